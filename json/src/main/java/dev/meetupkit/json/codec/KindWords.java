package dev.meetupkit.json.codec;

import dev.meetupkit.Session;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words by which other systems tell what sort of item something is, such as {@code Lightning Talk (5 min)}. */
public final class KindWords {

    /** The first that stands in a text decides. */
    private static final List<Map.Entry<String, Session.Kind>> ROWS = List.of(
            Map.entry("keynote", Session.Kind.KEYNOTE),
            Map.entry("lightning", Session.Kind.LIGHTNING),
            Map.entry("workshop", Session.Kind.WORKSHOP),
            Map.entry("tutorial", Session.Kind.WORKSHOP),
            Map.entry("hands-on", Session.Kind.WORKSHOP),
            Map.entry("panel", Session.Kind.PANEL),
            Map.entry("podium", Session.Kind.PANEL),
            Map.entry("discussion", Session.Kind.PANEL),
            Map.entry("break", Session.Kind.BREAK),
            Map.entry("lunch", Session.Kind.BREAK),
            Map.entry("meal", Session.Kind.BREAK),
            Map.entry("talk", Session.Kind.TALK),
            Map.entry("lecture", Session.Kind.TALK),
            Map.entry("presentation", Session.Kind.TALK),
            Map.entry("other", Session.Kind.OTHER));

    private KindWords() {}

    /** What a text says, if it has one of the words. */
    public static Optional<Session.Kind> in(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> words.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a text is a word alone, which says no more than the kind. */
    public static boolean isWord(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return ROWS.stream().anyMatch(row -> row.getKey().equals(word));
    }
}
