package dev.meetupkit.ical;

import static dev.meetupkit.ical.OneEntry.READER;
import static dev.meetupkit.ical.OneEntry.calendar;
import static dev.meetupkit.ical.OneEntry.event;
import static dev.meetupkit.ical.OneEntry.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTimesTest {

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # DTSTART               | end                            | start read       | end read         | zone
            DTSTART;VALUE=DATE:20260507           | -                            | 2026-05-07       | -                | -
            DTSTART;VALUE=DATE:20260507           | DTEND;VALUE=DATE:20260508    | 2026-05-07       | -                | -
            DTSTART;VALUE=DATE:20260507           | DTEND;VALUE=DATE:20260509    | 2026-05-07       | 2026-05-08       | -
            DTSTART;VALUE=DATE:20260507           | DURATION:P3D                 | 2026-05-07       | 2026-05-09       | -
            DTSTART:20260507T190000               | -                            | 2026-05-07T19:00 | -                | Asia/Shanghai
            DTSTART:20260507T190000Z              | DTEND:20260507T200000Z       | 2026-05-07T19:00 | 2026-05-07T20:00 | UTC
            DTSTART:20260507T1900                 | DURATION:PT1H30M             | 2026-05-07T19:00 | 2026-05-07T20:30 | Asia/Shanghai
            DTSTART:2026-05-07T19:00:00           | DURATION:P1DT1H              | 2026-05-07T19:00 | 2026-05-08T20:00 | Asia/Shanghai
            DTSTART;TZID=Europe/Berlin:20260507T190000 | DTEND:20260507T180000Z  | 2026-05-07T19:00 | 2026-05-07T20:00 | Europe/Berlin
            DTSTART;TZID=Europe/Berlin:20260329T010000 | DURATION:PT2H           | 2026-03-29T01:00 | 2026-03-29T04:00 | Europe/Berlin
            DTSTART;TZID=Europe/Berlin:20260328T120000 | DURATION:P1D            | 2026-03-28T12:00 | 2026-03-29T12:00 | Europe/Berlin
            DTSTART:20260507T235960               | -                            | 2026-05-07T23:59:59 | -             | Asia/Shanghai
            dtstart:20260507t190000z              | -                            | 2026-05-07T19:00 | -                | UTC
            """)
    void readsWhenItIs(String start, String end, String startRead, String endRead, String zone) {
        Event event = end == null ? event("SUMMARY:x", start) : event("SUMMARY:x", start, end);
        assertThat(event.start().map(Object::toString)).contains(startRead);
        assertThat(event.end().map(Object::toString)).isEqualTo(java.util.Optional.ofNullable(endRead));
        assertThat(event.timeZone().map(ZoneId::getId)).isEqualTo(java.util.Optional.ofNullable(zone));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin                               | Europe/Berlin
            europe/berlin                               | Europe/Berlin
            W. Europe Standard Time                     | Europe/Berlin
            China Standard Time                         | Asia/Shanghai
            "US Mountain Standard Time"                 | America/Phoenix
            /mozilla.org/20050126_1/Europe/Berlin       | Europe/Berlin
            /freeassociation.sourceforge.net/America/Argentina/Buenos_Aires | America/Argentina/Buenos_Aires
            GMT+0800                                    | +08:00
            UTC-5                                       | -05:00
            """)
    void readsTheNamesOfZones(String tzid, String zone) {
        assertThat(event("SUMMARY:x", "DTSTART;TZID=" + tzid + ":20260507T190000")
                        .timeZone()
                        .map(ZoneId::getId))
                .contains(zone);
    }

    @Test
    void readsAZoneThatTheFileDefines() {
        String zones = "BEGIN:VTIMEZONE\r\nTZID:Our Office\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                + "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                + "BEGIN:VTIMEZONE\r\nTZID:Named\r\nX-LIC-LOCATION:Europe/Paris\r\nEND:VTIMEZONE\r\n";
        String text = calendar("SUMMARY:x", "DTSTART;TZID=Our Office:20260507T190000");
        assertThat(READER.read(text.replace("END:VCALENDAR", zones + "END:VCALENDAR"))
                        .events()
                        .get(0)
                        .timeZone())
                .contains(ZoneId.of("+05:30"));
        assertThat(READER.read(text.replace("=Our Office", "=Named").replace("END:VCALENDAR", zones + "END:VCALENDAR"))
                        .events()
                        .get(0)
                        .timeZone())
                .contains(ZoneId.of("Europe/Paris"));
        assertThat(findings(text)).containsExactly("unknown-zone at 8:25");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "America/Los_Angeles",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Pacific/Auckland",
                "Europe/London",
                "Asia/Shanghai",
                "Asia/Kolkata"
            })
    void findsTheZoneWhoseClockTheFileDescribes(String id) {
        for (int month = 1; month <= 12; month++) {
            Event event = Event.titled("x")
                    .id("x")
                    .timeZone(ZoneId.of(id))
                    .start(java.time.LocalDateTime.of(2026, month, 7, 19, 0))
                    .end(java.time.LocalDateTime.of(2026, 12, 31, 20, 0))
                    .build();
            String text = WRITER.write(event).text().replace(id, "(UTC) Custom, Cities");
            ReadCalendar read = READER.read(text);
            Event again = read.events().get(0);
            assertThat(read.diagnostics()).as(text).isEmpty();
            assertThat(again.start()).isEqualTo(event.start());
            assertThat(again.timeZone()
                            .orElseThrow()
                            .getRules()
                            .getOffset(again.start().orElseThrow().dateTime().orElseThrow()))
                    .as(text)
                    .isEqualTo(ZoneId.of(id)
                            .getRules()
                            .getOffset(event.start().orElseThrow().dateTime().orElseThrow()));
        }
    }

    @Test
    void leavesAClockAloneThatNoZoneShows() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:20200101T000000\r\n"
                + "RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=2TU\r\nTZOFFSETFROM:+0117\r\nTZOFFSETTO:+0217\r\nEND:STANDARD\r\n"
                + "BEGIN:DAYLIGHT\r\nDTSTART:20200101T000000\r\nRRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU\r\n"
                + "TZOFFSETFROM:+0217\r\nTZOFFSETTO:+0117\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        String text = calendar("SUMMARY:x", "DTSTART;TZID=Odd:20260507T190000");
        assertThat(findings(text.replace("END:VCALENDAR", zone + "END:VCALENDAR")))
                .containsExactly("unknown-zone at 8:18");
    }

    @Test
    void showsTimesInUtcByTheClockOfTheCalendar() {
        String text = calendar("SUMMARY:x", "DTSTART:20260507T110000Z", "DTEND:20260507T120000Z")
                .replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-TIMEZONE:Asia/Tokyo");
        Event event = READER.read(text).events().get(0);
        assertThat(event.start()).hasToString("Optional[2026-05-07T20:00]");
        assertThat(event.end()).hasToString("Optional[2026-05-07T21:00]");
        assertThat(event.timeZone()).contains(ZoneId.of("Asia/Tokyo"));
    }
}
