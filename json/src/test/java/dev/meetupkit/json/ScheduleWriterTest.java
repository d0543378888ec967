package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Golden;
import dev.meetupkit.Link;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.StableIds;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.json.schedule.ReadSchedule;
import dev.meetupkit.json.schedule.ScheduleReader;
import dev.meetupkit.json.schedule.ScheduleWriter;
import dev.meetupkit.json.schedule.WrittenSchedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written as a schedule, and what is read of it again. */
class ScheduleWriterTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 5, 7, 9, 0);

    private static final ScheduleWriter WRITER = ScheduleWriter.standard().under("https://example.org/");

    private static ReadSchedule read(String text) {
        return ScheduleReader.in(BERLIN).read(text);
    }

    private static Event.Builder day() {
        return Event.titled("Mesh Day").id("2026/mesh").timeZone(BERLIN).start(NINE.toLocalDate());
    }

    private static List<String> told(List<Diagnostic> findings) {
        return findings.stream().map(Diagnostic::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void aRealAnnouncementIsWrittenAsExpected(String format, @TempDir Path archive) throws Exception {
        Event event = Golden.event(Fixture.TABLE_AND_LISTS, archive);
        WrittenSchedule written = format.equals("json") ? WRITER.json(event) : WRITER.xml(event);
        Path file = GOLDEN.resolve("virtual.schedule." + format);
        if (System.getProperty("golden", "compare").equals("write")) {
            Files.writeString(file, written.text());
        }
        assertThat(written.text()).isEqualTo(Files.readString(file));
        assertThat(read(written.text()).event().orElseThrow().sessions())
                .extracting(Session::title)
                .containsExactlyElementsOf(
                        event.sessions().stream().map(Session::title).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyItemThatIsWrittenIsReadBackWithItsTimePlaceAndPeople(long seed) {
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 60; i++) {
            Event event =
                    Event.builder().from(events.next()).status(Status.SCHEDULED).build();
            List<Session> placed = event.sessions().stream()
                    .filter(session -> session.status() == Status.SCHEDULED)
                    .filter(session ->
                            session.start().flatMap(WallTime::dateTime).isPresent())
                    .toList();
            String json = WRITER.json(event).text();
            assertThat(elsewhere(event)).isEqualTo(json);
            List<Session> ofJson = read(json).event().orElseThrow().sessions();
            List<Session> ofXml =
                    read(WRITER.xml(event).text()).event().orElseThrow().sessions();
            assertThat(ofJson)
                    .as("seed %d, event %d", seed, i)
                    .hasSameSizeAs(placed)
                    .hasSameSizeAs(ofXml);
            for (Session session : placed) {
                String id = StableIds.ofSessions(
                                event, StableIds.under("https://example.org/").of(keyed(event)))
                        .get(event.sessions().indexOf(session))
                        .toString();
                for (List<Session> sessions : List.of(ofJson, ofXml)) {
                    Session same = sessions.stream()
                            .filter(some -> some.id().equals(Optional.of(id)))
                            .findFirst()
                            .orElseThrow();
                    assertThat(same.title()).isEqualTo(session.title().strip());
                    assertThat(same.kind()).isEqualTo(session.kind());
                    assertThat(same.track()).isEqualTo(session.track().map(String::strip));
                    assertThat(same.speakers().stream().map(Speaker::name))
                            .containsExactlyElementsOf(session.speakers().stream()
                                    .map(Speaker::name)
                                    .map(String::strip)
                                    .toList());
                    session.room().ifPresent(room -> assertThat(same.room()).contains(room.strip()));
                }
            }
        }
    }

    /** The JSON on a machine of another language and zone. */
    private static String elsewhere(Event event) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            return WRITER.json(event).text();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Event keyed(Event event) {
        return event.id().isPresent()
                ? event
                : Event.builder().from(event).id(event.title()).build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsToTheSchemaOfTheC3voc(long seed) {
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 60; i++) {
            Event event = events.next();
            JsonNode conference =
                    JsonMapper.shared().readTree(WRITER.json(event).text()).at("/schedule/conference");
            assertThat(conference.get("acronym").asString()).matches("[a-z0-9_-][a-z0-9_]{3,}");
            assertThat(conference.get("daysCount").asInt())
                    .isEqualTo(conference.get("days").size());
            assertThat(conference.get("timeslot_duration").asString()).matches("0[01]:[0-5][0-9]");
            Set<String> unique = new HashSet<>();
            int index = 1;
            for (JsonNode day : conference.get("days")) {
                assertThat(day.get("index").asInt()).isEqualTo(index++);
                for (JsonNode room : day.get("rooms")) {
                    for (JsonNode item : room) {
                        assertThat(item.propertyNames())
                                .contains(
                                        "abstract",
                                        "date",
                                        "duration",
                                        "guid",
                                        "id",
                                        "language",
                                        "links",
                                        "persons",
                                        "room",
                                        "slug",
                                        "start")
                                .contains("subtitle", "title", "track", "type", "url");
                        assertThat(item.get("id").asInt()).isPositive();
                        assertThat(item.get("duration").asString()).matches("[0-9]+:[0-9]{2}");
                        assertThat(item.get("slug").asString()).matches("[a-z0-9_-]+[a-z0-9]");
                        assertThat(item.get("date").asString())
                                .startsWith(day.get("date").asString());
                        assertThat(unique.add(item.get("id").toString())
                                        && unique.add(item.get("guid").toString()))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void guidsSurviveRetitlingMovingAndReordering() {
        Session talk =
                Session.titled("One").id("a").start(NINE).end(NINE.plusHours(1)).build();
        Session other = Session.titled("Two")
                .id("b")
                .start(NINE.plusHours(1))
                .end(NINE.plusHours(2))
                .build();
        Event before = day().addSessions(talk).addSessions(other).build();
        Event after = day().addSessions(Session.builder()
                        .from(other)
                        .start(NINE.plusDays(1))
                        .end(NINE.plusDays(2))
                        .build())
                .addSessions(Session.builder().from(talk).title("Uno").build())
                .build();
        assertThat(read(WRITER.json(after).text()).event().orElseThrow().sessions().stream()
                        .map(Session::id))
                .containsExactlyInAnyOrderElementsOf(
                        read(WRITER.json(before).text()).event().orElseThrow().sessions().stream()
                                .map(Session::id)
                                .toList());
    }

    @Test
    void theVersionChangesWhenAndOnlyWhenWhatIsWrittenDoes() {
        Event event =
                day().addSessions(Session.titled("One").start(NINE).build()).build();
        Event moved = day().addSessions(
                        Session.titled("One").start(NINE.plusHours(1)).build())
                .build();
        assertThat(version(WRITER.json(event)))
                .isEqualTo(version(WRITER.json(event)))
                .isNotEqualTo(version(WRITER.json(moved)));
        assertThat(version(WRITER.versioned("1.3").json(event))).isEqualTo("1.3");
        assertThat(WRITER.xml(event).text()).contains("<version>" + version(WRITER.json(event)) + "</version>");
    }

    private static String version(WrittenSchedule written) {
        return JsonMapper.shared()
                .readTree(written.text())
                .at("/schedule/version")
                .asString();
    }

    @Test
    void tellsWhatTheFormatHasNoPlaceFor() {
        Event event = day().venue(Venue.named("Hall").city("Berlin").build())
                .addLinks(Link.of(Link.Rel.LIVE, "https://example.org/live"))
                .addSessions(Session.titled("No time").build())
                .addSessions(Session.titled("No end").start(NINE).build())
                .addSessions(Session.titled("Gone")
                        .start(NINE)
                        .status(Status.CANCELLED)
                        .build())
                .build();
        assertThat(told(WRITER.json(event).diagnostics()))
                .containsExactly(
                        "warning: \"No time\" has no time; it is left out [not-expressed]",
                        "warning: \"No end\" has no end; its duration is written as 00:00 [not-expressed]",
                        "warning: \"Gone\" does not take place as announced; it is left out [not-expressed]",
                        "warning: a schedule has no place for: the venue's address, links of the event [not-expressed]");
        Event read = read(WRITER.json(event).text()).event().orElseThrow();
        assertThat(read.sessions()).extracting(Session::title).containsExactly("No end");
        assertThat(read.sessions().get(0).end()).isEmpty();
        assertThat(read.sessions().get(0).room()).contains("Hall");
    }

    @Test
    void membersOfOthersThatAreNamedLikeOursCanBeWritten() {
        Event event =
                read("{\"conference\":{\"title\":\"C\",\"days\":[{\"date\":\"2026-05-07\",\"rooms\":{\"A\":[{\"title\":\"t\",\"status\":\"confirmed\",\"x\":1e99999999999,"
                                + "\"track\":{\"name\":\"Dev\"},\"persons\":[{\"name\":\"Ann\",\"headline\":\"h\"}]}]}}]}}")
                        .event()
                        .orElseThrow();
        Session session = event.sessions().get(0);
        assertThat(session.track()).contains("Dev");
        assertThat(EventJson.compact().write(event))
                .contains(
                        "\"schedule-status\":\"confirmed\"", "\"schedule-headline\":\"h\"", "\"x\":\"1e99999999999\"");
    }
}
