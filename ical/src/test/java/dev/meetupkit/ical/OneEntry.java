package dev.meetupkit.ical;

import dev.meetupkit.Event;
import java.time.ZoneId;
import java.util.List;

/** Calendars of one entry, and what is read in them. */
final class OneEntry {

    static final CalendarReader READER = CalendarReader.in(ZoneId.of("Asia/Shanghai"));

    private OneEntry() {}

    /** A calendar of one entry. */
    static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    static Event event(String... lines) {
        return READER.read(calendar(lines)).events().get(0);
    }

    static List<String> findings(String text) {
        return READER.read(text).diagnostics().stream()
                .map(finding -> finding.code().id()
                        + finding.position().map(place -> " at " + place).orElse(""))
                .toList();
    }
}
