package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Series;
import dev.meetupkit.StableIds;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
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

    /** Octets after which a stream is handed on. */
    private static final int CHUNK = 1 << 16;

    private final Instant stamp;
    private final String namespace;
    private final FeedProperties properties;
    private final Content content;

    /**
     * What is written of events.
     *
     * @param umbrella whether each event has an entry of its own
     * @param profile for whom
     * @param selection which entries are written
     * @param format how events are carried
     */
    private record Content(
            boolean umbrella,
            Profile profile,
            Optional<Selection> selection,
            Optional<Function<Event, byte[]>> format) {}

    /** For whom a calendar is written. */
    private enum Profile {
        /** For everybody. */
        COMPATIBLE,
        /** For those who read components within a VEVENT. */
        RICH
    }

    private CalendarWriter(Instant stamp, String namespace, FeedProperties properties, Content content) {
        this.stamp = stamp;
        this.namespace = namespace;
        this.properties = properties;
        this.content = content;
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
                stamp.truncatedTo(ChronoUnit.SECONDS),
                LOCAL_NAMESPACE,
                FeedProperties.NONE,
                new Content(false, Profile.COMPATIBLE, Optional.empty(), Optional.empty()));
    }

    /**
     * UIDs below a community's base URL, so that those of two communities never meet. Without one they are below
     * {@code urn:meetupkit:local}, and a finding says so.
     *
     * @param url an absolute URL that will not change, to the letter: with and without a slash at its end are two
     * @throws IllegalArgumentException if it is not absolute
     */
    public CalendarWriter under(String url) {
        return new CalendarWriter(stamp, absolute("base URL", url), properties, content);
    }

    private static String absolute(String what, String url) {
        if (!url.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}]+")) {
            throw new IllegalArgumentException(what + " must be absolute, was \"" + url + "\"");
        }
        return url;
    }

    /**
     * The name that clients show for the calendar; without it the event's title, or the series that all events share.
     *
     * @throws IllegalArgumentException if it holds control characters
     */
    public CalendarWriter named(String calendarName) {
        Value.text(calendarName);
        return with(properties.named(calendarName));
    }

    /**
     * What clients show of the calendar beside its name (DESCRIPTION of RFC 7986, section 5.2, and X-WR-CALDESC).
     *
     * @param text of several lines, LF between them
     * @throws IllegalArgumentException if it holds other control characters
     */
    public CalendarWriter describedAs(String text) {
        Value.text(text);
        return with(properties.described(text));
    }

    /**
     * How often a subscriber need look for changes (REFRESH-INTERVAL of RFC 7986, section 5.7, and X-PUBLISHED-TTL).
     *
     * @param interval cut to seconds
     * @throws IllegalArgumentException if it is less than a second
     */
    public CalendarWriter refreshedEvery(Duration interval) {
        if (interval.toSeconds() < 1) {
            throw new IllegalArgumentException("interval must be at least a second, was " + interval);
        }
        return with(properties.refreshed(interval.truncatedTo(ChronoUnit.SECONDS)));
    }

    /**
     * Where the calendar is published (SOURCE of RFC 7986, section 5.8).
     *
     * @throws IllegalArgumentException if it is not absolute
     */
    public CalendarWriter publishedAt(String url) {
        return with(properties.from(absolute("source", url)));
    }

    /**
     * The color that clients give the calendar (COLOR of RFC 7986, section 5.9).
     *
     * @param name one of CSS3, such as {@code turquoise}
     * @throws IllegalArgumentException if it is no word of small letters
     */
    public CalendarWriter colored(String name) {
        if (!name.matches("[a-z]{3,30}")) {
            throw new IllegalArgumentException("color must be a name of CSS3 such as turquoise, was \"" + name + "\"");
        }
        return with(properties.colored(name));
    }

    /** Also writes an entry for each event as a whole, to which its sessions are related. */
    public CalendarWriter withUmbrella() {
        return with(new Content(true, content.profile(), content.selection(), content.format()));
    }

    /**
     * Also writes what RFC 9073 and RFC 9253 have for events that are published: a PARTICIPANT for each speaker, the VLOCATION,
     * STYLED-DESCRIPTION, LINK and REFID. Some clients fail on components within a VEVENT, or take the speaker's name and UID for the
     * event's; without this none are written.
     */
    public CalendarWriter rich() {
        return with(new Content(content.umbrella(), Profile.RICH, content.selection(), content.format()));
    }

    /** Writes the entries of a selection alone. */
    public CalendarWriter only(Selection selection) {
        return with(new Content(content.umbrella(), content.profile(), Optional.of(selection), content.format()));
    }

    /**
     * Each entry also carries, in X-MEETUP-DATA, what it is made of, so that {@link CalendarReader#carrying} gives back equal events.
     *
     * @param format the octets of an event, the same for equal ones, such as {@code EventJson.compact()::writeBytes}
     */
    public CalendarWriter carrying(Function<Event, byte[]> format) {
        return with(new Content(content.umbrella(), content.profile(), content.selection(), Optional.of(format)));
    }

    private CalendarWriter with(FeedProperties other) {
        return new CalendarWriter(stamp, namespace, other, content);
    }

    private CalendarWriter with(Content other) {
        return new CalendarWriter(stamp, namespace, properties, other);
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
        ContentLines out = new ContentLines();
        new Writing(findings::add).write(events, out, () -> {});
        return new WrittenCalendar(out.octets(), findings);
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

    /**
     * The calendar of any number of events, entries in their order, handed on while it is written: memory does not grow with their
     * number. That their ids are distinct is for the caller to see to.
     *
     * @param events iterated twice, first for the zones and the name
     * @param out not closed; nothing is written to it if nothing has a date
     * @throws IllegalArgumentException if an event has no id
     * @throws IOException if it cannot be written
     */
    public void write(Iterable<Event> events, OutputStream out, Consumer<Diagnostic> findings) throws IOException {
        ContentLines lines = new ContentLines();
        try {
            new Writing(findings).write(events, lines, () -> lines.drain(out, CHUNK));
            lines.drain(out, 0);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One calendar. Single use. */
    private final class Writing {

        private final Consumer<Diagnostic> findings;
        private final StableIds uids = StableIds.under(namespace);
        private final Zones zones = new Zones();
        private boolean any;
        private boolean several;
        private Optional<String> title = Optional.empty();
        private Optional<String> series = Optional.empty();
        private Optional<Event> surveyed = Optional.empty();
        private List<Entry> atHand = List.of();

        Writing(Consumer<Diagnostic> findings) {
            this.findings = findings;
        }

        void write(Iterable<Event> events, ContentLines out, Runnable afterEach) {
            if (namespace.equals(LOCAL_NAMESPACE)) {
                findings.accept(Diagnostic.of(
                        Code.LOCAL_NAMESPACE,
                        "no base URL is given: UIDs are below " + LOCAL_NAMESPACE
                                + " and may meet those of another community"));
            }
            events.forEach(this::survey);
            if (!any) {
                return;
            }
            zones.inUtc()
                    .forEach(id -> findings.accept(Diagnostic.of(
                            Code.ZONE_IN_UTC,
                            "the changes of " + id
                                    + " have no rule that every client reads; its times are written in UTC")));
            out.begin("VCALENDAR");
            properties.write(out, stamp, several ? series : title);
            zones.writeComponents(out);
            EntryWriter writer = new EntryWriter(out, zones, stamp, content.profile() == Profile.RICH);
            events.forEach(event -> {
                Optional<Event> header = content.format()
                        .map(format ->
                                Event.builder().from(event).sessions(List.of()).build());
                entries(event, finding -> {})
                        .forEach(entry -> writer.write(entry, header.flatMap(each -> payload(entry, each))));
                afterEach.run();
            });
            out.end("VCALENDAR");
        }

        /** The entries of an event; those of the event that was looked at last are at hand, as they are where there is but one. */
        private List<Entry> entries(Event event, Consumer<Diagnostic> told) {
            if (surveyed.filter(last -> last == event).isEmpty()) {
                surveyed = Optional.of(event);
                Optional<Selection> selection = content.selection();
                atHand = selection.filter(part -> !part.concerns(event)).isPresent()
                        ? List.of()
                        : Entry.of(event, uids, content.umbrella(), told).stream()
                                .filter(entry -> selection
                                        .filter(part -> !part.includes(entry))
                                        .isEmpty())
                                .toList();
            }
            return atHand;
        }

        /** Makes room for an event, and finds what the calendar is called: as its only event, else as the series that all share. */
        private void survey(Event event) {
            entries(event, findings).forEach(entry -> {
                any = true;
                zones.use(entry);
            });
            Optional<String> name = event.series().flatMap(Series::name);
            several = title.isPresent();
            series = several && !series.equals(name) ? Optional.empty() : name;
            title = Optional.of(event.title());
        }

        /** What an entry carries; nothing, and a finding, if that is too much. */
        private Optional<Value> payload(Entry entry, Event header) {
            Optional<String> text =
                    content.format().map(format -> Payload.of(entry, header).text(format));
            if (text.filter(data -> data.length() > Payload.LONGEST).isPresent()) {
                findings.accept(Diagnostic.of(
                        Code.TOO_LARGE,
                        "\"%s\" is more than an entry can carry; it cannot be read back whole"
                                .formatted(entry.title())));
                return Optional.empty();
            }
            return text.map(Value::word);
        }
    }
}
