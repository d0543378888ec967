package dev.meetupkit.ical;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clock that a VTIMEZONE describes in one year (RFC 5545, section 3.6.5), to find the zone of the JDK that shows the same. Of rules
 * it knows those that real files have: once, or each year on a day of a month.
 */
final class FileZone {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private static final Pattern MONTH = Pattern.compile("(?:^|;)BYMONTH=(\\d{1,2})(?=;|$)");

    private static final Pattern DAY = Pattern.compile("(?:^|;)BYDAY=([+-]?\\d)?([A-Z]{2})(?=;|$)");

    private static final Pattern UNTIL = Pattern.compile("(?:^|;)UNTIL=(\\d{4})");

    private static final int HOURS_OF_A_YEAR = 365 * 24;

    /** In hours; the coarse look comes first, since most zones differ there. */
    private static final int[] STEPS = {24 * 14, 6};

    /** A change of the clock. */
    private record Change(LocalDateTime at, ZoneOffset before, ZoneOffset after) {

        Instant instant() {
            return at.toInstant(before);
        }
    }

    private final List<Change> changes;
    private final int year;

    private FileZone(List<Change> changes, int year) {
        this.changes = changes;
        this.year = year;
    }

    /** The first zone of the JDK, those that its TZID names and the better known first, whose clock is that of a VTIMEZONE all through a year. */
    static Optional<ZoneId> like(Component zone, int year) {
        List<Change> changes = zone.children().stream()
                .flatMap(rule -> changes(rule, year))
                .sorted(Comparator.comparing(Change::instant))
                .toList();
        String name = zone.first("TZID").map(ContentLine::value).orElse("");
        return changes.isEmpty() ? Optional.empty() : new FileZone(changes, year).like(name);
    }

    private Optional<ZoneId> like(String name) {
        Stream<String> others = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("System"))
                .sorted();
        return Stream.concat(WindowsZones.ids(name), others)
                .map(ZoneId::of)
                .filter(this::isShownBy)
                .findFirst();
    }

    private boolean isShownBy(ZoneId zone) {
        Instant begin = LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return IntStream.of(STEPS)
                .allMatch(step -> IntStream.range(0, HOURS_OF_A_YEAR / step)
                        .mapToObj(i -> begin.plusSeconds(3600L * step * i))
                        .allMatch(at -> offset(at).equals(zone.getRules().getOffset(at))));
    }

    /** The offset after the last change before a moment; before the first, the one that it ends. */
    private ZoneOffset offset(Instant at) {
        ZoneOffset offset = changes.get(0).before();
        for (Change change : changes) {
            offset = change.instant().isAfter(at) ? offset : change.after();
        }
        return offset;
    }

    /** The change of an observance in the year before, which still counts in January, and in this year. */
    private static Stream<Change> changes(Component rule, int year) {
        Optional<LocalDateTime> start = rule.first("DTSTART")
                .flatMap(line -> ReadValue.when(line.value()))
                .flatMap(ReadValue.When::dateTime);
        Optional<ZoneOffset> before = rule.first("TZOFFSETFROM").flatMap(line -> offset(line.value()));
        Optional<ZoneOffset> after = rule.first("TZOFFSETTO").flatMap(line -> offset(line.value()));
        if (start.isEmpty() || before.isEmpty() || after.isEmpty()) {
            return Stream.empty();
        }
        List<LocalDateTime> onsets = new ArrayList<>();
        Optional<String> recurrence = rule.first("RRULE").map(ContentLine::value);
        if (recurrence.isEmpty()) {
            onsets.add(start.get());
        } else {
            for (int each = year - 1; each <= year; each++) {
                onset(recurrence.get(), start.get(), each).ifPresent(onsets::add);
            }
        }
        return onsets.stream().map(at -> new Change(at, before.get(), after.get()));
    }

    private static Optional<LocalDateTime> onset(String recurrence, LocalDateTime start, int year) {
        Matcher until = UNTIL.matcher(recurrence);
        boolean over = until.find() && Integer.parseInt(until.group(1)) < year;
        if (over || year < start.getYear()) {
            return Optional.empty();
        }
        try {
            Matcher month = MONTH.matcher(recurrence);
            LocalDate first =
                    LocalDate.of(year, month.find() ? Integer.parseInt(month.group(1)) : start.getMonthValue(), 1);
            Matcher day = DAY.matcher(recurrence);
            LocalDate date = day.find() && DAYS.containsKey(day.group(2))
                    ? first.with(TemporalAdjusters.dayOfWeekInMonth(
                            day.group(1) == null ? 1 : Integer.parseInt(day.group(1)), DAYS.get(day.group(2))))
                    : first.withDayOfMonth(start.getDayOfMonth());
            return Optional.of(date.atTime(start.toLocalTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** UTC-OFFSET, section 3.3.14. */
    static Optional<ZoneOffset> offset(String value) {
        String text = value.strip();
        try {
            return text.matches("[+-]\\d{4}(?:\\d{2})?") ? Optional.of(ZoneOffset.of(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
