package dev.meetupkit.ical;

import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody changed in the components that are people. One that is missing is no change, since many clients drop them. */
final class PeopleEdits {

    /** Those who are not as they were written, as they are now. */
    private final Map<String, Speaker> changed = new HashMap<>();

    private final Map<String, Speaker> before = new HashMap<>();

    PeopleEdits(List<Speaker> seen, List<Speaker> written) {
        written.forEach(person -> before.putIfAbsent(person.name(), person));
        for (Speaker person : seen) {
            boolean known = written.stream().anyMatch(other -> isSame(other, person));
            if (!known) {
                changed.putIfAbsent(person.name(), person);
            }
        }
    }

    boolean any() {
        return !changed.isEmpty();
    }

    private static boolean isSame(Speaker one, Speaker two) {
        return one.name().equals(two.name())
                && VisibleEdits.plain(one.headline()).equals(VisibleEdits.plain(two.headline()))
                && VisibleEdits.plain(one.bio()).equals(VisibleEdits.plain(two.bio()))
                && one.extras().equals(two.extras())
                && VisibleEdits.addresses(one.links()).equals(VisibleEdits.addresses(two.links()));
    }

    /** People with what was changed in them. */
    List<Speaker> applied(List<Speaker> people) {
        return people.stream()
                .map(person -> Optional.ofNullable(changed.get(person.name()))
                        .map(now -> edited(person, now))
                        .orElse(person))
                .toList();
    }

    /** Those who were not there. */
    List<Speaker> newcomers() {
        return changed.values().stream()
                .filter(person -> !before.containsKey(person.name()))
                .toList();
    }

    Session applied(Session session) {
        return Session.builder()
                .from(session)
                .speakers(applied(session.speakers()))
                .build();
    }

    private Speaker edited(Speaker carried, Speaker now) {
        Speaker written = before.getOrDefault(carried.name(), now);
        Speaker.Builder edited = Speaker.builder().from(carried);
        if (!now.headline().equals(written.headline())) {
            edited.headline(now.headline().or(carried::headline));
        }
        if (!now.bio().equals(written.bio())) {
            edited.bio(now.bio().or(carried::bio));
        }
        Set<String> known = new LinkedHashSet<>(VisibleEdits.addresses(carried.links()));
        List<Link> links = new ArrayList<>(carried.links());
        now.links().stream()
                .filter(link -> known.add(VisibleEdits.address(link)))
                .forEach(links::add);
        List<String> lines = new ArrayList<>(ForeignLines.PERSON.of(now.extras()));
        lines.removeAll(ForeignLines.PERSON.of(written.extras()));
        return edited.links(links)
                .extras(ForeignLines.PERSON.with(carried.extras(), lines))
                .build();
    }
}
