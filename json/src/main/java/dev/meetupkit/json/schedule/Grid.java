package dev.meetupkit.json.schedule;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.StableIds;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** An event laid out in days and rooms. Findings are about what has no place in it. */
final class Grid {

    /** Letters of an acronym at least. */
    private static final int SHORTEST_ACRONYM = 4;

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Event event;
    private final UUID guid;
    private final String acronym;
    private final List<GridItem> items = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    Grid(Event event, String baseUrl) {
        this.event = event;
        Event keyed = event.id().isPresent()
                ? event
                : Event.builder().from(event).id(event.title()).build();
        this.guid = StableIds.under(baseUrl).of(keyed);
        this.acronym = acronym(keyed.id().orElseThrow(), guid);
        place();
    }

    /** What the format calls an acronym: small letters, digits and underscores of the id, at least four. */
    private static String acronym(String id, UUID guid) {
        String letters =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return letters.length() < SHORTEST_ACRONYM
                ? (letters + "_" + guid.toString().substring(0, 8)).replaceAll("^_+", "")
                : letters;
    }

    private void place() {
        List<UUID> guids = StableIds.ofSessions(event, guid);
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < event.sessions().size(); i++) {
            Session session = event.sessions().get(i);
            Optional<LocalDateTime> start = session.start().flatMap(WallTime::dateTime);
            if (start.isEmpty()) {
                tell("\"" + session.title() + "\" has no time; it is left out");
            } else if (session.status() != Status.SCHEDULED || event.status() != Status.SCHEDULED) {
                tell("\"" + session.title() + "\" does not take place as announced; it is left out");
            } else {
                items.add(item(session, start.get(), guids.get(i), ids));
            }
        }
        items.sort(Comparator.comparing(GridItem::start));
    }

    private GridItem item(Session session, LocalDateTime start, UUID itemGuid, Set<Integer> ids) {
        Optional<Duration> length = session.end().flatMap(WallTime::dateTime).map(end -> length(start, end));
        if (length.isEmpty()) {
            tell("\"" + session.title() + "\" has no end; its duration is written as 00:00");
        }
        int id = (int) (itemGuid.getMostSignificantBits() >>> Integer.SIZE + 1);
        while (id == 0 || !ids.add(id)) {
            id = id + 1 & Integer.MAX_VALUE;
        }
        String room =
                session.room().or(() -> event.venue().flatMap(Venue::name)).orElse("");
        return new GridItem(session, itemGuid, id, start, length.orElse(Duration.ZERO), room);
    }

    /** As much time as passes, whatever clocks do in between. */
    private Duration length(LocalDateTime start, LocalDateTime end) {
        return event.timeZone()
                .map(zone -> Duration.between(start.atZone(zone), end.atZone(zone)))
                .filter(length -> !length.isNegative())
                .orElse(Duration.ZERO);
    }

    private void tell(String message) {
        findings.add(Diagnostic.of(Code.NOT_EXPRESSED, message));
    }

    Event event() {
        return event;
    }

    UUID guid() {
        return guid;
    }

    String acronym() {
        return acronym;
    }

    /** The items by day and room, both in order of their first item. */
    Map<LocalDate, Map<String, List<GridItem>>> days() {
        Map<LocalDate, Map<String, List<GridItem>>> days = new TreeMap<>();
        items.forEach(item -> days.computeIfAbsent(item.start().toLocalDate(), day -> new LinkedHashMap<>())
                .computeIfAbsent(item.room(), room -> new ArrayList<>())
                .add(item));
        return days;
    }

    /** Every room, in order of its first item. */
    List<String> rooms() {
        return items.stream().map(GridItem::room).distinct().toList();
    }

    /** The first day: of the event if it is told, else of its first item. */
    Optional<LocalDate> firstDay() {
        return event.start()
                .map(WallTime::date)
                .or(() -> items.stream().map(item -> item.start().toLocalDate()).findFirst());
    }

    /** The last day. */
    Optional<LocalDate> lastDay() {
        return event.end()
                .or(event::start)
                .map(WallTime::date)
                .or(() -> items.stream().map(item -> item.start().toLocalDate()).max(Comparator.naturalOrder()));
    }

    /** The longest step of which every start and length is a multiple, in minutes. */
    int timeslot() {
        int slot = MINUTES_OF_AN_HOUR;
        for (GridItem item : items) {
            slot = common(slot, item.start().getMinute());
            slot = common(slot, (int) (item.length().toMinutes() % MINUTES_OF_AN_HOUR));
        }
        return slot;
    }

    private static int common(int one, int other) {
        return other == 0 ? one : common(other, one % other);
    }

    /** What the format has no place for. */
    List<Diagnostic> findings(boolean xml) {
        List<Diagnostic> all = new ArrayList<>(findings);
        List<String> lost = new ArrayList<>();
        note(event.venue().isPresent(), "the venue's address", lost);
        note(!event.organizers().isEmpty(), "organizers", lost);
        note(event.series().isPresent(), "the series", lost);
        note(event.start().flatMap(WallTime::time).isPresent() && items.isEmpty(), "the time of day", lost);
        note(xml && event.timeZone().isPresent() && items.isEmpty(), "the time zone", lost);
        note(event.links().stream().filter(link -> link.rel() == Link.Rel.PAGE).count() > 1, "further pages", lost);
        note(items.stream().anyMatch(GridItem::hasSeconds), "seconds of an end", lost);
        note(hasExtras(), "members of other tools", lost);
        note(event.language().isPresent() && items.isEmpty(), "the language", lost);
        note(event.links().stream().anyMatch(link -> link.rel() != Link.Rel.PAGE || xml), "links of the event", lost);
        note(xml && event.description().isPresent(), "the description", lost);
        note(xml && !event.tags().isEmpty(), "tags of the event", lost);
        note(items.stream().anyMatch(item -> !item.session().tags().isEmpty()), "tags of sessions", lost);
        note(
                items.stream().anyMatch(GridItem::hasMoreOfSpeakers),
                "what is known of speakers beside name and biography",
                lost);
        note(xml && items.stream().anyMatch(GridItem::hasBiographies), "biographies", lost);
        if (!lost.isEmpty()) {
            all.add(Diagnostic.of(Code.NOT_EXPRESSED, "a schedule has no place for: " + String.join(", ", lost)));
        }
        return all;
    }

    private boolean hasExtras() {
        return !event.extras().members().isEmpty()
                || items.stream()
                        .map(GridItem::session)
                        .anyMatch(session -> !session.extras().members().isEmpty()
                                || session.speakers().stream()
                                        .anyMatch(speaker ->
                                                !speaker.extras().members().isEmpty()));
    }

    private static void note(boolean lacks, String what, List<String> lost) {
        if (lacks) {
            lost.add(what);
        }
    }
}
