package dev.meetupkit.load;

import dev.meetupkit.load.WhenToken.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of dates, times and what belongs to them, made of the words that a vocabulary has for months and weekdays. */
final class WhenForms {

    /** Where a word of an alphabet begins and ends; written out, since {@code \b} differs between JDKs. */
    private static final String START = "(?<![a-zà-ÿ])";

    private static final String END = "(?![a-zà-ÿ])";

    private final DateWords words;
    private final Map<Type, Pattern> forms = new EnumMap<>(Type.class);

    /** Which types a character can begin: most characters begin none, and no pattern is tried there. */
    private final Map<Character, List<Type>> beginnings;

    /** The name of a month wherever it stands. */
    private final Pattern month;

    WhenForms(DateWords words) {
        this.words = words;
        String months = words.monthPattern();
        String weekdays = words.weekdayPattern();
        this.month = pattern("(?<!\\p{L})(?:" + months + ")(?!\\p{L})");
        form(
                Type.YMD,
                "(?<!\\d|[\\w-]/)(\\d{4}) ?[年년/.-] ?(\\d{1,2}) ?[月월/.-] ?(\\d{1,2})(?!\\d)(?: ?(?:[号號]|日(?!曜)|일(?!요)))?"
                        + "(?: ?(?:-|至|到|、) ?(\\d{1,2}) ?[日号號일]|[-,](\\d{1,2})(?=[\\s)(,]|$))?");
        form(Type.ROC, "民[國国] ?(\\d{2,3}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]?");
        form(
                Type.MD,
                "(?<![\\d.])(\\d{1,2}) ?(?:[月월]|\\.(?=\\d{1,2} ?(?:日|\\(?(?:周|週|星期)|\\d{1,2}:\\d{2}))) ?(\\d{1,2})(?!\\d)(?: ?(?:-|至|到|、) ?(\\d{1,2}))? ?[日号號일]?");
        form(Type.DMY, "(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)");
        form(Type.SLASH, "(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])");
        form(
                Type.DAYMONTH,
                "(?<!\\d)(?:(?<!(?<![a-z])(?:day|part|week|meetup|session|track|talk|#|no\\.|vol\\.) ?)|(?=\\d{1,2} (?:"
                        + months + ") \\d{4}))(\\d{1,2})(?:(?:st|nd|rd|th|er|º)"
                        + END
                        + "|\\.)?(?: ?(?:-|&|and|und|et|y|e) ?(\\d{1,2})(?:st|nd|rd|th|\\.)?)? ?(?:of |de |d')?(?:"
                        + months + ")"
                        + END + "\\.?,?(?: (?:de |del )?(\\d{4})(?!\\d|:\\d))?");
        form(
                Type.DAY,
                "(?<!\\d)(?:(?<=(?:to|-|至|到|bis) ?)(\\d{1,2})[-/](\\d{1,2})(?![\\d:/.-])|(\\d{1,2}) ?[日号號일](?!曜))");
        form(
                Type.MONTHDAY,
                START + "(?:" + months + ")" + END
                        + "\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: ?- ?(\\d{1,2})(?:st|nd|rd|th)?(?! ?(?:[ap]\\.?m|uhr|h)(?![a-z])))?(?![\\d:])(?:,? (\\d{4})(?!\\d|:\\d))?");
        form(
                Type.RECURRING,
                "每[周週月]|每[个個](?:月|星期|礼拜|禮拜|周|週)|隔周|毎[週月]|" + START
                        + "every (?:other |second |first |third |last )?(?:week|month|" + weekdays + ")" + END);
        form(Type.WEEKDAY, START + "(?:" + weekdays + ")" + END + "|\\(([月火水木金土日一二三四五六])(?:・祝)?\\)");
        form(
                Type.ZONE,
                START + "(?:(?:utc|gmt) ?([+-]\\d{1,2}(?::?\\d{2})?)|" + DateWords.zonePattern() + ")" + END
                        + "|(?<=\\d:\\d\\d ?|:\\d\\d\\.\\d{1,9} ?)(\\+\\d{2}:?\\d{2}(?!\\d)|z" + END + ")"
                        + "|(?<=\\d:\\d\\d:\\d\\d ?|:\\d\\d\\.\\d{1,9} ?)(-\\d{2}:?\\d{2})(?!\\d)"
                        + "|(?<=\\d:\\d\\d )(-(?:0\\d|1[0-4])[0-5]\\d)(?![\\d:])"
                        + "|" + START + "((?-i:[A-Z][a-z]+/[A-Z][A-Za-z_]+))");
        form(Type.PERIOD, "(?:" + DateWords.periodPattern() + ")|" + START + "[ap]\\.?m\\.?(?= ?\\d)");
        form(
                Type.TIME,
                "((?<![\\d.])\\d{1,2}|(?<=[上午晚间間])[一二三四五六七八九十]{1,3}(?=[点點時时]))(?:(?: ?(?:[:点點時时시h]|\\.(?=\\d{2} ?(?:[ap]\\.?m|h|hrs|uhr)"
                        + END
                        + ")) ?)(\\d{2})(?!\\d)(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[分분]| ?(?:h|hrs|uhr)" + END + ")?"
                        + "|(?: ?(?:[点點時时시]钟?|uhr|noon|hs|h" + END + "))(?: ?(半|一刻|三刻|整))?"
                        + "|(?= ?(?:(?:-|to|until|till) ?\\d{1,2}(?:[:.]\\d{2})? ?)?[ap]\\.?m" + END
                        + "))((?: ?[ap]\\.?m|(?<=\\d)[ap])" + END
                        + "\\.?)?");
        this.beginnings = beginnings();
    }

    private void form(Type type, String form) {
        forms.put(type, pattern(form));
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The names of months and weekdays. */
    DateWords words() {
        return words;
    }

    /** The name of the month within a token; the last one, if several are. */
    String monthIn(WhenToken token) {
        Matcher name = month.matcher(token.match().group());
        String found = "";
        while (name.find()) {
            found = name.group();
        }
        return found;
    }

    private Map<Character, List<Type>> beginnings() {
        Map<Type, String> first = new EnumMap<>(Type.class);
        for (Type numeric : List.of(Type.YMD, Type.MD, Type.DMY, Type.SLASH, Type.DAYMONTH, Type.DAY)) {
            first.put(numeric, "0123456789");
        }
        first.put(Type.TIME, "0123456789一二三四五六七八九十");
        first.put(Type.ROC, "民");
        first.put(Type.MONTHDAY, words.monthPattern());
        first.put(Type.RECURRING, "每|隔|毎|every");
        first.put(Type.WEEKDAY, words.weekdayPattern() + "|(");
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
    List<WhenToken> all(String folded) {
        Map<Type, Matcher> matchers = new EnumMap<>(Type.class);
        List<WhenToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int from = at;
            List<Type> types = beginnings(folded, from);
            at++;
            for (Type type : types) {
                Matcher matcher = matchers.computeIfAbsent(
                        type, missing -> forms.get(missing).matcher(folded).useTransparentBounds(true));
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
    private List<Type> beginnings(String folded, int at) {
        char c = folded.charAt(at);
        boolean within = at > 0 && isAlike(folded.charAt(at - 1), c);
        return within ? List.of() : beginnings.getOrDefault(c, List.of());
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
}
