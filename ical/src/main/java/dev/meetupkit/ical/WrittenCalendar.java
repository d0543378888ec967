package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A calendar and what was noticed when it was written. */
public final class WrittenCalendar {

    private final byte[] octets;
    private final List<Diagnostic> diagnostics;

    /**
     * A calendar.
     *
     * @param text every line ended by CRLF; empty if nothing has a date, since a calendar without an entry is not allowed (RFC 5545,
     *     section 3.6)
     * @param diagnostics findings in the order of the events
     */
    public WrittenCalendar(String text, List<Diagnostic> diagnostics) {
        this(text.getBytes(StandardCharsets.UTF_8), diagnostics);
    }

    /** A calendar in UTF-8; the octets are not copied. */
    WrittenCalendar(byte[] octets, List<Diagnostic> diagnostics) {
        this.octets = octets;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The iCalendar stream, every line ended by CRLF; empty if nothing has a date. */
    public String text() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** The stream in UTF-8, without a byte order mark; a copy. */
    public byte[] bytes() {
        return octets.clone();
    }

    /** Findings in the order of the events. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
