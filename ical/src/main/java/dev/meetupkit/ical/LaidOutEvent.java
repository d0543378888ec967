package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An event from entries that carry nothing, as Google and Outlook leave them: by their properties and the layout of their descriptions.
 * Entries of somebody else are events as they stand. Single use.
 */
final class LaidOutEvent {

    private static final String COMMA = ", ";

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Optional<ReadEntry> whole;
    private final List<ReadEntry> parts;

    LaidOutEvent(List<ReadEntry> entries) {
        this.whole = entries.stream().filter(entry -> !entry.isSession()).findFirst();
        this.parts = entries.stream().filter(ReadEntry::isSession).toList();
    }

    Event joined() {
        return parts.isEmpty() ? event(whole.orElseThrow()) : ofSessions();
    }

    /** An entry for an event as a whole; its agenda names no days, so its sessions have no times. */
    private static Event event(ReadEntry entry) {
        Event visible = entry.visible();
        if (entry.parts().links().isEmpty() && entry.parts().agenda().isEmpty()) {
            return visible;
        }
        return Event.builder()
                .from(visible)
                .description(entry.parts().text())
                .links(links(entry))
                .sessions(entry.parts().agenda())
                .build();
    }

    /** The links of the description, and those of properties that it does not name. */
    private static List<Link> links(ReadEntry entry) {
        List<Link> links = new ArrayList<>(entry.parts().links());
        entry.visible().links().stream()
                .filter(link -> links.stream().noneMatch(known -> known.url().equals(link.url())))
                .forEach(links::add);
        return links;
    }

    /** The session of an entry, on the clock of a zone. */
    static Session session(ReadEntry entry, ZoneId zone) {
        Event visible = entry.visible();
        return Session.titled(visible.title())
                .id(visible.id())
                .abstractText(entry.parts().text())
                .start(local(visible, visible.start(), zone))
                .end(local(visible, visible.end(), zone))
                .status(visible.status())
                .room(visible.venue().flatMap(Venue::name))
                .speakers(entry.parts().speakers())
                .links(links(entry))
                .tags(visible.tags())
                .extras(ForeignLines.withoutParent(visible.extras()))
                .build();
    }

    /** A time of an event on the clock of another zone. */
    static Optional<WallTime> local(Event event, Optional<WallTime> when, ZoneId zone) {
        Optional<LocalDateTime> time = when.flatMap(WallTime::dateTime)
                .map(each -> each.atZone(event.timeZone().orElseThrow())
                        .withZoneSameInstant(zone)
                        .toLocalDateTime());
        return time.map(WallTime::of).or(() -> when);
    }

    private Event ofSessions() {
        Event base = whole.map(LaidOutEvent::event).orElseGet(this::common);
        Optional<ZoneId> zone =
                all().map(Event::timeZone).flatMap(Optional::stream).findFirst();
        List<Session> sessions = new ArrayList<>();
        parts.forEach(entry -> sessions.add(own(session(entry, zone.orElse(UTC)), base)));
        List<String> titles = sessions.stream().map(Session::title).toList();
        List<String> agenda = base.sessions().stream().map(Session::title).toList();
        base.sessions().stream()
                .filter(session -> !titles.contains(session.title()))
                .forEach(sessions::add);
        if (agenda.containsAll(titles)) {
            sessions.sort(Comparator.comparing(session -> agenda.indexOf(session.title())));
        }
        return Event.builder()
                .from(base)
                .timeZone(zone)
                .organizers(all().flatMap(event -> event.organizers().stream())
                        .distinct()
                        .toList())
                .sessions(withDistinctIds(sessions))
                .build();
    }

    private Stream<Event> all() {
        return Stream.concat(whole.stream(), parts.stream()).map(ReadEntry::visible);
    }

    /** Sessions of which no two have one id: a second one with it has none. */
    static List<Session> withDistinctIds(List<Session> sessions) {
        Set<String> ids = new HashSet<>();
        return sessions.stream()
                .map(session -> session.id().isEmpty() || ids.add(session.id().get())
                        ? session
                        : Session.builder().from(session).id(Optional.empty()).build())
                .toList();
    }

    /** What a session has beside what its event has. */
    private static Session own(Session session, Event event) {
        return Session.builder()
                .from(session)
                .room(session.room().flatMap(place -> room(place, event)))
                .links(session.links().stream()
                        .filter(link -> !event.links().contains(link))
                        .toList())
                .tags(session.tags().stream()
                        .filter(tag -> !event.tags().contains(tag))
                        .toList())
                .build();
    }

    /** What stands before the event's venue in the place of a session. */
    static Optional<String> room(String place, Event event) {
        String venue = event.venue().flatMap(EntryWriter::line).orElse("");
        boolean within = !venue.isEmpty() && place.endsWith(COMMA + venue);
        return within
                ? Optional.of(place.substring(0, place.length() - venue.length() - COMMA.length()))
                : Optional.of(place).filter(whole -> !whole.equals(venue));
    }

    /** An event that no entry stands for: what its sessions have in common. */
    private Event common() {
        Event first = parts.get(0).visible();
        Event.Builder event = Event.titled(parts.get(0).eventTitle())
                .id(parts.get(0).parent().or(first::id))
                .language(first.language())
                .links(shared(LaidOutEvent::links).stream()
                        .filter(link -> parts.size() > 1 || link.rel() == Rel.REGISTRATION || link.rel() == Rel.PAGE)
                        .toList())
                .tags(shared(entry -> entry.visible().tags()));
        Optional<String> place = commonPlace();
        Optional<GeoPoint> point = first.venue().flatMap(Venue::location);
        if (place.isPresent() || point.isPresent()) {
            event.venue(Venue.builder().name(place).location(point).build());
        }
        return event.build();
    }

    /** What every session has. */
    private <T> List<T> shared(Function<ReadEntry, List<T>> attribute) {
        return parts.stream()
                .map(attribute)
                .reduce((one, two) -> one.stream().filter(two::contains).toList())
                .orElse(List.of());
    }

    /** What the places of all sessions end with, as in {@code Room 1, Hall} and {@code Room 2, Hall}. */
    private Optional<String> commonPlace() {
        return parts.stream()
                .flatMap(entry -> entry.visible().venue().flatMap(Venue::name).stream())
                .reduce(LaidOutEvent::commonEnd)
                .filter(place -> !place.isBlank());
    }

    private static String commonEnd(String one, String two) {
        String end = one;
        while (!two.equals(end) && !two.endsWith(COMMA + end)) {
            int comma = end.indexOf(COMMA);
            if (comma < 0) {
                return "";
            }
            end = end.substring(comma + COMMA.length());
        }
        return end;
    }
}
