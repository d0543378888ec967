package dev.meetupkit.write;

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
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of the model as trees of maps, lists, text and numbers, with the names of the members of JSON in their order. The maps of
 * events and sessions hold null for what is absent.
 */
final class Members {

    private Members() {}

    static Map<String, @Nullable Object> of(Event event) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("id", event.id().orElse(null));
        members.put("title", event.title());
        members.put("description", event.description().orElse(null));
        members.put("series", event.series().map(Members::of).orElse(null));
        members.put("language", event.language().orElse(null));
        members.put("start", event.start().map(WallTime::toString).orElse(null));
        members.put("end", event.end().map(WallTime::toString).orElse(null));
        members.put("timeZone", event.timeZone().map(ZoneId::getId).orElse(null));
        members.put("status", word(event.status()));
        members.put("venue", event.venue().map(Members::of).orElse(null));
        members.put("links", each(event.links(), Members::of));
        members.put("organizers", each(event.organizers(), Members::of));
        members.put("tags", event.tags());
        members.put("sessions", each(event.sessions(), Members::of));
        members.put("extras", extras(event.extras()));
        return members;
    }

    static Map<String, @Nullable Object> of(Session session) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("id", session.id().orElse(null));
        members.put("kind", word(session.kind()));
        members.put("title", session.title());
        members.put("abstract", session.abstractText().orElse(null));
        members.put("language", session.language().orElse(null));
        members.put("start", session.start().map(WallTime::toString).orElse(null));
        members.put("end", session.end().map(WallTime::toString).orElse(null));
        members.put("status", word(session.status()));
        members.put("room", session.room().orElse(null));
        members.put("track", session.track().orElse(null));
        members.put("speakers", each(session.speakers(), Members::of));
        members.put("links", each(session.links(), Members::of));
        members.put("tags", session.tags());
        members.put("extras", extras(session.extras()));
        return members;
    }

    /** What a session states, without what is absent or has the value that it has anyway. */
    static Map<String, @Nullable Object> stated(Session session) {
        Map<String, @Nullable Object> members = of(session);
        Map<String, @Nullable Object> bare = of(Session.titled("-").build());
        members.entrySet()
                .removeIf(member -> !member.getKey().equals("title")
                        && Objects.equals(member.getValue(), bare.get(member.getKey())));
        return members;
    }

    private static Map<String, @Nullable Object> of(Speaker speaker) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        put(members, "name", speaker.name());
        put(members, "nickname", speaker.nickname().orElse(null));
        put(members, "headline", speaker.headline().orElse(null));
        put(members, "affiliation", speaker.affiliation().orElse(null));
        put(members, "jobTitle", speaker.jobTitle().orElse(null));
        put(members, "bio", speaker.bio().orElse(null));
        put(members, "links", each(speaker.links(), Members::of));
        put(members, "extras", extras(speaker.extras()));
        return members;
    }

    private static Map<String, @Nullable Object> of(Link link) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        put(members, "rel", word(link.rel()));
        put(members, "url", link.url());
        put(members, "label", link.label().orElse(null));
        put(members, "extras", extras(link.extras()));
        return members;
    }

    private static Map<String, @Nullable Object> of(Organizer organizer) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        put(members, "name", organizer.name());
        put(members, "url", organizer.url().orElse(null));
        put(members, "extras", extras(organizer.extras()));
        return members;
    }

    private static Map<String, @Nullable Object> of(Series series) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        put(members, "name", series.name().orElse(null));
        put(members, "edition", series.edition().map(BigDecimal::valueOf).orElse(null));
        put(members, "extras", extras(series.extras()));
        return members;
    }

    private static Map<String, @Nullable Object> of(Venue venue) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        put(members, "name", venue.name().orElse(null));
        put(members, "address", venue.address().orElse(null));
        put(members, "city", venue.city().orElse(null));
        put(members, "country", venue.country().orElse(null));
        put(members, "latitude", degrees(venue.location().map(GeoPoint::latitude)));
        put(members, "longitude", degrees(venue.location().map(GeoPoint::longitude)));
        put(members, "url", venue.url().orElse(null));
        put(members, "extras", extras(venue.extras()));
        return members;
    }

    private static @Nullable BigDecimal degrees(Optional<Double> degrees) {
        return degrees.map(value -> new BigDecimal(BigDecimal.valueOf(value).toPlainString()))
                .orElse(null);
    }

    private static @Nullable Map<String, @Nullable Object> extras(Extras extras) {
        return extras.members().isEmpty() ? null : extras.members();
    }

    private static <T> List<Object> each(List<T> values, Function<T, Map<String, @Nullable Object>> members) {
        return values.stream().<Object>map(members).toList();
    }

    private static void put(Map<String, @Nullable Object> members, String name, @Nullable Object value) {
        if (isStated(value)) {
            members.put(name, value);
        }
    }

    private static boolean isStated(@Nullable Object value) {
        return value != null && !value.equals(List.of());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
