package dev.meetupkit.ical;

import static dev.meetupkit.ical.Carried.BARE;
import static dev.meetupkit.ical.Carried.EVENT;
import static dev.meetupkit.ical.Carried.READER;
import static dev.meetupkit.ical.Carried.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What calendars carry comes back: as it was, after rewriters, after updates; and what is left where they carry nothing. */
class CarriedEventTest {

    private static final Instant LATER = Instant.parse("2026-05-02T00:00:00Z");

    private static final long SEED = 20261127;

    static Stream<CalendarWriter> writers() {
        return Stream.of(
                WRITER, WRITER.withUmbrella(), WRITER.rich(), WRITER.rich().withUmbrella());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void whatIsCarriedComesBackEqual(CalendarWriter writer) {
        RandomEvents random = new RandomEvents(SEED);
        int written = 0;
        for (int i = 0; i < 400; i++) {
            Event event = Event.builder().from(random.next()).id("event " + i).build();
            String text = writer.write(event).text();
            if (!text.isEmpty()) {
                ReadCalendar read = READER.read(text);
                assertThat(read.events()).as("%s", text).containsExactly(event);
                assertThat(read.diagnostics()).as(text).isEmpty();
                assertThat(writer.write(read.events()).text()).isEqualTo(text);
                written++;
            }
        }
        assertThat(written).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"ical4j, false", "biweekly, false", "ical4j, true", "biweekly, true"})
    void whatIsCarriedSurvivesARewrite(String rewriter, boolean rich) {
        CalendarWriter writer = rich ? WRITER.rich() : WRITER;
        RandomEvents random = new RandomEvents(SEED);
        for (int i = 0; i < 100; i++) {
            Event event = i == 0
                    ? EVENT
                    : Event.builder()
                            .from(random.next())
                            .id("event " + i)
                            .timeZone(ZoneId.of("Asia/Shanghai"))
                            .build();
            String text = writer.write(event).text();
            if (!text.isEmpty()) {
                String rewritten = Judges.rewritten(rewriter, text);
                ReadCalendar read = READER.read(rewritten);
                assertThat(read.events()).as("%s", rewritten).containsExactly(event);
                assertThat(read.diagnostics()).as("%s", rewritten).isEmpty();
            }
        }
    }

    @Test
    void whatCalendarsShowSurvivesWithoutIt() {
        Event read = READER.read(BARE.write(EVENT).text()).events().get(0);
        Session sidecars = EVENT.sessions().get(0);
        Session gateways = EVENT.sessions().get(1);
        Speaker linYue = Speaker.named("Lin Yue")
                .nickname("linyue")
                .headline("Example Ltd SRE")
                .bio("Runs meshes.")
                .build();
        assertThat(read)
                .isEqualTo(Event.builder()
                        .from(EVENT)
                        .id("0b6b1983-fe9e-57cc-af9f-257f99f7ebf3")
                        .description(Optional.empty())
                        .venue(Venue.builder()
                                .name("Hall, 1 Main Street, Hangzhou")
                                .location(new GeoPoint(30.25, 120.125))
                                .build())
                        .links(List.of(Link.of(Rel.REGISTRATION, "https://example.org/join")))
                        .sessions(List.of(
                                Session.builder()
                                        .from(sidecars)
                                        .id("0b6b1983-fe9e-57cc-af9f-257f99f7ebf3")
                                        .kind(Session.Kind.TALK)
                                        .track(Optional.empty())
                                        .speakers(List.of(linYue))
                                        .build(),
                                Session.builder()
                                        .from(gateways)
                                        .id("5350d2cb-9185-5b89-bdbb-17e1f9592214")
                                        .build()))
                        .build());
    }

    @Test
    void anAgendaSurvivesWithoutIt() {
        Event event = Event.builder()
                .from(EVENT)
                .start(LocalDate.of(2026, 5, 7))
                .sessions(List.of(Session.titled("Sidecars")
                        .addSpeakers(Speaker.named("Lin Yue").build())
                        .addLinks(Link.of(Rel.SLIDES, "https://example.org/1.pdf"))
                        .build()))
                .build();
        Event read = READER.read(BARE.write(event).text()).events().get(0);
        assertThat(read.description()).contains("Two talks.");
        assertThat(read.sessions()).isEqualTo(event.sessions());
        assertThat(read.links()).containsExactly(Link.of(Rel.REGISTRATION, "https://example.org/join"));
    }

    @Test
    void partsOfAnEventAreJoinedWithIt() {
        Event event =
                Event.builder().from(EVENT).start(LocalDate.of(2026, 5, 7)).build();
        for (CalendarWriter writer : List.of(BARE, BARE.withUmbrella())) {
            Event read = READER.read(writer.write(event).text()).events().get(0);
            assertThat(read.title()).isEqualTo("Mesh Night");
            assertThat(read.description()).contains("Two talks.");
            assertThat(read.start()).isEqualTo(event.start());
            assertThat(read.sessions()).extracting(Session::title).containsExactly("Sidecars", "Gateways", "Questions");
            assertThat(read.sessions().get(0).extras()).isEqualTo(Extras.none());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a text of somebody else\\n\\nEvent: https://example.org | 0
            Speaker: Lin Yue\\n\\nWhat they cost                     | 0
            Agenda:\\n- Optics\\n  and more of it                    | 0
            Agenda:\\n- Optics\\n-                                   | 0
            Page: soon\\n\\nAgenda:\\nnothing yet                    | 0
            """)
    void textsOfOthersAreLeftAlone(String text, int sessions) {
        Event read = OneEntry.event("SUMMARY:Talk", "DTSTART:20260507", "DESCRIPTION:" + text);
        assertThat(read.title()).isEqualTo("Talk");
        assertThat(read.description()).contains(text.replace("\\n", "\n"));
        assertThat(read.sessions()).hasSize(sessions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.eyJ9", "1.!!", "1.eyJ9", "1.", "1.e30"})
    void whatCannotBeReadIsAFinding(String data) {
        String text = OneEntry.calendar("SUMMARY:Talk", "DTSTART:20260507", "X-MEETUP-DATA:" + data);
        ReadCalendar read = READER.read(text);
        assertThat(read.events()).extracting(Event::title).containsExactly("Talk");
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("bad-value");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"sessions\":[{\"title\":\"S\"}],\"part\":{\"of\":2000000000,\"sessions\":[0],\"own\":0}",
                "\"part\":{\"of\":0,\"sessions\":[]}",
                "\"start\":\"2026-05-07\",\"part\":{\"of\":1,\"sessions\":[0]}",
                "\"start\":\"2026-05-07\",\"part\":{\"of\":0,\"sessions\":[],\"own\":0}",
                "\"start\":\"2026-05-07\",\"part\":{\"of\":1e99,\"sessions\":[]}",
                "\"start\":\"2026-05-07\",\"part\":[]",
                "\"start\":\"2026-05-07\"",
            })
    void whatIsCarriedButNoEntryIsAFinding(String members) {
        String json = "{\"schemaVersion\":\"1.0\",\"id\":\"a\",\"title\":\"T\"," + members + "}";
        whatCannotBeReadIsAFinding(
                "1." + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCountThatIsFarTooLargeIsToldOf() {
        String json = "{\"schemaVersion\":\"1.0\",\"id\":\"a\",\"title\":\"T\",\"start\":\"2026-05-07\","
                + "\"part\":{\"of\":2000000000,\"sessions\":[]}}";
        String text = OneEntry.calendar(
                "SUMMARY:T",
                "DTSTART:20260507",
                "X-MEETUP-DATA:1." + Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(READER.read(text).diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("session-missing");
    }

    @Test
    void hoursInAnAgendaAreNotLost() {
        Event timed = OneEntry.event(
                "SUMMARY:Night",
                "DTSTART;TZID=Europe/Berlin:20260507T190000",
                "DESCRIPTION:Agenda:\\n- 19:30-20:00 Optics (Ann Lee)\\n- Beer");
        assertThat(timed.sessions().get(0).start()).contains(WallTime.of(LocalDateTime.of(2026, 5, 7, 19, 30)));
        assertThat(timed.sessions().get(0).end()).contains(WallTime.of(LocalDateTime.of(2026, 5, 7, 20, 0)));
        Event day = OneEntry.event("SUMMARY:Night", "DTSTART:20260507", "DESCRIPTION:Agenda:\\n- 19:30 Optics");
        assertThat(day.description()).contains("Agenda:\n- 19:30 Optics");
        assertThat(day.sessions()).isEmpty();
    }

    @Test
    void aFeedPublishedAgainCarriesWhatIsNewAndItsSubscribersSeeNoChange() {
        Event after = Event.builder()
                .from(EVENT)
                .description("Seen in no entry of a session.")
                .build();
        String before = WRITER.write(EVENT).text();
        FeedUpdate.Plan plan = FeedUpdate.standard().plan(before, WRITER.write(after), LATER);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.text()).contains("SEQUENCE:0").doesNotContain("SEQUENCE:1");
        assertThat(READER.read(plan.text()).events()).containsExactly(after);
        assertThat(FeedUpdate.standard()
                        .plan(plan.text(), WRITER.write(after), LATER.plusSeconds(1))
                        .text())
                .isEqualTo(plan.text());
    }

    @Test
    void whatIsGoneFromAFeedIsNotCarriedAnyMore() {
        Event after = Event.builder()
                .from(EVENT)
                .sessions(EVENT.sessions().subList(1, 3))
                .build();
        String feed = FeedUpdate.standard()
                .plan(WRITER.write(EVENT).text(), WRITER.write(after), LATER)
                .text();
        assertThat(READER.read(feed).events().get(0).sessions())
                .extracting(session -> session.title() + " " + session.status())
                .containsExactly("Gateways SCHEDULED", "Questions SCHEDULED", "Sidecars CANCELLED");
    }
}
