package dev.meetupkit.json.schedule;

import dev.meetupkit.diagnostic.Diagnostic;
import java.util.List;

/**
 * A schedule that was written.
 *
 * @param text the JSON or XML, to be stored as UTF-8
 * @param diagnostics what the format has no place for
 */
public record WrittenSchedule(String text, List<Diagnostic> diagnostics) {

    /** Takes a copy of the list. */
    public WrittenSchedule {
        diagnostics = List.copyOf(diagnostics);
    }
}
