package dev.meetupkit.ical;

import dev.meetupkit.WallTime;
import dev.meetupkit.ical.ContentLines.Parameter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Local times and the VTIMEZONE components that explain them (RFC 5545, section 3.6.5), from the rules of the JDK, no more than the
 * file needs. A zone whose changes in the file's range have no yearly rule that every client reads is written in UTC.
 */
final class Zones {

    /** The years over which a yearly rule must agree with the zone's. */
    private static final int HORIZON = 40;

    private static final int LAST = -1;

    private static final int DAYS_OF_WEEK = 7;

    /** How a zone is written. */
    private sealed interface Form {}

    /** One offset for the whole range. */
    private record Fixed(ZoneOffset offset) implements Form {}

    /** Two yearly changes. */
    private record Yearly(List<Change> changes) implements Form {}

    /** Not at all: times are in UTC. */
    private record InUtc() implements Form {}

    /** A change on the nth weekday of a month. */
    private record Change(ZoneOffsetTransition first, int week) {}

    private final Map<String, Form> forms = new TreeMap<>();
    private final Map<String, Range> ranges = new TreeMap<>();

    /** The first and the last time in a zone. */
    private record Range(Instant first, Instant last) {

        Range and(Range other) {
            return new Range(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** Makes room for a time that will be written. */
    void use(LocalDateTime time, ZoneId zone) {
        Instant instant = time.atZone(zone).toInstant();
        ranges.merge(zone.getId(), new Range(instant, instant), Range::and);
        forms.remove(zone.getId());
    }

    /** Makes room for the times of an entry. */
    void use(Entry entry) {
        entry.start().dateTime().ifPresent(time -> use(time, zone(entry)));
        entry.end().flatMap(WallTime::dateTime).ifPresent(time -> use(time, zone(entry)));
    }

    private static ZoneId zone(Entry entry) {
        return entry.event().timeZone().orElseThrow();
    }

    /** The zones in use that are written in UTC although they are none, by id. */
    List<String> inUtc() {
        return ranges.keySet().stream().filter(id -> isInUtc(ZoneId.of(id))).toList();
    }

    /** Whether a zone is written in UTC although it is none. */
    boolean isInUtc(ZoneId zone) {
        return form(zone) instanceof InUtc && !(zone.normalized() instanceof ZoneOffset);
    }

    /** The value of a local time and the parameter that names its zone. Times that clocks skip are written as they are shown then. */
    void write(ContentLines out, String property, LocalDateTime time, ZoneId zone) {
        ZonedDateTime moment = time.atZone(zone);
        if (form(zone) instanceof InUtc) {
            out.property(property, Value.utc(moment.toInstant()));
        } else {
            out.property(property, Value.local(moment.toLocalDateTime()), new Parameter("TZID", zone.getId()));
        }
    }

    /** A component for each zone in use, by id. */
    void writeComponents(ContentLines out) {
        ranges.keySet().forEach(id -> {
            Form form = form(ZoneId.of(id));
            if (form instanceof Fixed fixed) {
                component(
                        out,
                        id,
                        () -> observance(
                                out,
                                "STANDARD",
                                LocalDateTime.of(1970, 1, 1, 0, 0),
                                fixed.offset(),
                                fixed.offset(),
                                Optional.empty()));
            } else if (form instanceof Yearly yearly) {
                component(out, id, () -> yearly.changes().forEach(change -> observance(out, change)));
            }
        });
    }

    private static void component(ContentLines out, String id, Runnable observances) {
        out.begin("VTIMEZONE");
        out.property("TZID", Value.text(id));
        observances.run();
        out.end("VTIMEZONE");
    }

    private static void observance(ContentLines out, Change change) {
        ZoneOffsetTransition first = change.first();
        LocalDateTime at = first.getDateTimeBefore();
        String rule = "FREQ=YEARLY;BYMONTH=%s;BYDAY=%s%s"
                .formatted(
                        at.getMonthValue(),
                        change.week(),
                        at.getDayOfWeek().name().substring(0, 2));
        String kind = first.isGap() ? "DAYLIGHT" : "STANDARD";
        observance(out, kind, at, first.getOffsetBefore(), first.getOffsetAfter(), Optional.of(rule));
    }

    private static void observance(
            ContentLines out, String kind, LocalDateTime at, ZoneOffset from, ZoneOffset to, Optional<String> rule) {
        out.begin(kind);
        out.property("DTSTART", Value.local(at));
        out.property("TZOFFSETFROM", Value.offset(from));
        out.property("TZOFFSETTO", Value.offset(to));
        rule.ifPresent(text -> out.property("RRULE", Value.word(text)));
        out.end(kind);
    }

    private Form form(ZoneId zone) {
        return forms.computeIfAbsent(zone.getId(), id -> choose(zone));
    }

    private Form choose(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset) {
            return new InUtc();
        }
        ZoneRules rules = zone.getRules();
        Range used = ranges.getOrDefault(zone.getId(), new Range(Instant.EPOCH, Instant.EPOCH));
        Instant first = used.first();
        Instant last = used.last();
        boolean ruled = !rules.getTransitionRules().isEmpty() && first.isAfter(lastListed(rules));
        if (ruled) {
            int year = LocalDateTime.ofInstant(first, ZoneOffset.UTC).getYear() - 1;
            return yearly(rules.getTransitionRules(), year).orElseGet(() -> stable(rules, first, last));
        }
        return stable(rules, first, last);
    }

    private static Instant lastListed(ZoneRules rules) {
        List<ZoneOffsetTransition> listed = rules.getTransitions();
        return listed.isEmpty() ? Instant.MIN : listed.get(listed.size() - 1).getInstant();
    }

    /** One offset if nothing changes between the first and the last time; else UTC. */
    private static Form stable(ZoneRules rules, Instant first, Instant last) {
        ZoneOffsetTransition next = rules.nextTransition(first.minusSeconds(1));
        boolean changes = next != null && !next.getInstant().isAfter(last.plusSeconds(1));
        return changes ? new InUtc() : new Fixed(rules.getOffset(first));
    }

    private static Optional<Form> yearly(List<ZoneOffsetTransitionRule> rules, int year) {
        List<Change> changes = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules) {
            Optional<Change> change = change(rule, year);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            changes.add(change.get());
        }
        return Optional.of(new Yearly(changes));
    }

    /** The week that fits every year of the horizon, if one does. */
    private static Optional<Change> change(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition first = rule.createTransition(year);
        for (int week : new int[] {LAST, 1, 2, 3, 4}) {
            boolean fits = true;
            for (int y = year; fits && y <= year + HORIZON; y++) {
                LocalDateTime at = rule.createTransition(y).getDateTimeBefore();
                fits = at.toLocalTime().equals(first.getDateTimeBefore().toLocalTime())
                        && at.toLocalDate().equals(nth(y, first.getDateTimeBefore(), week));
            }
            if (fits) {
                return Optional.of(new Change(first, week));
            }
        }
        return Optional.empty();
    }

    private static LocalDate nth(int year, LocalDateTime like, int week) {
        DayOfWeek day = like.getDayOfWeek();
        LocalDate month = LocalDate.of(year, like.getMonth(), 1);
        return week == LAST
                ? month.with(TemporalAdjusters.lastInMonth(day))
                : month.with(TemporalAdjusters.firstInMonth(day)).plusDays((long) DAYS_OF_WEEK * (week - 1));
    }
}
