package dev.meetupkit.ical;

import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry says in components (RFC 9073), beside what its properties say.
 *
 * @param speakers those who speak, in order
 * @param uids of their components, in the same order; empty where one has none
 * @param venue where it is
 * @param taken the components that say so, by identity
 */
record Rich(List<Speaker> speakers, List<String> uids, Optional<Venue> venue, Set<Component> taken) {

    /** The same with other people. */
    Rich withPeopleOf(Rich other) {
        return new Rich(other.speakers, other.uids, venue, taken);
    }

    /** People of whom a description tells, with what the components add; at the end those of whom only the components tell. */
    List<Speaker> people(List<Speaker> described) {
        Map<String, Speaker> stated = byName();
        List<Speaker> people = new ArrayList<>();
        described.forEach(person -> people.add(completed(person, stated)));
        people.addAll(newTo(described.stream()));
        return people;
    }

    /** Sessions of an agenda with what the components add; who is named by none is on stage of one with the event's title. */
    List<Session> agenda(List<Session> sessions, String title) {
        Map<String, Speaker> stated = byName();
        List<Session> agenda = new ArrayList<>();
        for (Session session : sessions) {
            List<Speaker> people = session.speakers().stream()
                    .map(person -> completed(person, stated))
                    .toList();
            agenda.add(Session.builder().from(session).speakers(people).build());
        }
        List<Speaker> others = newTo(sessions.stream().flatMap(session -> session.speakers().stream()));
        if (!others.isEmpty()) {
            agenda.add(Session.titled(title).speakers(others).build());
        }
        return agenda;
    }

    private Map<String, Speaker> byName() {
        Map<String, Speaker> byName = new LinkedHashMap<>();
        speakers.forEach(person -> byName.putIfAbsent(person.name(), person));
        return byName;
    }

    private List<Speaker> newTo(Stream<Speaker> known) {
        Set<String> names = known.map(Speaker::name).collect(Collectors.toCollection(HashSet::new));
        return speakers.stream()
                .filter(person -> !names.contains(person.name()))
                .toList();
    }

    private static Speaker completed(Speaker described, Map<String, Speaker> stated) {
        Speaker person = stated.get(described.name());
        return person == null
                ? described
                : Speaker.builder()
                        .from(described)
                        .headline(described.headline().or(person::headline))
                        .bio(described.bio().or(person::bio))
                        .links(person.links())
                        .extras(person.extras())
                        .build();
    }

    /** The venue of the components, with what the properties say beside it. */
    Optional<Venue> venue(Optional<Venue> visible) {
        return venue.map(stated -> visible.map(other -> joined(stated, other)).orElse(stated))
                .or(() -> visible);
    }

    /** LOCATION may say more, such as a room or a city. */
    private static Venue joined(Venue stated, Venue visible) {
        Venue.Builder venue =
                Venue.builder().from(stated).location(stated.location().or(visible::location));
        String line = EntryWriter.line(stated).orElse("");
        Optional<String> more = visible.name().filter(place -> !isPart(place, line));
        boolean whole = more.filter(place ->
                        stated.name().filter(name -> isPart(name, place)).isPresent())
                .isPresent();
        if (whole) {
            venue.name(more).address(stated.address().filter(part -> !isPart(part, more.get())));
        } else if (more.isPresent()) {
            venue.address(
                    Stream.concat(stated.address().stream(), more.stream()).collect(Collectors.joining(", ")));
        }
        try {
            return venue.build();
        } catch (IllegalArgumentException e) { // longer than the model allows: the properties count
            return visible;
        }
    }

    /** Whether a place stands in another between commas. */
    static boolean isPart(String part, String place) {
        return (", " + place + ", ").contains(", " + part + ", ");
    }
}
