package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What was read from an iCalendar stream.
 *
 * @param name what the calendar is called (NAME of RFC 7986, section 5.1, else X-WR-CALNAME); the first one of several calendars
 * @param events one for each VEVENT, in the order of the stream
 * @param diagnostics findings in the order of the stream
 */
public record ReadCalendar(Optional<String> name, List<Event> events, List<Diagnostic> diagnostics) {

    /** Takes copies of the lists. */
    public ReadCalendar {
        events = List.copyOf(events);
        diagnostics = List.copyOf(diagnostics);
    }
}
