package dev.meetupkit.json.codec;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an event; members in the order of FORMAT.md, read back by {@link EventReader} one by one. Single use. */
public final class EventWriter {

    /** The version of the format. */
    static final String VERSION = "1.0";

    /** Decimals of a coordinate. */
    private static final int DECIMALS = 7;

    private final JsonSink out;

    /** What other tools stated in the object being written. */
    private Map<String, @Nullable Object> kept = Map.of();

    /** Writes to a sink, which is left open. */
    public EventWriter(JsonSink out) {
        this.out = out;
    }

    /**
     * Writes the object of an event.
     *
     * @throws IllegalArgumentException if the extras of a value repeat one of its own members
     */
    public void write(Event event) {
        Optional<ZoneId> zone = event.timeZone();
        Map<String, @Nullable Object> outer = open(event.extras());
        string("schemaVersion", VERSION);
        optional("id", event.id());
        string("title", event.title());
        optional("description", event.description());
        value("series", event.series(), this::series);
        optional("language", event.language());
        time("start", event.start(), zone);
        time("end", event.end(), zone);
        optional("timeZone", zone.map(ZoneId::getId));
        string("status", Words.STATUS.of(event.status()));
        value("venue", event.venue(), this::venue);
        array("links", event.links(), this::link);
        array("organizers", event.organizers(), this::organizer);
        array("tags", event.tags(), out::string);
        array("sessions", event.sessions(), session -> session(session, zone));
        close(outer);
    }

    private void series(Series series) {
        Map<String, @Nullable Object> outer = open(series.extras());
        optional("name", series.name());
        value("edition", series.edition(), out::number);
        close(outer);
    }

    private void venue(Venue venue) {
        Map<String, @Nullable Object> outer = open(venue.extras());
        optional("name", venue.name());
        optional("address", venue.address());
        optional("city", venue.city());
        optional("country", venue.country());
        value("latitude", venue.location(), point -> coordinate(point.latitude()));
        value("longitude", venue.location(), point -> coordinate(point.longitude()));
        optional("url", venue.url());
        close(outer);
    }

    private void link(Link link) {
        Map<String, @Nullable Object> outer = open(link.extras());
        string("rel", Words.REL.of(link.rel()));
        string("url", link.url());
        optional("label", link.label());
        close(outer);
    }

    private void organizer(Organizer organizer) {
        Map<String, @Nullable Object> outer = open(organizer.extras());
        string("name", organizer.name());
        optional("url", organizer.url());
        close(outer);
    }

    private void session(Session session, Optional<ZoneId> zone) {
        Map<String, @Nullable Object> outer = open(session.extras());
        optional("id", session.id());
        string("kind", Words.KIND.of(session.kind()));
        string("title", session.title());
        optional("abstract", session.abstractText());
        optional("language", session.language());
        time("start", session.start(), zone);
        time("end", session.end(), zone);
        string("status", Words.STATUS.of(session.status()));
        optional("room", session.room());
        optional("track", session.track());
        array("speakers", session.speakers(), this::speaker);
        array("links", session.links(), this::link);
        array("tags", session.tags(), out::string);
        close(outer);
    }

    private void speaker(Speaker speaker) {
        Map<String, @Nullable Object> outer = open(speaker.extras());
        string("name", speaker.name());
        optional("nickname", speaker.nickname());
        optional("headline", speaker.headline());
        optional("affiliation", speaker.affiliation());
        optional("jobTitle", speaker.jobTitle());
        optional("bio", speaker.bio());
        array("links", speaker.links(), this::link);
        close(outer);
    }

    /** Begins an object, and answers what {@link #close} needs. */
    private Map<String, @Nullable Object> open(Extras extras) {
        Map<String, @Nullable Object> outer = kept;
        kept = extras.members();
        out.startObject();
        return outer;
    }

    /** Ends an object: what other tools stated in it stands last. */
    private void close(Map<String, @Nullable Object> outer) {
        if (!kept.isEmpty()) {
            kept.forEach((name, value) -> {
                out.name(name);
                Values.write(value, out);
            });
        }
        out.endObject();
        kept = outer;
    }

    /** Begins a member if there is a value for it; no member of another tool may have its name, even where it is absent. */
    private boolean member(String name, boolean present) {
        if (!kept.isEmpty() && kept.containsKey(name)) {
            throw new IllegalArgumentException("Extras must not repeat the member \"" + name + "\" of the format");
        }
        if (present) {
            out.knownName(name);
        }
        return present;
    }

    private void string(String name, String value) {
        member(name, true);
        out.string(value);
    }

    private void optional(String name, Optional<String> value) {
        if (member(name, value.isPresent())) {
            out.string(value.get());
        }
    }

    private void time(String name, Optional<WallTime> time, Optional<ZoneId> zone) {
        if (member(name, time.isPresent())) {
            out.string(Times.write(time.get(), zone));
        }
    }

    private <T> void value(String name, Optional<T> value, Consumer<T> write) {
        if (member(name, value.isPresent())) {
            write.accept(value.get());
        }
    }

    private <T> void array(String name, List<T> values, Consumer<T> write) {
        if (member(name, !values.isEmpty())) {
            out.startArray();
            for (T value : values) {
                write.accept(value);
            }
            out.endArray();
        }
    }

    private void coordinate(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        out.number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
