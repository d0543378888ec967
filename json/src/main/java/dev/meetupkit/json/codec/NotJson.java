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
}
