package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Severity;
import java.util.List;

/** A document from which no event can be made without losing a fact. */
public final class MeetupDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    MeetupDocumentException(List<Diagnostic> diagnostics) {
        super(message(diagnostics));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Every finding, in the order of the text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String message(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Diagnostic::toString)
                .reduce((first, next) -> first + "\n" + next)
                .orElse("the document holds no event");
    }
}
