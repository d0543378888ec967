package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** The words of its descriptions. */
    private final Labels labels;

    /** The positions of its carried sessions. */
    private final List<Integer> positions;

    /** Of the event's clock; where it has none, that of the first entry that got one. */
    private final ZoneId zone;

    /** An entry that carries another state of the event, such as one of a calendar joined with an older one. */
    private final Optional<ReadEntry> otherState;

    /** How many sessions it has. */
    private final int of;

    /** The sessions by position, as they were written and then as they are now. */
    private final Map<Integer, Session> sessions = new TreeMap<>();

    /** The entries of sessions by position. */
    private final Map<Integer, ReadEntry> own = new TreeMap<>();

    private final Map<ReadEntry, ReadEntry> written = new IdentityHashMap<>();
    private Optional<ReadEntry> whole = Optional.empty();
    private final List<ReadEntry> copies = new ArrayList<>();
    private final Deque<ReadEntry> others = new ArrayDeque<>();

    CarriedEvent(List<ReadEntry> entries, Consumer<Diagnostic> findings) {
        this.findings = findings;
        Optional<ZoneId> clock =
                payloads(entries).findFirst().orElseThrow().event().timeZone();
        this.entries = entries.stream().map(entry -> entry.carryingOn(clock)).toList();
        List<Payload> payloads = payloads(this.entries).toList();
        for (Payload payload : payloads) {
            for (int i = 0; i < payload.positions().size(); i++) {
                sessions.putIfAbsent(
                        payload.positions().get(i), payload.event().sessions().get(i));
            }
        }
        this.positions = List.copyOf(sessions.keySet());
        this.of = payloads.get(0).of();
        this.carried = with(payloads.get(0).event(), List.copyOf(sessions.values()));
        this.labels = Labels.of(carried);
        Event header = with(carried, List.of());
        this.otherState = entries.stream()
                .filter(entry -> entry.payload()
                        .filter(payload -> !with(payload.event(), List.of()).equals(header))
                        .isPresent())
                .findFirst();
        this.zone = carried.timeZone()
                .or(() -> entries.stream()
                        .flatMap(entry -> entry.visible().timeZone().stream())
                        .findFirst())
                .orElse(ZoneId.of("UTC"));
    }

    private static Stream<Payload> payloads(List<ReadEntry> entries) {
        return entries.stream().flatMap(entry -> entry.payload().stream());
    }

    private static Event with(Event event, List<Session> sessions) {
        return Event.builder()
                .from(event)
                .sessions(LaidOutEvent.withDistinctIds(sessions))
                .build();
    }

    Event joined() {
        reportStates();
        entries.forEach(this::place);
        Event event = header();
        own.forEach((position, entry) ->
                sessions.put(position, edited(entry, Objects.requireNonNull(sessions.get(position)), event)));
        List<Session> more =
                new ArrayList<>(whole.map(entry -> agenda(entry, event)).orElse(List.of()));
        whole.map(entry -> edits(entry).people()).filter(PeopleEdits::any).ifPresent(people -> {
            sessions.replaceAll((position, session) -> people.applied(session));
            if (!people.newcomers().isEmpty()) {
                more.add(Session.titled(event.title())
                        .speakers(people.newcomers())
                        .build());
            }
        });
        copies.forEach(copy -> copied(copy, event).ifPresent(more::add));
        fill(event);
        others.forEach(entry -> more.add(LaidOutEvent.session(entry, zone, event)));
        List<Session> all =
                Stream.concat(sessions.values().stream(), more.stream()).toList();
        boolean timed = Stream.concat(event.start().stream(), all.stream().flatMap(each -> each.start().stream()))
                .anyMatch(when -> when.time().isPresent());
        return Event.builder()
                .from(event)
                .timeZone(timed ? Optional.of(zone) : event.timeZone())
                .sessions(LaidOutEvent.withDistinctIds(all))
                .build();
    }

    /** Where an entry belongs: of two for the same session the one that is as it was written. */
    private void place(ReadEntry entry) {
        if (entry.payload().isEmpty()) {
            others.add(entry);
        } else if (entry.payload().get().own().isEmpty()) {
            whole.ifPresentOrElse(first -> copies.add(entry), () -> whole = Optional.of(entry));
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

    /** The event with what was edited in its own entry, and what the entries of its sessions say of it. */
    private Event header() {
        Event.Builder event = Event.builder().from(whole.map(this::editedWhole).orElse(carried));
        List<VisibleEdits> all = own.values().stream().map(this::edits).toList();
        boolean retitled = whole.filter(entry -> !entry.visible().title().equals(carried.title()))
                .isPresent();
        all.stream()
                .flatMap(edits -> edits.eventTitle().stream())
                .filter(title -> !retitled)
                .findFirst()
                .ifPresent(event::title);
        List<Optional<String>> places =
                all.stream().map(VisibleEdits::place).distinct().toList();
        if (whole.isEmpty() && places.size() == 1) {
            places.get(0)
                    .ifPresent(place -> event.venue(Venue.builder().name(place).build()));
        }
        Optional<VenueEdits> venue = whole.flatMap(entry -> edits(entry).venueEdits());
        if (venue.isEmpty()) {
            all.stream()
                    .flatMap(edits -> edits.venueEdits().stream())
                    .findFirst()
                    .ifPresent(edits -> event.venue(edits.applied(carried.venue())));
        }
        return event.build();
    }

    private Event editedWhole(ReadEntry entry) {
        VisibleEdits edits = edits(entry);
        Event event = edits.applied(carried);
        edits.report(findings);
        return event;
    }

    /** What was changed in an entry since it was written. */
    private VisibleEdits edits(ReadEntry entry) {
        return new VisibleEdits(entry, written.computeIfAbsent(entry, this::asWritten), zone);
    }

    /** An entry as it is written from what it carries. */
    private ReadEntry asWritten(ReadEntry entry) {
        Payload payload = entry.payload().orElseThrow();
        String uid = entry.visible().id().orElse("");
        return payload.session()
                .map(session -> Rendered.session(uid, payload.event(), labels, session))
                .orElseGet(() -> eventAsWritten(uid, entry));
    }

    /** Its people are those of all sessions, whatever its agenda was made of. */
    private ReadEntry eventAsWritten(String uid, ReadEntry entry) {
        List<Session> agenda =
                listed(entry).stream().map(carried.sessions()::get).toList();
        ReadEntry written = Rendered.event(uid, carried, labels, agenda);
        return entry.rich().speakers().isEmpty() || agenda.size() == positions.size()
                ? written
                : written.with(written.rich()
                        .withPeopleOf(Rendered.event(uid, carried, labels, carried.sessions())
                                .rich()));
    }

    private boolean isEdited(ReadEntry entry) {
        VisibleEdits edits = edits(entry);
        edits.applied(entry.payload().flatMap(Payload::session).orElseThrow(), carried);
        return edits.any();
    }

    private Session edited(ReadEntry entry, Session session, Event event) {
        VisibleEdits edits = edits(entry);
        Session edited = edits.applied(session, event);
        edits.report(findings);
        return edited;
    }

    /** Which of the carried sessions the event's entry lists: those without an entry, or all of them. */
    private List<Integer> listed(ReadEntry entry) {
        boolean all = entry.parts().agenda().size() == positions.size();
        return IntStream.range(0, positions.size())
                .filter(i -> all || carried.sessions().get(i).start().isEmpty())
                .boxed()
                .toList();
    }

    /** Takes over what was edited in the agenda of the event's entry; what is new in it is returned. */
    private List<Session> agenda(ReadEntry entry, Event event) {
        AgendaEdits edits = edits(entry).agenda(event);
        if (!edits.any()) {
            return List.of();
        }
        findings.accept(Diagnostic.at(
                entry.component().begin().position(),
                Code.EDITED,
                "the agenda of \"%s\" was edited since it was written; what it says of sessions without an entry is taken"
                        .formatted(Unfolded.brief(carried.title()))));
        List<Integer> listed = listed(entry).stream().map(positions::get).toList();
        return edits.apply(sessions, listed, own.keySet());
    }

    /** Another entry for the same session: nothing if it says the same, else a session of its own. Another one for the event is nothing. */
    private Optional<Session> copied(ReadEntry copy, Event event) {
        Optional<Session> session =
                copy.payload().flatMap(Payload::session).flatMap(written -> editedCopy(copy, written, event));
        String what = session.isPresent()
                ? "is read as a session of its own"
                : copy.isSession() ? "says the same and is left out" : "is left out, whatever it says";
        findings.accept(Diagnostic.at(
                copy.component().begin().position(),
                Code.COPIED,
                "\"%s\" stands twice; the second %s"
                        .formatted(Unfolded.brief(copy.visible().title()), what)));
        return session;
    }

    private Optional<Session> editedCopy(ReadEntry copy, Session written, Event event) {
        VisibleEdits edits = edits(copy);
        Session edited = Session.builder()
                .from(edits.applied(written, event))
                .id(Optional.empty())
                .build();
        return Optional.of(edited).filter(each -> edits.any());
    }

    /** Entries that lost what they carried stand for sessions that nothing carries; what is still missing is told of. */
    private void fill(Event event) {
        Set<Integer> taken = new HashSet<>(positions);
        int missing = Math.max(0, of - positions.size());
        for (int position = 0; missing > 0 && !others.isEmpty(); position++) {
            if (!taken.contains(position)) {
                sessions.put(position, LaidOutEvent.session(others.remove(), zone, event));
                missing--;
            }
        }
        if (missing > 0) {
            findings.accept(Diagnostic.at(
                    entries.get(0).component().begin().position(),
                    Code.SESSION_MISSING,
                    "%s of %s sessions of \"%s\" are not in this calendar"
                            .formatted(missing, of, Unfolded.brief(carried.title()))));
        }
    }

    private void reportStates() {
        otherState.ifPresent(entry -> findings.accept(Diagnostic.at(
                entry.component().begin().position(),
                Code.COPIED,
                "the event \"%s\" is carried in two states; the first one is taken"
                        .formatted(Unfolded.brief(carried.title())))));
    }
}
