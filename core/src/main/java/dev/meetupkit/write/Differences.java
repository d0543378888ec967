package dev.meetupkit.write;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members in which a document that was read back differs from its event. */
final class Differences {

    private Differences() {}

    /** Their names as {@link Held} has them; without an event to compare, all. */
    static Set<String> between(Event event, Optional<Event> read) {
        Set<String> lost = new TreeSet<>();
        Map<String, @Nullable Object> wanted = Members.of(event);
        if (read.isEmpty()) {
            return wanted.keySet();
        }
        add("", wanted, Members.of(read.get()), lost);
        if (lost.remove("sessions")) {
            sessions(event.sessions(), read.get().sessions(), lost);
        }
        return lost;
    }

    /** Of an agenda with the same titles, what differs in each session; else the agenda. */
    private static void sessions(List<Session> wanted, List<Session> read, Set<String> lost) {
        List<String> titles = wanted.stream().map(Session::title).toList();
        if (!titles.equals(read.stream().map(Session::title).toList())) {
            lost.add("sessions");
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            add(Held.session(i), Members.of(wanted.get(i)), Members.of(read.get(i)), lost);
        }
    }

    private static void add(
            String prefix, Map<String, @Nullable Object> wanted, Map<String, @Nullable Object> read, Set<String> lost) {
        wanted.forEach((name, value) -> {
            if (!Objects.equals(value, read.get(name))) {
                lost.add(prefix + name);
            }
        });
    }
}
