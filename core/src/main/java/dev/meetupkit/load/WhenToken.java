package dev.meetupkit.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, a weekday, a time or another word of time within folded text. The forms, as people write them:
 *
 * <pre>{@code
 * 2018年6月30日 · 2020/5/6 · 2020.5.6 · 2020-05-06 · 2020年5月6日至14日      YMD
 * 5 月 6 日 · 11 月 16-17 日                                             MD
 * 11/09 beside Chinese text                                            SLASH
 * 23.11.2023 · 31/7/2020                                               DMY
 * 31 de Julho de 2020 · Wednesday the 13th of January · 7. Mai          DAYMONTH
 * September 14th · June 10, 2019 · May 6-7                             MONTHDAY
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

    /** Where a word of an alphabet begins and ends; written out, since {@code \b} differs between JDKs. */
    private static final String START = "(?<![a-zà-ÿ])";

    private static final String END = "(?![a-zà-ÿ])";

    /** What a token is. */
    enum Type {
        YMD("(?<!\\d)(\\d{4}) ?[年/.-] ?(\\d{1,2}) ?[月/.-] ?(\\d{1,2})(?!\\d)(?: ?[日号號])?"
                + "(?: ?(?:-|至|到|、) ?(\\d{1,2}) ?[日号號])?"),
        MD("(?<!\\d)(\\d{1,2}) ?[月월] ?(\\d{1,2})(?!\\d)(?: ?(?:-|至|到|、) ?(\\d{1,2}))? ?[日号號일]?"),
        DMY("(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)"),
        SLASH("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])"),
        DAYMONTH("(?<!\\d)(\\d{1,2})(?:(?:st|nd|rd|th|er|º)" + END
                + "|\\.)?(?:-(\\d{1,2})(?:st|nd|rd|th|\\.)?)? ?(?:of |de |d')?(?:" + DateWords.monthPattern() + ")"
                + END + "\\.?,?(?: (?:de |del )?(\\d{4})(?![\\d:]))?"),
        MONTHDAY(
                START + "(?:" + DateWords.monthPattern() + ")" + END
                        + "\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: ?- ?(\\d{1,2})(?:st|nd|rd|th)?)?(?![\\d:])(?:,? (\\d{4})(?![\\d:]))?"),
        RECURRING("每[周週月]|隔周|毎[週月]|" + START + "every (?:other |second |first |third |last )?(?:week|month|"
                + DateWords.weekdayPattern() + ")" + END),
        WEEKDAY(START + "(?:" + DateWords.weekdayPattern() + ")" + END + "|\\(([月火水木金土日一二三四五六])(?:・祝)?\\)"),
        ZONE(START + "(?:(?:utc|gmt) ?([+-]\\d{1,2}(?::?\\d{2})?)|" + DateWords.zonePattern() + ")" + END
                + "|(?<=\\d:\\d\\d)(\\+\\d{2}:?\\d{2}|z" + END + ")|(?<=\\d:\\d\\d:\\d\\d)(-\\d{2}:?\\d{2})"
                + "|" + START + "((?-i:[A-Z][a-z]+/[A-Z][A-Za-z_]+))"),
        PERIOD("(?:" + DateWords.periodPattern() + ")|" + START + "[ap]\\.?m\\.?(?= ?\\d)"),
        TIME("(?<![\\d.])(\\d{1,2})(?:(?: ?(?:[:点點時时시h]|\\.(?=\\d{2} ?[ap]\\.?m" + END
                + ")) ?)(\\d{2})(?!\\d)(?::\\d{2})?(?: ?[分분])?"
                + "|(?: ?(?:[点點時时시]钟?|uhr|h" + END + "))(?: ?(半|一刻|三刻|整))?"
                + "|(?= ?(?:(?:-|to|until|till) ?\\d{1,2}(?:[:.]\\d{2})? ?)?[ap]\\.?m" + END + "))(?: ?([ap]\\.?m" + END
                + "\\.?))?");

        private final Pattern form;

        Type(String form) {
            this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    /** The tokens of a folded text in order; where two begin at one place, the earlier row of {@link Type} wins. */
    static List<WhenToken> all(String folded) {
        Map<Type, Matcher> ahead = new EnumMap<>(Type.class);
        for (Type type : Type.values()) {
            Matcher matcher = type.form.matcher(folded);
            if (matcher.find()) {
                ahead.put(type, matcher);
            }
        }
        List<WhenToken> tokens = new ArrayList<>();
        while (!ahead.isEmpty()) {
            Type next = ahead.keySet().stream()
                    .min(Comparator.comparingInt(type -> ahead.get(type).start()))
                    .orElseThrow();
            MatchResult match = ahead.get(next).toMatchResult();
            tokens.add(new WhenToken(next, match));
            ahead.values().removeIf(matcher -> matcher.start() < match.end() && !matcher.find(match.end()));
        }
        return tokens;
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

    /** A group as a number. */
    int number(int group) {
        return Integer.parseInt(match.group(group));
    }
}
