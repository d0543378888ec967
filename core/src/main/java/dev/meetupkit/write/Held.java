package dev.meetupkit.write;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.Session;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which members of an event stand in the front matter instead of the text, such as {@code venue}, {@code sessions/2/kind} (the third
 * session's), or {@code sessions} for the whole agenda.
 */
record Held(NavigableSet<String> members, boolean everything) {

    private static final String ALL = "sessions";

    /** What no prose says: what other tools stated, and keys of sessions. */
    static Held whatProseNeverSays(Event event) {
        NavigableSet<String> members = new TreeSet<>();
        add(members, "", event.extras());
        for (int i = 0; i < event.sessions().size(); i++) {
            Session session = event.sessions().get(i);
            add(members, session(i), session.extras());
            if (session.id().isPresent()) {
                members.add(session(i) + "id");
            }
        }
        return new Held(members, false);
    }

    private static void add(Collection<String> members, String prefix, Extras extras) {
        if (!extras.equals(Extras.none())) {
            members.add(prefix + "extras");
        }
    }

    /** Every member. */
    static Held all() {
        return new Held(new TreeSet<>(), true);
    }

    Held and(Set<String> more) {
        NavigableSet<String> all = new TreeSet<>(members);
        all.addAll(more);
        return new Held(all, everything);
    }

    Held without(String member) {
        NavigableSet<String> others = new TreeSet<>(members);
        others.remove(member);
        return new Held(others, everything);
    }

    boolean has(String member) {
        return everything || members.contains(member);
    }

    /** Whether the whole agenda stands there. */
    boolean hasAgenda() {
        return has(ALL);
    }

    /** The names of the members of a session that stand there, beside its title. */
    List<String> ofSession(int place) {
        String prefix = session(place);
        return members.subSet(prefix, prefix + Character.MAX_VALUE).stream()
                .map(member -> member.substring(prefix.length()))
                .toList();
    }

    boolean has(int session, String member) {
        return hasAgenda() || members.contains(session(session) + member);
    }

    static String session(int place) {
        return ALL + "/" + place + "/";
    }
}
