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
            present("series", event.series(), this::write);
            optional("language", event.language());
            time("start", event.start(), zone);
            time("end", event.end(), zone);
            optional("timeZone", zone.map(ZoneId::getId));
            string("status", lower(event.status()));
            present("venue", event.venue(), this::write);
            array("links", event.links(), this::write);
            array("organizers", event.organizers(), this::write);
            array("tags", event.tags(), out::string);
            array("sessions", event.sessions(), session -> write(session, zone));
        });
    }

    private void write(Series series) {
        object(series.extras(), () -> {
            optional("name", series.name());
            present("edition", series.edition(), edition -> out.number(BigDecimal.valueOf(edition)));
        });
    }

    private void write(Venue venue) {
        object(venue.extras(), () -> {
            optional("name", venue.name());
            optional("address", venue.address());
            optional("city", venue.city());
            optional("country", venue.country());
            present("latitude", venue.location().map(GeoPoint::latitude), this::coordinate);
            present("longitude", venue.location().map(GeoPoint::longitude), this::coordinate);
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
        extras.members().forEach((name, value) -> {
            present(name, Optional.of(name), same -> value(value));
        });
        out.endObject();
        written = outer;
    }

    /** A member; its name is taken even where it is absent, so that no member of another tool can be read as it. */
    private <T> void present(String name, Optional<T> value, Consumer<T> write) {
        if (!written.add(name)) {
            throw new IllegalArgumentException("Extras must not repeat the member \"" + name + "\" of the format");
        }
        value.ifPresent(present -> {
            out.name(name);
            write.accept(present);
        });
    }

    private void string(String name, String value) {
        present(name, Optional.of(value), out::string);
    }

    private void optional(String name, Optional<String> value) {
        present(name, value, out::string);
    }

    private void time(String name, Optional<WallTime> time, Optional<ZoneId> zone) {
        optional(name, time.map(present -> Times.write(present, zone)));
    }

    private <T> void array(String name, List<T> values, Consumer<T> write) {
        present(name, Optional.of(values).filter(present -> !present.isEmpty()), present -> {
            out.startArray();
            present.forEach(write);
            out.endArray();
        });
    }

    private void coordinate(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        out.number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
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
