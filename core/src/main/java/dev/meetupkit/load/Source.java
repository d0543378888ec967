package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.diagnostic.Witness;
import java.util.List;

/**
 * How an attribute came to have its value, and where in the text that stands.
 *
 * @param certainty whether the text says it
 * @param spans the stretches of the raw text that it was read from, the most trusted first; empty where it does not stand in the text
 * @param witnesses what an inferred value was inferred from; empty for others
 */
public record Source(Certainty certainty, List<Span> spans, List<Witness> witnesses) {

    /** Whether the text says something. */
    public enum Certainty {
        /** The text says it. */
        STATED,
        /** The text does not say it, or contradicts itself; something else told. */
        INFERRED,
        /** Nothing tells: the attribute is absent, or has the value that the model gives by default. */
        ABSENT
    }

    static final Source ABSENT = new Source(Certainty.ABSENT, List.of(), List.of());

    /** Takes copies of the lists. */
    public Source {
        spans = List.copyOf(spans);
        witnesses = List.copyOf(witnesses);
    }
}
