package dev.meetupkit.json.schedule;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.StableIds;
import dev.meetupkit.WallTime;
import dev.meetupkit.json.codec.Jackson;
import dev.meetupkit.json.codec.JsonSink;
import dev.meetupkit.json.codec.Octets;
import dev.meetupkit.json.codec.Times;
import dev.meetupkit.json.codec.Values;
import dev.meetupkit.json.codec.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of a schedule, by the schema of the c3voc; null where it requires a member and the event does not tell. */
final class ScheduleJson {

    private static final String SCHEMA = "https://c3voc.de/schedule/schema.json";

    private final Grid grid;
    private final Event event;

    private ScheduleJson(Grid grid) {
        this.grid = grid;
        this.event = grid.event();
    }

    static String text(Grid grid, Optional<String> version) {
        Map<String, @Nullable Object> conference = new ScheduleJson(grid).conference();
        String known = version.orElseGet(() -> digest(conference, grid));
        Map<String, @Nullable Object> schedule = object("version", known, "conference", conference);
        return pretty(object("$schema", SCHEMA, "generator", object("name", "Meetup Kit"), "schedule", schedule));
    }

    /** A version that changes when, and only when, what is written does. */
    static String digest(Map<String, @Nullable Object> conference, Grid grid) {
        return StableIds.named(grid.guid(), pretty(conference)).toString().substring(0, 8);
    }

    static String version(Grid grid) {
        return digest(new ScheduleJson(grid).conference(), grid);
    }

    private static String pretty(Map<String, @Nullable Object> value) {
        Octets octets = new Octets();
        try (JsonSink sink = Jackson.sink(octets, true)) {
            Values.write(value, sink);
        }
        return new String(octets.take(), StandardCharsets.UTF_8) + "\n";
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... members) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(String.valueOf(members[i]), members[i + 1]);
        }
        return object;
    }

    private Map<String, @Nullable Object> conference() {
        Map<String, @Nullable Object> conference = object("acronym", grid.acronym(), "title", event.title());
        event.description().ifPresent(text -> conference.put("description", text));
        grid.firstDay().ifPresent(day -> conference.put("start", day.toString()));
        grid.lastDay().ifPresent(day -> conference.put("end", day.toString()));
        List<Object> days = days();
        conference.put("daysCount", days.size());
        conference.put("timeslot_duration", GridItem.clock(Duration.ofMinutes(grid.timeslot())));
        event.timeZone().ifPresent(zone -> conference.put("time_zone_name", zone.getId()));
        if (!event.tags().isEmpty()) {
            conference.put("keywords", event.tags());
        }
        event.links().stream()
                .filter(link -> link.rel() == Link.Rel.PAGE)
                .findFirst()
                .ifPresent(link -> conference.put("url", link.url()));
        conference.put("rooms", grid.rooms().stream().map(this::room).toList());
        conference.put(
                "tracks",
                event.sessions().stream()
                        .flatMap(session -> session.track().stream())
                        .distinct()
                        .map(track -> object("name", track))
                        .toList());
        conference.put("days", days);
        return conference;
    }

    private Map<String, @Nullable Object> room(String name) {
        return object("name", name, "guid", guid("room:" + name));
    }

    private String guid(String name) {
        return StableIds.named(grid.guid(), name).toString();
    }

    private List<Object> days() {
        List<Object> days = new ArrayList<>();
        grid.days().forEach((date, rooms) -> {
            LocalDateTime first = rooms.values().stream()
                    .map(items -> items.get(0).start())
                    .min(LocalDateTime::compareTo)
                    .orElseThrow();
            LocalDateTime last = rooms.values().stream()
                    .flatMap(List::stream)
                    .map(this::end)
                    .max(LocalDateTime::compareTo)
                    .orElseThrow();
            Map<String, @Nullable Object> inRooms = new LinkedHashMap<>();
            rooms.forEach((room, items) ->
                    inRooms.put(room, items.stream().map(this::item).toList()));
            days.add(day(days.size() + 1, date, moment(first), moment(last), inRooms));
        });
        return days;
    }

    private static Map<String, @Nullable Object> day(
            int index, LocalDate date, String start, String end, Map<String, @Nullable Object> rooms) {
        return object("index", index, "date", date.toString(), "day_start", start, "day_end", end, "rooms", rooms);
    }

    private LocalDateTime end(GridItem item) {
        return item.session().end().flatMap(WallTime::dateTime).orElse(item.start());
    }

    private String moment(LocalDateTime time) {
        return Times.write(WallTime.of(time), event.timeZone());
    }

    private Map<String, @Nullable Object> item(GridItem item) {
        Session session = item.session();
        return object(
                "guid", item.guid().toString(),
                "id", item.id(),
                "date", moment(item.start()),
                "start", item.start().toLocalTime().toString(),
                "duration", item.duration(),
                "room", item.room(),
                "slug", grid.acronym() + "-" + item.id(),
                "url", item.url(),
                "title", session.title(),
                "subtitle", null,
                "track", session.track().orElse(null),
                "type", Words.KIND.of(session.kind()),
                "language", session.language().or(event::language).orElse(""),
                "abstract", session.abstractText().orElse(null),
                "description", null,
                "persons", session.speakers().stream().map(this::person).toList(),
                "links", links(item.others()),
                "attachments", links(item.attachments()));
    }

    private Map<String, @Nullable Object> person(Speaker speaker) {
        Map<String, @Nullable Object> person = object("guid", guid(personKey(speaker)), "name", speaker.name());
        speaker.bio().ifPresent(bio -> person.put("biography", bio));
        return person;
    }

    /** One person is one guid at every session; two of one name are told apart by what is said of them. */
    private String personKey(Speaker speaker) {
        List<Optional<String>> known = event.sessions().stream()
                .flatMap(session -> session.speakers().stream())
                .filter(other ->
                        other.name().equals(speaker.name()) && other.bio().isPresent())
                .map(Speaker::bio)
                .distinct()
                .toList();
        int which = Math.max(0, known.indexOf(speaker.bio()));
        return "person:" + speaker.name() + (which == 0 ? "" : "#" + (which + 1));
    }

    private static List<Object> links(List<Link> links) {
        return links.stream()
                .<Object>map(
                        link -> object("url", link.url(), "title", link.label().orElse(Words.REL.of(link.rel()))))
                .toList();
    }
}
