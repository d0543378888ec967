package dev.meetupkit.load;

import dev.meetupkit.load.WhenToken.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of dates, times and what belongs to them, made of the words that a vocabulary has for months and weekdays. */
final class WhenForms {

    /** Where a word of an alphabet begins and ends; written out, since {@code \b} differs between JDKs. */
    private static final String START = "(?<![a-zà-ÿ])";

    private static final String END = "(?![a-zà-ÿ])";

    private static final List<Type> ZONES_ALONE = List.of(Type.ZONE);

    private final DateWords words;
    private final Map<Type, Pattern> forms = new EnumMap<>(Type.class);

    /** The first two letters of what a type may begin with, or the first one where it is all there is. */
    private final Map<Type, Set<String>> prefixes = new EnumMap<>(Type.class);

    /** Which types a character can begin: most characters begin none, and no pattern is tried there. */
    private final Map<Character, List<Type>> beginnings;

    private final BitSet first = new BitSet();

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
        form(Type.COMPACT, "(?<![\\w.])(20\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![\\w.])");
        form(Type.ROC, "民[國国] ?(\\d{2,3}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]?");
        form(
                Type.MD,
                "(?<![\\d.])(\\d{1,2}) ?(?:[月월]|\\.(?=\\d{1,2} ?(?:日|\\(?(?:周|週|星期)|\\d{1,2}:\\d{2}))) ?(\\d{1,2})(?!\\d)(?: ?(?:-|至|到|、) ?(\\d{1,2}))? ?[日号號일]?");
        form(Type.DMY, "(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)");
        form(Type.SLASH, "(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])");
        form(
                Type.DAYMONTH,
                "(?<!\\d)(?:(?<!(?<![a-z])(?:day|part|week|meetup|session|track|talk|#|no\\.|vol\\.) ?)|(?=\\d{1,2}\\.? (?:"
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
                        + "|" + START + "([a-z]{2,14}/[a-z_]{2,20})" + END);
        form(Type.PERIOD, "(?:" + DateWords.periodPattern() + ")|" + START + "[ap]\\.?m\\.?(?= ?\\d)");
        form(
                Type.TIME,
                "((?<![\\d.])\\d{1,2}|(?<=[上午晚间間])[一二三四五六七八九十]{1,3}(?=[点點時时]))(?:(?: ?(?:[:点點時时시h]|\\.(?=\\d{2} ?(?:[ap]\\.?m|h|hrs|uhr)"
                        + END
                        + ")) ?)(\\d{2})(?!\\d)(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[分분]| ?(?:h|hrs|uhr)" + END + ")?"
                        + "|(?: ?(?:[点點時时시]钟?|uhr|noon|hs|h" + END + "))(?: ?(半|一刻|三刻|整))?"
                        + "|(?= ?(?:-|bis|to|à|a|às) ?\\d{1,2} ?(?:uhr|h|hs|[点點時时시])" + END + ")"
                        + "|(?= ?(?:(?:-|to|until|till) ?\\d{1,2}(?:[:.]\\d{2})? ?)?[ap]\\.?m" + END
                        + "))((?: ?[ap]\\.?m|(?<=\\d)[ap])" + END
                        + "\\.?)?");
        this.beginnings = beginnings();
        beginnings.keySet().forEach(first::set);
    }

    private void form(Type type, String form) {
        forms.put(type, pattern(form));
    }

    /** Texts are made lower case before they are read. */
    private static Pattern pattern(String form) {
        return Pattern.compile(form);
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
        for (Type numeric :
                List.of(Type.YMD, Type.COMPACT, Type.MD, Type.DMY, Type.SLASH, Type.DAYMONTH, Type.DAY, Type.TIME)) {
            prefixes(numeric, List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
        }
        prefixes(Type.TIME, List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十"));
        prefixes(Type.ROC, List.of("民"));
        prefixes(Type.MONTHDAY, words.months());
        prefixes(Type.RECURRING, List.of("每", "隔", "毎", "every"));
        prefixes(Type.WEEKDAY, words.weekdays());
        prefixes(Type.WEEKDAY, List.of("("));
        prefixes(Type.ZONE, DateWords.zones());
        prefixes(Type.ZONE, List.of("+", "-", "z"));
        prefixes(Type.PERIOD, DateWords.periods());
        prefixes(Type.PERIOD, List.of("am", "a.", "pm", "p."));
        Map<Character, List<Type>> beginnings = new HashMap<>();
        prefixes.forEach((type, known) -> known.forEach(prefix -> {
            List<Type> types = beginnings.computeIfAbsent(prefix.charAt(0), letter -> new ArrayList<>());
            if (!types.contains(type)) {
                types.add(type);
            }
        }));
        beginnings.values().forEach(types -> types.sort(Comparator.naturalOrder()));
        return beginnings;
    }

    /** Adds the first two letters of words. */
    private void prefixes(Type type, Collection<String> words) {
        Set<String> known = prefixes.computeIfAbsent(type, first -> new HashSet<>());
        words.forEach(word -> known.add(word.substring(0, Math.min(2, word.length()))));
    }

    /** The tokens of a folded text in order; where two begin at one place, the earlier row of {@link Type} wins. */
    List<WhenToken> all(String folded) {
        String text = lowerCase(folded);
        boolean ids = text.indexOf('/') >= 0;
        Map<Type, Matcher> matchers = new EnumMap<>(Type.class);
        List<WhenToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            List<Type> types = beginnings(text, from, ids);
            at++;
            for (Type type : types) {
                if (!mayBegin(type, text, from, ids)) {
                    continue;
                }
                Matcher matcher = matchers.computeIfAbsent(
                        type,
                        missing -> Objects.requireNonNull(forms.get(missing))
                                .matcher(text)
                                .useTransparentBounds(true));
                if (matcher.region(from, text.length()).lookingAt()) {
                    tokens.add(new WhenToken(type, matcher.toMatchResult()));
                    at = matcher.end();
                    break;
                }
            }
        }
        return tokens;
    }

    /** As long as the text, letter by letter. */
    private static String lowerCase(String text) {
        int first = 0;
        while (first < text.length() && Character.toLowerCase(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] lower = text.toCharArray();
        for (int i = first; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    /** What may begin at a place; nothing within a number or a word. */
    private List<Type> beginnings(String text, int at, boolean ids) {
        char c = text.charAt(at);
        if (at > 0 && isAlike(text.charAt(at - 1), c)) {
            return List.of();
        }
        if (first.get(c)) {
            return beginnings.getOrDefault(c, List.of());
        }
        return ids && isLetter(c) ? ZONES_ALONE : List.of();
    }

    /** Whether the first letters, or what stands behind a number, leave a type possible: cheaper than to try its pattern. */
    private boolean mayBegin(Type type, String text, int at, boolean ids) {
        char c = text.charAt(at);
        if (!isDigit(c)) {
            Set<String> known = prefixes.getOrDefault(type, Set.of());
            boolean id = type == Type.ZONE && ids && isLetter(c);
            return id
                    || known.contains(text.substring(at, at + 1))
                    || at + 2 <= text.length() && known.contains(text.substring(at, at + 2));
        }
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - at;
        end += end < text.length() && text.charAt(end) == ' ' ? 1 : 0;
        char next = end < text.length() ? text.charAt(end) : ' ';
        return switch (type) {
            case YMD -> digits == 4 && "年년/.-".indexOf(next) >= 0;
            case COMPACT -> digits == 8;
            case MD -> digits <= 2 && "月월.".indexOf(next) >= 0;
            case DMY -> digits <= 2 && "./-".indexOf(next) >= 0;
            case SLASH -> digits <= 2 && next == '/';
            case DAYMONTH -> digits <= 2 && (Character.isLetter(next) || ".-&".indexOf(next) >= 0);
            case DAY -> digits <= 2 && "日号號일-/".indexOf(next) >= 0;
            case TIME -> digits <= 2 && (Character.isLetter(next) || ":.-".indexOf(next) >= 0);
            default -> true;
        };
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
        return c >= 'a' && c <= 'z';
    }
}
