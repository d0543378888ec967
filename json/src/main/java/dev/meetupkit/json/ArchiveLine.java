package dev.meetupkit.json;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * A line of an archive.
 *
 * @param number counted from 1; empty lines count
 * @param event the event on it; absent if it is none
 * @param diagnostics what was noticed, placed in the archive; an error if there is no event
 */
public record ArchiveLine(int number, Optional<Event> event, List<Diagnostic> diagnostics) {

    /** Takes a copy of the list. */
    public ArchiveLine {
        diagnostics = List.copyOf(diagnostics);
    }
}
