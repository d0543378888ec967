package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/** Line and column in one number, so that nothing is made of them until somebody asks. */
final class Place {

    private Place() {}

    static long of(int line, int column) {
        return (long) line << Integer.SIZE | column;
    }

    /**
     * The position of a place.
     *
     * @param octets the text, where columns are counted in its octets
     */
    static Position position(long place, byte @Nullable [] octets) {
        int line = Math.max(1, (int) (place >> Integer.SIZE));
        int column = Math.max(1, (int) place);
        return octets == null ? new Position(line, column) : Utf8.position(octets, line, column);
    }
}
