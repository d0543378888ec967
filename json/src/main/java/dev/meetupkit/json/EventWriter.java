package dev.meetupkit.json;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Organizer;
import dev.meetupkit.Series;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an event; members in the order of FORMAT.md, read back by {@link EventReader} one by one. Single use. */
final class EventWriter {

    /** The version of the format. */
    static final String VERSION = "1.0";

    /** Decimals of a coordinate. */
    private static final int DECIMALS = 7;

    private final JsonSink out;
    private Set<String> written = new HashSet<>();

    EventWriter(JsonSink out) {
        this.out = out;
    }

    void write(Event event) {
        Optional<ZoneId> zone = event.timeZone();
        object(event.extras(), () -> {
            string("schemaVersion", VERSION);
            optional("id", event.id());
            string("title", event.title());
            optional("description", event.description());
            event.series().ifPresent(series -> member("series", () -> write(series)));
            optional("language", event.language());
            time("start", event.start(), zone);
            time("end", event.end(), zone);
            optional("timeZone", zone.map(ZoneId::getId));
            string("status", lower(event.status()));
            event.venue().ifPresent(venue -> member("venue", () -> write(venue)));
            array("links", event.links(), this::write);
            array("organizers", event.organizers(), this::write);
            array("tags", event.tags(), out::string);
            array("sessions", event.sessions(), session -> write(session, zone));
        });
    }

    private void write(Series series) {
        object(series.extras(), () -> {
            optional("name", series.name());
            series.edition().ifPresent(edition -> member("edition", () -> out.number(BigDecimal.valueOf(edition))));
        });
    }

    private void write(Venue venue) {
        object(venue.extras(), () -> {
            optional("name", venue.name());
            optional("address", venue.address());
            optional("city", venue.city());
            optional("country", venue.country());
            venue.location().map(GeoPoint::latitude).ifPresent(degrees -> coordinate("latitude", degrees));
            venue.location().map(GeoPoint::longitude).ifPresent(degrees -> coordinate("longitude", degrees));
            optional("url", venue.url());
        });
    }

    private void write(Link link) {
        object(link.extras(), () -> {
            string("rel", lower(link.rel()));
            string("url", link.url());
            optional("label", link.label());
        });
    }

    private void write(Organizer organizer) {
        object(organizer.extras(), () -> {
            string("name", organizer.name());
            optional("url", organizer.url());
        });
    }

    private void write(Session session, Optional<ZoneId> zone) {
        object(session.extras(), () -> {
            optional("id", session.id());
            string("kind", lower(session.kind()));
            string("title", session.title());
            optional("abstract", session.abstractText());
            optional("language", session.language());
            time("start", session.start(), zone);
            time("end", session.end(), zone);
            string("status", lower(session.status()));
            optional("room", session.room());
            optional("track", session.track());
            array("speakers", session.speakers(), this::write);
            array("links", session.links(), this::write);
            array("tags", session.tags(), out::string);
        });
    }

    private void write(Speaker speaker) {
        object(speaker.extras(), () -> {
            string("name", speaker.name());
            optional("nickname", speaker.nickname());
            optional("headline", speaker.headline());
            optional("affiliation", speaker.affiliation());
            optional("jobTitle", speaker.jobTitle());
            optional("bio", speaker.bio());
            array("links", speaker.links(), this::write);
        });
    }

    /** An object: its own members, then those kept from another tool. */
    private void object(Extras extras, Runnable members) {
        Set<String> outer = written;
        written = new HashSet<>();
        out.startObject();
        members.run();
        extras.members().forEach((name, value) -> member(name, () -> value(value)));
        out.endObject();
        written = outer;
    }

    private void member(String name, Runnable value) {
        if (!written.add(name)) {
            throw new IllegalArgumentException("Extras must not repeat the member \"" + name + "\" of the format");
        }
        out.name(name);
        value.run();
    }

    private void string(String name, String value) {
        member(name, () -> out.string(value));
    }

    private void optional(String name, Optional<String> value) {
        value.ifPresent(present -> string(name, present));
    }

    private void time(String name, Optional<WallTime> time, Optional<ZoneId> zone) {
        time.ifPresent(present -> string(name, Times.write(present, zone)));
    }

    private <T> void array(String name, List<T> values, Consumer<T> write) {
        if (!values.isEmpty()) {
            member(name, () -> {
                out.startArray();
                values.forEach(write);
                out.endArray();
            });
        }
    }

    private void coordinate(String name, double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        member(name, () -> out.number(rounded.scale() < 0 ? rounded.setScale(0) : rounded));
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            out.startObject();
            members.forEach((name, member) -> {
                out.name((String) name);
                value(member);
            });
            out.endObject();
        } else if (value instanceof List<?> values) {
            out.startArray();
            values.forEach(this::value);
            out.endArray();
        } else if (value instanceof String text) {
            out.string(text);
        } else if (value instanceof BigDecimal number) {
            out.number(number);
        } else if (value instanceof Boolean bool) {
            out.bool(bool);
        } else {
            out.nothing();
        }
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
