package dev.meetupkit.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a heading announces when it is not the title of a talk, with the words that tell. */
enum SectionRole {
    /** Nothing of the event itself: how to get there, who pays, where to download. */
    ASIDE("""
            下载, 回放, 回看, 回顾, 交通, 致谢, 鸣谢, 赞助, license, 报名, 加入, 关注, 公众号, 合影, 照片,
            图集, 联系, 关于我们, 关于社区, 更多, 招聘, 往期, 花絮, 总结, 奖品, 福利, registration, register,
            venue, pub, sponsor, afterwards, code of conduct, getting there, directions, contact, photos,
            recording, slides, thanks, rsvp, host, hosts, food, follow us, アクセス, 会場, 参加方法,
            注意事項"""),
    /** A list of people, or people and talks. */
    PEOPLE("""
            嘉宾, 讲师, 讲者, speakers, speaker, 登壇者, 発表者, line-up, lineup"""),
    /** The talks stand below. */
    TALKS("""
            讲师与演讲话题, 讲师分享, 嘉宾分享, 议程, 日程, 议题, 话题, 演讲, 分享主题, 活动详情, 直播安排,
            活动安排, 时间安排, 主题分享, 议程安排, 活动流程, 流程, 節目, 議程, agenda, talks, schedule,
            program, programme, sessions, topics, timetable, presentations, タイムテーブル, セッション,
            プログラム, programm, vorträge, programa, charlas, palestras, programme, exposés"""),
    /** What the event is about. */
    INTRODUCTION("""
            概要, 介绍, 简介, 背景, 活动信息, 基本信息, about, introduction, overview, welcome, details,
            summary, 概述, 前言, なに, について""");

    /** A heading longer than this says more than its role. */
    private static final int LONGEST = 24;

    private final List<String> words;

    SectionRole(String words) {
        this.words = Words.row(words);
    }

    /** The role of a heading: the one whose word makes up most of it. */
    static Optional<SectionRole> of(String heading) {
        String text = heading.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        SectionRole best = null;
        int longest = 0;
        for (SectionRole role : values()) {
            for (String word : role.words) {
                if (word.length() > longest && Words.contains(text, word)) {
                    best = role;
                    longest = word.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
