package dev.meetupkit.write;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole document: what the front matter says, then the text. */
final class Manuscript {

    private static final String FENCE = "---\n";

    private Manuscript() {}

    static String of(Event event, Held held) {
        StringBuilder page = new StringBuilder();
        Map<String, @Nullable Object> keys = frontMatter(event, held);
        if (!keys.isEmpty()) {
            page.append(FENCE).append(Yaml.of(keys)).append(FENCE);
        }
        if (!held.everything()) {
            page.append(page.isEmpty() ? "" : "\n").append(Prose.of(event, held));
        }
        return page.toString();
    }

    /** The keys that every reader of front matter knows, then those that stand there to the letter. */
    private static Map<String, @Nullable Object> frontMatter(Event event, Held held) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        Map<String, @Nullable Object> members = Members.of(event);
        for (String name : List.of("id", "language", "timeZone")) {
            if (!held.has(name) && members.get(name) != null) {
                keys.put(name, members.get(name));
            }
        }
        if (!held.has("status") && event.status() != Status.SCHEDULED) {
            keys.put("status", members.get("status"));
        }
        Map<String, @Nullable Object> exactly = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (held.has(name) && !name.equals("sessions")) {
                exactly.put(name, value);
            }
        });
        List<Object> sessions = sessions(event.sessions(), held);
        if (!sessions.isEmpty()) {
            exactly.put("sessions", sessions);
        }
        if (!exactly.isEmpty()) {
            keys.put("exactly", exactly);
        }
        return keys;
    }

    /** The whole agenda, or of each session of the text that has members here, its title and those. */
    private static List<Object> sessions(List<Session> sessions, Held held) {
        LinkedList<Object> found = new LinkedList<>();
        if (held.hasAgenda()) {
            return sessions.stream().<Object>map(Members::stated).toList();
        }
        Set<String> titles = new HashSet<>();
        for (int i = sessions.size() - 1; i >= 0; i--) {
            List<String> names = held.ofSession(i);
            String title = sessions.get(i).title();
            if (!names.isEmpty()
                    || titles.contains(title)) { // one before another of its title must be named to be told apart
                Map<String, @Nullable Object> members = Members.of(sessions.get(i));
                members.keySet().removeIf(name -> !name.equals("title") && !names.contains(name));
                found.addFirst(members);
                titles.add(title);
            }
        }
        return found;
    }
}
