package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/** A text that is not what was expected. Each door of the module turns it into an exception of its own. */
public final class MismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final transient Position position;

    MismatchException(String message, String pointer, Position position, @Nullable Throwable cause) {
        super(message, cause);
        this.pointer = pointer;
        this.position = position;
    }

    /** What was expected and what was found. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The value that is wrong, as a JSON pointer (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    /** Where it stands in the text. */
    public Position position() {
        return position;
    }
}
