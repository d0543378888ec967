package dev.meetupkit.json.codec;

import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values of an enum as the format spells them: their names in lower case. */
public final class Words<E extends Enum<E>> {

    /** The states of an event or session. */
    public static final Words<Status> STATUS = new Words<>(Status.values());

    /** The sorts of sessions. */
    public static final Words<Session.Kind> KIND = new Words<>(Session.Kind.values());

    /** What is found at a link. */
    public static final Words<Link.Rel> REL = new Words<>(Link.Rel.values());

    private final E[] values;
    private final String[] words;

    private Words(E[] values) {
        this.values = values;
        this.words = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = values[i].name().toLowerCase(Locale.ROOT);
        }
    }

    /** The word for a value. */
    public String of(E value) {
        return words[value.ordinal()];
    }

    /** The value of a word, or empty if there is none. */
    public Optional<E> read(String word) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(word)) {
                return Optional.of(values[i]);
            }
        }
        return Optional.empty();
    }

    /** Every word, in order. */
    public List<String> all() {
        return List.of(words);
    }
}
