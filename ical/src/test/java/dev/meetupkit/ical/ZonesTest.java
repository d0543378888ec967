package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    @Test
    void oneObservanceIsEnoughWhereNothingChanges() {
        String text =
                write("Asia/Shanghai", LocalDateTime.of(2026, 5, 7, 19, 0)).text();
        String component = text.substring(text.indexOf("BEGIN:VTIMEZONE"), text.indexOf("BEGIN:VEVENT"));
        assertThat(component.getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
        assertThat(component).doesNotContain("RRULE", "DAYLIGHT");
    }

    @Test
    void twoYearlyRulesAreWrittenWhereSummerTimeIs() {
        String text =
                write("America/New_York", LocalDateTime.of(2026, 5, 7, 19, 0)).text();
        assertThat(text)
                .contains(
                        "BEGIN:DAYLIGHT\r\nDTSTART:20250309T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n",
                        "BEGIN:STANDARD\r\nDTSTART:20251102T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n");
    }

    @ParameterizedTest
    @CsvSource({"Africa/Casablanca, 2026-02-14T19:00, 2026-03-25T19:00", "Asia/Gaza, 2026-03-27T19:00, 2026-03-29T19:00"
    })
    void utcIsWrittenWhereNoRuleFitsAndItIsTold(ZoneId zone, LocalDateTime start, LocalDateTime end) {
        Event event =
                Event.titled("t").id("i").timeZone(zone).start(start).end(end).build();
        WrittenCalendar calendar = WRITER.write(event);
        assertThat(calendar.text()).containsPattern("DTSTART:\\d{8}T\\d{6}Z").doesNotContain("VTIMEZONE");
        assertThat(calendar.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.ZONE_IN_UTC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "UTC", "+08:00", "GMT"})
    void utcIsWrittenForOffsets(String zone) {
        WrittenCalendar calendar = write(zone, LocalDateTime.of(2026, 5, 7, 19, 0));
        assertThat(calendar.text())
                .containsPattern("DTSTART:20260507T1[19]0000Z")
                .doesNotContain("VTIMEZONE");
        assertThat(calendar.diagnostics()).isEmpty();
    }

    @Test
    void timesThatClocksSkipAreWrittenAsTheyAreShownThen() {
        assertThat(write("Europe/Berlin", LocalDateTime.of(2026, 3, 29, 2, 30)).text())
                .contains("DTSTART;TZID=Europe/Berlin:20260329T033000");
    }

    /** Whoever knows only the component, by the letter of RFC 5545, section 3.6.5, as ical4j does, and java.time agree on the instant. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void everyZoneGivesOthersTheSameInstant(int seed) {
        Random random = new Random(seed);
        for (String id : RandomEvents.ZONES) {
            ZoneId zone = ZoneId.of(id);
            LocalDateTime time = LocalDateTime.of(2010, 1, 1, 0, 30).plusHours(random.nextInt(28 * 365 * 24));
            Instant expected = time.atZone(zone).toInstant();
            // another name for the zone, so that no reader can look it up
            String text = write(id, time)
                    .text()
                    .replace("TZID=" + id + ":", "TZID=Zone:")
                    .replace("TZID:" + id + "\r", "TZID:Zone\r");
            assertThat(instant(text)).as("%s at %s:%n%s", id, time, text).isEqualTo(expected);
            assertThat(Judges.instantByIcal4j(text))
                    .as("%s at %s:%n%s", id, time, text)
                    .isEqualTo(expected);
            boolean quiet = zone.getRules()
                    .getOffset(expected.minusSeconds(86_400))
                    .equals(zone.getRules().getOffset(expected.plusSeconds(86_400)));
            Duration savings = zone.getRules().getDaylightSavings(expected);
            if (quiet
                    && (savings.isZero()
                            || savings.equals(
                                    Duration.ofHours(1)))) { // biweekly errs at changes and with other savings
                Instant seen = Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .get(0)
                        .getDateStart()
                        .getValue()
                        .toInstant();
                assertThat(seen).as("%s at %s:%n%s", id, time, text).isEqualTo(expected);
            }
        }
    }

    /** The instant of DTSTART: the offset of the observance whose last onset is not after it. */
    private static Instant instant(String text) {
        String start = value(text.substring(text.indexOf("BEGIN:VEVENT")), "DTSTART");
        LocalDateTime local =
                LocalDateTime.parse(start.replace("Z", ""), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
        if (start.endsWith("Z")) {
            return local.toInstant(ZoneOffset.UTC);
        }
        LocalDateTime latest = LocalDateTime.MIN;
        ZoneOffset offset = ZoneOffset.UTC;
        for (String observance : text.split("BEGIN:(?=STANDARD|DAYLIGHT)")) {
            if (observance.startsWith("STANDARD") || observance.startsWith("DAYLIGHT")) {
                LocalDateTime onset = lastOnset(observance, local);
                if (onset.isAfter(latest)) {
                    latest = onset;
                    offset = ZoneOffset.of(value(observance, "TZOFFSETTO"));
                }
            }
        }
        assertThat(latest).isAfter(LocalDateTime.MIN);
        return local.toInstant(offset);
    }

    private static LocalDateTime lastOnset(String observance, LocalDateTime local) {
        LocalDateTime first =
                LocalDateTime.parse(value(observance, "DTSTART"), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
        Matcher rule = Pattern.compile("BYMONTH=(\\d+);BYDAY=(-?\\d)(\\w\\w)").matcher(observance);
        LocalDateTime last = first.isAfter(local) ? LocalDateTime.MIN : first;
        for (int year = first.getYear() + 1; rule.find(0) && year <= local.getYear(); year++) {
            String day = rule.group(3);
            DayOfWeek weekday = Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().startsWith(day))
                    .findFirst()
                    .orElseThrow();
            LocalDateTime onset = first.withYear(year)
                    .withMonth(Integer.parseInt(rule.group(1)))
                    .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(rule.group(2)), weekday));
            last = onset.isAfter(local) ? last : onset;
        }
        return last;
    }

    private static String value(String text, String property) {
        Matcher line =
                Pattern.compile("(?m)^" + property + "[^:\\r]*:([^\\r]*)").matcher(text);
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private static WrittenCalendar write(String zone, LocalDateTime start) {
        return WRITER.write(
                Event.titled("t").id("i").timeZone(ZoneId.of(zone)).start(start).build());
    }
}
