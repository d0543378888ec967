package dev.meetupkit.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component (RFC 5545, section 3.6) while it is read.
 *
 * @param begin its first line
 * @param name in upper case
 * @param lines its own properties, in order
 * @param children the components within it, in order
 */
record Component(ContentLine begin, String name, List<ContentLine> lines, List<Component> children) {

    Component(ContentLine begin, String name) {
        this(begin, name, new ArrayList<>(), new ArrayList<>());
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** The first property of a name. */
    Optional<ContentLine> first(String property) {
        for (ContentLine line : lines) {
            if (line.is(property)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    Stream<ContentLine> all(String property) {
        return lines.stream().filter(line -> line.is(property));
    }
}
