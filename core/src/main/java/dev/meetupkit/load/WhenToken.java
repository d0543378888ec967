package dev.meetupkit.load;

import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * A date, a weekday, a time or another word of time within folded text. The forms, as people write them:
 *
 * <pre>{@code
 * 2018年6月30日 · 2020/5/6 · 2020.5.6 · 2020-05-06 · 2020年5月6日至14日      YMD
 * 20240221                                                             COMPACT
 * 民國 112 年 8 月 12 日                                                 ROC
 * 5 月 6 日 · 11 月 16-17 日                                             MD
 * 11/09 beside Chinese text                                            SLASH
 * 23.11.2023 · 31/7/2020                                               DMY
 * 31 de Julho de 2020 · Wednesday the 13th of January · 7. Mai          DAYMONTH
 * September 14th · June 10, 2019 · May 6-7                             MONTHDAY
 * 7日と8日 · 2024-10-16 to 10-18, the second one                           DAY
 * 周三 · 星期日 · Wednesday · （土）                                      WEEKDAY
 * 下午 · 晚                                                             PERIOD
 * 19:00 · 13点 · 7点半 · 8pm · 6:30pm · 19h15                            TIME
 * 北京时间 · UTC+8                                                      ZONE
 * 每周 · every                                                          RECURRING
 * }</pre>
 *
 * @param type what it is
 * @param match its groups
 */
record WhenToken(Type type, MatchResult match) {

    /** What a token is; where two begin at one place, the earlier row wins. */
    enum Type {
        YMD,
        COMPACT,
        ROC,
        MD,
        DMY,
        SLASH,
        DAYMONTH,
        DAY,
        MONTHDAY,
        RECURRING,
        WEEKDAY,
        ZONE,
        PERIOD,
        TIME
    }

    int from() {
        return match.start();
    }

    int to() {
        return match.end();
    }

    /** What a group holds; empty where it is missing. */
    Optional<String> group(int group) {
        return Optional.ofNullable(match.group(group));
    }

    /** A group as a number, in digits or in Chinese. */
    int number(int group) {
        return SeriesTitle.number(match.group(group));
    }
}
