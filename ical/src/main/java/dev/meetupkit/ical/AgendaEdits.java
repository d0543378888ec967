package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody changed in the agenda of an event's own entry, for the sessions that have no entry of their own. */
final class AgendaEdits {

    private final List<AgendaItem> seen;
    private final List<AgendaItem> written;
    private final Event event;

    /**
     * The difference between two states of an agenda.
     *
     * @param seen as it was found
     * @param written as it is written from what is carried
     * @param event whose day and links they are
     */
    AgendaEdits(List<AgendaItem> seen, List<AgendaItem> written, Event event) {
        this.seen = seen;
        this.written = written;
        this.event = event;
    }

    /** Whether anything was changed; an agenda that is not there is no change. */
    boolean any() {
        return !seen.isEmpty() && !seen.equals(written);
    }

    /**
     * Changes the sessions that have no entry of their own.
     *
     * @param sessions by position; those that are gone from the agenda are taken out
     * @param listed the positions that the agenda was written for, in its order
     * @param own the positions of sessions with an entry
     * @return what is new in the agenda
     */
    List<Session> apply(Map<Integer, Session> sessions, List<Integer> listed, Set<Integer> own) {
        if (seen.size() == written.size() && written.size() == listed.size()) {
            for (int i = 0; i < seen.size(); i++) {
                AgendaItem before = written.get(i);
                AgendaItem now = seen.get(i);
                if (!now.equals(before) && !own.contains(listed.get(i))) {
                    sessions.computeIfPresent(listed.get(i), (position, session) -> edited(session, before, now));
                }
            }
            return List.of();
        }
        Set<String> titles = seen.stream().map(AgendaItem::title).collect(Collectors.toCollection(HashSet::new));
        Set<String> known =
                sessions.values().stream().map(Session::title).collect(Collectors.toCollection(HashSet::new));
        listed.stream()
                .filter(position -> !own.contains(position))
                .filter(position -> !titles.contains(
                        Objects.requireNonNull(sessions.get(position)).title()))
                .toList()
                .forEach(sessions::remove);
        return seen.stream()
                .filter(item -> !known.contains(item.title()))
                .map(item -> item.session(event))
                .toList();
    }

    private Session edited(Session session, AgendaItem before, AgendaItem now) {
        Session stated = now.session(event);
        Session.Builder edited = Session.builder().from(session).title(now.title());
        if (!now.start().equals(before.start()) || !now.end().equals(before.end())) {
            edited.start(stated.start()).end(stated.end());
        }
        if (!now.names().equals(before.names())) {
            edited.speakers(
                    now.names().stream().map(name -> known(name, session)).toList());
        }
        if (!now.links().equals(before.links())) {
            List<Link> links = new ArrayList<>(session.links());
            links.removeIf(link -> before.links().contains(link) && !now.links().contains(link));
            now.links().stream().filter(link -> !before.links().contains(link)).forEach(links::add);
            edited.links(links);
        }
        return edited.build();
    }

    private static Speaker known(String name, Session session) {
        Optional<Speaker> known = session.speakers().stream()
                .filter(speaker -> speaker.name().equals(name))
                .findFirst();
        return known.orElseGet(() -> Speaker.named(name).build());
    }
}
