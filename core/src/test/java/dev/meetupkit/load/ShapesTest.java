package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Session.Kind;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The smallest document of each shape. Whole documents are proven by the fixtures. */
class ShapesTest {

    @Test
    void tableWithColumnsInAnyOrder() {
        Event event = load("""
                # Mesh

                时间：2026年5月7日

                | 嘉宾 | 环节（分享主题） | 时间 |
                | --- | --- | --- |
                | | 签到 | 18:30-19:00 |
                | 曾凡松（逐灵），高级技术专家；曹寅 | 《边车实践》 | 19:00-20:00 |
                """);
        assertThat(event.sessions()).extracting(Session::kind).containsExactly(Kind.BREAK, Kind.TALK);
        Session talk = event.sessions().get(1);
        assertThat(talk.title()).isEqualTo("边车实践");
        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("曾凡松", "曹寅");
        assertThat(talk.start().orElseThrow()).hasToString("2026-05-07T19:00");
        assertThat(event.start().orElseThrow()).hasToString("2026-05-07T18:30");
    }

    @Test
    void headingWithLabelledLines() {
        Session talk = only("""
                # Mesh

                ## 边车实践

                讲师：高鹏

                公司：UCloud

                讲师介绍：做后台。

                演讲概要：

                第一段。

                第二段。
                """);
        assertThat(talk.title()).isEqualTo("边车实践");
        assertThat(talk.abstractText()).contains("第一段。\n\n第二段。");
        assertThat(talk.speakers())
                .containsExactly(
                        Speaker.named("高鹏").affiliation("UCloud").bio("做后台。").build());
    }

    @Test
    void headingWithFieldHeadings() {
        Session talk = only("""
                # Mesh

                ### 边车实践

                #### 分享嘉宾

                高洪涛 Tetrate 创始工程师

                #### 议题详情

                说明。
                """);
        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("高洪涛");
        assertThat(talk.abstractText()).contains("说明。");
    }

    @Test
    void headingThatIsATitleAndTheTimeBeforeIt() {
        Session talk = only("# Mesh\n\n时间：2026年5月7日\n\n### 19:05-20:00 边车实践\n\n丞一 SOFABolt 开源负责人");
        assertThat(talk.title()).isEqualTo("边车实践");
        assertThat(talk.end().orElseThrow()).hasToString("2026-05-07T20:00");
        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("丞一");
    }

    @Test
    void headingBelowAgendaWithANamedParagraph() {
        Session talk = only("""
                # June 2019 Meeting

                ## Agenda

                ### <strike>Deliberate commits</strike>

                [Joel Chippindale](https://example.org/joel):

                > Small steps.
                """);
        assertThat(talk.status()).isEqualTo(Status.CANCELLED);
        assertThat(talk.speakers()).singleElement().satisfies(speaker -> {
            assertThat(speaker.name()).isEqualTo("Joel Chippindale");
            assertThat(speaker.links()).extracting(Link::url).containsExactly("https://example.org/joel");
        });
        assertThat(talk.abstractText()).contains("Small steps.");
    }

    @Test
    void boldLineForEachTalk() {
        Event event = load("""
                # Mesh

                **敖小剑（蚂蚁金服）：探索之路**

                敖小剑，布道师。

                ---

                **二、刘超 ——产品架构**

                个人简介：架构师。

                讲产品。
                """);
        assertThat(event.sessions()).extracting(Session::title).containsExactly("探索之路", "产品架构");
        assertThat(event.sessions().get(0).speakers())
                .containsExactly(
                        Speaker.named("敖小剑").headline("蚂蚁金服").bio("敖小剑，布道师。").build());
        assertThat(event.sessions().get(1).abstractText()).contains("讲产品。");
    }

    @Test
    void boldLineWithTheSpeakerOnTheNextLine() {
        Event event = load("""
                # Mesh

                时间：2026年5月7日

                **13:30-14:00 签到**

                **14:00-14:45 边车实践**
                讲师：高洪涛
                """);
        assertThat(event.sessions()).extracting(Session::kind).containsExactly(Kind.BREAK, Kind.TALK);
        assertThat(event.sessions().get(1).speakers()).extracting(Speaker::name).containsExactly("高洪涛");
    }

    @Test
    void dateInProseIsThatOfTheEventItself() {
        Event event = load("# Mesh\n\n发布于 2023年3月1日\n\n上期回放（2023年2月1日 14:00）很热闹。\n\n活动将于 2023年4月15日 14:00-16:00 举行。");
        assertThat(event.start().orElseThrow()).hasToString("2023-04-15T14:00");
    }

    @Test
    void tableOfTheEventItself() {
        Event event = load("# Mesh\n\n| 项目 | 内容 |\n|---|---|\n| 时间 | 2023-08-26 13:30-17:00 |\n| 地点 | 武汉光谷 |\n");
        assertThat(event.end().orElseThrow()).hasToString("2023-08-26T17:00");
        assertThat(event.venue().orElseThrow().name()).contains("武汉光谷");
    }

    @Test
    void introductionsOfPeopleAreNoTalks() {
        Event event = load("# Mesh\n\n## 嘉宾介绍\n\n- 高洪涛：阿里云高级工程师，从事 Rust\n- 罗广明：腾讯云架构师\n\n## 议题\n\n- 高洪涛：Rust 实践\n");
        assertThat(event.sessions()).extracting(Session::title).containsExactly("Rust 实践");
    }

    @Test
    void breakWithAHeadingOfItsOwn() {
        Event event = load("# Mesh\n\n2023 年 7 月 29 日 13:00 ~ 18:00\n\n## 议程\n\n### 茶歇\n\n时间：14:50 - 15:10\n");
        assertThat(event.end().orElseThrow()).hasToString("2023-07-29T18:00");
        assertThat(event.sessions()).extracting(Session::kind).containsExactly(Kind.BREAK);
    }

    @Test
    void headingOfADayAboveASingleItem() {
        Event event = load(
                "# Mesh\n\nDate: June 5-6, 2024\n\n## Day 2 - June 6\n\n- 09:00-09:45 Evaluating Models — Tom Lord\n");
        assertThat(event.sessions())
                .singleElement()
                .satisfies(talk -> assertThat(talk.start().orElseThrow()).hasToString("2024-06-06T09:00"));
    }

    @Test
    void lineForEachTalkInOneParagraph() {
        Event event = load("""
                # 2026-05-07 Mesh

                【议程安排】
                14:00-14:40 《边车实践》 高洪涛
                14:40-15:00 茶歇
                """);
        assertThat(event.sessions()).extracting(Session::title).containsExactly("边车实践", "茶歇");
        assertThat(event.sessions().get(0).start().orElseThrow()).hasToString("2026-05-07T14:00");
    }

    @Test
    void linesOfTheEventItself() {
        Event event = load(
                "# Mesh\n\n- Date: 2026-05-07 19:00\n- Time zone: Europe/Berlin\n- Zoom: https://zoom.us/j/1\n\n## Where\n\nHub");
        assertThat(event.timeZone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(event.links()).extracting(Link::rel).containsExactly(Rel.LIVE);
        assertThat(event.venue().orElseThrow().name()).contains("Hub");
    }

    @Test
    void listOfShortTitlesWithLabels() {
        Event event = load("# Mesh\n\n## 议程\n\n- 《网格实践》，主讲人: 高洪涛（大涛）\n- 《云实践》，主讲人: 罗广明\n");
        assertThat(event.sessions()).extracting(Session::title).containsExactly("网格实践", "云实践");
    }

    @Test
    void tableWithColumnsThatTheModelDoesNotHave() {
        Session talk = only("""
                # Mesh

                | 时间 | 讲师 | 公司 | 职位 | 主题 | 难度 |
                | --- | --- | --- | --- | --- | --- |
                | 40min | 高洪涛 | Tetrate | 工程师 | 边车实践 | 入门 |
                """);
        assertThat(talk.speakers())
                .containsExactly(Speaker.named("高洪涛")
                        .affiliation("Tetrate")
                        .jobTitle("工程师")
                        .build());
        assertThat(talk.abstractText()).contains("40min\n\n难度：入门");
    }

    @Test
    void titleWithTheWordsOfACaption() {
        Event event = load("# Mesh Night 报名\n\n时间：2026年5月7日\n\n地点：杭州");
        assertThat(event.title()).isEqualTo("Mesh Night 报名");
        assertThat(event.start().orElseThrow()).hasToString("2026-05-07");
        assertThat(event.venue().orElseThrow().name()).contains("杭州");
    }

    @Test
    void titleThatSaysWhatBecameOfIt() {
        assertThat(load("# 【取消】Mesh Night").status()).isEqualTo(Status.CANCELLED);
        assertThat(load("# Mesh Night（延期）").status()).isEqualTo(Status.POSTPONED);
        assertThat(load("# Mesh Night").status()).isEqualTo(Status.SCHEDULED);
        assertThat(load("# 取消模式：一种设计").status()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void itemsThatOnlyMentionABreakAreNone() {
        Event event = load("""
                # Mesh

                Date: 2026-05-07

                ## Agenda

                - 14:00-14:40 Introduction to eBPF
                - 14:40-15:00 Networking in Linux
                - 15:00-15:20 Lunch / Networking (food provided)
                - 15:20-15:40 Welcome
                """);
        assertThat(event.sessions())
                .extracting(Session::kind)
                .containsExactly(Kind.TALK, Kind.TALK, Kind.BREAK, Kind.BREAK);
    }

    @Test
    void headingsOfPeopleAreNoTalks() {
        assertThat(load("# Mesh\n\n## 讲师介绍\n\n### 高洪涛\n\n某公司 CTO，十年经验。").sessions())
                .isEmpty();
    }

    @Test
    void listWithNestedLines() {
        Session talk = only("# Mesh\n\n## 议题\n\n- 边车实践 - 高洪涛\n  - 讲师介绍：工程师。\n");
        assertThat(talk.speakers())
                .containsExactly(Speaker.named("高洪涛").bio("工程师。").build());
    }

    @Test
    void listOfTimes() {
        Event event = load("""
                # Mesh

                Date: 2026-05-07

                ## Agenda

                - 18:30 - 19:00: Doors open
                - 19:00 - 19:40 Deliberate commits by Joel Chippindale
                """);
        assertThat(event.sessions()).extracting(Session::kind).containsExactly(Kind.BREAK, Kind.TALK);
        assertThat(event.sessions().get(1).title()).isEqualTo("Deliberate commits");
        assertThat(event.end().orElseThrow()).hasToString("2026-05-07T19:40");
    }

    @Test
    void quotationForEachTalk() {
        Session talk = only("# Mesh\n\n> **Modern C++** by @lancern\n>\n> About C++.\n>\n> 讲者信息：牟思睿/Lancern，工程师。");
        assertThat(talk.title()).isEqualTo("Modern C++");
        assertThat(talk.speakers()).singleElement().satisfies(speaker -> {
            assertThat(speaker.name()).isEqualTo("牟思睿");
            assertThat(speaker.nickname()).contains("lancern");
        });
    }

    @Test
    void titleLineForEachTalkWithThePersonAboveOrBelow() {
        Event event = load("""
                # Mesh

                ## 活动回顾

                《边车实践》

                何良
                intel 资深软件工程师
                写编译器。

                汤伟
                蚂蚁集团资深技术专家

                《网格实践》

                议题简介：说明。
                """);
        assertThat(event.sessions()).extracting(Session::title).containsExactly("边车实践", "网格实践");
        assertThat(event.sessions())
                .flatExtracting(Session::speakers)
                .containsExactly(
                        Speaker.named("何良")
                                .headline("intel 资深软件工程师")
                                .bio("写编译器。")
                                .build(),
                        Speaker.named("汤伟").headline("蚂蚁集团资深技术专家").build());
        assertThat(event.sessions().get(1).abstractText()).contains("说明。");
    }

    @Test
    void pageThatIsItsOneTalk() {
        Event event = load("# SOFAChannel#1《边车实践》\n\n- 活动时间：2026年5月7日晚 8 点\n- 分享嘉宾：高洪涛 Tetrate 创始工程师\n");
        assertThat(event.start().orElseThrow()).hasToString("2026-05-07T20:00");
        assertThat(event.sessions()).singleElement().satisfies(talk -> {
            assertThat(talk.title()).isEqualTo("边车实践");
            assertThat(talk.start()).isEmpty();
        });
    }

    @Test
    void linksByTheirLabels() {
        Event event = load("""
                # Mesh

                - 直播地址：https://live.example.org/1
                - 地址：https://live.example.org/2
                - [PPT 下载](https://example.org/slides)
                - 地点：[科技园](https://example.org/map)
                - 报名：https://example.org/signup，名额有限

                视频回放见 [B 站](https://example.org/video)。
                """);
        assertThat(event.links())
                .extracting(Link::rel, Link::url)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rel.LIVE, "https://live.example.org/1"),
                        org.assertj.core.groups.Tuple.tuple(Rel.LIVE, "https://live.example.org/2"),
                        org.assertj.core.groups.Tuple.tuple(Rel.SLIDES, "https://example.org/slides"),
                        org.assertj.core.groups.Tuple.tuple(Rel.REGISTRATION, "https://example.org/signup"),
                        org.assertj.core.groups.Tuple.tuple(Rel.RECORDING, "https://example.org/video"));
        assertThat(event.description())
                .hasValueSatisfying(text -> assertThat(text).contains("名额有限"));
        assertThat(event.venue().orElseThrow().name()).contains("科技园");
    }

    private static Session only(String markdown) {
        Event event = load(markdown);
        assertThat(event.sessions()).hasSize(1);
        return event.sessions().get(0);
    }

    private static Event load(String markdown) {
        return MeetupLoader.in(ZoneId.of("Asia/Shanghai"))
                .load(markdown)
                .event()
                .orElseThrow();
    }
}
