package dev.meetupkit.json.codec;

import dev.meetupkit.Event;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Organizer;
import dev.meetupkit.Series;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.JsonSource.Token;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link EventWriter} writes, member by member, and what other tools write in its format. Single use. */
public final class EventReader {

    private static final Pattern FORMAT_VERSION = Pattern.compile("(?<major>\\d{1,9})\\.\\d{1,9}");

    private static final String MAJOR = EventWriter.VERSION.substring(0, EventWriter.VERSION.indexOf('.'));

    /** A local time whose offset is compared with the zone's once the zone is known. */
    private record Offset(WallTime time, int minutes, long place) {}

    private final JsonSource source;
    private final List<Offset> offsets = new ArrayList<>();
    private boolean versioned;

    /** Reads from a source. */
    public EventReader(JsonSource source) {
        this.source = source;
    }

    /**
     * Reads a text that is one event and nothing else.
     *
     * @throws MismatchException if it is not
     */
    public Event document() {
        Token first = source.next();
        if (first != Token.START_OBJECT) {
            throw JsonObject.expected(source, "an object", first);
        }
        Event event = event();
        Token last = source.next();
        if (last != Token.END) {
            throw JsonObject.expected(source, "the end of the text", last);
        }
        return event;
    }

    /**
     * Reads an event whose first token has been read.
     *
     * @throws MismatchException if it is none
     */
    public Event event() {
        JsonObject in = new JsonObject(source);
        Event.Builder event = Event.builder();
        while (in.next()) {
            switch (in.name()) {
                case "schemaVersion" -> in.string().ifPresent(text -> version(text, in));
                case "id" -> event.id(in.string());
                case "title" -> in.string().ifPresent(event::title);
                case "description" -> event.description(in.string());
                case "series" -> {
                    if (in.isObject()) {
                        event.series(series());
                    }
                }
                case "language" -> event.language(in.string());
                case "start" -> event.start(time(in));
                case "end" -> event.end(time(in));
                case "timeZone" -> event.timeZone(zone(in));
                case "status" -> in.word(Words.STATUS).ifPresent(event::status);
                case "venue" -> {
                    if (in.isObject()) {
                        event.venue(venue());
                    }
                }
                case "links" -> {
                    while (in.nextObject()) {
                        event.addLinks(link());
                    }
                }
                case "organizers" -> {
                    while (in.nextObject()) {
                        event.addOrganizers(organizer());
                    }
                }
                case "tags" -> {
                    while (in.nextString()) {
                        event.addTags(in.text());
                    }
                }
                case "sessions" -> {
                    while (in.nextObject()) {
                        event.addSessions(session());
                    }
                }
                default -> in.keep();
            }
        }
        return in.build(extras -> {
            if (!versioned) {
                throw new IllegalArgumentException(
                        "expected a member schemaVersion such as \"" + EventWriter.VERSION + "\"");
            }
            return event.extras(extras).build();
        });
    }

    private Series series() {
        JsonObject in = new JsonObject(source);
        Series.Builder series = Series.builder();
        while (in.next()) {
            switch (in.name()) {
                case "name" -> series.name(in.string());
                case "edition" -> in.number().ifPresent(number -> series.edition(whole(number, in)));
                default -> in.keep();
            }
        }
        return in.build(extras -> series.extras(extras).build());
    }

    private Venue venue() {
        JsonObject in = new JsonObject(source);
        Venue.Builder venue = Venue.builder();
        Optional<BigDecimal> latitude = Optional.empty();
        Optional<BigDecimal> longitude = Optional.empty();
        while (in.next()) {
            switch (in.name()) {
                case "name" -> venue.name(in.string());
                case "address" -> venue.address(in.string());
                case "city" -> venue.city(in.string());
                case "country" -> venue.country(in.string());
                case "latitude" -> latitude = in.number();
                case "longitude" -> longitude = in.number();
                case "url" -> venue.url(in.string());
                default -> in.keep();
            }
        }
        Optional<BigDecimal> north = latitude;
        Optional<BigDecimal> east = longitude;
        return in.build(extras -> {
            if (north.isPresent() != east.isPresent()) {
                throw new IllegalArgumentException("expected latitude and longitude together, found one alone");
            }
            north.ifPresent(degrees -> venue.location(
                    new GeoPoint(degrees.doubleValue(), east.orElseThrow().doubleValue())));
            return venue.extras(extras).build();
        });
    }

    private Link link() {
        JsonObject in = new JsonObject(source);
        Link.Builder link = Link.builder();
        while (in.next()) {
            switch (in.name()) {
                case "rel" -> in.word(Words.REL).ifPresent(link::rel);
                case "url" -> in.string().ifPresent(link::url);
                case "label" -> link.label(in.string());
                default -> in.keep();
            }
        }
        return in.build(extras -> link.extras(extras).build());
    }

    private Organizer organizer() {
        JsonObject in = new JsonObject(source);
        Organizer.Builder organizer = Organizer.builder();
        while (in.next()) {
            switch (in.name()) {
                case "name" -> in.string().ifPresent(organizer::name);
                case "url" -> organizer.url(in.string());
                default -> in.keep();
            }
        }
        return in.build(extras -> organizer.extras(extras).build());
    }

    private Session session() {
        JsonObject in = new JsonObject(source);
        Session.Builder session = Session.builder();
        while (in.next()) {
            switch (in.name()) {
                case "id" -> session.id(in.string());
                case "kind" -> in.word(Words.KIND).ifPresent(session::kind);
                case "title" -> in.string().ifPresent(session::title);
                case "abstract" -> session.abstractText(in.string());
                case "language" -> session.language(in.string());
                case "start" -> session.start(time(in));
                case "end" -> session.end(time(in));
                case "status" -> in.word(Words.STATUS).ifPresent(session::status);
                case "room" -> session.room(in.string());
                case "track" -> session.track(in.string());
                case "speakers" -> {
                    while (in.nextObject()) {
                        session.addSpeakers(speaker());
                    }
                }
                case "links" -> {
                    while (in.nextObject()) {
                        session.addLinks(link());
                    }
                }
                case "tags" -> {
                    while (in.nextString()) {
                        session.addTags(in.text());
                    }
                }
                default -> in.keep();
            }
        }
        return in.build(extras -> session.extras(extras).build());
    }

    private Speaker speaker() {
        JsonObject in = new JsonObject(source);
        Speaker.Builder speaker = Speaker.builder();
        while (in.next()) {
            switch (in.name()) {
                case "name" -> in.string().ifPresent(speaker::name);
                case "nickname" -> speaker.nickname(in.string());
                case "headline" -> speaker.headline(in.string());
                case "affiliation" -> speaker.affiliation(in.string());
                case "jobTitle" -> speaker.jobTitle(in.string());
                case "bio" -> speaker.bio(in.string());
                case "links" -> {
                    while (in.nextObject()) {
                        speaker.addLinks(link());
                    }
                }
                default -> in.keep();
            }
        }
        return in.build(extras -> speaker.extras(extras).build());
    }

    /** Any minor version of our major one; another major one is refused by name. */
    private void version(String text, JsonObject in) {
        if (text.equals(EventWriter.VERSION)) {
            versioned = true;
            return;
        }
        Matcher form = FORMAT_VERSION.matcher(text);
        if (!(form.matches() && form.group("major").equals(MAJOR))) {
            throw in.failure("expected schemaVersion " + MAJOR + ".x, found \"" + Echo.of(text) + "\"", null);
        }
        versioned = true;
    }

    private Optional<WallTime> time(JsonObject in) {
        Optional<String> text = in.string();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Times.Written> written = Times.read(text.get());
        if (written.isEmpty()) {
            throw in.unlike("a time such as 2026-05-07T19:00:00+08:00 or a date such as 2026-05-07", text.get());
        }
        if (written.get().offset().isPresent()) {
            offsets.add(new Offset(written.get().time(), written.get().offset().getAsInt(), in.place()));
        }
        return Optional.of(written.get().time());
    }

    private static Optional<ZoneId> zone(JsonObject in) {
        Optional<String> text = in.string();
        try {
            return text.isPresent() ? Optional.of(ZoneId.of(text.get())) : Optional.empty();
        } catch (DateTimeException e) {
            throw in.unlike("a time zone such as Asia/Shanghai", text.orElseThrow());
        }
    }

    private static int whole(BigDecimal number, JsonObject in) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw in.failure("expected a whole number, found " + Echo.of(number.toString()), e);
        }
    }

    /** What was noticed in an event that was read: local time and zone are the truth; an offset that says something else is told of. */
    public List<Diagnostic> diagnostics(Event event) {
        List<Diagnostic> findings = new ArrayList<>();
        event.timeZone().ifPresent(zone -> {
            for (Offset read : offsets) {
                ZoneOffset right = Times.offset(read.time().dateTime().orElseThrow(), zone);
                ZoneOffset found = ZoneOffset.ofTotalSeconds(read.minutes() * Times.SECONDS_OF_A_MINUTE);
                if (!right.equals(found)) {
                    findings.add(Diagnostic.at(
                            source.position(read.place()),
                            Code.OFFSET_MISMATCH,
                            "%s has offset %s, but %s has %s then; the local time is kept"
                                    .formatted(read.time(), found, zone, right)));
                }
            }
        });
        return findings;
    }
}
