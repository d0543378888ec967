package dev.meetupkit.ical;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody changed in the components that are people, told apart by their UIDs, else by their names. What is missing is no change,
 * since many clients drop it.
 */
final class PeopleEdits {

    /** What is said of someone, and what was written. */
    private record Change(Speaker now, Speaker written) {}

    /** By name, and by which of that name. */
    private final Map<String, Change> changes = new LinkedHashMap<>();

    private final List<Speaker> newcomers = new ArrayList<>();

    PeopleEdits(Rich seen, Rich written) {
        Map<String, String> byUid = new HashMap<>();
        Map<String, Speaker> byKey = new HashMap<>();
        List<String> keys = keys(written.speakers());
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), written.speakers().get(i));
            byUid.putIfAbsent(written.uids().get(i), keys.get(i));
        }
        List<String> seenKeys = keys(seen.speakers());
        for (int i = 0; i < seenKeys.size(); i++) {
            Speaker now = seen.speakers().get(i);
            String key = byUid.getOrDefault(seen.uids().get(i), seenKeys.get(i));
            Speaker before = byKey.get(key);
            if (before == null) {
                newcomers.add(now);
            } else if (!saysNothingNew(now, before)) {
                changes.put(key, new Change(now, before));
            }
        }
    }

    private static List<String> keys(List<Speaker> people) {
        Map<String, Integer> counts = new HashMap<>();
        return people.stream()
                .map(person -> person.name() + "#" + counts.merge(person.name(), 1, Integer::sum))
                .toList();
    }

    boolean any() {
        return !changes.isEmpty() || !newcomers.isEmpty();
    }

    private static boolean saysNothingNew(Speaker now, Speaker written) {
        return now.name().equals(written.name())
                && (isSameAbout(now, written)
                        || headline(now, written).isEmpty() && bio(now, written).isEmpty())
                && VisibleEdits.addresses(written.links()).containsAll(VisibleEdits.addresses(now.links()))
                && added(now, written).isEmpty();
    }

    /** Whether the same is said of them as a whole: rewriters move the line end behind which a biography begins. */
    private static boolean isSameAbout(Speaker now, Speaker written) {
        return isSame(about(now), about(written));
    }

    private static String about(Speaker person) {
        return person.headline().orElse("") + "\n" + person.bio().orElse("");
    }

    /** The headline if it is another. */
    private static Optional<String> headline(Speaker now, Speaker written) {
        return now.headline().filter(text -> !isSame(text, written.headline().orElse("")));
    }

    /** The biography if it is another. */
    private static Optional<String> bio(Speaker now, Speaker written) {
        return now.bio().filter(text -> !isSame(text, written.bio().orElse("")));
    }

    private static boolean isSame(String one, String other) {
        return VisibleEdits.plain(one).equals(VisibleEdits.plain(other));
    }

    /** Lines of other writers. */
    private static List<String> added(Speaker now, Speaker written) {
        List<String> lines = new ArrayList<>(ForeignLines.PERSON.of(now.extras()));
        lines.removeAll(new HashSet<>(ForeignLines.PERSON.of(written.extras())));
        return lines;
    }

    /** A session with what was changed in its people. */
    Session applied(Session session) {
        return changes.isEmpty()
                ? session
                : Session.builder()
                        .from(session)
                        .speakers(applied(session.speakers()))
                        .build();
    }

    List<Speaker> applied(List<Speaker> people) {
        List<String> keys = keys(people);
        List<Speaker> applied = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Change change = changes.get(keys.get(i));
            applied.add(change == null ? people.get(i) : edited(people.get(i), change));
        }
        return applied;
    }

    /** Those who were not there, in order of appearance. */
    List<Speaker> newcomers() {
        return newcomers;
    }

    private static Speaker edited(Speaker carried, Change change) {
        Speaker now = change.now();
        Speaker.Builder edited = Speaker.builder().from(carried).name(now.name());
        if (!isSameAbout(now, change.written())) {
            headline(now, change.written()).ifPresent(edited::headline);
            bio(now, change.written()).ifPresent(edited::bio);
        }
        return edited.links(links(carried, change))
                .extras(ForeignLines.PERSON.with(carried.extras(), added(now, change.written())))
                .build();
    }

    /** The links with those that are new; a page that is another takes the place of the one that was written. */
    private static List<Link> links(Speaker carried, Change change) {
        Set<String> written = VisibleEdits.addresses(change.written().links());
        Set<String> now = VisibleEdits.addresses(change.now().links());
        List<Link> links = new ArrayList<>(carried.links());
        for (Link link : change.now().links()) {
            String address = VisibleEdits.address(link);
            if (!written.contains(address)) {
                if (link.rel() == Rel.PAGE) {
                    links.removeIf(old -> old.rel() == Rel.PAGE
                            && written.contains(VisibleEdits.address(old))
                            && !now.contains(VisibleEdits.address(old)));
                }
                links.add(link);
            }
        }
        return links;
    }
}
