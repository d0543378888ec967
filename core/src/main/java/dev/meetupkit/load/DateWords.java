package dev.meetupkit.load;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of months, weekdays, parts of the day and zones. They are our own rows: the locale data of JDKs differ from each other.
 */
final class DateWords {

    /** What a word for a part of the day says of the hours beside it. */
    enum Period {
        /** Hours as they are; twelve is midnight. */
        MORNING("凌晨, 清晨, 早上, 早晨, 上午, 午前, 오전, 아침, am, a"),
        /** Twelve and what follows it. */
        NOON("中午, 正午"),
        /** Hours below twelve are those after noon. */
        AFTERNOON("下午, 傍晚, 午后, 午後, 오후, pm, p"),
        /** The same, and twelve is the end of the day. */
        EVENING("晚上, 今晚, 晚间, 晚間, 晚, 夜, 夜里, 늦은, 저녁, 밤");

        private final List<String> words;

        Period(String words) {
            this.words = Words.row(words);
        }

        /** The hour of the day, 0 to 24, for the hour that was written. */
        int hour(int written) {
            return switch (this) {
                case MORNING -> written == 12 ? 0 : written;
                case NOON -> written < 6 ? written + 12 : written;
                case AFTERNOON -> written < 12 ? written + 12 : written;
                case EVENING -> written <= 12 ? written + 12 : written;
            };
        }
    }

    /** Words for zones. {@code CST} means China's only beside Chinese text. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("北京时间", "Asia/Shanghai"),
            Map.entry("北京時間", "Asia/Shanghai"),
            Map.entry("beijing time", "Asia/Shanghai"),
            Map.entry("cst", "Asia/Shanghai"),
            Map.entry("台北時間", "Asia/Taipei"),
            Map.entry("香港時間", "Asia/Hong_Kong"),
            Map.entry("日本時間", "Asia/Tokyo"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"),
            Map.entry("pacific time", "America/Los_Angeles"),
            Map.entry("pacific", "America/Los_Angeles"),
            Map.entry("mountain time", "America/Denver"),
            Map.entry("central time", "America/Chicago"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("eastern time", "America/New_York"),
            Map.entry("mez", "+01:00"),
            Map.entry("mesz", "+02:00"),
            Map.entry("hkt", "Asia/Hong_Kong"),
            Map.entry("sgt", "Asia/Singapore"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("台灣時間", "Asia/Taipei"),
            Map.entry("台湾时间", "Asia/Taipei"),
            Map.entry("한국시간", "Asia/Seoul"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("pt", "America/Los_Angeles"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("et", "America/New_York"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("gmt", "UTC"),
            Map.entry("太平洋时间", "America/Los_Angeles"),
            Map.entry("utc", "UTC"));

    private static final Pattern QUOTED = Pattern.compile("[^\\p{L}\\p{N} ]");

    private final Map<String, Integer> months;
    private final Map<String, Integer> weekdays;

    /** The names of months and weekdays in these rows. */
    DateWords(Map<Term, List<String>> words) {
        this.months = numbered(words, Term.JANUARY, Term.DECEMBER);
        this.weekdays = numbered(words, Term.MONDAY, Term.SUNDAY);
    }

    /** Names of months as one alternative of a pattern, longest first. */
    String monthPattern() {
        return alternatives(months);
    }

    /** Names of weekdays as one alternative of a pattern, longest first. */
    String weekdayPattern() {
        return alternatives(weekdays);
    }

    /** Names of months. */
    Set<String> months() {
        return months.keySet();
    }

    /** Names of weekdays. */
    Set<String> weekdays() {
        return weekdays.keySet();
    }

    /** Words for zones. */
    static Set<String> zones() {
        return ZONES.keySet();
    }

    /** Words for parts of the day that stand before the hour. */
    static List<String> periods() {
        return Arrays.stream(Period.values())
                .flatMap(period -> period.words.stream())
                .filter(Words::hasIdeographs)
                .toList();
    }

    /** Words for parts of the day that stand before the hour, longest first. */
    static String periodPattern() {
        Map<String, Integer> words = new HashMap<>();
        periods().forEach(word -> words.put(word, 0));
        return alternatives(words);
    }

    /** Words for zones, longest first. */
    static String zonePattern() {
        Map<String, Integer> words = new HashMap<>();
        ZONES.keySet().forEach(word -> words.put(word, 0));
        return alternatives(words);
    }

    /** 1 to 12. */
    int month(String name) {
        return Objects.requireNonNull(months.get(name.toLowerCase(Locale.ROOT)), name);
    }

    DayOfWeek weekday(String name) {
        return DayOfWeek.of(Objects.requireNonNull(weekdays.get(name.toLowerCase(Locale.ROOT)), name));
    }

    static Period period(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT).replace(".", "");
        for (Period period : Period.values()) {
            if (period.words.contains(lower)) {
                return period;
            }
        }
        throw new IllegalArgumentException("No part of the day is called " + word);
    }

    /** The id of the zone that a word names beside this text. */
    static Optional<String> zone(String word, String text) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("cst") && !Words.hasHan(text) ? Optional.empty() : Optional.ofNullable(ZONES.get(lower));
    }

    private static Map<String, Integer> numbered(Map<Term, List<String>> words, Term first, Term last) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Term term : EnumSet.range(first, last)) {
            words.getOrDefault(term, List.of())
                    .forEach(word -> numbers.put(word, term.ordinal() - first.ordinal() + 1));
        }
        return numbers;
    }

    private static String alternatives(Map<String, Integer> words) {
        List<String> longestFirst = words.keySet().stream()
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .map(word -> QUOTED.matcher(word).replaceAll("\\\\$0"))
                .toList();
        return String.join("|", longestFirst);
    }
}
