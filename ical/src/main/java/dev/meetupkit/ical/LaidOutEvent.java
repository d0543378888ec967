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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return parts.isEmpty() ? event(whole.orElseThrow(), Set.of()) : ofSessions();
    }

    /** An entry for an event as a whole. An agenda whose hours are not of its day stays a part of the description. */
    private static Event event(ReadEntry entry, Set<String> titles) {
        Event described = described(entry, titles);
        return Event.builder()
                .from(described)
                .venue(entry.rich().venue(described.venue()))
                .sessions(entry.rich().agenda(described.sessions(), described.title()))
                .build();
    }

    private static Event described(ReadEntry entry, Set<String> titles) {
        Event visible = entry.visible();
        List<AgendaItem> agenda = entry.parts().agenda();
        boolean plain = entry.parts().links().isEmpty() && agenda.isEmpty();
        if (plain || !agenda.stream().allMatch(item -> titles.contains(item.title()) || item.fits(visible))) {
            return visible;
        }
        return Event.builder()
                .from(visible)
                .description(entry.parts().text())
                .links(links(entry))
                .sessions(agenda.stream().map(item -> item.session(visible)).toList())
                .build();
    }

    /** The links of the description, with the labels that properties give them, and those of properties that it does not name. */
    private static List<Link> links(ReadEntry entry) {
        List<Link> links = new ArrayList<>(entry.parts().links());
        Set<String> known = new HashSet<>();
        links.forEach(link -> known.add(link.url()));
        for (Link link : entry.visible().links()) {
            if (known.contains(link.url())) {
                links.replaceAll(
                        other -> other.rel() == link.rel() && other.url().equals(link.url()) ? link : other);
            } else {
                links.add(link);
            }
        }
        return links;
    }

    /** The session of an entry, on the clock of a zone: what it has beside what its event has. */
    static Session session(ReadEntry entry, ZoneId zone, Event event) {
        Event visible = entry.visible();
        Set<Link> links = new HashSet<>(event.links());
        Set<String> tags = new HashSet<>(event.tags());
        return Session.titled(visible.title())
                .id(visible.id())
                .abstractText(entry.parts().text())
                .language(visible.language().filter(tag -> !event.language().equals(Optional.of(tag))))
                .start(start(visible, zone))
                .end(end(visible, zone))
                .status(visible.status())
                .room(visible.venue().flatMap(Venue::name).flatMap(place -> room(place, event)))
                .speakers(entry.rich().people(entry.parts().speakers()))
                .links(links(entry).stream()
                        .filter(link -> !links.contains(link))
                        .toList())
                .tags(visible.tags().stream().filter(tag -> !tags.contains(tag)).toList())
                .extras(ForeignLines.ENTRY.withoutParent(visible.extras()))
                .build();
    }

    /** When an event begins on the clock of another zone. */
    static Optional<WallTime> start(Event event, ZoneId zone) {
        return local(event, event.start(), zone);
    }

    /** When it ends there; nothing if that clock, turned back in between, does not show it later than the start. */
    static Optional<WallTime> end(Event event, ZoneId zone) {
        Optional<WallTime> start = start(event, zone);
        return local(event, event.end(), zone)
                .filter(end -> start.filter(time -> end.compareTo(time) > 0).isPresent());
    }

    private static Optional<WallTime> local(Event event, Optional<WallTime> when, ZoneId zone) {
        Optional<LocalDateTime> time = when.flatMap(WallTime::dateTime)
                .map(each -> each.atZone(event.timeZone().orElseThrow())
                        .withZoneSameInstant(zone)
                        .toLocalDateTime());
        return time.map(WallTime::of).or(() -> when);
    }

    private Event ofSessions() {
        Set<String> titles =
                parts.stream().map(entry -> entry.visible().title()).collect(Collectors.toCollection(HashSet::new));
        Event base = whole.map(entry -> event(entry, titles)).orElseGet(this::common);
        Optional<ZoneId> zone =
                all().map(Event::timeZone).flatMap(Optional::stream).findFirst();
        List<Session> sessions = new ArrayList<>();
        parts.forEach(entry -> sessions.add(session(entry, zone.orElse(UTC), base)));
        Map<String, Integer> agenda = new HashMap<>();
        base.sessions().forEach(session -> agenda.putIfAbsent(session.title(), agenda.size()));
        base.sessions().stream()
                .filter(session -> !titles.contains(session.title()))
                .forEach(sessions::add);
        if (agenda.keySet().containsAll(titles)) {
            sessions.sort(Comparator.comparing(session -> agenda.get(session.title())));
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
        List<Optional<Venue>> venues =
                parts.stream().map(entry -> entry.rich().venue()).distinct().toList();
        if (venues.size() == 1 && venues.get(0).isPresent()) {
            return event.venue(venues.get(0)).build();
        }
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
                .reduce((one, two) -> {
                    Set<T> both = new HashSet<>(two);
                    return one.stream().filter(both::contains).toList();
                })
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
