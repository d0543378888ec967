package dev.meetupkit;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A person on stage. */
@Value.Immutable
@ValueStyle
public interface Speaker {

    /** The name without honorifics, or the handle where nothing else is announced; single-line, never blank. */
    String name();

    /** A second name: a nickname (花名) or a handle without its {@code @}; single-line. */
    Optional<String> nickname();

    /** What stands behind the name, as written, such as {@code 百度高级研发工程师}; single-line. */
    Optional<String> headline();

    /** The organisation, only where the announcement separates it; single-line. */
    Optional<String> affiliation();

    /** The position there, only where the announcement separates it; single-line. */
    Optional<String> jobTitle();

    /** About the person; multi-line. */
    Optional<String> bio();

    /** Pages and addresses of the person: http, https, mailto or tel. */
    List<Link> links();

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

    /** Builds a {@link Speaker}. */
    final class Builder extends ImmutableSpeaker.Builder {
        Builder() {}

        /**
         * The checked value.
         *
         * @throws IllegalArgumentException if the name is missing or a value is not allowed
         */
        @Override
        public Speaker build() {
            ImmutableSpeaker raw = (ImmutableSpeaker) super.build();
            return raw.withName(Text.line("Speaker.name", raw.name()))
                    .withNickname(Text.line("Speaker.nickname", raw.nickname()))
                    .withHeadline(Text.line("Speaker.headline", raw.headline()))
                    .withAffiliation(Text.line("Speaker.affiliation", raw.affiliation()))
                    .withJobTitle(Text.line("Speaker.jobTitle", raw.jobTitle()))
                    .withBio(Text.lines("Speaker.bio", raw.bio()));
        }
    }
}
