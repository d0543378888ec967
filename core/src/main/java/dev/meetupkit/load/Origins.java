package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the attributes of one thing were read, by the names of their JSON members, while it is being collected. */
final class Origins {

    /** What tells an attribute: lines of the text, and what else. */
    record Origin(List<Line> lines, List<Witness> witnesses) {

        /** Told by these lines alone. */
        static Origin of(List<Line> lines) {
            return new Origin(lines, List.of());
        }

        /** Told by these lines of something else. */
        Origin because(String statement) {
            return new Origin(lines, List.of(new Witness(statement, Optional.empty())));
        }

        /** Told by another one too. */
        Origin and(Origin other) {
            return new Origin(
                    Stream.concat(lines.stream(), other.lines.stream()).toList(),
                    Stream.concat(witnesses.stream(), other.witnesses.stream()).toList());
        }

        private static Origin open() {
            return new Origin(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Map<String, Origin> origins = new LinkedHashMap<>();

    /** An attribute was read from this line too. */
    void add(String attribute, Line at) {
        origin(attribute).lines().add(at);
    }

    void add(String attribute, List<Line> at) {
        origin(attribute).lines().addAll(at);
    }

    void add(String attribute, Origin at) {
        origin(attribute).lines().addAll(at.lines());
        origin(attribute).witnesses().addAll(at.witnesses());
    }

    /** An attribute does not stand in the text; this tells it. */
    void infer(String attribute, Witness witness) {
        origin(attribute).witnesses().add(witness);
    }

    /** Takes over what is known of a part, each attribute with a name before its own. */
    void addAll(String prefix, Origins part) {
        part.origins.forEach((attribute, origin) -> add(prefix + attribute, origin));
    }

    /** Keeps these attributes, and takes over those of another one. */
    void replaceBy(Origins other, Predicate<String> kept) {
        origins.keySet().removeIf(kept.negate());
        addAll("", other);
    }

    /** A copy that can go its own way. */
    Origins copy() {
        Origins copy = new Origins();
        copy.addAll("", this);
        return copy;
    }

    /** What tells an attribute. */
    Origin of(String attribute) {
        return origin(attribute);
    }

    Map<String, Origin> all() {
        return origins;
    }

    private Origin origin(String attribute) {
        return origins.computeIfAbsent(attribute, name -> Origin.open());
    }
}
