package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads anybody's iCalendar streams (RFC 5545): each VEVENT is an event, whatever wrote it. What is not as the RFC wants it is told of
 * and read as it is meant; what the model has no attribute for is kept in the event's extras and written back by {@link
 * CalendarWriter}. Nothing is fetched. Immutable and safe for threads.
 *
 * <p>Limits: 16 MiB unless streamed, 1 MiB a line, components 16 deep, 1,000 findings; time grows with the length.
 */
public final class CalendarReader {

    /** Octets of a whole file. */
    static final int MAX_OCTETS = 16 << 20;

    private final ZoneId zone;
    private final Optional<Function<byte[], Event>> json;

    private CalendarReader(ZoneId zone, Optional<Function<byte[], Event>> json) {
        this.zone = zone;
        this.json = json;
    }

    /**
     * A reader of calendars.
     *
     * @param zone of times that name none, in calendars that name none
     */
    public static CalendarReader in(ZoneId zone) {
        return new CalendarReader(zone, Optional.empty());
    }

    /**
     * Also reads what {@link CalendarWriter#carrying} had the entries carry: exactly the event that was written. What was edited in an
     * entry since then is taken, with a finding.
     *
     * @param format the event in some octets, such as {@code EventJson.compact()::read}; what it throws becomes a finding
     */
    public CalendarReader carrying(Function<byte[], Event> format) {
        return new CalendarReader(zone, Optional.of(format));
    }

    /**
     * Everything in a file; findings bear its name.
     *
     * @throws IOException if it cannot be read
     */
    public ReadCalendar read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ReadCalendar read = read(in.readNBytes(MAX_OCTETS + 1));
            List<Diagnostic> named = read.diagnostics().stream()
                    .map(finding -> finding.in(file.toString()))
                    .toList();
            return new ReadCalendar(read.name(), read.events(), named);
        }
    }

    /** Everything in a text. */
    public ReadCalendar read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything in a stream that lies in memory; its zones may be defined anywhere in it. */
    public ReadCalendar read(byte[] octets) {
        List<Diagnostic> findings = new ArrayList<>();
        if (octets.length > MAX_OCTETS) {
            findings.add(Diagnostic.of(
                    Code.TOO_LARGE, "a calendar has more than " + MAX_OCTETS + " octets; read it as a stream"));
            return new ReadCalendar(Optional.empty(), List.of(), findings);
        }
        try {
            Pass pass = new Pass(octets, new ZoneNames());
            return (pass.reading.knewItsZones() ? pass : new Pass(octets, pass.zones)).read();
        } catch (IOException e) {
            throw new UncheckedIOException("octets in memory can be read", e);
        }
    }

    /** A whole file, read with some zones known from the start. */
    private final class Pass {

        private final ZoneNames zones;
        private final List<Event> events = new ArrayList<>();
        private final List<Diagnostic> findings = new ArrayList<>();
        private final Reading reading;

        Pass(byte[] octets, ZoneNames zones) throws IOException {
            this.zones = zones;
            FindingList told = new FindingList(findings);
            this.reading = new Reading(new ByteArrayInputStream(octets), zones, told);
            reading.forEach(events::add, true);
            told.end();
        }

        ReadCalendar read() {
            return new ReadCalendar(reading.names().stream().findFirst(), events, findings);
        }
    }

    /**
     * Hands over each event before the next one is read, in memory that does not grow with their number. A VTIMEZONE counts for what
     * stands behind it, and entries of one event are joined where they stand together.
     *
     * @param in read to its end, not closed
     * @throws IOException if it cannot be read
     */
    public void forEach(InputStream in, Consumer<Event> events, Consumer<Diagnostic> findings) throws IOException {
        new Reading(in, new ZoneNames(), findings).forEach(events, false);
    }

    /** One pass over a stream. */
    private final class Reading {

        private final ComponentReader components;
        private final ZoneNames zones;
        private final EntryTimes times;
        private final Consumer<Diagnostic> findings;
        private final List<String> names = new ArrayList<>();
        private final Reunion reunion;
        private long mailboxes;
        private int uncarried;
        private boolean any;
        private boolean late;

        Reading(InputStream in, ZoneNames zones, Consumer<Diagnostic> findings) {
            this.components = new ComponentReader(new ContentLineReader(in, findings), findings);
            this.zones = zones;
            this.times = new EntryTimes(zones, zone, findings);
            this.findings = findings;
            this.reunion = new Reunion(findings);
        }

        List<String> names() {
            return names;
        }

        /** Whether every zone was defined before the first entry. */
        boolean knewItsZones() {
            return !late;
        }

        void forEach(Consumer<Event> events, boolean atEnd) throws IOException {
            Optional<Component> component = components.next();
            while (component.isPresent()) {
                read(component.get()).ifPresent(entry -> {
                    if (!atEnd && reunion.begins(entry)) {
                        reunion.drain(events);
                    }
                    reunion.add(entry);
                });
                component = components.next();
            }
            reunion.drain(events);
            name();
            if (!components.any()) {
                findings.accept(Diagnostic.of(
                        Code.NOT_CALENDAR,
                        "expected BEGIN:VCALENDAR (RFC 5545, section 3.4), found no component at all"));
            }
            if (uncarried > 0) {
                findings.accept(Diagnostic.of(
                        Code.UNREAD,
                        (uncarried == 1 ? "1 entry carries" : uncarried + " entries carry")
                                + " what it was made of in X-MEETUP-DATA, which is left out;"
                                + " CalendarReader.carrying reads it"));
            }
            if (mailboxes > 0) {
                findings.accept(
                        Diagnostic.of(
                                Code.UNREAD,
                                (mailboxes == 1 ? "1 mailbox" : mailboxes + " mailboxes")
                                        + " of ATTENDEE, ORGANIZER, CONTACT or CALENDAR-ADDRESS: left out, since calendars are published"));
            }
        }

        private Optional<ReadEntry> read(Component component) {
            name();
            if (component.is("VEVENT")) {
                any = true;
                times.within(components.calendar());
                mailboxes += ForeignLines.mailboxes(component);
                EntryReader visible = new EntryReader(component, times, findings);
                return Optional.of(ReadEntry.of(component, visible, payload(component)));
            } else if (component.is("VTIMEZONE")) {
                late |= any;
                zones.define(component);
            } else {
                findings.accept(Diagnostic.at(
                        component.begin().position(),
                        Code.UNREAD,
                        "%s is no event and is left out".formatted(Unfolded.brief(component.name()))));
            }
            return Optional.empty();
        }

        private Optional<Payload> payload(Component component) {
            Optional<ContentLine> line = component.first(Payload.PROPERTY);
            uncarried += line.isPresent() && json.isEmpty() ? 1 : 0;
            return json.flatMap(format -> line.flatMap(found -> payload(found, format)));
        }

        /** What an entry carries; whatever a foreign format throws at octets that anybody may have changed is a finding. */
        private Optional<Payload> payload(ContentLine line, Function<byte[], Event> format) {
            try {
                return Optional.of(Payload.parse(line.value(), format));
            } catch (RuntimeException e) {
                findings.accept(Diagnostic.at(
                        line.position(),
                        Code.BAD_VALUE,
                        "what this entry carries cannot be read, its other properties are taken: "
                                + Unfolded.brief(String.valueOf(e.getMessage()))));
                return Optional.empty();
            }
        }

        private void name() {
            if (names.isEmpty()) {
                for (String property : List.of("NAME", "X-WR-CALNAME")) {
                    components.calendar().stream()
                            .filter(line -> line.is(property))
                            .map(line -> line.text().strip())
                            .filter(text -> !text.isEmpty())
                            .forEach(names::add);
                }
            }
        }
    }
}
