package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.ical.ReadValue.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * When an entry is: its wall clock and the zone of that clock. A time without a zone is the calendar's own (X-WR-TIMEZONE), else the
 * caller's, and a time in UTC is shown by the calendar's clock if it has one.
 */
final class EntryTimes {

    /** A calendar's zone is one by name. */
    private static final int EPOCH_YEAR = 1970;

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final ZoneNames names;
    private final ZoneId callersZone;
    private final Consumer<Diagnostic> findings;
    private Optional<ZoneId> calendarsZone = Optional.empty();
    private boolean defaulted;

    EntryTimes(ZoneNames names, ZoneId callersZone, Consumer<Diagnostic> findings) {
        this.names = names;
        this.callersZone = callersZone;
        this.findings = findings;
    }

    /** The properties of the calendar in which the next entries stand. */
    void within(List<ContentLine> calendar) {
        calendarsZone = calendar.stream()
                .filter(line -> line.is("X-WR-TIMEZONE"))
                .flatMap(line -> names.of(line.value(), EPOCH_YEAR).stream())
                .findFirst();
    }

    /**
     * When an event is.
     *
     * @param start the first moment or day
     * @param end the first moment after it, or the last day
     * @param zone of its clock
     */
    record Slot(Optional<WallTime> start, Optional<WallTime> end, Optional<ZoneId> zone) {

        private static final Slot UNKNOWN = new Slot(Optional.empty(), Optional.empty(), Optional.empty());

        void set(Event.Builder event) {
            event.start(start).end(end).timeZone(zone);
        }
    }

    Slot read(Component entry) {
        entry.first("RRULE")
                .or(() -> entry.first("RDATE"))
                .ifPresent(line -> report(
                        line, Code.RECURRING, "this entry recurs; only its first time is read, the rule is kept"));
        Optional<ContentLine> line = entry.first("DTSTART");
        if (line.isEmpty()) {
            report(entry.begin(), Code.NO_DATE, "an entry without DTSTART (RFC 5545, section 3.6.1)");
        }
        return line.flatMap(this::when)
                .map(start ->
                        start.time().isEmpty() ? days(entry, start.date()) : moments(entry, line.orElseThrow(), start))
                .orElse(Slot.UNKNOWN);
    }

    private Optional<When> when(ContentLine line) {
        Optional<When> when = ReadValue.when(line.value()).filter(found -> isWithin(found.date()));
        if (when.isEmpty()) {
            report(
                    line,
                    Code.BAD_DATE,
                    "expected a date such as 20260507 or 20260507T190000, found \"" + Unfolded.brief(line.value())
                            + "\"");
        }
        return when;
    }

    /** The years of {@link WallTime}. */
    private static boolean isWithin(LocalDate date) {
        try {
            WallTime.of(date);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The end of days is the day after the last (RFC 5545, section 3.6.1). */
    private Slot days(Component entry, LocalDate first) {
        Optional<ContentLine> line = entry.first("DTEND").or(() -> entry.first("DURATION"));
        Optional<LocalDate> last = line.flatMap(end ->
                end.is("DTEND") ? when(end).map(When::date) : duration(end).map(amounts -> first.plus(amounts.get(0))));
        Optional<LocalDate> day = last.map(next -> next.minusDays(1));
        if (day.filter(each -> each.isBefore(first.minusDays(1))).isPresent()) {
            reportEnd(line.orElseThrow(), first.toString());
        }
        Optional<WallTime> end =
                day.filter(each -> each.isAfter(first) && isWithin(each)).map(WallTime::of);
        return new Slot(Optional.of(WallTime.of(first)), end, Optional.empty());
    }

    private Slot moments(Component entry, ContentLine line, When start) {
        ZoneId zone = zone(line, start);
        LocalDateTime first = local(line, start, zone);
        if (!isWithin(first.toLocalDate())) {
            report(line, Code.BAD_DATE, "a date outside the years 1 to 9998 is left out");
            return Slot.UNKNOWN;
        }
        Optional<ContentLine> end = entry.first("DTEND").or(() -> entry.first("DURATION"));
        Optional<LocalDateTime> last =
                end.flatMap(found -> found.is("DTEND") ? endAt(found, zone) : endAfter(found, first, zone));
        Optional<LocalDateTime> later = last.filter(time -> time.isAfter(first) && isWithin(time.toLocalDate()));
        if (later.isEmpty() && last.filter(time -> !time.equals(first)).isPresent()) {
            reportEnd(end.orElseThrow(), first.toString());
        }
        return new Slot(Optional.of(WallTime.of(first)), later.map(WallTime::of), Optional.of(zone));
    }

    private Optional<LocalDateTime> endAt(ContentLine line, ZoneId zone) {
        return when(line).map(end -> end.time().isEmpty() ? end.date().atStartOfDay() : local(line, end, zone));
    }

    private Optional<LocalDateTime> endAfter(ContentLine line, LocalDateTime start, ZoneId zone) {
        return duration(line).map(amounts -> {
            ZonedDateTime end = start.atZone(zone).plus(amounts.get(0)).plus(amounts.get(1));
            return end.toLocalDateTime();
        });
    }

    private Optional<List<TemporalAmount>> duration(ContentLine line) {
        Optional<List<TemporalAmount>> duration = ReadValue.duration(line.value());
        if (duration.isEmpty()) {
            report(
                    line,
                    Code.BAD_VALUE,
                    "expected a duration such as PT1H30M, found \"" + Unfolded.brief(line.value()) + "\"");
        }
        return duration;
    }

    /** The zone whose clock an event is shown by. */
    private ZoneId zone(ContentLine line, When start) {
        if (start.utc()) {
            return calendarsZone.orElse(UTC);
        }
        Optional<ZoneId> stated = stated(line, start);
        if (stated.isPresent()) {
            return stated.get();
        }
        if (calendarsZone.isEmpty() && line.tzid().isEmpty() && !defaulted) {
            defaulted = true;
            report(line, Code.ZONE_DEFAULTED, "times without a zone are taken as those of " + callersZone);
        }
        return calendarsZone.orElse(callersZone);
    }

    private Optional<ZoneId> stated(ContentLine line, When start) {
        Optional<String> tzid = line.tzid();
        Optional<ZoneId> zone = tzid.flatMap(name -> names.of(name, start.date().getYear()));
        if (tzid.isPresent() && zone.isEmpty()) {
            report(
                    line,
                    Code.UNKNOWN_ZONE,
                    "nothing tells what the time zone \"%s\" is; the time is taken as one of %s"
                            .formatted(Unfolded.brief(tzid.get()), calendarsZone.orElse(callersZone)));
        }
        return zone;
    }

    /** A time as the clock of the event's zone shows it. */
    private LocalDateTime local(ContentLine line, When when, ZoneId zone) {
        LocalDateTime written = when.dateTime().orElseThrow();
        Optional<ZoneId> own = when.utc()
                ? Optional.of(ZoneOffset.UTC)
                : line.tzid().flatMap(name -> names.of(name, when.date().getYear()));
        try {
            return own.filter(other -> !other.equals(zone))
                    .map(other ->
                            written.atZone(other).withZoneSameInstant(zone).toLocalDateTime())
                    .orElse(written);
        } catch (DateTimeException e) {
            return written;
        }
    }

    private void reportEnd(ContentLine line, String start) {
        report(
                line,
                Code.END_BEFORE_START,
                "the end %s is not after the start %s; it is left out".formatted(Unfolded.brief(line.value()), start));
    }

    private void report(ContentLine line, Code code, String message) {
        findings.accept(Diagnostic.at(line.position(), code, message));
    }
}
