package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A calendar and what was noticed when it was written.
 *
 * @param text the iCalendar stream, every line ended by CRLF; empty if nothing has a date, since a calendar without an entry is not
 *     allowed (RFC 5545, section 3.6)
 * @param diagnostics findings in the order of the events
 */
public record WrittenCalendar(String text, List<Diagnostic> diagnostics) {

    /** Takes a copy of the list. */
    public WrittenCalendar {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The stream in UTF-8, without a byte order mark. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
