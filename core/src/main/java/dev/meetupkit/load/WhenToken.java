package dev.meetupkit.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
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
 * 民國 112 年 8 月 12 日                                                 ROC
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
        YMD("(?<!\\d)(\\d{4}) ?[年년/.-] ?(\\d{1,2}) ?[月월/.-] ?(\\d{1,2})(?!\\d)(?: ?(?:[号號]|日(?!曜)|일(?!요)))?"
                + "(?: ?(?:-|至|到|、) ?(\\d{1,2}) ?[日号號일])?"),
        ROC("民[國国] ?(\\d{2,3}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]?"),
        MD("(?<!\\d)(\\d{1,2}) ?[月월] ?(\\d{1,2})(?!\\d)(?: ?(?:-|至|到|、) ?(\\d{1,2}))? ?[日号號일]?"),
        DMY("(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)"),
        SLASH("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])"),
        DAYMONTH(
                "(?<!\\d)(?<!(?<![a-z])(?:day|part|week|meetup|session|track|talk|#|no\\.|vol\\.) ?)(\\d{1,2})(?:(?:st|nd|rd|th|er|º)"
                        + END
                        + "|\\.)?(?: ?(?:-|&|and|und|et|y|e) ?(\\d{1,2})(?:st|nd|rd|th|\\.)?)? ?(?:of |de |d')?(?:"
                        + DateWords.monthPattern() + ")"
                        + END + "\\.?,?(?: (?:de |del )?(\\d{4})(?!\\d|:\\d))?"),
        MONTHDAY(
                START + "(?:" + DateWords.monthPattern() + ")" + END
                        + "\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: ?- ?(\\d{1,2})(?:st|nd|rd|th)?)?(?![\\d:])(?:,? (\\d{4})(?!\\d|:\\d))?"),
        RECURRING("每[周週月]|隔周|毎[週月]|" + START + "every (?:other |second |first |third |last )?(?:week|month|"
                + DateWords.weekdayPattern() + ")" + END),
        WEEKDAY(START + "(?:" + DateWords.weekdayPattern() + ")" + END + "|\\(([月火水木金土日一二三四五六])(?:・祝)?\\)"),
        ZONE(START + "(?:(?:utc|gmt) ?([+-]\\d{1,2}(?::?\\d{2})?)|" + DateWords.zonePattern() + ")" + END
                + "|(?<=\\d:\\d\\d ?|:\\d\\d\\.\\d{1,9} ?)(\\+\\d{2}:?\\d{2}(?!\\d)|z" + END + ")"
                + "|(?<=\\d:\\d\\d:\\d\\d ?|:\\d\\d\\.\\d{1,9} ?)(-\\d{2}:?\\d{2})(?!\\d)"
                + "|(?<=\\d:\\d\\d )(-(?:0\\d|1[0-4])[0-5]\\d)(?![\\d:])"
                + "|" + START + "((?-i:[A-Z][a-z]+/[A-Z][A-Za-z_]+))"),
        PERIOD("(?:" + DateWords.periodPattern() + ")|" + START + "[ap]\\.?m\\.?(?= ?\\d)"),
        TIME(
                "((?<![\\d.])\\d{1,2}|(?<=[上午晚间間])[一二三四五六七八九十]{1,3}(?=[点點時时]))(?:(?: ?(?:[:点點時时시h]|\\.(?=\\d{2} ?(?:[ap]\\.?m|h|hrs|uhr)"
                        + END
                        + ")) ?)(\\d{2})(?!\\d)(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[分분]| ?(?:h|hrs|uhr)" + END + ")?"
                        + "|(?: ?(?:[点點時时시]钟?|uhr|noon|h" + END + "))(?: ?(半|一刻|三刻|整))?"
                        + "|(?= ?(?:(?:-|to|until|till) ?\\d{1,2}(?:[:.]\\d{2})? ?)?[ap]\\.?m" + END
                        + "))(?: ?([ap]\\.?m" + END
                        + "\\.?))?");

        private final Pattern form;

        Type(String form) {
            this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    /** Which types a character can begin: most characters begin none, and no pattern is tried there. */
    private static final Map<Character, List<Type>> BEGINNINGS = beginnings();

    private static Map<Character, List<Type>> beginnings() {
        Map<Type, String> first = new EnumMap<>(Type.class);
        for (Type numeric : List.of(Type.YMD, Type.MD, Type.DMY, Type.SLASH, Type.DAYMONTH)) {
            first.put(numeric, "0123456789");
        }
        first.put(Type.TIME, "0123456789一二三四五六七八九十");
        first.put(Type.ROC, "民");
        first.put(Type.MONTHDAY, DateWords.monthPattern());
        first.put(Type.RECURRING, "每|隔|毎|every");
        first.put(Type.WEEKDAY, DateWords.weekdayPattern() + "|(");
        first.put(
                Type.ZONE,
                DateWords.zonePattern() + "|+|-|" + String.join("|", "abcdefghijklmnopqrstuvwxyz".split("")));
        first.put(Type.PERIOD, DateWords.periodPattern() + "|a|p");
        Map<Character, List<Type>> beginnings = new HashMap<>();
        first.forEach((type, words) -> {
            boolean digits = words.startsWith("0");
            for (String word : words.split(digits ? "" : "\\|")) {
                char lower = word.charAt(0);
                for (char c : new char[] {lower, Character.toUpperCase(lower)}) {
                    List<Type> types = beginnings.computeIfAbsent(c, letter -> new ArrayList<>());
                    if (!types.contains(type)) {
                        types.add(type);
                    }
                }
            }
        });
        beginnings.values().forEach(types -> types.sort(Comparator.naturalOrder()));
        return beginnings;
    }

    /** The tokens of a folded text in order; where two begin at one place, the earlier row of {@link Type} wins. */
    static List<WhenToken> all(String folded) {
        Map<Type, Matcher> matchers = new EnumMap<>(Type.class);
        List<WhenToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int from = at;
            List<Type> types = beginnings(folded, from);
            at++;
            for (Type type : types) {
                Matcher matcher = matchers.computeIfAbsent(
                        type, missing -> missing.form.matcher(folded).useTransparentBounds(true));
                if (matcher.region(from, folded.length()).lookingAt()) {
                    tokens.add(new WhenToken(type, matcher.toMatchResult()));
                    at = matcher.end();
                    break;
                }
            }
        }
        return tokens;
    }

    /** What may begin at a place; nothing within a number or a word. */
    private static List<Type> beginnings(String folded, int at) {
        char c = folded.charAt(at);
        boolean within = at > 0 && isAlike(folded.charAt(at - 1), c);
        return within ? List.of() : BEGINNINGS.getOrDefault(c, List.of());
    }

    /** Whether a character continues the number or the word of the one before it, where nothing begins. */
    private static boolean isAlike(char before, char c) {
        boolean digits = isDigit(before) && isDigit(c);
        return digits || isLetter(before) && isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
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
