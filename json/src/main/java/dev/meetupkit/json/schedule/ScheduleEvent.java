package dev.meetupkit.json.schedule;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.Link;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.json.schedule.RawSchedule.Day;
import dev.meetupkit.json.schedule.RawSchedule.Item;
import dev.meetupkit.json.schedule.RawSchedule.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an event of what stands in a schedule. Single use. */
final class ScheduleEvent {

    private final RawSchedule raw;
    private final ZoneId fallback;
    private final List<Diagnostic> findings;
    private final Set<String> ids = new HashSet<>();

    ScheduleEvent(RawSchedule raw, ZoneId fallback, List<Diagnostic> findings) {
        this.raw = raw;
        this.fallback = fallback;
        this.findings = findings;
    }

    /** The event, or empty if nothing names it or it holds what the model does not take. */
    Optional<Event> read() {
        try {
            return event();
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.of(Code.BAD_VALUE, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Event> event() {
        Optional<String> title = text("title").map(Text::value);
        if (title.isEmpty()) {
            if (findings.isEmpty()) {
                findings.add(Diagnostic.of(Code.NO_TITLE, "expected a conference with a title, found none"));
            }
            return Optional.empty();
        }
        ScheduleValues values = new ScheduleValues(text("base_url").map(Text::value), findings);
        Event.Builder event = Event.titled(values.line(title.get()));
        ZoneId zone = zone();
        event.timeZone(zone);
        event.id(text("acronym").map(acronym -> values.line(acronym.value())));
        event.description(text("description").flatMap(values::lines));
        venue(values).ifPresent(event::venue);
        text("subtitle").ifPresent(subtitle -> event.extras(Extras.of(Map.of("subtitle", subtitle.value()))));
        raw.keywords().stream()
                .map(keyword -> values.line(keyword.value()))
                .filter(keyword -> !keyword.isEmpty())
                .forEach(event::addTags);
        text("logo").flatMap(url -> values.link(url, Link.Rel.IMAGE, "")).ifPresent(event::addLinks);
        text("url").flatMap(url -> values.link(url, Link.Rel.PAGE, "")).ifPresent(event::addLinks);
        Optional<LocalDate> start = text("start").flatMap(this::date);
        Optional<LocalDate> end = text("end").flatMap(this::date);
        start.ifPresent(event::start);
        end.filter(last -> start.isPresent() && !last.isBefore(start.get())).ifPresent(event::end);
        ScheduleSessions sessions = new ScheduleSessions(
                new ScheduleTimes(
                        zone, text("day_change").flatMap(time -> ScheduleValues.clock(time.value())), findings),
                values,
                findings);
        for (Day day : raw.days()) {
            for (Item item : day.items()) {
                sessions.read(day, item, ids).ifPresent(event::addSessions);
            }
        }
        return Optional.of(event.build());
    }

    /** As FOSDEM and older systems write it. */
    private Optional<Venue> venue(ScheduleValues values) {
        Optional<String> name =
                text("venue").map(text -> values.line(text.value())).filter(text -> !text.isEmpty());
        Optional<String> city =
                text("city").map(text -> values.line(text.value())).filter(text -> !text.isEmpty());
        return name.isPresent() || city.isPresent()
                ? Optional.of(Venue.builder().name(name).city(city).build())
                : Optional.empty();
    }

    private Optional<Text> text(String name) {
        return Optional.ofNullable(raw.conference().get(name));
    }

    /** The zone that is named, else the offset that every item has, else the caller's. */
    private ZoneId zone() {
        Optional<Text> name = text("time_zone_name");
        try {
            if (name.isPresent()) {
                return ZoneId.of(name.get().value());
            }
        } catch (DateTimeException e) {
            findings.add(Diagnostic.at(
                    name.get().at(),
                    Code.UNKNOWN_ZONE,
                    "expected a time zone such as Europe/Berlin, found \""
                            + name.get().value() + "\""));
        }
        List<Text> dates = raw.days().stream()
                .flatMap(day -> day.items().stream())
                .flatMap(item -> item.text("date").stream())
                .toList();
        List<ZoneOffset> offsets =
                dates.stream().flatMap(date -> offset(date).stream()).distinct().toList();
        boolean fits = offsets.stream().allMatch(offset -> dates.stream().allMatch(this::hasOffsetOfFallback));
        Position at = dates.stream().map(Text::at).findFirst().orElse(new Position(1, 1));
        boolean told = !offsets.isEmpty() && !fits;
        ZoneId zone = told ? offsets.get(0) : fallback;
        findings.add(Diagnostic.at(
                at,
                Code.ZONE_DEFAULTED,
                told
                        ? "the schedule names no time zone; the offset " + zone + " of its first item is used"
                        : "the schedule names no time zone; " + zone + " is used"));
        return zone;
    }

    private boolean hasOffsetOfFallback(Text date) {
        return ScheduleValues.moment(date.value())
                .map(moment -> fallback.getRules().getOffset(moment.toInstant()).equals(moment.getOffset()))
                .orElse(true);
    }

    private static Optional<ZoneOffset> offset(Text date) {
        return ScheduleValues.moment(date.value()).map(OffsetDateTime::getOffset);
    }

    /** A day, also where a moment of it is written. */
    private Optional<LocalDate> date(Text text) {
        String day = text.value().length() > 10 ? text.value().substring(0, 10) : text.value();
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            findings.add(Diagnostic.at(
                    text.at(), Code.BAD_DATE, "expected a date such as 2026-05-07, found \"" + text.value() + "\""));
            return Optional.empty();
        }
    }
}
