package dev.meetupkit;

import java.util.Optional;
import org.immutables.value.Value;

/** Who holds an event: a community, a company or a person. */
@Value.Immutable
@ValueStyle
public interface Organizer {

    /** The name, single-line, never blank. */
    String name();

    /** Its page, absolute http(s), or a mailto or tel address. */
    Optional<String> url();

    /** What other tools stated here. */
    default Extras extras() {
        return Extras.none();
    }

    /** A builder with the name set. */
    static Builder named(String name) {
        return new Builder().name(name);
    }

    /** A builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Organizer}. */
    final class Builder extends ImmutableOrganizer.Builder {
        Builder() {}

        /**
         * The checked value.
         *
         * @throws IllegalArgumentException if the name is missing or a value is not allowed
         */
        @Override
        public Organizer build() {
            ImmutableOrganizer raw = (ImmutableOrganizer) super.build();
            return raw.withName(Text.line("Organizer.name", raw.name()))
                    .withUrl(raw.url().map(url -> Url.contact("Organizer.url", url)));
        }
    }
}
