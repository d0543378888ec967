package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarLintTest {

    private static final String GOOD = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//x//x//EN",
            "BEGIN:VEVENT",
            "UID:1",
            "DTSTAMP:20260101T000000Z",
            "DTSTART:20260507T190000Z",
            "DTEND:20260507T200000Z",
            "SUMMARY:Mesh\\, Night",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    private static List<Diagnostic> check(String text) {
        return CalendarLint.check(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsNothingInACalendarByTheLetter() {
        assertThat(check(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # replace                 | by                                        | at   | message holds
            VERSION:2.0~              |                                           | 1:7  | VCALENDAR lacks VERSION (section 3.6)
            UID:1~                    |                                           | 4:7  | VEVENT lacks UID (section 3.6.1)
            DTSTAMP:20260101T000000Z~ |                                           | 4:7  | VEVENT lacks DTSTAMP (section 3.6.1)
            DTSTART:20260507T190000Z~ |                                           | 4:7  | VEVENT lacks DTSTART (section 3.6.1)
            UID:1~                    | UID:1~UID:2~                              | 6:5  | UID stands more than once in VEVENT
            DTSTAMP:20260101T000000Z  | DTSTAMP:20260101T000000                   | 6:9  | a time in UTC such as 20260507T190000Z as DTSTAMP (section 3.8.7.2)
            DTSTART:20260507T190000Z  | DTSTART:2026-05-07T19:00:00Z              | 7:9  | a time such as 20260507T190000 (section 3.3.5)
            DTSTART:20260507T190000Z  | DTSTART:20260231T190000Z                  | 7:9  | a time such as 20260507T190000 (section 3.3.5)
            DTSTART:20260507T190000Z  | DTSTART;VALUE=DATE:20260507               | 8:7  | DTEND is a date and DTSTART a time
            DTEND:20260507T200000Z    | DTEND:20260507T190000Z                    | 8:7  | DTEND is not later than DTSTART
            DTSTART:20260507T190000Z  | DTSTART;TZID=Europe/Berlin:20260507T190000 | 7:28 | no VTIMEZONE defines the TZID "Europe/Berlin"
            DTSTART:20260507T190000Z  | DTSTART;TZID=Europe/Berlin:20260507T190000Z | 7:28 | TZID does not stand with a date or a time in UTC
            SUMMARY:Mesh\\, Night      | SUMMARY:Mesh, Night                       | 9:9  | is not escaped (section 3.3.11)
            SUMMARY:Mesh\\, Night      | SUMMARY:Mesh\\x                            | 9:9  | is not escaped (section 3.3.11)
            UID:1~                    | UID:1~SEQUENCE:one~                       | 6:10 | a number as SEQUENCE (section 3.8.7.4)
            UID:1~                    | UID:1~GEO:1,2~                            | 6:5  | latitude;longitude as GEO
            UID:1~                    | UID:1~URL:example.org~                    | 6:5  | a URI in ASCII as URL
            UID:1~                    | UID:1~DURATION:1h~                        | 6:10 | a duration such as PT1H30M
            UID:1~                    | UID:1~RRULE:COUNT=3~                      | 6:7  | a rule lacks FREQ (section 3.3.10)
            END:VEVENT~               | BEGIN:PARTICIPANT~UID:p~END:PARTICIPANT~END:VEVENT~ | 10:7 | PARTICIPANT lacks PARTICIPANT-TYPE (section 7.1 of RFC 9073)
            UID:1~                    | UID:1~IMAGE:https://example.org/x.png~    | 6:7  | expected VALUE=URI before the value of IMAGE (section 5.10 of RFC 7986)
            UID:1~                    | UID:1~LINK;VALUE=URI:https://example.org/~ | 6:16 | expected LINKREL before the value of LINK (section 8.2 of RFC 9253)
            END:VEVENT~               | BEGIN:VEVENT~UID:2~DTSTAMP:20260101T000000Z~DTSTART:20260507T190000Z~END:VEVENT~END:VEVENT~ | 10:7 | VEVENT does not stand within VEVENT
            END:VEVENT~               | END:VEVENT~BEGIN:VEVENT~UID:1~DTSTAMP:20260101T000000Z~DTSTART:20260507T190000Z~END:VEVENT~ | 12:5 | the UID of the entry at 5:5 stands here again
            BEGIN:VCALENDAR~          | VERSION:2.0~BEGIN:VCALENDAR~              | 1:1  | VERSION stands outside of every component
            END:VCALENDAR~            | NAME:late~END:VCALENDAR~                  | 11:6 | NAME stands behind a component within VCALENDAR (section 3.6)
            UID:1~                    | UID:1~URL;https://example.org/~           | 6:11 | a parameter of URL has no = (section 3.2)
            END:VEVENT~               |                                           | 10:5 | expected END:VEVENT for BEGIN:VEVENT at 4:7
            """)
    void tellsWhichRuleIsBrokenWhere(String replaced, String by, String place, String message) {
        String text = GOOD.replace(replaced.replace("~", "\r\n"), by == null ? "" : by.replace("~", "\r\n"));
        assertThat(text).isNotEqualTo(GOOD);
        assertThat(check(text)).anySatisfy(finding -> {
            assertThat(finding.position().map(Object::toString)).contains(place);
            assertThat(finding.message()).contains(message);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FREQ=WEEKLY;BYDAY=MO,WE;WKST=MO;INTERVAL=2   | -
            FREQ=MONTHLY;BYDAY=-1SU,2MO;COUNT=3          | -
            FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1          | -
            FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1         | -
            FREQ=DAILY;UNTIL=20260601T000000Z            | -
            freq=daily                                   | -
            FREQ=YEARLY;RSCALE=CHINESE;BYMONTH=5L        | -
            FREQ=FORTNIGHTLY                             | expected a frequency such as WEEKLY as FREQ, found "FORTNIGHTLY"
            FREQ=DAILY;COUNT=0                           | expected 1 to 999999999 as COUNT, found "0"
            FREQ=DAILY;COUNT=                            | expected 1 to 999999999 as COUNT, found ""
            FREQ=DAILY;COUNT=3;UNTIL=20260601T000000Z    | COUNT and UNTIL exclude each other
            FREQ=DAILY;UNTIL=20260601                    | UNTIL is a date, but DTSTART a time
            FREQ=DAILY;UNTIL=soon                        | expected a date or a time in UTC as UNTIL, found "SOON"
            FREQ=DAILY;BYHOUR=24                         | expected 0 to 23 as BYHOUR, found "24"
            FREQ=MONTHLY;BYMONTHDAY=0                    | expected 1 to 31, or counted from the end as BYMONTHDAY, found "0"
            FREQ=WEEKLY;BYMONTHDAY=1                     | BYMONTHDAY does not stand with FREQ=WEEKLY
            FREQ=MONTHLY;BYWEEKNO=20                     | BYWEEKNO does not stand with FREQ=MONTHLY
            FREQ=DAILY;BYYEARDAY=100                     | BYYEARDAY does not stand with FREQ=DAILY
            FREQ=WEEKLY;BYDAY=2MO                        | a number before the day in BYDAY
            FREQ=MONTHLY;BYDAY=0MO                       | expected days such as MO or -1SU as BYDAY, found "0MO"
            FREQ=WEEKLY;BYDAY=Monday                     | expected days such as MO or -1SU as BYDAY, found "MONDAY"
            FREQ=MONTHLY;BYSETPOS=1                      | BYSETPOS stands with another BY part alone
            FREQ=DAILY;FREQ=DAILY                        | expected each part once, found "FREQ" again
            FREQ=DAILY;EVERY=2                           | expected a part of a rule such as COUNT=3, found "EVERY"
            FREQ=DAILY;                                  | expected a part of a rule such as COUNT=3, found ""
            FREQ=YEARLY;RSCALE=ETHIOPIC;BYMONTH=13       | -
            FREQ=YEARLY;BYMONTH=5L                       | expected 1 to 12 as BYMONTH, found "5L"
            FREQ=YEARLY;SKIP=OMIT                        | SKIP stands with RSCALE alone
            FREQ=DAILY;UNTIL=20260601T000000             | UNTIL is not in UTC, as DTSTART asks for
            FREQ=DAILY;UNTIL=2026-06-01T00:00:00Z        | expected a date or a time in UTC as UNTIL
            FREQ=DAILY;COUNT=+3                          | expected 1 to 999999999 as COUNT, found "+3"
            FREQ=DAILY;BYHOUR=-0                         | expected 0 to 23 as BYHOUR, found "-0"
            FREQ=DAILY;WKST=1                            | expected a weekday such as MO as WKST, found "1"
            """)
    void checksEachPartOfARule(String rule, String message) {
        List<Diagnostic> findings = check(GOOD.replace("UID:1\r\n", "UID:1\r\nRRULE:" + rule + "\r\n"));
        if (message == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .extracting(Diagnostic::message)
                    .singleElement()
                    .asString()
                    .contains(message, "(section 3.3.10)");
        }
    }

    @Test
    void tellsOfTheFirstPlacesOfARuleThatIsBrokenOften() {
        StringBuilder rule = new StringBuilder("RRULE:FREQ=DAILY");
        for (int i = 0; i < 100; i++) {
            rule.append(";A").append(i).append("=1");
        }
        assertThat(check(GOOD.replace(
                        "UID:1\r\n", "UID:1\r\n" + rule.toString().replaceAll("(.{70})", "$1\r\n ") + "\r\n")))
                .hasSize(6);
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource(delimiter = '|', textBlock = """
            LF      | a line does not end with CRLF
            BOM     | a byte order mark
            LONG    | a line has more than 75 octets: 108
            SPLIT   | a fold stands within a character
            LATIN   | octets that are not UTF-8
            CONTROL | a control character
            EMPTY   | an empty line
            """)
    void looksAtLinesAsOctets(String what, String message) {
        String text = switch (what) {
            case "LF" -> GOOD.replace("UID:1\r\n", "UID:1\n");
            case "BOM" -> "\uFEFF" + GOOD;
            case "LONG" -> GOOD.replace("UID:1", "UID:" + "1".repeat(104));
            case "CONTROL" -> GOOD.replace("UID:1", "UID:\u0001");
            case "EMPTY" -> GOOD.replace("UID:1\r\n", "UID:1\r\n\r\n");
            default -> GOOD;
        };
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        if (what.equals("LATIN")) {
            octets = GOOD.replace("Mesh", "M\u00e9sh").getBytes(StandardCharsets.ISO_8859_1);
        }
        if (what.equals("SPLIT")) {
            String marked = new String(
                    GOOD.replace("Mesh", "M\u7f51").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            octets = marked.replace("\u00e7", "\u00e7\r\n ").getBytes(StandardCharsets.ISO_8859_1);
        }
        List<Diagnostic> findings = CalendarLint.check(octets);
        assertThat(findings).extracting(Diagnostic::message).anyMatch(found -> found.contains(message));
        assertThat(findings).hasSizeLessThan(4);
    }

    @Test
    void tellsOfARuleThatIsBrokenOftenAFewTimes() {
        List<Diagnostic> findings = check(GOOD.replace("\r\n", "\n"));
        assertThat(findings).hasSize(6);
        assertThat(findings.get(5).message()).startsWith("6 more times: a line does not end with CRLF");
        assertThat(check("<html>\r\n")).extracting(Diagnostic::code).contains(Code.NOT_CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsNothingInWhatWeWrite(long seed) {
        RandomEvents events = new RandomEvents(seed);
        CalendarWriter writer = CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");
        for (int i = 0; i < 50; i++) {
            WrittenCalendar written =
                    writer.write(Event.builder().from(events.next()).id("x").build());
            if (!written.text().isEmpty()) {
                assertThat(CalendarLint.check(written.bytes()))
                        .as(written.text())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void survivesWhateverHappensToAFile(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] octets = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int flips = 0; flips < 6; flips++) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(octets, random.nextInt(octets.length));
            assertThat(CalendarLint.check(octets)).hasSizeLessThan(200);
            assertThat(CalendarLint.check(cut)).isNotEmpty();
        }
    }
}
