package dev.meetupkit;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An address that belongs to an event, a session or a speaker, and what is found there. */
@Value.Immutable
@ValueStyle
public interface Link {

    /** What is found there. */
    Rel rel();

    /** The address, absolute http or https; a speaker's may also be mailto or tel. */
    String url();

    /** The words of the announcement for it, single-line, if they say more than the address. */
    Optional<String> label();

    /** What other tools stated here. */
    default Extras extras() {
        return Extras.none();
    }

    /**
     * A link without a label.
     *
     * @throws IllegalArgumentException if the address is not allowed
     */
    static Link of(Rel rel, String url) {
        return builder().rel(rel).url(url).build();
    }

    /** A builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** What is found at an address. */
    enum Rel {
        /** The stream, while the event runs. */
        LIVE,
        /** The recording, after it. */
        RECORDING,
        /** Slides or other material of the talk. */
        SLIDES,
        /** Where to sign up. */
        REGISTRATION,
        /** A page about it. */
        PAGE,
        /** A picture. */
        IMAGE,
        /** Anything else. */
        OTHER
    }

    /** Builds a {@link Link}. */
    final class Builder extends ImmutableLink.Builder {
        Builder() {}

        /**
         * The checked value.
         *
         * @throws IllegalArgumentException if rel or address is missing or a value is not allowed
         */
        @Override
        public Link build() {
            ImmutableLink raw = (ImmutableLink) super.build();
            return raw.withUrl(Url.contact("Link.url", raw.url())).withLabel(Text.line("Link.label", raw.label()));
        }
    }

    /** Refuses links that only a person can have. */
    static void requireWeb(String attribute, List<Link> links) {
        for (Link link : links) {
            Url.requireWeb(attribute, link.url());
        }
    }
}
