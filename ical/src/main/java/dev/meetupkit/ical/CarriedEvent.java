package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An event from entries of which at least one carries it: exactly what was written, but for what was edited since. Single use.
 */
final class CarriedEvent {

    private final List<ReadEntry> entries;
    private final Consumer<Diagnostic> findings;

    /** The event as it was written, with those of its sessions that are carried. */
    private final Event carried;

    private final List<Integer> missing;

    /** The sessions by position, as they were written and then as they are now. */
    private final Map<Integer, Session> sessions = new TreeMap<>();

    /** The entries of sessions by position. */
    private final Map<Integer, ReadEntry> own = new TreeMap<>();

    private Optional<ReadEntry> whole = Optional.empty();
    private final List<ReadEntry> copies = new ArrayList<>();
    private final List<ReadEntry> others = new ArrayList<>();

    CarriedEvent(List<ReadEntry> entries, Consumer<Diagnostic> findings) {
        this.entries = entries;
        this.findings = findings;
        List<Payload> payloads =
                entries.stream().flatMap(entry -> entry.payload().stream()).toList();
        for (Payload payload : payloads) {
            for (int i = 0; i < payload.positions().size(); i++) {
                sessions.putIfAbsent(
                        payload.positions().get(i), payload.event().sessions().get(i));
            }
        }
        this.missing = IntStream.range(0, payloads.get(0).of())
                .filter(position -> !sessions.containsKey(position))
                .boxed()
                .toList();
        this.carried = with(payloads.get(0).event(), List.copyOf(sessions.values()));
    }

    private static Event with(Event event, List<Session> sessions) {
        return Event.builder().from(event).sessions(sessions).build();
    }

    Event joined() {
        reportStates();
        entries.forEach(this::place);
        Event event = header();
        own.forEach((position, entry) -> sessions.put(position, edited(entry, sessions.get(position), event)));
        List<Session> more = new ArrayList<>(whole.map(this::agenda).orElse(List.of()));
        copies.forEach(copy -> copied(copy, event).ifPresent(more::add));
        fill();
        others.forEach(entry -> more.add(LaidOutEvent.session(entry, zone())));
        List<Session> all =
                Stream.concat(sessions.values().stream(), more.stream()).toList();
        boolean timed = Stream.concat(event.start().stream(), all.stream().flatMap(each -> each.start().stream()))
                .anyMatch(when -> when.time().isPresent());
        return Event.builder()
                .from(event)
                .timeZone(timed ? Optional.of(zone()) : event.timeZone())
                .sessions(LaidOutEvent.withDistinctIds(all))
                .build();
    }

    /** Where an entry belongs: of two for the same session the one that is as it was written. */
    private void place(ReadEntry entry) {
        if (entry.payload().isEmpty()) {
            others.add(entry);
        } else if (entry.payload().get().own().isEmpty()) {
            whole.ifPresent(copies::add);
            whole = Optional.of(entry);
        } else {
            ReadEntry other = own.putIfAbsent(entry.payload().get().own().get(), entry);
            if (other != null && isEdited(other) && !isEdited(entry)) {
                own.put(entry.payload().get().own().get(), entry);
                copies.add(other);
            } else if (other != null) {
                copies.add(entry);
            }
        }
    }

    /** The zone of the event's clock; where it has none, that of the first entry that got one. */
    private ZoneId zone() {
        return carried.timeZone()
                .or(() -> entries.stream()
                        .flatMap(entry -> entry.visible().timeZone().stream())
                        .findFirst())
                .orElse(ZoneId.of("UTC"));
    }

    /** The event with what was edited in its own entry, else with what the entries of its sessions say alike. */
    private Event header() {
        if (whole.isPresent()) {
            VisibleEdits edits = edits(whole.get());
            Event event = edits.applied(carried);
            edits.report(findings);
            return event;
        }
        Event.Builder event = Event.builder().from(carried);
        List<VisibleEdits> all = own.values().stream().map(this::edits).toList();
        all.stream().flatMap(edits -> edits.eventTitle().stream()).findFirst().ifPresent(event::title);
        List<Optional<String>> places =
                all.stream().map(VisibleEdits::place).distinct().toList();
        if (places.size() == 1) {
            places.get(0)
                    .ifPresent(place -> event.venue(Venue.builder().name(place).build()));
        }
        return event.build();
    }

    /** What was changed in an entry since it was written. */
    private VisibleEdits edits(ReadEntry entry) {
        ReadEntry written = entry.payload()
                .flatMap(Payload::own)
                .map(sessions::get)
                .map(session -> Rendered.session(carried, session))
                .orElseGet(() -> Rendered.event(carried, agendaOf(entry)));
        return new VisibleEdits(entry, written, zone());
    }

    private boolean isEdited(ReadEntry entry) {
        VisibleEdits edits = edits(entry);
        edits.applied(sessions.get(entry.payload().flatMap(Payload::own).orElseThrow()), carried);
        return edits.any();
    }

    private Session edited(ReadEntry entry, Session session, Event event) {
        VisibleEdits edits = edits(entry);
        Session edited = edits.applied(session, event);
        edits.report(findings);
        return edited;
    }

    /** The sessions that the event's entry lists: those without an entry, or all of them. */
    private List<Session> agendaOf(ReadEntry entry) {
        boolean all = entry.parts().agenda().size() == carried.sessions().size();
        return all
                ? carried.sessions()
                : carried.sessions().stream()
                        .filter(session -> session.start().isEmpty())
                        .toList();
    }

    /** Takes over what was edited in the agenda of the event's entry; what is new in it is returned. */
    private List<Session> agenda(ReadEntry entry) {
        List<String> written = titles(edits(entry).written().parts().agenda());
        List<Session> seen = entry.parts().agenda().stream()
                .filter(item -> own.values().stream()
                        .noneMatch(other -> other.visible().title().equals(item.title())))
                .toList();
        if (seen.isEmpty() || titles(entry.parts().agenda()).equals(written)) {
            return List.of();
        }
        List<Integer> positions = sessions.keySet().stream()
                .filter(position -> !own.containsKey(position))
                .toList();
        findings.accept(Diagnostic.at(
                entry.component().begin().position(),
                Code.EDITED,
                "the agenda of \"%s\" was edited since it was written; what it says now is taken"
                        .formatted(Unfolded.brief(carried.title()))));
        if (seen.size() == positions.size()) {
            for (int i = 0; i < seen.size(); i++) {
                String title = seen.get(i).title();
                sessions.computeIfPresent(
                        positions.get(i),
                        (position, session) ->
                                Session.builder().from(session).title(title).build());
            }
            return List.of();
        }
        List<String> titles = titles(seen);
        List<String> known = titles(List.copyOf(sessions.values()));
        positions.forEach(position -> sessions.computeIfPresent(
                position, (at, session) -> titles.contains(session.title()) ? session : null));
        return seen.stream().filter(item -> !known.contains(item.title())).toList();
    }

    private static List<String> titles(List<Session> sessions) {
        return sessions.stream().map(Session::title).toList();
    }

    /** Another entry for the same session: nothing if it says the same, else a session of its own. */
    private Optional<Session> copied(ReadEntry copy, Event event) {
        Optional<Integer> position = copy.payload().flatMap(Payload::own);
        VisibleEdits edits = edits(copy);
        Optional<Session> session = position.map(at -> Session.builder()
                        .from(edits.applied(
                                copy.payload().flatMap(Payload::session).orElseThrow(), event))
                        .id(Optional.empty())
                        .build())
                .filter(each -> edits.any());
        findings.accept(Diagnostic.at(
                copy.component().begin().position(),
                Code.COPIED,
                "\"%s\" stands twice; the second %s"
                        .formatted(
                                Unfolded.brief(copy.visible().title()),
                                session.isPresent() ? "is read as a session of its own" : "is left out")));
        return session;
    }

    /** Entries that lost what they carried stand for sessions that nothing carries; what is still missing is told of. */
    private void fill() {
        int filled = Math.min(missing.size(), others.size());
        for (int position : missing.subList(0, filled)) {
            sessions.put(position, LaidOutEvent.session(others.remove(0), zone()));
        }
        if (filled < missing.size()) {
            findings.accept(Diagnostic.at(
                    entries.get(0).component().begin().position(),
                    Code.SESSION_MISSING,
                    "%d of %d sessions of \"%s\" are not in this calendar"
                            .formatted(
                                    missing.size() - filled,
                                    carried.sessions().size() + missing.size(),
                                    Unfolded.brief(carried.title()))));
        }
    }

    /** Entries that carry different states of the event, such as those of a calendar joined with an older one. */
    private void reportStates() {
        entries.stream()
                .filter(entry -> entry.payload()
                        .filter(payload -> !with(payload.event(), List.of()).equals(with(carried, List.of())))
                        .isPresent())
                .findFirst()
                .ifPresent(entry -> findings.accept(Diagnostic.at(
                        entry.component().begin().position(),
                        Code.COPIED,
                        "the event \"%s\" is carried in two states; the first one is taken"
                                .formatted(Unfolded.brief(carried.title())))));
    }
}
