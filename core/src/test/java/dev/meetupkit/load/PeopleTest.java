package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.markdown.DocumentReader;
import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People are shown as {@code name (nickname) headline}, several with a semicolon between them. */
class PeopleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # line                                                        | people
            高洪涛 Tetrate 创始工程师                                       | 高洪涛 Tetrate 创始工程师
            曾凡松（逐灵） 、汪萌海（木苏）                                  | 曾凡松 (逐灵); 汪萌海 (木苏)
            曾凡松（逐灵），阿里巴巴高级技术专家；汪萌海（木苏），阿里巴巴技术专家 | 曾凡松 (逐灵) 阿里巴巴高级技术专家; 汪萌海 (木苏) 阿里巴巴技术专家
            周涛 (广侯）                                                   | 周涛 (广侯)
            曹寅，蚂蚁金服 Kubernetes 落地负责人                             | 曹寅 蚂蚁金服 Kubernetes 落地负责人
            蚂蚁金服技术总监 杨冰                                           | 杨冰 蚂蚁金服技术总监
            蚂蚁金服 SOFAJRaft 核心成员 力鲲                                | 力鲲 蚂蚁金服 SOFAJRaft 核心成员
            章耿 花名余淮（蚂蚁金服高级技术专家）                             | 章耿 (余淮) 蚂蚁金服高级技术专家
            胡子杰（花名：致节）                                            | 胡子杰 (致节)
            杨川胡（ 知群后台负责人）                                       | 杨川胡 知群后台负责人
            汪晟杰，黄金浩                                                  | 汪晟杰; 黄金浩
            王璞博士                                                       | 王璞
            宋净超，云原生社区创始人、Tetrate 布道师                         | 宋净超 云原生社区创始人、Tetrate 布道师
            Dr. Ada Byron, Analytical Engines Ltd                         | Ada Byron Analytical Engines Ltd
            Joel Chippindale                                              | Joel Chippindale
            Mark Evans and Tom Lord                                       | Mark Evans; Tom Lord
            @tisonkun                                                     | tisonkun
            罗广明 字节跳动                                                 | 罗广明 字节跳动
            高洪涛，阿里                                                   | 高洪涛 阿里
            高洪涛 罗广明                                                  | 高洪涛; 罗广明
            高洪涛、Lucas                                                 | 高洪涛; Lucas
            高洪涛 / 字节跳动                                               | 高洪涛 字节跳动
            罗广明（PingCAP）、叶志远（字节跳动）                            | 罗广明 PingCAP; 叶志远 字节跳动
            高飞航，阿里云 & 罗广明，百度                                    | 高飞航 阿里云; 罗广明 百度
            宋净超                                                         | 宋净超
            """)
    void areReadFromALabel(String line, String people) {
        assertThat(shown(PersonLine.read(line(line), Vocabulary.standard()))).isEqualTo(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"全体", "待定", "TBA", "主持人", "嘉宾"})
    void areNobodyWhereNobodyIsNamed(String line) {
        assertThat(PersonLine.read(line(line), Vocabulary.standard())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # line                                                     | title                              | people
            赵化冰（中兴通讯网管软件资深专家）：服务网格在5G的实践            | 服务网格在5G的实践                   | 赵化冰 中兴通讯网管软件资深专家
            敖小剑（蚂蚁金服）：大规模微服务架构下的探索                     | 大规模微服务架构下的探索              | 敖小剑 蚂蚁金服
            朵晓东（蚂蚁金服，高级技术专家）：MOSN深层揭秘                  | MOSN深层揭秘                       | 朵晓东 蚂蚁金服，高级技术专家
            《释放云原生价值，双 11 洗礼》，主讲人: 曾凡松（逐灵） 、汪萌海（木苏） | 释放云原生价值，双 11 洗礼         | 曾凡松 (逐灵); 汪萌海 (木苏)
            《神龙裸金属运维实践》主讲人: 周涛 (广侯）                      | 神龙裸金属运维实践                   | 周涛 (广侯)
            赵阳：联通云数据开发工程师 《OpenStack 功能及应用简介》          | OpenStack 功能及应用简介            | 赵阳 联通云数据开发工程师
            开场演讲：欢迎来到成都站，宋净超，云原生社区创始人                | 开场演讲：欢迎来到成都站              | 宋净超 云原生社区创始人
            Layotto:开启新篇章，石建伟（卓与），蚂蚁集团高级技术专家          | Layotto:开启新篇章                  | 石建伟 (卓与) 蚂蚁集团高级技术专家
            使用 KubeVela 构建混合云应用管理平台 - 邓洪超                   | 使用 KubeVela 构建混合云应用管理平台   | 邓洪超
            云原生场景下的开发和调试-汪晟杰，黄金浩                          | 云原生场景下的开发和调试              | 汪晟杰; 黄金浩
            9:20 - 10:10 Modern meshes by Joel Chippindale            | Modern meshes                      | Joel Chippindale
            @Xuanwo about OpenDAL Core 1.0                            | OpenDAL Core 1.0                   | Xuanwo
            14:00 Scaling Postgres — Tom Lord                          | Scaling Postgres                   | Tom Lord
            Unsafe Rust (Joel Chippindale, Example)                    | Unsafe Rust                        | Joel Chippindale Example
            13:40 - 14:20 《SOFAStack 开源这一年》                       | SOFAStack 开源这一年                | -
            12:00 - 13:00: Lunch / Networking                         | Lunch / Networking                 | -
            14:00 - 14:50 **范文捷** - 边车实践                          | 边车实践                           | 范文捷
            一、刘超（网易）：产品架构和实现                               | 产品架构和实现                       | 刘超 网易
            """)
    void andTitlesAreReadFromOneLine(String line, String title, String people) {
        TalkLine talk = TalkLine.read(line(line), Vocabulary.standard()).orElseThrow();
        assertThat(talk.title()).hasToString(title);
        assertThat(shown(talk.people())).isEqualTo(people == null ? "" : people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Coffee / Email Break",
                "Service Mesh 发展趋势（续）",
                "Meshes (part two)",
                "了解云原生开发的新挑战和难点",
                "欢迎 Star 我：https://github.com/alipay",
                "找到组织：进入 MOSN 开发者群",
                "SOFAStack 于 2018 年 4 月宣布开源，并逐步开源"
            })
    void areNotSeenWhereNobodyIs(String line) {
        assertThat(TalkLine.read(line(line), Vocabulary.standard())
                        .map(TalkLine::people)
                        .orElse(List.of()))
                .isEmpty();
    }

    private static String shown(List<Person> people) {
        return people.stream()
                .map(person -> person.name().text()
                        + person.nickname()
                                .map(nickname -> " (" + nickname + ")")
                                .orElse("")
                        + person.headline().map(headline -> " " + headline).orElse(""))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Bo Li  | Bo Li has written compilers for a decade.         | true
            Bo Li  | Bo is a developer at Example Ltd.                 | true
            Bo Li  | Bo works on meshes.                               | true
            Bo Li  | Bo will show what they cost.                      | false
            Bo Li  | Bo's talk is about meshes.                        | false
            Bo Li  | Boats is what it is about.                        | false
            周小明 | 周小明是例子科技的工程师。                          | true
            """)
    void areToldOfByTheirGivenNameToo(String name, String text, boolean about) {
        assertThat(PersonParagraph.isAbout(name, text, Vocabulary.standard())).isEqualTo(about);
    }

    private static Line line(String text) {
        return new DocumentReader(32, 20_000)
                .read("x\n\n- " + text)
                .blocks()
                .get(1)
                .first();
    }
}
