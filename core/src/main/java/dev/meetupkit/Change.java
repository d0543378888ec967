package dev.meetupkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that is not as it was between two states of an event, as a subscriber would want to be told.
 *
 * @param kind what changed
 * @param session the title of the session that it is about, as it is now or was last; absent for the event itself
 * @param before as it was; absent for what is new
 * @param after as it is; absent for what is gone
 */
public record Change(Kind kind, Optional<String> session, Optional<String> before, Optional<String> after) {

    /** What can change. */
    public enum Kind {
        /** A session that was not announced before. */
        NEW,
        /** A session that is no longer announced. */
        GONE,
        /** The title. */
        RETITLED,
        /** The time, the day, or the zone of its clock. */
        MOVED,
        /** The venue, or the room of a session. */
        RELOCATED,
        /** Whether it takes place. */
        STATUS,
        /** Who is on stage. */
        SPEAKERS,
        /** Addresses, such as that of the stream or the recording. */
        LINKS
    }

    /**
     * What changed between two states, the event itself first, then its sessions in their later order, what is gone last. A session is
     * the same if its id is, else if the same people are on stage, else if its title is. Descriptions, tags and the order are no news.
     */
    public static List<Change> between(Event before, Event after) {
        List<Change> changes = new ArrayList<>();
        Optional<String> whole = Optional.empty();
        compare(Kind.RETITLED, whole, Optional.of(before.title()), Optional.of(after.title()), changes);
        compare(
                Kind.MOVED,
                whole,
                when(before.start(), before.end(), before),
                when(after.start(), after.end(), after),
                changes);
        compare(Kind.RELOCATED, whole, place(before), place(after), changes);
        compare(Kind.STATUS, whole, status(before.status()), status(after.status()), changes);
        compare(Kind.LINKS, whole, links(before.links()), links(after.links()), changes);
        List<Session> left = new ArrayList<>(before.sessions());
        List<Optional<Session>> earlier = earlier(after.sessions(), left);
        for (int i = 0; i < earlier.size(); i++) {
            Session session = after.sessions().get(i);
            earlier.get(i)
                    .ifPresentOrElse(
                            was -> sessions(was, before, session, after, changes),
                            () -> changes.add(new Change(
                                    Kind.NEW,
                                    Optional.of(session.title()),
                                    Optional.empty(),
                                    Optional.of(session.title()))));
        }
        left.forEach(gone -> changes.add(
                new Change(Kind.GONE, Optional.of(gone.title()), Optional.of(gone.title()), Optional.empty())));
        return List.copyOf(changes);
    }

    private static void sessions(Session was, Event before, Session is, Event after, List<Change> changes) {
        Optional<String> title = Optional.of(is.title());
        compare(Kind.RETITLED, title, Optional.of(was.title()), title, changes);
        compare(Kind.MOVED, title, when(was.start(), was.end(), before), when(is.start(), is.end(), after), changes);
        compare(Kind.RELOCATED, title, was.room(), is.room(), changes);
        compare(Kind.STATUS, title, status(was.status()), status(is.status()), changes);
        if (!people(was).equals(people(is))) {
            compare(Kind.SPEAKERS, title, names(was), names(is), changes);
        }
        compare(Kind.LINKS, title, links(was.links()), links(is.links()), changes);
    }

    /** For each session the one that it was; these are taken from the list. */
    private static List<Optional<Session>> earlier(List<Session> sessions, List<Session> before) {
        List<BiPredicate<Session, Session>> same = List.of(
                (one, other) -> one.id().isPresent() && one.id().equals(other.id()),
                (one, other) -> !one.speakers().isEmpty()
                        && people(one).equals(people(other))
                        && one.title().equals(other.title()),
                (one, other) -> !one.speakers().isEmpty() && people(one).equals(people(other)),
                (one, other) -> one.title().equals(other.title()));
        List<Optional<Session>> earlier = new ArrayList<>(
                sessions.stream().map(each -> Optional.<Session>empty()).toList());
        for (BiPredicate<Session, Session> rule : same) {
            for (int i = 0; i < earlier.size(); i++) {
                if (earlier.get(i).isEmpty()) {
                    Session session = sessions.get(i);
                    Optional<Session> found = before.stream()
                            .filter(was -> rule.test(was, session))
                            .findFirst();
                    found.ifPresent(before::remove);
                    earlier.set(i, found);
                }
            }
        }
        return earlier;
    }

    private static Set<String> people(Session session) {
        return session.speakers().stream().map(Speaker::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static void compare(
            Kind kind,
            Optional<String> session,
            Optional<String> before,
            Optional<String> after,
            List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change(kind, session, before, after));
        }
    }

    /** {@code 2026-05-07T19:00 to 2026-05-07T20:00 Europe/Berlin}. */
    private static Optional<String> when(Optional<WallTime> start, Optional<WallTime> end, Event event) {
        String zone = event.timeZone()
                .filter(id -> start.flatMap(WallTime::time).isPresent())
                .map(id -> " " + id)
                .orElse("");
        return start.map(from -> from + end.map(to -> " to " + to).orElse("") + zone);
    }

    private static Optional<String> place(Event event) {
        return event.venue()
                .flatMap(venue -> joined(Stream.of(venue.name(), venue.address(), venue.city(), venue.country())
                                .flatMap(Optional::stream)
                                .toList())
                        .or(() -> venue.location().map(point -> point.latitude() + ", " + point.longitude()))
                        .or(venue::url));
    }

    private static Optional<String> status(Status status) {
        return Optional.of(status.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> names(Session session) {
        return joined(session.speakers().stream().map(Speaker::name).toList());
    }

    private static Optional<String> links(List<Link> links) {
        return joined(links.stream().map(Link::url).sorted().distinct().toList());
    }

    private static Optional<String> joined(List<String> texts) {
        return Optional.of(String.join(", ", texts)).filter(text -> !text.isEmpty());
    }
}
