package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import dev.meetupkit.json.schedule.ReadSchedule;
import dev.meetupkit.json.schedule.ScheduleReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules as other systems write them. */
class ScheduleReaderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static ReadSchedule read(String text) {
        return ScheduleReader.in(BERLIN).read(text);
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
