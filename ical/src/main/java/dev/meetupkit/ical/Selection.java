package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of a calendar that one feed has, so that a community can publish a feed for each speaker, tag, room or event. An entry has the
 * same UID in every feed.
 *
 * @param by what the feed is for
 * @param value of it, such as the name of a speaker, to the letter
 */
public record Selection(By by, String value) {

    /** What there may be a feed for each of. */
    public enum By {
        /** The id of an event. */
        EVENT,
        /** The name of somebody on stage. */
        SPEAKER,
        /** A topic of a session, or of an event and so of everything in it. */
        TAG,
        /** The room or stage of a session. */
        ROOM;

        /** Every value in an event, in the order of its sessions. */
        public Set<String> in(Event event) {
            Set<String> values = new LinkedHashSet<>();
            of(event).forEach(values::add);
            event.sessions().forEach(session -> of(session).forEach(values::add));
            return values;
        }

        private Stream<String> of(Event event) {
            return switch (this) {
                case EVENT -> event.id().stream();
                case TAG -> event.tags().stream();
                case SPEAKER, ROOM -> Stream.empty();
            };
        }

        private Stream<String> of(Session session) {
            return switch (this) {
                case EVENT -> Stream.empty();
                case TAG -> session.tags().stream();
                case SPEAKER -> session.speakers().stream().map(Speaker::name);
                case ROOM -> session.room().stream();
            };
        }
    }

    /** Whether anything of an event is in it. */
    boolean concerns(Event event) {
        return by.in(event).contains(value);
    }

    /** Whether an entry is in it: by its event, by its session, or by one in its agenda. */
    boolean includes(Entry entry) {
        return by.of(entry.event()).anyMatch(value::equals)
                || Stream.concat(entry.session().stream(), entry.agenda().stream())
                        .flatMap(by::of)
                        .anyMatch(value::equals);
    }
}
