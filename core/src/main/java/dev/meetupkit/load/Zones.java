package dev.meetupkit.load;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** Time zones by their ids. */
final class Zones {

    private Zones() {}

    /** The zone of an id of the tz database or an offset. */
    static Optional<ZoneId> of(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is said of a text that is none. */
    static String expected(String found) {
        return "expected a time zone such as Asia/Shanghai, found \"" + found + "\"";
    }
}
