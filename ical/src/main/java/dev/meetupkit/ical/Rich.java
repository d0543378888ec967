package dev.meetupkit.ical;

import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry says in components (RFC 9073), beside what its properties say.
 *
 * @param speakers those who speak, in order
 * @param venue where it is
 * @param taken the components that say so
 */
record Rich(List<Speaker> speakers, Optional<Venue> venue, List<Component> taken) {

    /** People of whom a description tells, with what the components add; at the end those of whom only the components tell. */
    List<Speaker> people(List<Speaker> described) {
        List<Speaker> people = described.stream().map(this::completed).collect(Collectors.toCollection(ArrayList::new));
        newTo(described).forEach(people::add);
        return people;
    }

    private List<Speaker> newTo(List<Speaker> known) {
        return speakers.stream()
                .filter(person -> known.stream().noneMatch(other -> other.name().equals(person.name())))
                .toList();
    }

    private Speaker completed(Speaker described) {
        Optional<Speaker> stated = speakers.stream()
                .filter(person -> person.name().equals(described.name()))
                .findFirst();
        return stated.map(person -> Speaker.builder()
                        .from(described)
                        .headline(described.headline().or(person::headline))
                        .bio(described.bio().or(person::bio))
                        .links(person.links())
                        .extras(person.extras())
                        .build())
                .orElse(described);
    }

    /** Sessions of an agenda with what the components add; who is named by none is on stage of one with the event's title. */
    List<Session> agenda(List<Session> sessions, String title) {
        List<Session> agenda = sessions.stream()
                .map(session -> Session.builder()
                        .from(session)
                        .speakers(
                                session.speakers().stream().map(this::completed).toList())
                        .build())
                .collect(Collectors.toCollection(ArrayList::new));
        List<Speaker> others = newTo(sessions.stream()
                .flatMap(session -> session.speakers().stream())
                .toList());
        if (!others.isEmpty()) {
            agenda.add(Session.titled(title).speakers(others).build());
        }
        return agenda;
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
        Optional<String> more = visible.name().filter(place -> !line.contains(place));
        boolean whole =
                more.filter(place -> place.contains(stated.name().orElse(""))).isPresent();
        if (whole) {
            venue.name(more).address(stated.address().filter(part -> !more.get().contains(part)));
        } else if (more.isPresent()) {
            venue.address(
                    Stream.concat(stated.address().stream(), more.stream()).collect(Collectors.joining(", ")));
        }
        return venue.build();
    }
}
