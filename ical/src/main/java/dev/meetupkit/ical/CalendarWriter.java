package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Series;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes events as one iCalendar stream. Immutable and safe for threads; options return a copy. The same events, options and stamp
 * give the same octets on every machine.
 */
public final class CalendarWriter {

    private static final String LOCAL_NAMESPACE = "urn:meetupkit:local";

    private static final String PRODUCT = "-//Meetup Kit//meetupkit-ical//EN";

    private final Instant stamp;
    private final Optional<String> baseUrl;
    private final Optional<String> name;
    private final boolean umbrella;
    private final Optional<Function<Event, byte[]>> json;

    private CalendarWriter(
            Instant stamp,
            Optional<String> baseUrl,
            Optional<String> name,
            boolean umbrella,
            Optional<Function<Event, byte[]>> json) {
        this.stamp = stamp;
        this.baseUrl = baseUrl;
        this.name = name;
        this.umbrella = umbrella;
        this.json = json;
    }

    /**
     * A writer whose entries were last changed at a moment: their DTSTAMP and LAST-MODIFIED.
     *
     * @param stamp cut to seconds
     * @throws IllegalArgumentException if the year is outside 0 to 9999
     */
    public static CalendarWriter stampedAt(Instant stamp) {
        boolean writable = !stamp.isBefore(Instant.parse("0000-01-01T00:00:00Z"))
                && stamp.isBefore(Instant.parse("+10000-01-01T00:00:00Z"));
        if (!writable) {
            throw new IllegalArgumentException("stamp must be in the years 0 to 9999, was " + stamp);
        }
        return new CalendarWriter(
                stamp.truncatedTo(ChronoUnit.SECONDS), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /**
     * UIDs below a community's base URL, so that those of two communities never meet. Without one they are below
     * {@code urn:meetupkit:local}, and a finding says so.
     *
     * @param url an absolute URL that will not change, to the letter: with and without a slash at its end are two
     * @throws IllegalArgumentException if it is not absolute
     */
    public CalendarWriter under(String url) {
        if (!url.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}]+")) {
            throw new IllegalArgumentException("base URL must be absolute, was \"" + url + "\"");
        }
        return new CalendarWriter(stamp, Optional.of(url), name, umbrella, json);
    }

    /**
     * The name that clients show for the calendar; without it the event's title, or the series that all events share.
     *
     * @throws IllegalArgumentException if it holds control characters
     */
    public CalendarWriter named(String calendarName) {
        Value.text(calendarName);
        return new CalendarWriter(stamp, baseUrl, Optional.of(calendarName), umbrella, json);
    }

    /** Also writes an entry for each event as a whole, to which its sessions are related. */
    public CalendarWriter withUmbrella() {
        return new CalendarWriter(stamp, baseUrl, name, true, json);
    }

    /**
     * Each entry also carries, in X-MEETUP-DATA, what it is made of, so that {@link CalendarReader#carrying} gives back equal events.
     *
     * @param format the octets of an event, the same for equal ones, such as {@code EventJson.compact()::writeBytes}
     */
    public CalendarWriter carrying(Function<Event, byte[]> format) {
        return new CalendarWriter(stamp, baseUrl, name, umbrella, Optional.of(format));
    }

    /**
     * The calendar of one event.
     *
     * @throws IllegalArgumentException if the event has no id
     */
    public WrittenCalendar write(Event event) {
        return write(List.of(event));
    }

    /**
     * The calendar of several events, entries in their order.
     *
     * @throws IllegalArgumentException if an event has no id, or two have the same
     */
    public WrittenCalendar write(List<Event> events) {
        requireDistinct(events);
        List<Diagnostic> findings = new ArrayList<>();
        if (baseUrl.isEmpty()) {
            findings.add(Diagnostic.of(
                    Code.LOCAL_NAMESPACE,
                    "no base URL is given: UIDs are below " + LOCAL_NAMESPACE
                            + " and may meet those of another community"));
        }
        Uids uids = new Uids(baseUrl.orElse(LOCAL_NAMESPACE));
        List<Entry> entries = new ArrayList<>();
        events.forEach(event -> entries.addAll(Entry.of(event, uids, umbrella, findings::add)));
        Zones zones = zones(entries);
        reportZones(entries, zones, findings);
        return new WrittenCalendar(entries.isEmpty() ? "" : calendar(events, entries, zones, findings::add), findings);
    }

    private String calendar(List<Event> events, List<Entry> entries, Zones zones, Consumer<Diagnostic> findings) {
        ContentLines out = new ContentLines();
        out.begin("VCALENDAR");
        out.property("VERSION", Value.word("2.0"));
        out.property("PRODID", Value.text(PRODUCT));
        out.property("CALSCALE", Value.word("GREGORIAN"));
        out.property("LAST-MODIFIED", Value.utc(stamp));
        name.or(() -> commonName(events)).ifPresent(text -> {
            out.property("NAME", Value.text(text));
            out.property("X-WR-CALNAME", Value.text(text));
        });
        zones.writeComponents(out);
        EntryWriter writer = new EntryWriter(out, zones, stamp);
        entries.forEach(entry -> writer.write(entry, json.flatMap(format -> payload(entry, format, findings))));
        out.end("VCALENDAR");
        return out.toString();
    }

    /** What an entry carries; nothing, and a finding, if that is too much. */
    private static Optional<Value> payload(Entry entry, Function<Event, byte[]> format, Consumer<Diagnostic> findings) {
        String text = Payload.of(entry).text(format);
        if (text.length() > Payload.LONGEST) {
            findings.accept(Diagnostic.of(
                    Code.TOO_LARGE,
                    "\"%s\" is more than an entry can carry; it cannot be read back whole".formatted(entry.title())));
            return Optional.empty();
        }
        return Optional.of(Value.word(text));
    }

    private static void requireDistinct(List<Event> events) {
        Set<String> ids = new HashSet<>();
        for (Event event : events) {
            if (event.id().isPresent() && !ids.add(event.id().get())) {
                throw new IllegalArgumentException(
                        "events must have distinct ids, \"" + event.id().get() + "\" appears twice");
            }
        }
    }

    private static Optional<String> commonName(List<Event> events) {
        if (events.size() == 1) {
            return Optional.of(events.get(0).title());
        }
        Set<Optional<String>> series = new HashSet<>();
        events.forEach(event -> series.add(event.series().flatMap(Series::name)));
        return series.size() == 1 ? series.iterator().next() : Optional.empty();
    }

    static Zones zones(List<Entry> entries) {
        Zones zones = new Zones();
        for (Entry entry : entries) {
            entry.start()
                    .dateTime()
                    .ifPresent(time -> zones.use(time, entry.event().timeZone().orElseThrow()));
            entry.end()
                    .flatMap(WallTime::dateTime)
                    .ifPresent(time -> zones.use(time, entry.event().timeZone().orElseThrow()));
        }
        return zones;
    }

    private static void reportZones(List<Entry> entries, Zones zones, List<Diagnostic> findings) {
        entries.stream()
                .filter(entry -> entry.start().time().isPresent())
                .flatMap(entry -> entry.event().timeZone().stream())
                .distinct()
                .filter(zones::isInUtc)
                .map(ZoneId::getId)
                .forEach(id -> findings.add(Diagnostic.of(
                        Code.ZONE_IN_UTC,
                        "the changes of " + id
                                + " have no rule that every client reads; its times are written in UTC")));
    }
}
