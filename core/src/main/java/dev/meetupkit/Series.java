package dev.meetupkit;

import java.util.Optional;
import org.immutables.value.Value;

/** The row of events that one belongs to: its name, its place in it, or both. */
@Value.Immutable
@ValueStyle
public interface Series {

    /** The name without the edition, such as {@code Service Mesh Meetup}; single-line. */
    Optional<String> name();

    /** Which one of the series it is, from 1 (0 where a community counts so). */
    Optional<Integer> edition();

    /** What other tools stated here. */
    default Extras extras() {
        return Extras.none();
    }

    /** The series of that name. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /** A builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Series}. */
    final class Builder extends ImmutableSeries.Builder {
        Builder() {}

        /**
         * The checked value.
         *
         * @throws IllegalArgumentException if neither name nor edition is set, or one is not allowed
         */
        @Override
        public Series build() {
            ImmutableSeries raw = (ImmutableSeries) super.build();
            if (raw.name().isEmpty() && raw.edition().isEmpty()) {
                throw new IllegalArgumentException("Series needs a name or an edition");
            }
            if (!(raw.edition().orElse(0) >= 0)) {
                throw new IllegalArgumentException("Series.edition must not be negative, was "
                        + raw.edition().get());
            }
            return raw.withName(Text.line("Series.name", raw.name()));
        }
    }
}
