package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/** What a parser says of a text that is no JSON. */
final class NotJson {

    private NotJson() {}

    static MismatchException at(Position position, String pointer, @Nullable String reason, Exception cause) {
        String line = String.valueOf(reason).replaceAll("\\s+", " ");
        return new MismatchException("expected JSON, found: " + Echo.of(line), pointer, position, cause);
    }

    /** A number by the letter that is too large or too small to be held. */
    static MismatchException number(String text, Position position, String pointer, Exception cause) {
        return new MismatchException(
                "expected a number that can be held, found " + Echo.of(text), pointer, position, cause);
    }
}
