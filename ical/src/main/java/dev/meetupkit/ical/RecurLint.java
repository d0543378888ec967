package dev.meetupkit.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a rule of recurrence part by part (RFC 5545, section 3.3.10). */
final class RecurLint {

    private static final Set<String> FREQUENCIES =
            Set.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)");

    private static final Pattern MONTH_OF_ANY_YEAR = Pattern.compile("\\d{1,2}L?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final Pattern FROM_THE_END = Pattern.compile("[+-]?\\d{1,3}");

    private static final Pattern DATE = Pattern.compile("\\d{8}");

    private static final Pattern LOCAL = Pattern.compile("\\d{8}T\\d{6}");

    private static final Pattern UTC = Pattern.compile("\\d{8}T\\d{6}Z");

    /**
     * Whole numbers that a part lists.
     *
     * @param least of them
     * @param most of them
     * @param negative whether they may also count from the end, without zero
     */
    private record Numbers(int least, int most, boolean negative) {

        boolean include(String number) {
            if (!(negative ? FROM_THE_END : NUMBER).matcher(number).matches()) {
                return false;
            }
            int value = Integer.parseInt(number);
            return Math.abs(value) >= least && Math.abs(value) <= most;
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
     * @param start the DTSTART beside it, if there is one
     */
    static List<String> check(String rule, Optional<ContentLine> start) {
        RecurLint lint = new RecurLint();
        for (String part : rule.split(";", -1)) {
            lint.part(part.toUpperCase(Locale.ROOT));
        }
        lint.together();
        start.ifPresent(lint::until);
        return lint.broken;
    }

    private void part(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        if (parts.putIfAbsent(name, value) != null) {
            broken.add("expected each part once, found \"%s\" again".formatted(Unfolded.brief(name)));
        }
        switch (name) {
            case "FREQ" -> require(FREQUENCIES.contains(value), name, "a frequency such as WEEKLY", value);
            case "UNTIL" -> require(isUntil(value), name, "a date or a time in UTC", value);
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
            broken.add("expected a part of a rule such as COUNT=3, found \"%s\"".formatted(Unfolded.brief(name)));
            return;
        }
        boolean list = name.startsWith("BY");
        for (String each : list ? each(value) : List.of(value)) {
            boolean otherYear = name.equals("BYMONTH") && parts.containsKey("RSCALE"); // RFC 7529, section 4.2
            boolean fits = otherYear ? MONTH_OF_ANY_YEAR.matcher(each).matches() : numbers.include(each);
            require(fits, name, numbers.expected(), each);
        }
    }

    private static boolean isUntil(String value) {
        return (DATE.matcher(value).matches()
                        || LOCAL.matcher(value).matches()
                        || UTC.matcher(value).matches())
                && ReadValue.when(value).isPresent();
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
    private void together() {
        String frequency = parts.getOrDefault("FREQ", "");
        if (!parts.containsKey("FREQ")) {
            broken.add("a rule lacks FREQ");
        }
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            broken.add("COUNT and UNTIL exclude each other");
        }
        for (String part : parts.keySet()) {
            if (NOT_WITH.getOrDefault(part, Set.of()).contains(frequency)) {
                broken.add("%s does not stand with FREQ=%s".formatted(part, frequency));
            }
        }
        if (parts.containsKey("SKIP") && !parts.containsKey("RSCALE")) {
            broken.add("SKIP stands with RSCALE alone (RFC 7529)");
        }
        boolean counted = parts.getOrDefault("BYDAY", "").matches(".*\\d.*");
        if (counted && (!Set.of("MONTHLY", "YEARLY").contains(frequency) || parts.containsKey("BYWEEKNO"))) {
            broken.add(
                    "a number before the day in BYDAY stands with FREQ=MONTHLY or FREQ=YEARLY alone, without BYWEEKNO");
        }
        boolean by = parts.keySet().stream().anyMatch(name -> name.startsWith("BY") && !name.equals("BYSETPOS"));
        if (parts.containsKey("BYSETPOS") && !by) {
            broken.add("BYSETPOS stands with another BY part alone");
        }
    }

    /** UNTIL is of the type of DTSTART; where that is no local time without a zone, in UTC. */
    private void until(ContentLine start) {
        String until = parts.getOrDefault("UNTIL", "");
        if (!isUntil(until)) {
            return;
        }
        boolean date = DATE.matcher(start.value().strip()).matches();
        boolean local = start.tzid().isEmpty() && !start.value().strip().endsWith("Z");
        if (date != DATE.matcher(until).matches()) {
            broken.add("UNTIL is %s, but DTSTART %s".formatted(date ? "a time" : "a date", date ? "a date" : "a time"));
        } else if (!date && local != LOCAL.matcher(until).matches()) {
            broken.add(
                    local ? "UNTIL is in UTC, but DTSTART a local time" : "UNTIL is not in UTC, as DTSTART asks for");
        }
    }
}
