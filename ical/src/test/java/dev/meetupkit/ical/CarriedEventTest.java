package dev.meetupkit.ical;

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
import dev.meetupkit.json.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedEventTest {

    private static final Instant LATER = Instant.parse("2026-05-02T00:00:00Z");

    private static final long SEED = 20261127;

    private static final CalendarReader READER =
            CalendarReader.in(ZoneId.of("Asia/Shanghai")).carrying(EventJson.compact()::read);

    private static final CalendarWriter BARE =
            CalendarWriter.stampedAt(Instant.parse("2026-05-01T00:00:00Z")).under("https://example.org/");

    private static final CalendarWriter WRITER = BARE.carrying(EventJson.compact()::writeBytes);

    static Stream<CalendarWriter> writers() {
        return Stream.of(WRITER, WRITER.withUmbrella());
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

    private static final Event EVENT = Event.titled("Mesh Night")
            .id("2026/05")
            .description("Two talks.")
            .timeZone(ZoneId.of("Asia/Shanghai"))
            .venue(Venue.builder()
                    .name("Hall")
                    .address("1 Main Street")
                    .city("Hangzhou")
                    .location(new GeoPoint(30.25, 120.125))
                    .build())
            .addLinks(Link.of(Rel.REGISTRATION, "https://example.org/join"))
            .addLinks(Link.of(Rel.OTHER, "https://example.org/other"))
            .addTags("mesh")
            .addSessions(Session.titled("Sidecars")
                    .kind(Session.Kind.KEYNOTE)
                    .room("R1")
                    .track("A")
                    .abstractText("What\n\n\nthey cost.")
                    .start(LocalDateTime.of(2026, 5, 7, 19, 0))
                    .end(LocalDateTime.of(2026, 5, 7, 20, 0))
                    .addSpeakers(Speaker.named("Lin Yue")
                            .nickname("linyue")
                            .affiliation("Example Ltd")
                            .jobTitle("SRE")
                            .bio("Runs meshes.")
                            .addLinks(Link.of(Rel.PAGE, "https://example.org/lin"))
                            .build())
                    .addLinks(Link.of(Rel.SLIDES, "https://example.org/1.pdf"))
                    .addTags("envoy")
                    .build())
            .addSessions(Session.titled("Gateways")
                    .room("R2")
                    .start(LocalDateTime.of(2026, 5, 7, 20, 0))
                    .addSpeakers(Speaker.named("Ann Lee").headline("CTO").build())
                    .build())
            .addSessions(Session.titled("Questions").kind(Session.Kind.OTHER).build())
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"ical4j", "biweekly"})
    void whatIsCarriedSurvivesARewrite(String rewriter) {
        RandomEvents random = new RandomEvents(SEED);
        for (int i = 0; i < 100; i++) {
            Event event = i == 0
                    ? EVENT
                    : Event.builder()
                            .from(random.next())
                            .id("event " + i)
                            .timeZone(ZoneId.of("Asia/Shanghai"))
                            .build();
            String text = WRITER.write(event).text();
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
            Page: soon\\n\\nAgenda:\\nnothing yet                    | 0
            """)
    void textsOfOthersAreLeftAlone(String text, int sessions) {
        Event read = OneEntry.event("SUMMARY:Talk", "DTSTART:20260507", "DESCRIPTION:" + text);
        assertThat(read.title()).isEqualTo("Talk");
        assertThat(read.description()).contains(text.replace("\\n", "\n"));
        assertThat(read.sessions()).hasSize(sessions);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SUMMARY:Sidecars             | SUMMARY:Sidecars in anger           | title
            T190000                      | T180000                             | time
            T200000                      | T210000                             | time
            STATUS:CONFIRMED             | STATUS:CANCELLED                    | status
            R1\\, Hall                    | R3\\, Hall                           | place
            Lin Yue                      | Lin Yun                             | people
            What                         | Know what                           | text
            CATEGORIES:mesh,envoy        | CATEGORIES:mesh,envoy,linkerd       | tags
            ATTACH:https://example.org/1 | ATTACH:https://example.org/2        | links
            TRANSP:OPAQUE                | TRANSP:OPAQUE~COLOR:red             | properties
            """)
    void whatWasEditedIsTaken(String before, String after, String attribute) {
        String text = unfolded(WRITER.write(EVENT).text());
        assertThat(text).contains(before);
        ReadCalendar read = READER.read(text.replaceFirst(
                Pattern.quote(before), Matcher.quoteReplacement(after).replace("~", "\r\n")));
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("edited")
                .contains(attribute);
        Event edited = read.events().get(0);
        assertThat(edited).isNotEqualTo(EVENT);
        assertThat(edited.sessions().get(1)).isEqualTo(EVENT.sessions().get(1));
        assertThat(READER.read(WRITER.write(edited).text()).events()).containsExactly(edited);
    }

    @Test
    void aClientThatDropsPropertiesChangesNothing() {
        String text = unfolded(WRITER.write(EVENT).text());
        String dropped =
                text.replaceAll("(?m)^(CATEGORIES|ATTACH|GEO|URL|LOCATION|DESCRIPTION|DTEND|TRANSP|STATUS).*\r\n", "");
        assertThat(READER.read(dropped).events()).containsExactly(EVENT);
    }

    @Test
    void aCopyIsLeftOutAndAnEditedCopyIsAnotherSession() {
        String text = unfolded(WRITER.write(EVENT).text());
        String entry = text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VEVENT") + 12);
        ReadCalendar same = READER.read(text.replace("END:VCALENDAR", entry + "END:VCALENDAR"));
        assertThat(same.events()).containsExactly(EVENT);
        assertThat(same.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("copied");
        String other = entry.replace("SUMMARY:Sidecars", "SUMMARY:Sidecars again");
        ReadCalendar edited = READER.read(text.replaceFirst("(?=BEGIN:VEVENT)", Matcher.quoteReplacement(other)));
        assertThat(edited.events().get(0).sessions())
                .extracting(Session::title)
                .containsExactly("Sidecars", "Gateways", "Questions", "Sidecars again");
        assertThat(edited.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("copied");
    }

    @Test
    void aReaderThatIsNotToldHowSaysThatItLeavesItOut() {
        ReadCalendar read = OneEntry.READER.read(WRITER.write(EVENT).text());
        assertThat(read.events()).hasSize(1);
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("2 entries carry", "[unread]");
    }

    @Test
    void aMissingSessionIsToldOf() {
        String text = unfolded(WRITER.write(EVENT).text());
        int second = text.indexOf("BEGIN:VEVENT", text.indexOf("END:VEVENT"));
        ReadCalendar read = READER.read(text.substring(0, second) + "END:VCALENDAR\r\n");
        assertThat(read.events().get(0).sessions()).extracting(Session::title).containsExactly("Sidecars", "Questions");
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("1 of 3 sessions");
    }

    @Test
    void anEntryThatLostItIsStillASessionOfItsEvent() {
        String text = unfolded(WRITER.write(EVENT).text());
        int last = text.lastIndexOf("X-MEETUP-DATA");
        String lost = text.substring(0, last) + text.substring(text.indexOf("\r\n", last) + 2);
        ReadCalendar read = READER.read(lost);
        assertThat(read.events()).hasSize(1);
        assertThat(read.events().get(0).sessions())
                .extracting(Session::title)
                .containsExactly("Sidecars", "Gateways", "Questions");
        assertThat(read.diagnostics()).isEmpty();
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

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
