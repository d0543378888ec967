package dev.meetupkit.json;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Organizer;
import dev.meetupkit.Series;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.WallTime;
import dev.meetupkit.json.codec.Times;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The node of an event: each member with the property of schema.org that it becomes. */
final class LdEvent {

    static final String CONTEXT = "https://schema.org";

    private static final String EVENT = "Event";

    private final Event event;
    private final Optional<Event> before;
    private final Optional<String> page;
    private final LdPlace place;

    LdEvent(Event event, Optional<Event> before, Optional<String> page) {
        this.event = event;
        this.before = before;
        this.page = page;
        this.place = new LdPlace(event);
    }

    Map<String, Object> node() {
        LdNode node = LdNode.root(CONTEXT, EVENT);
        node.text("name", event.title());
        node.text("description", event.description());
        node.text("url", page.or(() -> urls(Link.Rel.PAGE).stream().findFirst()));
        node.text("inLanguage", event.language());
        status(node, event.status(), event.start(), before.flatMap(Event::start), before);
        node.text("endDate", event.end().map(this::time));
        node.text("eventAttendanceMode", place.mode(event.links()));
        node.add("location", place.of(Optional.empty(), event.links()));
        node.add(
                "organizer", event.organizers().stream().map(LdEvent::organizer).toList());
        node.add("performer", performers());
        node.add("image", urls(Link.Rel.IMAGE));
        node.add(
                "offers",
                urls(Link.Rel.REGISTRATION).stream().map(LdEvent::offer).toList());
        node.add("keywords", event.tags());
        media(node, event.links());
        node.add(
                "superEvent",
                event.series().flatMap(Series::name).stream()
                        .map(LdEvent::series)
                        .toList());
        node.add(
                "subEvent",
                event.sessions().stream()
                        .filter(session -> session.kind() != Session.Kind.BREAK)
                        .map(this::session)
                        .toList());
        return node.members();
    }

    private Map<String, Object> session(Session session) {
        LdNode node = LdNode.of(EVENT);
        node.text("name", session.title());
        node.text("description", session.abstractText());
        node.text("inLanguage", session.language().or(event::language));
        Optional<Session> was = before.flatMap(earlier -> earlier(session, earlier));
        status(
                node,
                session.status() == Status.SCHEDULED ? event.status() : session.status(),
                session.start(),
                was.flatMap(Session::start),
                before);
        node.text("endDate", session.end().map(this::time));
        List<Link> links = session.links().stream().anyMatch(link -> link.rel() == Link.Rel.LIVE)
                ? session.links()
                : event.links();
        node.text("eventAttendanceMode", place.mode(links));
        node.add("location", place.of(session.room(), links));
        node.add("performer", session.speakers().stream().map(LdPerson::of).toList());
        node.add(
                "organizer", event.organizers().stream().map(LdEvent::organizer).toList());
        node.add("keywords", session.tags());
        media(node, session.links());
        return node.members();
    }

    /** Everyone on stage, by name; what else is known of them stands at their session. */
    private List<Map<String, Object>> performers() {
        return event.sessions().stream()
                .flatMap(session -> session.speakers().stream())
                .map(Speaker::name)
                .distinct()
                .map(name -> {
                    LdNode node = LdNode.of("Person");
                    node.text("name", name);
                    return node.members();
                })
                .toList();
    }

    /** The session that it was: by its id, else by its title where only one has it, then and now. */
    private Optional<Session> earlier(Session session, Event before) {
        if (session.id().isPresent()) {
            return before.sessions().stream()
                    .filter(was -> was.id().equals(session.id()))
                    .findFirst();
        }
        List<Session> titled = titled(before, session.title());
        return titled.size() == 1 && titled(event, session.title()).size() == 1
                ? Optional.of(titled.get(0))
                : Optional.empty();
    }

    private static List<Session> titled(Event event, String title) {
        return event.sessions().stream()
                .filter(session -> session.title().equals(title))
                .toList();
    }

    /** A new time is told of only where the event takes place; one without a time yet keeps the one it had. */
    private void status(
            LdNode node, Status status, Optional<WallTime> start, Optional<WallTime> was, Optional<Event> earlier) {
        Optional<String> now = start.map(this::time);
        Optional<String> then = was.map(time -> Times.write(time, earlier.flatMap(Event::timeZone)));
        boolean moved = status == Status.SCHEDULED
                && start.isPresent()
                && was.isPresent()
                && !now.equals(then)
                && !isTimeOfSameDay(start.get(), was.get());
        node.text("startDate", now);
        node.text("previousStartDate", moved ? then : Optional.empty());
        node.text(
                "eventStatus",
                CONTEXT + "/"
                        + switch (status) {
                            case SCHEDULED -> moved ? "EventRescheduled" : "EventScheduled";
                            case POSTPONED -> "EventPostponed";
                            case CANCELLED -> "EventCancelled";
                        });
    }

    /** A day of which the time of day was not known before, or is not any more, is no other day. */
    private static boolean isTimeOfSameDay(WallTime now, WallTime then) {
        return now.date().equals(then.date())
                && now.time().isPresent() != then.time().isPresent();
    }

    private String time(WallTime time) {
        return Times.write(time, event.timeZone());
    }

    private List<String> urls(Link.Rel rel) {
        return event.links().stream()
                .filter(link -> link.rel() == rel)
                .map(Link::url)
                .toList();
    }

    private static void media(LdNode node, List<Link> links) {
        node.add(
                "recordedIn",
                links.stream()
                        .filter(link -> link.rel() == Link.Rel.RECORDING)
                        .map(link -> work("CreativeWork", link))
                        .toList());
        node.add(
                "workFeatured",
                links.stream()
                        .filter(link -> link.rel() == Link.Rel.SLIDES)
                        .map(link -> work("PresentationDigitalDocument", link))
                        .toList());
    }

    private static Map<String, Object> work(String type, Link link) {
        LdNode node = LdNode.of(type);
        node.text("name", link.label());
        node.text("url", link.url());
        return node.members();
    }

    private static Map<String, Object> offer(String url) {
        LdNode node = LdNode.of("Offer");
        node.text("url", url);
        return node.members();
    }

    private static Map<String, Object> series(String name) {
        LdNode node = LdNode.of("EventSeries");
        node.text("name", name);
        return node.members();
    }

    /** Who holds a meetup is rarely one person; a person's name is true of an organization, too. */
    private static Map<String, Object> organizer(Organizer organizer) {
        LdNode node = LdNode.of("Organization");
        node.text("name", organizer.name());
        organizer.url().ifPresent(url -> LdPerson.contact(node, "url", url));
        return node.members();
    }
}
