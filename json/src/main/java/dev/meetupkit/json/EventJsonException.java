package dev.meetupkit.json;

import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.json.codec.Echo;
import dev.meetupkit.json.codec.MismatchException;

/** A text that is not the JSON of an event; says where and what would have been right. */
public final class EventJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String pointer;
    private final transient Position position;

    EventJsonException(MismatchException e) {
        super("%s: %s at \"%s\"".formatted(e.position(), e.reason(), Echo.of(e.pointer())), e.getCause());
        this.reason = e.reason();
        this.pointer = e.pointer();
        this.position = e.position();
    }

    /** What was expected and what was found, without the place. */
    public String reason() {
        return reason;
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
