package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.Event;
import dev.meetupkit.Golden;
import dev.meetupkit.Link;
import dev.meetupkit.Organizer;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.fixtures.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Path GOLDEN = Path.of("src/test/resources/golden/virtual.jsonld");

    private static final LocalDateTime SEVEN = LocalDateTime.of(2026, 5, 7, 19, 0);

    private static Event.Builder night() {
        return Event.titled("Mesh Night").timeZone(ZoneId.of("Asia/Shanghai")).start(SEVEN);
    }

    private static JsonNode node(Event event) {
        return MAPPER.readTree(JsonLd.compact().write(event));
    }

    @Test
    void aRealAnnouncementIsWrittenAsExpected(@TempDir Path archive) throws Exception {
        Event event = Golden.event(Fixture.TABLE_AND_LISTS, archive);
        String text = JsonLd.pretty().on("https://example.org/2020/05/virtual/").write(event);
        if (System.getProperty("golden", "compare").equals("write")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void standsInAScriptElementWhateverTheTextSays(long seed) {
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 50; i++) {
            Event event = events.next();
            Event hostile = Event.builder()
                    .from(event)
                    .title("</script><script>alert(1)//<!-- \u2028 &lt;" + event.title())
                    .build();
            String text = JsonLd.pretty().write(hostile);
            assertThat(text).doesNotContain("<", ">", "&", "\u2028", "\u2029");
            assertThat(MAPPER.readTree(text).get("name").asString()).isEqualTo(hostile.title());
            assertThat(JsonLd.compact().write(hostile))
                    .isEqualTo(
                            JsonLd.compact().write(Event.builder().from(hostile).build()));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false, Offline", "false, true, Online", "true, true, Mixed"})
    void tellsHowOneCanAttend(boolean venue, boolean live, String mode) {
        Event.Builder event = night();
        if (venue) {
            event.venue(Venue.named("Hall").address("1 Road").city("Hangzhou").build());
        }
        if (live) {
            event.addLinks(Link.of(Link.Rel.LIVE, "https://example.org/live"));
        }
        JsonNode node = node(event.build());
        assertThat(node.get("eventAttendanceMode").asString())
                .isEqualTo("https://schema.org/" + mode + "EventAttendanceMode");
        List<String> types = node.get("location").isArray()
                ? node.get("location").values().stream()
                        .map(place -> place.get("@type").asString())
                        .toList()
                : List.of(node.at("/location/@type").asString());
        assertThat(types.contains("Place")).isEqualTo(venue);
        assertThat(types.contains("VirtualLocation")).isEqualTo(live);
    }

    @Test
    void doesNotTellHowOneCanAttendWhereNothingIsAnnounced() {
        assertThat(node(night().build()).propertyNames()).doesNotContain("eventAttendanceMode", "location");
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULED, EventScheduled", "POSTPONED, EventPostponed", "CANCELLED, EventCancelled"})
    void tellsWhetherItTakesPlace(Status status, String word) {
        assertThat(node(night().status(status).build()).get("eventStatus").asString())
                .isEqualTo("https://schema.org/" + word);
    }

    @Test
    void whatBeginsAtAnotherTimeThanBeforeIsRescheduled() {
        Session talk = Session.titled("Talk").start(SEVEN).build();
        Event before = night().addSessions(talk)
                .addSessions(Session.titled("Other").start(SEVEN).build())
                .build();
        Event after = night().start(SEVEN.plusDays(7))
                .addSessions(
                        Session.builder().from(talk).start(SEVEN.plusDays(8)).build())
                .addSessions(Session.titled("Other").start(SEVEN).build())
                .build();
        JsonNode node = MAPPER.readTree(JsonLd.compact().write(after, before));
        assertThat(node.get("eventStatus").asString()).endsWith("/EventRescheduled");
        assertThat(node.get("previousStartDate").asString()).isEqualTo("2026-05-07T19:00:00+08:00");
        assertThat(node.get("startDate").asString()).isEqualTo("2026-05-14T19:00:00+08:00");
        assertThat(node.at("/subEvent/0/previousStartDate").asString()).isEqualTo("2026-05-07T19:00:00+08:00");
        assertThat(node.at("/subEvent/1").has("previousStartDate")).isFalse();
        Event called = Event.builder().from(after).status(Status.CANCELLED).build();
        assertThat(MAPPER.readTree(JsonLd.compact().write(called, before)).has("previousStartDate"))
                .isFalse();
        assertThat(MAPPER.readTree(JsonLd.compact().write(before, before)).has("previousStartDate"))
                .isFalse();
    }

    @Test
    void neitherATitleThatStandsTwiceNorANewTimeOfDayIsAnotherTime() {
        Event twice = night().addSessions(Session.titled("Q&A").start(SEVEN).build())
                .addSessions(Session.titled("Q&A").start(SEVEN.plusHours(1)).build())
                .build();
        assertThat(JsonLd.compact().write(twice, twice)).doesNotContain("EventRescheduled");
        Event day = Event.titled("Mesh Night").start(SEVEN.toLocalDate()).build();
        assertThat(JsonLd.compact().write(night().build(), day)).doesNotContain("EventRescheduled");
    }

    @Test
    void sessionsOfAnEventThatIsCalledOffAreCalledOff() {
        Event event = night().status(Status.CANCELLED)
                .addSessions(Session.titled("s").start(SEVEN).build())
                .build();
        assertThat(node(event).at("/subEvent/eventStatus").asString()).endsWith("/EventCancelled");
    }

    @Test
    void refusesAPageThatIsNone() {
        assertThatThrownBy(() -> JsonLd.compact().on("javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesADayWithoutATimeAsADay() {
        JsonNode node = node(Event.titled("t")
                .start(LocalDate.of(2026, 5, 7))
                .end(LocalDate.of(2026, 5, 8))
                .build());
        assertThat(node.get("startDate").asString()).isEqualTo("2026-05-07");
        assertThat(node.get("endDate").asString()).isEqualTo("2026-05-08");
    }

    @Test
    void sessionsAreEventsWithPerformersInTheirRoomAndBreaksAreNone() {
        Speaker lin = Speaker.named("Lin Yue")
                .nickname("yue")
                .headline("SRE")
                .affiliation("Example")
                .jobTitle("Engineer")
                .bio("Knows meshes.")
                .addLinks(Link.of(Link.Rel.PAGE, "https://example.org/lin"))
                .addLinks(Link.of(Link.Rel.OTHER, "mailto:lin@example.org?subject=x"))
                .addLinks(Link.of(Link.Rel.OTHER, "tel:+861234"))
                .build();
        Event event = night().venue(Venue.named("Hall").city("Hangzhou").build())
                .addOrganizers(Organizer.named("Mesh People")
                        .url("https://example.org/")
                        .build())
                .addSessions(Session.titled("Coffee").kind(Session.Kind.BREAK).build())
                .addSessions(Session.titled("Sidecars")
                        .room("Room 1")
                        .addSpeakers(lin)
                        .addTags("mesh")
                        .build())
                .build();
        JsonNode node = node(event);
        assertThat(node.get("subEvent").get("name").asString()).isEqualTo("Sidecars");
        assertThat(node.at("/subEvent/location"))
                .hasToString(
                        "{\"@type\":\"Place\",\"name\":\"Room 1\",\"address\":{\"@type\":\"PostalAddress\",\"addressLocality\":\"Hangzhou\"},"
                                + "\"containedInPlace\":{\"@type\":\"Place\",\"name\":\"Hall\",\"address\":{\"@type\":\"PostalAddress\",\"addressLocality\":\"Hangzhou\"}}}");
        assertThat(node.at("/subEvent/performer"))
                .hasToString(
                        "{\"@type\":\"Person\",\"name\":\"Lin Yue\",\"alternateName\":\"yue\",\"disambiguatingDescription\":\"SRE\",\"jobTitle\":\"Engineer\","
                                + "\"worksFor\":{\"@type\":\"Organization\",\"name\":\"Example\"},\"description\":\"Knows meshes.\","
                                + "\"sameAs\":\"https://example.org/lin\",\"email\":\"lin@example.org\",\"telephone\":\"+861234\"}");
        assertThat(node.at("/performer/name").asString()).isEqualTo("Lin Yue");
        assertThat(node.at("/organizer/url").asString()).isEqualTo("https://example.org/");
    }

    @Test
    void reportsForEachNodeWhatSearchEnginesMiss() {
        Event event = night().venue(Venue.named("Hall").build())
                .addSessions(Session.titled("One").build())
                .addSessions(Session.titled("Two").start(SEVEN).build())
                .build();
        List<SearchReport> reports = JsonLd.compact().report(event);
        assertThat(reports).extracting(SearchReport::node).containsExactly("", "/subEvent/0", "/subEvent/1");
        assertThat(reports.get(0).missing()).containsExactly("location.address");
        assertThat(reports.get(0).advised())
                .containsExactly("description", "endDate", "image", "offers", "organizer", "performer");
        assertThat(reports.get(1).missing()).containsExactly("startDate", "location.address");
        assertThat(reports.get(2).isEligible()).isFalse();
        Event online = night().addLinks(Link.of(Link.Rel.LIVE, "https://example.org/live"))
                .build();
        assertThat(JsonLd.compact().report(online)).singleElement().matches(SearchReport::isEligible);
        JsonNode node = node(event);
        reports.forEach(report ->
                assertThat(node.at(report.node()).get("name").asString()).isEqualTo(report.name()));
    }
}
