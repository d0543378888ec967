package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a document was read as.
 *
 * @param event the event; absent if the text is none or has no title
 * @param diagnostics every finding, in the order of the text
 * @param unread the blocks of the text that no attribute was made of, in order
 */
public record Loaded(Optional<Event> event, List<Diagnostic> diagnostics, List<UnreadBlock> unread) {

    /** Takes copies of the lists. */
    public Loaded {
        diagnostics = List.copyOf(diagnostics);
        unread = List.copyOf(unread);
    }

    /**
     * The event of a document that has no error; warnings and notes are accepted.
     *
     * @throws MeetupDocumentException if a finding is an error or there is no event
     */
    public Event orThrow() {
        boolean broken = diagnostics.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (broken || event.isEmpty()) {
            throw new MeetupDocumentException(diagnostics);
        }
        return event.get();
    }
}
