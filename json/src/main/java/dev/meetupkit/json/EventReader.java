package dev.meetupkit.json;

import dev.meetupkit.Event;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Organizer;
import dev.meetupkit.Series;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link EventWriter} writes, member by member, and what other tools write in its format. Single use. */
final class EventReader {

    private static final Pattern FORMAT_VERSION = Pattern.compile("(?<major>\\d{1,9})\\.\\d{1,9}");

    private static final String MAJOR = EventWriter.VERSION.substring(0, EventWriter.VERSION.indexOf('.'));

    /** A local time whose offset is compared with the zone's once the zone is known. */
    private record Offset(LocalDateTime time, ZoneOffset offset, Position position) {}

    private final JsonReader in;
    private final List<Offset> offsets = new ArrayList<>();
    private boolean versioned;

    EventReader(JsonSource source) {
        this.in = new JsonReader(source);
    }

    EventJson.Read read() {
        Event event = in.document(this::event);
        return new EventJson.Read(
                event, event.timeZone().map(this::disagreements).orElse(List.of()));
    }

    private Event event() {
        Event.Builder event = Event.builder();
        return in.object(
                name -> switch (name) {
                    case "schemaVersion" -> in.string(this::version);
                    case "id" -> in.string(event::id);
                    case "title" -> in.string(event::title);
                    case "description" -> in.string(event::description);
                    case "series" -> in.value(this::series, event::series);
                    case "language" -> in.string(event::language);
                    case "start" -> time(event::start);
                    case "end" -> time(event::end);
                    case "timeZone" ->
                        in.string("a time zone such as Asia/Shanghai", EventReader::zone, event::timeZone);
                    case "status" -> in.oneOf(Status.values(), event::status);
                    case "venue" -> in.value(this::venue, event::venue);
                    case "links" -> in.objects(this::link, event::addLinks);
                    case "organizers" -> in.objects(this::organizer, event::addOrganizers);
                    case "tags" -> in.strings(event::addTags);
                    case "sessions" -> in.objects(this::session, event::addSessions);
                    default -> false;
                },
                extras -> {
                    if (!versioned) {
                        throw new IllegalArgumentException(
                                "expected a member schemaVersion such as \"" + EventWriter.VERSION + "\"");
                    }
                    return event.extras(extras).build();
                });
    }

    private Series series() {
        Series.Builder series = Series.builder();
        return in.object(
                name -> switch (name) {
                    case "name" -> in.string(series::name);
                    case "edition" -> in.number(number -> series.edition(whole(number)));
                    default -> false;
                },
                extras -> series.extras(extras).build());
    }

    private Venue venue() {
        Venue.Builder venue = Venue.builder();
        List<Double> latitude = new ArrayList<>();
        List<Double> longitude = new ArrayList<>();
        return in.object(
                name -> switch (name) {
                    case "name" -> in.string(venue::name);
                    case "address" -> in.string(venue::address);
                    case "city" -> in.string(venue::city);
                    case "country" -> in.string(venue::country);
                    case "latitude" -> in.number(number -> latitude.add(number.doubleValue()));
                    case "longitude" -> in.number(number -> longitude.add(number.doubleValue()));
                    case "url" -> in.string(venue::url);
                    default -> false;
                },
                extras -> {
                    if (latitude.size() != longitude.size()) {
                        throw new IllegalArgumentException("expected latitude and longitude together, found one alone");
                    }
                    if (!latitude.isEmpty()) {
                        venue.location(new GeoPoint(latitude.get(0), longitude.get(0)));
                    }
                    return venue.extras(extras).build();
                });
    }

    private Link link() {
        Link.Builder link = Link.builder();
        return in.object(
                name -> switch (name) {
                    case "rel" -> in.oneOf(Link.Rel.values(), link::rel);
                    case "url" -> in.string(link::url);
                    case "label" -> in.string(link::label);
                    default -> false;
                },
                extras -> link.extras(extras).build());
    }

    private Organizer organizer() {
        Organizer.Builder organizer = Organizer.builder();
        return in.object(
                name -> switch (name) {
                    case "name" -> in.string(organizer::name);
                    case "url" -> in.string(organizer::url);
                    default -> false;
                },
                extras -> organizer.extras(extras).build());
    }

    private Session session() {
        Session.Builder session = Session.builder();
        return in.object(
                name -> switch (name) {
                    case "id" -> in.string(session::id);
                    case "kind" -> in.oneOf(Session.Kind.values(), session::kind);
                    case "title" -> in.string(session::title);
                    case "abstract" -> in.string(session::abstractText);
                    case "language" -> in.string(session::language);
                    case "start" -> time(session::start);
                    case "end" -> time(session::end);
                    case "status" -> in.oneOf(Status.values(), session::status);
                    case "room" -> in.string(session::room);
                    case "track" -> in.string(session::track);
                    case "speakers" -> in.objects(this::speaker, session::addSpeakers);
                    case "links" -> in.objects(this::link, session::addLinks);
                    case "tags" -> in.strings(session::addTags);
                    default -> false;
                },
                extras -> session.extras(extras).build());
    }

    private Speaker speaker() {
        Speaker.Builder speaker = Speaker.builder();
        return in.object(
                name -> switch (name) {
                    case "name" -> in.string(speaker::name);
                    case "nickname" -> in.string(speaker::nickname);
                    case "headline" -> in.string(speaker::headline);
                    case "affiliation" -> in.string(speaker::affiliation);
                    case "jobTitle" -> in.string(speaker::jobTitle);
                    case "bio" -> in.string(speaker::bio);
                    case "links" -> in.objects(this::link, speaker::addLinks);
                    default -> false;
                },
                extras -> speaker.extras(extras).build());
    }

    /** Any minor version of our major one; another major one is refused by name. */
    private void version(String text) {
        Matcher form = FORMAT_VERSION.matcher(text);
        if (!(form.matches() && form.group("major").equals(MAJOR))) {
            throw in.failure("expected schemaVersion " + MAJOR + ".x, found \"" + Echo.of(text) + "\"", null);
        }
        versioned = true;
    }

    private boolean time(Consumer<WallTime> to) {
        return in.string(
                "a time such as 2026-05-07T19:00:00+08:00 or a date such as 2026-05-07", Times::read, written -> {
                    written.offset()
                            .ifPresent(offset -> offsets.add(
                                    new Offset(written.time().dateTime().orElseThrow(), offset, in.position())));
                    to.accept(written.time());
                });
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int whole(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw in.failure("expected a whole number, found " + Echo.of(number.toString()), e);
        }
    }

    /** Local time and zone are the truth; an offset that says something else is told of. */
    private List<Diagnostic> disagreements(ZoneId zone) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Offset read : offsets) {
            ZoneOffset right = Times.offset(read.time(), zone);
            if (!right.equals(read.offset())) {
                findings.add(Diagnostic.at(
                        read.position(),
                        Code.OFFSET_MISMATCH,
                        "%s has offset %s, but %s has %s then; the local time is kept"
                                .formatted(read.time(), read.offset(), zone, right)));
            }
        }
        return findings;
    }
}
