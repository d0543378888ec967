package dev.meetupkit.json.sessionize;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a view.
 *
 * @param event the event with its sessions; absent if the text is no view
 * @param diagnostics findings, placed in the text
 */
public record ReadSessionize(Optional<Event> event, List<Diagnostic> diagnostics) {

    /** Takes a copy of the list. */
    public ReadSessionize {
        diagnostics = List.copyOf(diagnostics);
    }
}
