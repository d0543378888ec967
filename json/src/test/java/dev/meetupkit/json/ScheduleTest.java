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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScheduleTest {

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # members of an item                                                             | start            | end              | findings
            "date":"2026-05-07T10:00:00+02:00","duration":"00:45"                            | 2026-05-07T10:00 | 2026-05-07T10:45 |
            "date":"2026-05-07T10:00:00+0200","duration":"0:45"                              | 2026-05-07T10:00 | 2026-05-07T10:45 |
            "date":"2026-05-07T08:00:00Z","duration":"01:00:00"                              | 2026-05-07T10:00 | 2026-05-07T11:00 |
            "start":"10:00","duration":"00:45"                                               | 2026-05-07T10:00 | 2026-05-07T10:45 |
            "start":"9:30"                                                                   | 2026-05-07T09:30 |                  |
            "start":"01:00","duration":"00:30"                                               | 2026-05-08T01:00 | 2026-05-08T01:30 |
            "date":"2026-05-08T20:00:00","start":"19:00"                                     | 2026-05-08T20:00 |                  |
            "start":"10:00","duration":"1:02:30"                                             | 2026-05-07T10:00 | 2026-05-08T12:30 |
            "date":"2026-10-25T02:30:00+01:00","duration":"00:30"                            | 2026-10-25T02:30 | 2026-10-25T03:00 | offset-mismatch
            "date":"2026-10-25T02:30:00+02:00","duration":"00:30"                            | 2026-10-25T02:30 |                  | time-in-overlap
            "start":"10:00","duration":"00:00"                                               | 2026-05-07T10:00 |                  |
            "start":"ten"                                                                    |                  |                  | bad-time
            "start":"25:00"                                                                  |                  |                  | bad-time
            "start":"10:00","duration":"long"                                                | 2026-05-07T10:00 |                  | bad-time
            """)
    void readsTimesAsSystemsWriteThem(String members, String start, String end, String findings) {
        ReadSchedule read = read(
                "{\"schedule\":{\"conference\":{\"title\":\"C\",\"time_zone_name\":\"Europe/Berlin\",\"days\":[{\"date\":\"2026-05-07\","
                        + "\"day_start\":\"2026-05-07T09:00:00+02:00\",\"rooms\":{\"A\":[{\"title\":\"t\"," + members
                        + "}]}}]}}}");
        Session session = read.event().orElseThrow().sessions().get(0);
        assertThat(session.start().map(WallTime::toString).orElse(null)).isEqualTo(start);
        assertThat(session.end().map(WallTime::toString).orElse(null)).isEqualTo(end);
        assertThat(read.diagnostics().stream().map(finding -> finding.code().id()))
                .containsExactlyElementsOf(
                        Optional.ofNullable(findings).stream().toList());
    }

    @Test
    void keepsWhatItDoesNotKnowAndTellsOfQuirks() {
        ReadSchedule read = read("""
                {"schedule": {"conference": {"title": "C", "acronym": "c", "days": [{"date": "2026-05-07", "rooms": {"A": [
                  {"id": 7, "guid": "g", "title": "t", "subtitle": "s", "type": "meetup", "do_not_record": true, "answers": [{"q": 1}], "logo": "", "language": "de", "date": "2026-05-07T10:00:00+02:00",
                   "abstract": "<p>a</p>", "description": "d", "persons": [{"public_name": "Ann Lee", "biography": "b", "code": "X"}, {"id": 3}, "Bob Roy"],
                   "links": [{"url": "/x", "title": "x"}, {"url": "https://example.org/y", "title": "Notes"}, "mailto:a@example.org"],
                   "attachments": [{"url": "https://example.org/z.pdf"}]},
                  {"guid": "g", "title": "u"}, {"abstract": "no title"}]}}]}}}
                """);
        Event event = read.event().orElseThrow();
        Session session = event.sessions().get(0);
        assertThat(event.timeZone()).contains(BERLIN);
        assertThat(session.extras().members())
                .containsEntry("subtitle", "s")
                .containsEntry("type", "meetup")
                .containsEntry("do_not_record", true)
                .containsKey("answers")
                .hasSize(4);
        assertThat(session.abstractText()).contains("<p>a</p>\n\nd");
        assertThat(session.speakers()).extracting(Speaker::name).containsExactly("Ann Lee", "Bob Roy");
        assertThat(session.speakers().get(0).bio()).contains("b");
        assertThat(session.speakers().get(0).extras()).hasToString("{code=X}");
        assertThat(session.links())
                .extracting(link ->
                        link.rel() + " " + link.url() + " " + link.label().orElse("-"))
                .containsExactly("OTHER https://example.org/y Notes", "SLIDES https://example.org/z.pdf -");
        assertThat(read.diagnostics())
                .extracting(finding -> finding.position().map(Object::toString).orElse("-") + " "
                        + finding.code().id())
                .containsExactly(
                        "2:159 zone-defaulted",
                        "3:16 html-kept",
                        "3:119 bad-value",
                        "4:22 relative-link",
                        "4:95 bad-link",
                        "6:3 bad-value",
                        "6:3 bad-time",
                        "6:32 no-title");
    }

    @Test
    void anItemBeforeTheDayChangesBelongsToTheNight() {
        ReadSchedule read = read("""
                <schedule><conference><title>C</title><day_change>09:00:00</day_change></conference><day date="2026-05-07"><room name="J">
                <event id="1"><start>00:30</start><title>late</title><language>German</language><recording><optout>true</optout></recording></event>
                <event id="2"><start>09:00</start><title>first</title></event></room></day></schedule>
                """);
        assertThat(read.event().orElseThrow().sessions())
                .extracting(session -> session.start().orElseThrow().toString())
                .containsExactly("2026-05-08T00:30", "2026-05-07T09:00");
        assertThat(read.event().orElseThrow().sessions().get(0).extras()).hasToString("{recording_optout=true}");
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("zone-defaulted", "bad-value");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<?xml version='1.0' encoding='UTF-8'?>",
                "<?xml version='1.0' encoding='klingon'?>",
                "<?xml version='1.0' encoding='US-ASCII'?>"
            })
    void saysThatOctetsAreNotInTheEncodingThatTheyDeclare(String declaration) {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(printed, true));
            byte[] octets = (declaration + "<schedule>\u00e9</schedule>").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(ScheduleReader.in(BERLIN).read(octets).diagnostics())
                    .singleElement()
                    .asString()
                    .startsWith("1:1: error: expected text in ")
                    .endsWith("[bad-xml]");
        } finally {
            System.setErr(err);
        }
        assertThat(printed.size()).isZero();
    }

    @Test
    void readsXmlInTheEncodingThatItDeclares() {
        String text =
                "<?xml version='1.0' encoding='ISO-8859-1'?><schedule><conference><title>Caf\u00e9</title></conference></schedule>";
        assertThat(ScheduleReader.in(BERLIN)
                        .read(text.getBytes(StandardCharsets.ISO_8859_1))
                        .event()
                        .orElseThrow()
                        .title())
                .isEqualTo("Caf\u00e9");
    }

    @Test
    void resolvesLinksWhereTheScheduleTellsWhatTheyAreRelativeTo() {
        ReadSchedule read = read("""
                {"schedule": {"base_url": "https://example.org/conf/", "conference": {"title": "C", "time_zone_name": "Europe/Berlin", "days": [
                  {"date": "2026-05-07", "rooms": {"A": [{"title": "t", "start": "10:00", "type": "Lightning Talk (5 min)",
                   "attachments": [{"url": "/media/a b.pdf"}, {"url": "/media/x.pdf"}], "links": [{"url": "y"}]}]}}]}}}
                """);
        Session session = read.event().orElseThrow().sessions().get(0);
        assertThat(session.links())
                .extracting(Link::url)
                .containsExactly("https://example.org/conf/y", "https://example.org/media/x.pdf");
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("relative-link");
        assertThat(session.kind()).isEqualTo(Session.Kind.LIGHTNING);
        assertThat(session.extras()).hasToString("{type=Lightning Talk (5 min)}");
    }

    @Test
    void readsXmlOfFosdem() {
        ReadSchedule read = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE schedule SYSTEM "http://example.org/x.dtd">
                <schedule>
                  <generator name="x"/>
                  <conference><title>Open &amp; free</title><venue>Hall</venue><city>Brussels</city><day_change>09:00:00</day_change></conference>
                  <day index="1" date="2026-02-01" start="2026-02-01T09:00:00+01:00"><room name="Janson" slug="j">
                    <event id="6245"><start>10:00</start><duration>00:50</duration><room>Janson</room><slug>a</slug><title>A</title>
                      <track>Keynotes</track><type>keynote</type><abstract>Born &lt;1998&gt;.</abstract><persons><person id="228">Ann Lee</person></persons>
                      <attachments><attachment href="https://example.org/a.pdf">Slides</attachment></attachments>
                      <links><link href="https://example.org/v">Video recording</link><link href="b.html"/></links></event>
                  </room></day>
                </schedule>
                """);
        Session session = read.event().orElseThrow().sessions().get(0);
        assertThat(read.event().orElseThrow().title()).isEqualTo("Open & free");
        assertThat(read.event().orElseThrow().venue())
                .contains(Venue.named("Hall").city("Brussels").build());
        assertThat(session.kind()).isEqualTo(Session.Kind.KEYNOTE);
        assertThat(session.links().get(0).rel()).isEqualTo(Link.Rel.RECORDING);
        assertThat(session.room()).contains("Janson");
        assertThat(session.abstractText()).contains("Born <1998>.");
        assertThat(session.start()).contains(WallTime.of(LocalDateTime.of(2026, 2, 1, 10, 0)));
        assertThat(session.speakers()).extracting(Speaker::name).containsExactly("Ann Lee");
        assertThat(session.links())
                .extracting(Link::url)
                .containsExactly("https://example.org/v", "https://example.org/a.pdf");
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("zone-defaulted", "relative-link");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                             | bad-json
            []                                                             | bad-json
            {"schedule":{}}                                                | bad-json
            {"schedule":{"conference":{}}}                                 | no-title
            {"conference":{"title":"c","start":"soon"}                     | bad-json
            <html><body/></html>                                           | bad-xml
            <schedule><conference><title>c                                 | bad-xml
            <schedule/>                                                    | no-title
            <!DOCTYPE a [<!ENTITY x "y">]><schedule><conference><title>&x; | bad-xml
            """)
    void saysWhatIsNoSchedule(String text, String code) {
        ReadSchedule read = read(text);
        assertThat(read.event()).isEmpty();
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly(code);
    }

    @Test
    void whatTheModelRefusesIsAFindingAndTheRestIsRead() {
        String items =
                "[{\"title\":\"a\\ud800\"},{\"title\":\"b\",\"start\":\"10:00\"},{\"title\":\"c\",\"x\":\"\\udc00\"}]";
        ReadSchedule read = read("{\"conference\":{\"title\":\"C\",\"days\":[{\"date\":\"2026-05-07\",\"rooms\":{\"A\":"
                + items + "}}]}}");
        assertThat(read.event().orElseThrow().sessions())
                .extracting(Session::title)
                .containsExactly("b");
    }
}
