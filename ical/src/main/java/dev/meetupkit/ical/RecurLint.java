package dev.meetupkit.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a rule of recurrence part by part (RFC 5545, section 3.3.10). */
final class RecurLint {

    private static final Set<String> FREQUENCIES =
            Set.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");

    /**
     * Whole numbers that a part lists.
     *
     * @param least of them
     * @param most of them
     * @param negative whether they may also count from the end, without zero
     */
    private record Numbers(int least, int most, boolean negative) {

        boolean include(int number) {
            return number >= least && number <= most || negative && number < 0 && number >= -most;
        }

        String expected() {
            return least + " to " + most + (negative ? ", or counted from the end" : "");
        }
    }

    private static final Map<String, Numbers> NUMBERS = Map.of(
            "BYSECOND", new Numbers(0, 60, false),
            "BYMINUTE", new Numbers(0, 59, false),
            "BYHOUR", new Numbers(0, 23, false),
            "BYMONTHDAY", new Numbers(1, 31, true),
            "BYYEARDAY", new Numbers(1, 366, true),
            "BYWEEKNO", new Numbers(1, 53, true),
            "BYMONTH", new Numbers(1, 12, false),
            "BYSETPOS", new Numbers(1, 366, true),
            "COUNT", new Numbers(1, 999_999_999, false),
            "INTERVAL", new Numbers(1, 999_999_999, false));

    /** Frequencies with which a part has no meaning. */
    private static final Map<String, Set<String>> NOT_WITH = Map.of(
            "BYWEEKNO", Set.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY"),
            "BYYEARDAY", Set.of("DAILY", "WEEKLY", "MONTHLY"),
            "BYMONTHDAY", Set.of("WEEKLY"));

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    private RecurLint() {}

    /**
     * What is wrong with a rule.
     *
     * @param dates whether it is one of days and not of times
     */
    static List<String> check(String rule, boolean dates) {
        RecurLint lint = new RecurLint();
        for (String part : rule.split(";", -1)) {
            lint.part(part.toUpperCase(Locale.ROOT));
        }
        lint.together(dates);
        return lint.broken;
    }

    private void part(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        if (parts.putIfAbsent(name, value) != null) {
            broken.add(Unfolded.brief(name) + " stands twice");
        }
        switch (name) {
            case "FREQ" -> require(FREQUENCIES.contains(value), name, "a frequency such as WEEKLY", value);
            case "UNTIL" -> require(ReadValue.when(value).isPresent(), name, "a date or a time in UTC", value);
            case "WKST" -> require(value.matches("MO|TU|WE|TH|FR|SA|SU"), name, "a weekday such as MO", value);
            case "BYDAY" ->
                each(value)
                        .forEach(day -> require(
                                DAY.matcher(day).matches() && isWeek(day), name, "days such as MO or -1SU", day));
            case "RSCALE", "SKIP" -> require(!value.isEmpty(), name, "a word (RFC 7529)", value);
            default -> numbers(name, value);
        }
    }

    private void numbers(String name, String value) {
        Numbers numbers = NUMBERS.get(name);
        if (numbers == null) {
            broken.add(Unfolded.brief(name) + " is no part of a rule");
            return;
        }
        boolean list = name.startsWith("BY");
        for (String each : list ? each(value) : List.of(value)) {
            boolean leap = name.equals("BYMONTH") && each.endsWith("L"); // RFC 7529, section 4.2
            String digits = leap ? each.substring(0, each.length() - 1) : each;
            require(
                    NUMBER.matcher(digits).matches() && numbers.include(Integer.parseInt(digits)),
                    name,
                    numbers.expected(),
                    each);
        }
    }

    private static List<String> each(String list) {
        return List.of(list.split(",", -1));
    }

    /** A week of a month or a year is counted from 1. */
    private static boolean isWeek(String day) {
        String number = day.substring(0, day.length() - 2);
        return number.isEmpty() || Math.abs(Integer.parseInt(number)) >= 1 && Math.abs(Integer.parseInt(number)) <= 53;
    }

    private void require(boolean condition, String name, String expected, String found) {
        if (!condition) {
            broken.add("expected %s as %s, found \"%s\"".formatted(expected, name, Unfolded.brief(found)));
        }
    }

    /** What parts ask of each other. */
    private void together(boolean dates) {
        String frequency = parts.getOrDefault("FREQ", "");
        if (!parts.containsKey("FREQ")) {
            broken.add("a rule lacks FREQ");
        }
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            broken.add("COUNT and UNTIL exclude each other");
        }
        NOT_WITH.forEach((part, frequencies) -> {
            if (parts.containsKey(part) && frequencies.contains(frequency)) {
                broken.add("%s does not stand with FREQ=%s".formatted(part, frequency));
            }
        });
        boolean counted = parts.getOrDefault("BYDAY", "").matches(".*\\d.*");
        if (counted && (!Set.of("MONTHLY", "YEARLY").contains(frequency) || parts.containsKey("BYWEEKNO"))) {
            broken.add(
                    "a number before the day in BYDAY stands with FREQ=MONTHLY or FREQ=YEARLY alone, without BYWEEKNO");
        }
        boolean by = parts.keySet().stream().anyMatch(name -> name.startsWith("BY") && !name.equals("BYSETPOS"));
        if (parts.containsKey("BYSETPOS") && !by) {
            broken.add("BYSETPOS stands with another BY part alone");
        }
        String until = parts.getOrDefault("UNTIL", "");
        if (ReadValue.when(until).isPresent() && dates == until.contains("T")) {
            broken.add(
                    "UNTIL is %s, but DTSTART %s".formatted(dates ? "a time" : "a date", dates ? "a date" : "a time"));
        }
    }
}
