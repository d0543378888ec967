package dev.meetupkit.json;

import dev.meetupkit.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/** A text that is not the JSON of an event; says where and what would have been right. */
public final class EventJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final transient Position position;

    EventJsonException(String message, String pointer, Position position, @Nullable Throwable cause) {
        super("%s: %s at \"%s\"".formatted(position, message, Echo.of(pointer)), cause);
        this.pointer = pointer;
        this.position = position;
    }

    /** The value that is wrong, as a JSON pointer (RFC 6901); empty for the whole text. */
    public String pointer() {
        return pointer;
    }

    /** Where it stands in the text. */
    public Position position() {
        return position;
    }
}
