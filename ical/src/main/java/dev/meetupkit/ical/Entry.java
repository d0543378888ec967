package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.Session;
import dev.meetupkit.StableIds;
import dev.meetupkit.Status;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What becomes a VEVENT.
 *
 * @param uid its UID
 * @param parent the UID of the entry that it is part of
 * @param event the event
 * @param labels the words of its description
 * @param session the session that it stands for; absent for the event itself
 * @param agenda the sessions that the event's entry lists
 * @param busy whether it takes the reader's time
 * @param carried the positions, from 0, of the sessions that its {@link Payload} holds: each is in one entry of the event
 */
record Entry(
        UUID uid,
        Optional<UUID> parent,
        Event event,
        Labels labels,
        Optional<Session> session,
        List<Session> agenda,
        boolean busy,
        List<Integer> carried) {

    /**
     * The entries of an event: one for each session with a start; the event itself where sessions without one would be lost, where
     * there are none, or where it is asked for. What has no date becomes none and is reported.
     */
    static List<Entry> of(Event event, StableIds uids, boolean umbrella, Consumer<Diagnostic> findings) {
        List<Session> dated = event.sessions().stream()
                .filter(session -> session.start().isPresent())
                .toList();
        List<Session> rest = event.sessions().stream()
                .filter(session -> session.start().isEmpty())
                .toList();
        boolean whole = umbrella || dated.isEmpty() || !rest.isEmpty();
        if (whole && event.start().isEmpty()) {
            report(event, dated, rest, findings);
        }
        boolean withEvent = whole && event.start().isPresent();
        UUID parent = uids.of(event);
        Labels labels = Labels.of(event);
        List<Entry> entries = new ArrayList<>();
        if (withEvent) {
            boolean busy =
                    dated.isEmpty() && event.start().flatMap(WallTime::time).isPresent();
            List<Session> agenda = umbrella ? event.sessions() : rest;
            entries.add(new Entry(
                    parent,
                    Optional.empty(),
                    event,
                    labels,
                    Optional.empty(),
                    agenda,
                    busy && event.status() == Status.SCHEDULED,
                    undated(event)));
        }
        List<UUID> keys = StableIds.ofSessions(event, parent);
        for (int i = 0; i < keys.size(); i++) {
            Session session = event.sessions().get(i);
            if (session.start().isPresent()) {
                Optional<UUID> related = withEvent ? Optional.of(parent) : Optional.empty();
                boolean busy = isBusy(event, session);
                List<Integer> carried = new ArrayList<>(List.of(i));
                carried.addAll(entries.isEmpty() ? undated(event) : List.of());
                entries.add(
                        new Entry(keys.get(i), related, event, labels, Optional.of(session), List.of(), busy, carried));
            }
        }
        return entries;
    }

    /** The positions of the sessions that have no entry of their own. */
    private static List<Integer> undated(Event event) {
        return IntStream.range(0, event.sessions().size())
                .filter(i -> event.sessions().get(i).start().isEmpty())
                .boxed()
                .toList();
    }

    /** Whether a session takes the reader's time: at a time of day, no break, and not called off. */
    private static boolean isBusy(Event event, Session session) {
        return session.start().flatMap(WallTime::time).isPresent()
                && session.kind() != Session.Kind.BREAK
                && status(event, session) == Status.SCHEDULED;
    }

    private static void report(Event event, List<Session> dated, List<Session> rest, Consumer<Diagnostic> findings) {
        String what = dated.isEmpty() || rest.isEmpty()
                ? "the event \"%s\"".formatted(event.title())
                : "a part of \"%s\" (%s)".formatted(event.title(), titles(rest));
        findings.accept(Diagnostic.of(Code.NOT_IN_CALENDAR, what + " has no date and is not in the calendar"));
    }

    private static String titles(List<Session> sessions) {
        return sessions.stream().map(Session::title).collect(Collectors.joining(", "));
    }

    /** Whether it takes place: a session does not where its event does not. */
    Status status() {
        return session.map(each -> status(event, each)).orElse(event.status());
    }

    private static Status status(Event event, Session session) {
        return event.status() == Status.SCHEDULED ? session.status() : event.status();
    }

    String title() {
        return session.map(Session::title).orElse(event.title());
    }

    /** What other tools stated of it. */
    Extras extras() {
        return session.map(Session::extras).orElse(event.extras());
    }

    WallTime start() {
        return session.flatMap(Session::start).or(event::start).orElseThrow();
    }

    Optional<WallTime> end() {
        return session.isPresent() ? session.get().end() : event.end();
    }
}
