package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody changed in an entry since it was written: what it says wins over what it carries. A property that is missing is no
 * change, since many clients drop what they do not show. Single use.
 */
final class VisibleEdits {

    private static final Pattern CHANGED_BY_REWRITERS = Pattern.compile("\\\\+n?|[\\s\\p{Z}]+");

    /** Degrees that rewriters round away. */
    private static final double NEAR = 1e-5;

    private final ReadEntry seen;
    private final ReadEntry written;
    private final ZoneId zone;
    private final PeopleEdits people;
    private final Optional<VenueEdits> venue;
    private final Set<String> names = new LinkedHashSet<>();

    /**
     * The difference between two states of an entry.
     *
     * @param seen as it was found
     * @param written as it is written from what it carries
     * @param zone of the event's times
     */
    VisibleEdits(ReadEntry seen, ReadEntry written, ZoneId zone) {
        boolean described = plain(seen.visible().description())
                .equals(plain(written.visible().description()));
        this.seen = described ? seen.with(written.parts()) : seen;
        this.written = written;
        this.zone = zone;
        this.people = new PeopleEdits(seen.rich(), written.rich());
        this.venue = VenueEdits.of(seen.rich(), written.rich());
        if (people.any()) {
            names.add("people");
        }
        if (venue.isPresent()) {
            names.add("place");
        }
    }

    /** What was changed in the components that are people. */
    PeopleEdits people() {
        return people;
    }

    /** The difference of the agendas. */
    AgendaEdits agenda(Event event) {
        return new AgendaEdits(seen.parts().agenda(), written.parts().agenda(), event);
    }

    /** The event's title if the entry of a session says another than was written. */
    Optional<String> eventTitle() {
        return changed("event", each -> each.parts().event());
    }

    /** The place if it is another than was written. */
    Optional<String> place() {
        return changed("place", VisibleEdits::placeOf);
    }

    /** What was changed in the component that is the venue. */
    Optional<VenueEdits> venueEdits() {
        return venue;
    }

    /** Whether anything was found that was changed. */
    boolean any() {
        return !names.isEmpty();
    }

    Session applied(Session session, Event event) {
        Session.Builder edited = Session.builder().from(session);
        changed("title", each -> Optional.of(each.visible().title())).ifPresent(edited::title);
        changed("status", each -> Optional.of(each.visible().status())).ifPresent(edited::status);
        if (isMoved()) {
            edited.start(LaidOutEvent.start(seen.visible(), zone)).end(LaidOutEvent.end(seen.visible(), zone));
        }
        changed("text", each -> each.parts().text()).ifPresent(edited::abstractText);
        changed("people", each -> some(each.parts().speakers()))
                .ifPresent(people -> edited.speakers(known(people, session)));
        if (people.any()) {
            List<Speaker> now = new ArrayList<>(people.applied(edited.build().speakers()));
            people.newcomers().stream().filter(person -> !isNamed(person, now)).forEach(now::add);
            edited.speakers(now);
        }
        eventTitle();
        place().ifPresent(place -> edited.room(LaidOutEvent.room(place, event)));
        Set<String> shared = new HashSet<>(event.tags());
        changed("tags", each -> some(each.visible().tags()))
                .ifPresent(tags -> edited.tags(
                        tags.stream().filter(tag -> !shared.contains(tag)).toList()));
        edited.links(links(session.links())).extras(extras(session.extras()));
        return edited.build();
    }

    Event applied(Event event) {
        Event.Builder edited = Event.builder().from(event);
        changed("title", each -> Optional.of(each.visible().title())).ifPresent(edited::title);
        changed("status", each -> Optional.of(each.visible().status())).ifPresent(edited::status);
        if (isMoved()) {
            edited.start(LaidOutEvent.start(seen.visible(), zone))
                    .end(LaidOutEvent.end(seen.visible(), zone))
                    .timeZone(
                            event.timeZone().or(() -> seen.visible().timeZone().map(own -> zone)));
        }
        changed("text", each -> each.parts().text()).ifPresent(edited::description);
        venue(event).ifPresent(edited::venue);
        changed("tags", each -> some(each.visible().tags())).ifPresent(edited::tags);
        edited.links(links(event.links())).extras(extras(event.extras()));
        return edited.build();
    }

    /** Tells what was changed, if anything was. */
    void report(Consumer<Diagnostic> findings) {
        if (!names.isEmpty()) {
            findings.accept(Diagnostic.at(
                    seen.component().begin().position(),
                    Code.EDITED,
                    "\"%s\" was edited since it was written (%s); what it says now is taken"
                            .formatted(Unfolded.brief(seen.visible().title()), String.join(", ", names))));
        }
    }

    /** What the entry says now, if it is there and another than was written. */
    private <T> Optional<T> changed(String name, Function<ReadEntry, Optional<T>> attribute) {
        Optional<T> now = attribute.apply(seen);
        if (now.isEmpty()
                || now.map(VisibleEdits::plain).equals(attribute.apply(written).map(VisibleEdits::plain))) {
            return Optional.empty();
        }
        names.add(name);
        return now;
    }

    /** A value without what rewriters change in its texts: blanks, backslashes, and line ends that they take for backslash and n. */
    static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(VisibleEdits::plain);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(VisibleEdits::plain).toList();
        }
        return value instanceof String text ? CHANGED_BY_REWRITERS.matcher(text).replaceAll("") : value;
    }

    /** The venue if its name is another than was written, or it is more than a metre away. */
    private Optional<Venue> venue(Event event) {
        if (venue.isPresent()) {
            return Optional.of(venue.get().applied(event.venue()));
        }
        Optional<Venue> venue = seen.visible().venue();
        Optional<GeoPoint> before = written.visible().venue().flatMap(Venue::location);
        Optional<GeoPoint> now = venue.flatMap(Venue::location);
        boolean moved = now.isPresent()
                && !before.filter(point -> isNear(point, now.get())).isPresent();
        boolean renamed = place().isPresent();
        if (moved && !renamed) {
            names.add("place");
        }
        return venue.filter(each -> moved || renamed);
    }

    static boolean isNear(GeoPoint one, GeoPoint two) {
        return Math.abs(one.latitude() - two.latitude()) < NEAR && Math.abs(one.longitude() - two.longitude()) < NEAR;
    }

    private static <T> Optional<List<T>> some(List<T> values) {
        return Optional.of(values).filter(present -> !present.isEmpty());
    }

    private static Optional<String> placeOf(ReadEntry entry) {
        return entry.visible().venue().flatMap(Venue::name);
    }

    /** People as the session had them, unless something else is said of them. */
    private List<Speaker> known(List<Speaker> people, Session session) {
        Map<Speaker, Speaker> carried = new HashMap<>();
        List<Speaker> before = written.parts().speakers();
        for (int i = 0; i < Math.min(before.size(), session.speakers().size()); i++) {
            carried.putIfAbsent(before.get(i), session.speakers().get(i));
        }
        return people.stream()
                .map(person -> carried.getOrDefault(person, person))
                .toList();
    }

    private static boolean isNamed(Speaker person, List<Speaker> people) {
        return people.stream().anyMatch(other -> other.name().equals(person.name()));
    }

    private boolean isMoved() {
        Optional<Object> end = moment(seen, Event::end);
        boolean started = !moment(seen, Event::start).equals(moment(written, Event::start));
        boolean ended = end.isPresent() && !end.equals(moment(written, Event::end));
        boolean moved = seen.visible().start().isPresent() && (started || ended);
        if (moved) {
            names.add("time");
        }
        return moved;
    }

    /** The same moment is the same, whatever the zone that it is written in. */
    private static Optional<Object> moment(ReadEntry entry, Function<Event, Optional<WallTime>> which) {
        Event event = entry.visible();
        return which.apply(event)
                .map(when -> when.dateTime()
                        .<Object>map(time ->
                                time.atZone(event.timeZone().orElseThrow()).toInstant())
                        .orElse(when.date()));
    }

    /** The links with those that were added, without those that the description no longer shows. */
    private List<Link> links(List<Link> carried) {
        List<Link> links = new ArrayList<>(carried);
        Set<String> before = addresses(all(written));
        Set<String> now = addresses(all(seen));
        Set<String> shown = addresses(written.parts().links());
        boolean layout = !seen.parts().links().isEmpty();
        boolean removed =
                links.removeIf(link -> layout && shown.contains(address(link)) && !now.contains(address(link)));
        Set<String> known = addresses(carried);
        known.addAll(before);
        boolean added = false;
        for (Link link : all(seen)) {
            if (known.add(address(link))) {
                links.add(link);
                added = true;
            }
        }
        if (removed || added) {
            names.add("links");
        }
        return links;
    }

    private static List<Link> all(ReadEntry entry) {
        List<Link> all = new ArrayList<>(entry.parts().links());
        all.addAll(entry.visible().links());
        return all;
    }

    static Set<String> addresses(List<Link> links) {
        return links.stream().map(VisibleEdits::address).collect(Collectors.toCollection(HashSet::new));
    }

    /** An address as it is written in a calendar. */
    static String address(Link link) {
        return Value.uri(link.url()).text();
    }

    /** The lines of other writers that were added. */
    private Extras extras(Extras carried) {
        List<String> lines = new ArrayList<>(lines(seen));
        Set<Object> before = lines(written).stream().map(VisibleEdits::plain).collect(Collectors.toSet());
        lines.removeIf(line -> before.contains(plain(line)) || isStyledAsWritten(line));
        lines.removeIf(ForeignLines::isParent);
        if (lines.isEmpty()) {
            return carried;
        }
        names.add("properties");
        return ForeignLines.ENTRY.with(carried, lines);
    }

    /** Our own style of the description that was written, which is no longer that of the description beside it. */
    private boolean isStyledAsWritten(String line) {
        return line.startsWith("STYLED-DESCRIPTION")
                && ContentLine.parse(Unfolded.of(line))
                        .filter(found -> StyledText.says(
                                found, written.visible().description().orElse("")))
                        .isPresent();
    }

    private static List<String> lines(ReadEntry entry) {
        return ForeignLines.ENTRY.of(entry.visible().extras());
    }
}
