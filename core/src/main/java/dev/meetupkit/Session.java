package dev.meetupkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One item on an event's agenda. */
@Value.Immutable
@ValueStyle
public interface Session {

    /** A key that is unique within the event and survives every edit, if the organiser gave one; single-line. */
    Optional<String> id();

    /** What sort of item it is; a talk unless told otherwise. */
    default Kind kind() {
        return Kind.TALK;
    }

    /** The title without decoration such as quotation marks; single-line, never blank. */
    String title();

    /** What it is about (schema.org calls it the abstract); multi-line. */
    Optional<String> abstractText();

    /** The language spoken, a BCP 47 tag, if it is announced. */
    Optional<String> language();

    /** When it begins, in the event's time zone; absent where the announcement gives no agenda. */
    Optional<WallTime> start();

    /** The first moment after it, or its last day; only with a {@link #start()} of the same precision. */
    Optional<WallTime> end();

    /** Whether it takes place; scheduled unless told otherwise. */
    default Status status() {
        return Status.SCHEDULED;
    }

    /** The room or stage; single-line. */
    Optional<String> room();

    /** The track it belongs to; single-line. */
    Optional<String> track();

    /** Everyone on stage in order of appearance; empty for breaks. */
    List<Speaker> speakers();

    /** Slides, recording and other addresses; http or https. */
    List<Link> links();

    /** Topics; single-line each. */
    List<String> tags();

    /** What other tools stated here. */
    default Extras extras() {
        return Extras.none();
    }

    /** A builder with the title set. */
    static Builder titled(String title) {
        return new Builder().title(title);
    }

    /** A builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** What sort of item stands on an agenda. */
    enum Kind {
        /** A talk. */
        TALK,
        /** A talk before everyone, such as an opening. */
        KEYNOTE,
        /** Several people in discussion (圆桌). */
        PANEL,
        /** A talk of a few minutes. */
        LIGHTNING,
        /** The audience takes part. */
        WORKSHOP,
        /** Registration, coffee, lunch and the like. */
        BREAK,
        /** Anything else. */
        OTHER
    }

    /** Builds a {@link Session}. */
    final class Builder extends ImmutableSession.Builder {
        Builder() {}

        /** Sets a start whose time is known. */
        public Builder start(LocalDateTime start) {
            return start(WallTime.of(start));
        }

        /** Sets a start of which only the day is known. */
        public Builder start(LocalDate start) {
            return start(WallTime.of(start));
        }

        /** Sets the first moment after it. */
        public Builder end(LocalDateTime end) {
            return end(WallTime.of(end));
        }

        /** Sets the last day. */
        public Builder end(LocalDate end) {
            return end(WallTime.of(end));
        }

        /**
         * The checked value.
         *
         * @throws IllegalArgumentException if the title is missing, the end does not come after the start, or a value is not
         *     allowed
         */
        @Override
        public Session build() {
            ImmutableSession raw = (ImmutableSession) super.build();
            WallTime.checkStretch("Session", raw.start(), raw.end());
            Link.requireWeb("Session.links.url", raw.links());
            return raw.withId(Text.line("Session.id", raw.id()))
                    .withTitle(Text.line("Session.title", raw.title()))
                    .withAbstractText(Text.lines("Session.abstractText", raw.abstractText()))
                    .withLanguage(Language.checked("Session.language", raw.language()))
                    .withRoom(Text.line("Session.room", raw.room()))
                    .withTrack(Text.line("Session.track", raw.track()))
                    .withTags(Text.each("Session.tags", raw.tags()));
        }
    }
}
