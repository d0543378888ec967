package dev.meetupkit.json.schedule;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a schedule.
 *
 * @param event the conference with its items as sessions; absent if the text is no schedule, or names no conference
 * @param diagnostics findings, placed in the text
 */
public record ReadSchedule(Optional<Event> event, List<Diagnostic> diagnostics) {

    /** Takes a copy of the list. */
    public ReadSchedule {
        diagnostics = List.copyOf(diagnostics);
    }
}
