package dev.meetupkit;

import java.util.Optional;
import org.immutables.value.Value;

/** Where an event takes place. At least one attribute is set. */
@Value.Immutable
@ValueStyle
public interface Venue {

    /** The name of the place, or the whole of what was announced where it does not separate the address; single-line. */
    Optional<String> name();

    /** Street and number as written; single-line. */
    Optional<String> address();

    /** The city; single-line. */
    Optional<String> city();

    /** The country, by name or code, as written; single-line. */
    Optional<String> country();

    /** Where it is on a map. */
    Optional<GeoPoint> location();

    /** A page or map of it, absolute http or https. */
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

    /** Builds a {@link Venue}. */
    final class Builder extends ImmutableVenue.Builder {
        Builder() {}

        /**
         * The checked value.
         *
         * @throws IllegalArgumentException if nothing is set or a value is not allowed
         */
        @Override
        public Venue build() {
            ImmutableVenue raw = (ImmutableVenue) super.build();
            boolean anything = raw.name().isPresent()
                    || raw.address().isPresent()
                    || raw.city().isPresent()
                    || raw.country().isPresent()
                    || raw.location().isPresent()
                    || raw.url().isPresent();
            if (!anything) {
                throw new IllegalArgumentException("Venue needs at least one attribute");
            }
            return raw.withName(Text.line("Venue.name", raw.name()))
                    .withAddress(Text.line("Venue.address", raw.address()))
                    .withCity(Text.line("Venue.city", raw.city()))
                    .withCountry(Text.line("Venue.country", raw.country()))
                    .withUrl(Url.web("Venue.url", raw.url()));
        }
    }
}
