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
import org.jspecify.annotations.Nullable;

/**
 * Writes an event; members in the order of FORMAT.md, read back by {@link EventReader} one by one. Single use. Loops instead of lambdas: a
 * fresh JVM pays for each of them, and most programs that write an event write one.
 */
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
        if (member("series", event.series().isPresent())) {
            series(event.series().get());
        }
        optional("language", event.language());
        time("start", event.start(), zone);
        time("end", event.end(), zone);
        if (member("timeZone", zone.isPresent())) {
            out.string(zone.get().getId());
        }
        string("status", Words.STATUS.of(event.status()));
        if (member("venue", event.venue().isPresent())) {
            venue(event.venue().get());
        }
        links(event.links());
        if (start("organizers", event.organizers())) {
            for (Organizer organizer : event.organizers()) {
                organizer(organizer);
            }
            out.endArray();
        }
        tags(event.tags());
        if (start("sessions", event.sessions())) {
            for (Session session : event.sessions()) {
                session(session, zone);
            }
            out.endArray();
        }
        close(outer);
    }

    private void series(Series series) {
        Map<String, @Nullable Object> outer = open(series.extras());
        optional("name", series.name());
        if (member("edition", series.edition().isPresent())) {
            out.number(series.edition().get());
        }
        close(outer);
    }

    private void venue(Venue venue) {
        Map<String, @Nullable Object> outer = open(venue.extras());
        optional("name", venue.name());
        optional("address", venue.address());
        optional("city", venue.city());
        optional("country", venue.country());
        if (member("latitude", venue.location().isPresent())) {
            coordinate(venue.location().get().latitude());
        }
        if (member("longitude", venue.location().isPresent())) {
            coordinate(venue.location().get().longitude());
        }
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
        if (start("speakers", session.speakers())) {
            for (Speaker speaker : session.speakers()) {
                speaker(speaker);
            }
            out.endArray();
        }
        links(session.links());
        tags(session.tags());
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
        links(speaker.links());
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

    /** Begins a member that is an array, unless it would be empty. */
    private boolean start(String name, List<?> values) {
        boolean any = member(name, !values.isEmpty());
        if (any) {
            out.startArray();
        }
        return any;
    }

    private void links(List<Link> links) {
        if (start("links", links)) {
            for (Link link : links) {
                link(link);
            }
            out.endArray();
        }
    }

    private void tags(List<String> tags) {
        if (start("tags", tags)) {
            for (String tag : tags) {
                out.string(tag);
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
