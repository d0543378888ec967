package dev.meetupkit.load;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of months, weekdays, parts of the day and zones. They are our own rows: the locale data of JDKs differ from each other.
 */
final class DateWords {

    /** A row for each month: English, German, French, Spanish, Portuguese, and how they are cut short. */
    private static final List<List<String>> MONTHS = List.of(
            Words.row("january, jan, januar, janvier, enero, janeiro"),
            Words.row("february, feb, februar, février, fevrier, febrero, fevereiro"),
            Words.row("march, mar, märz, mars, marzo, março"),
            Words.row("april, apr, avril, abril"),
            Words.row("may, mai, mayo, maio"),
            Words.row("june, jun, juni, juin, junio, junho"),
            Words.row("july, jul, juli, juillet, julio, julho"),
            Words.row("august, aug, août, agosto"),
            Words.row("september, sep, sept, septembre, septiembre, setembro"),
            Words.row("october, oct, oktober, octobre, octubre, outubro"),
            Words.row("november, nov, novembre, noviembre, novembro"),
            Words.row("december, dec, dezember, décembre, diciembre, dezembro"));

    /** A row for each weekday from Monday on. */
    private static final List<List<String>> WEEKDAYS = List.of(
            Words.row("周一, 週一, 星期一, 礼拜一, 禮拜一, 月曜, 월요일, monday, mon, montag, lundi, lunes, segunda-feira"),
            Words.row("周二, 週二, 星期二, 礼拜二, 禮拜二, 火曜, 화요일, tuesday, tue, tues, dienstag, mardi, martes, terça-feira"),
            Words.row("周三, 週三, 星期三, 礼拜三, 禮拜三, 水曜, 수요일, wednesday, wed, mittwoch, mercredi, miércoles, quarta-feira"),
            Words.row(
                    "周四, 週四, 星期四, 礼拜四, 禮拜四, 木曜, 목요일, thursday, thu, thur, thurs, donnerstag, jeudi, jueves, quinta-feira"),
            Words.row("周五, 週五, 星期五, 礼拜五, 禮拜五, 金曜, 금요일, friday, fri, freitag, vendredi, viernes, sexta-feira"),
            Words.row("周六, 週六, 星期六, 礼拜六, 禮拜六, 土曜, 토요일, saturday, sat, samstag, samedi, sábado"),
            Words.row("周日, 周天, 週日, 星期日, 星期天, 礼拜天, 礼拜日, 禮拜天, 日曜, 일요일, sunday, sun, sonntag, dimanche, domingo"));

    /** What a word for a part of the day says of the hours beside it. */
    enum Period {
        /** Hours as they are; twelve is midnight. */
        MORNING("凌晨, 清晨, 早上, 早晨, 上午, 午前, 오전, am"),
        /** Twelve and what follows it. */
        NOON("中午, 正午"),
        /** Hours below twelve are those after noon. */
        AFTERNOON("下午, 傍晚, 午后, 午後, 오후, pm"),
        /** The same, and twelve is the end of the day. */
        EVENING("晚上, 今晚, 晚间, 晚間, 晚, 夜, 夜里");

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

    private static final Map<String, Integer> MONTH_OF = numbered(MONTHS);
    private static final Map<String, Integer> WEEKDAY_OF = numbered(WEEKDAYS);

    private DateWords() {}

    /** Names of months as one alternative of a pattern, longest first. */
    static String monthPattern() {
        return alternatives(MONTH_OF);
    }

    /** Names of weekdays as one alternative of a pattern, longest first. */
    static String weekdayPattern() {
        return alternatives(WEEKDAY_OF);
    }

    /** Words for parts of the day that stand before the hour, longest first. */
    static String periodPattern() {
        Map<String, Integer> words = new HashMap<>();
        for (Period period : Period.values()) {
            period.words.stream().filter(Words::hasIdeographs).forEach(word -> words.put(word, 0));
        }
        return alternatives(words);
    }

    /** Words for zones, longest first. */
    static String zonePattern() {
        Map<String, Integer> words = new HashMap<>();
        ZONES.keySet().forEach(word -> words.put(word, 0));
        return alternatives(words);
    }

    /** 1 to 12. */
    static int month(String name) {
        return MONTH_OF.get(name.toLowerCase(Locale.ROOT));
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.of(WEEKDAY_OF.get(name.toLowerCase(Locale.ROOT)));
    }

    static Period period(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace(".", "");
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

    private static Map<String, Integer> numbered(List<List<String>> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String word : rows.get(i)) {
                numbers.put(word, i + 1);
            }
        }
        return numbers;
    }

    private static String alternatives(Map<String, Integer> words) {
        List<String> longestFirst = words.keySet().stream()
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .map(word -> word.replace(".", "\\."))
                .toList();
        return String.join("|", longestFirst);
    }
}
