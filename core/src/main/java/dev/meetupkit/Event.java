package dev.meetupkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A meetup: what was announced of it, and nothing else. */
@Value.Immutable
@ValueStyle
public interface Event {

    /**
     * A key that is unique in the community's archive and survives every edit, such as {@code 2020/05/virtual}; single-line.
     * Calendars recognise the event by it.
     */
    Optional<String> id();

    /** The title; single-line, never blank. */
    String title();

    /** What the event is about; multi-line. */
    Optional<String> description();

    /** The series and which of it this is. */
    Optional<Series> series();

    /** The language of the announcement, a BCP 47 tag, if it is stated. */
    Optional<String> language();

    /** When it begins, on the wall clock of {@link #timeZone()}. */
    Optional<WallTime> start();

    /** The first moment after it, or its last day where only days are known; only with a {@link #start()} alike. */
    Optional<WallTime> end();

    /** The zone of every time in this event; present wherever a time of day is. */
    Optional<ZoneId> timeZone();

    /** Whether it takes place; scheduled unless told otherwise. */
    default Status status() {
        return Status.SCHEDULED;
    }

    /** Where it takes place; absent for an online event. */
    Optional<Venue> venue();

    /** Stream, recording, registration and other addresses; http or https. */
    List<Link> links();

    /** Who holds it. */
    List<Organizer> organizers();

    /** Topics; single-line each. */
    List<String> tags();

    /** The agenda, in the order of the announcement. */
    List<Session> sessions();

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

    /** Builds an {@link Event}. */
    final class Builder extends ImmutableEvent.Builder {
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
         * @throws IllegalArgumentException if the title is missing, the end does not come after the start, a time of day has no
         *     time zone, two sessions have one id, or a value is not allowed
         */
        @Override
        public Event build() {
            ImmutableEvent raw = (ImmutableEvent) super.build();
            WallTime.checkStretch("Event", raw.start(), raw.end());
            Link.requireWeb("Event.links.url", raw.links());
            checkZone(raw);
            checkIds(raw.sessions());
            return raw.withId(Text.line("Event.id", raw.id()))
                    .withTitle(Text.line("Event.title", raw.title()))
                    .withDescription(Text.lines("Event.description", raw.description()))
                    .withLanguage(Language.checked("Event.language", raw.language()))
                    .withTags(Text.each("Event.tags", raw.tags()));
        }

        private static void checkZone(Event event) {
            boolean timed = isTimed(event.start());
            for (Session session : event.sessions()) {
                timed |= isTimed(session.start());
            }
            if (timed && event.timeZone().isEmpty()) {
                throw new IllegalArgumentException("Event.timeZone is needed where a time of day is set");
            }
        }

        private static boolean isTimed(Optional<WallTime> start) {
            return start.isPresent() && start.get().time().isPresent();
        }

        private static void checkIds(List<Session> sessions) {
            Set<String> seen = new HashSet<>();
            for (Session session : sessions) {
                if (session.id().isPresent() && !seen.add(session.id().get())) {
                    throw new IllegalArgumentException("Event.sessions must have distinct ids, \""
                            + Text.visible(session.id().get()) + "\" appears twice");
                }
            }
        }
    }
}
