package dev.meetupkit.write;

import dev.meetupkit.Event;
import dev.meetupkit.load.MeetupLoader;
import dev.meetupkit.load.Vocabulary;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Writes events as Markdown in one canonical form, which {@link MeetupLoader} reads back equal: headings, labelled lines and
 * paragraphs. What would not come back equal from them, such as the coordinates of a venue, stands under {@code exactly:} in the front
 * matter. Equal events give equal texts. Immutable and safe for threads.
 */
public final class MeetupWriter {

    /** How often more is moved to the front matter before all of it is. */
    private static final int ROUNDS = 4;

    /** Members of the front matter that are tried in the text once more: each costs a reading. */
    private static final int MOST_TRIED = 32;

    private final MeetupLoader reader;

    private MeetupWriter(MeetupLoader reader) {
        this.reader = reader;
    }

    /** A writer for readers with the words that come with the library, whatever their zone. */
    public static MeetupWriter standard() {
        return readBy(Vocabulary.standard());
    }

    /** A writer for readers with other words, some of which may mean something else to them. */
    public static MeetupWriter readBy(Vocabulary words) {
        return new MeetupWriter(MeetupLoader.in(ZoneOffset.UTC).with(words));
    }

    /**
     * The event as a document. Loading it gives the event again; an event without an id has, if loaded from a file, that of its path.
     *
     * @throws IllegalArgumentException if the document were longer than {@link dev.meetupkit.load.Limits#standard()} allows
     */
    public String write(Event event) {
        Held held = Held.whatProseNeverSays(event);
        for (int round = 0; round < ROUNDS; round++) {
            String text = Manuscript.of(event, held);
            Optional<Event> read = reader.load(text).event();
            Set<String> lost = Differences.between(event, read);
            if (lost.isEmpty()) {
                return leastHeld(event, held, text);
            }
            held = held.and(lost);
        }
        String text = Manuscript.of(event, Held.all());
        if (!reader.load(text).event().equals(Optional.of(event))) {
            throw new IllegalArgumentException("Event must fit into a document that loaders read, \"" + event.title()
                    + "\" takes " + text.length() + " characters");
        }
        return text;
    }

    /** The document that holds no member which the text can say after all, now that others are held. */
    private String leastHeld(Event event, Held enough, String written) {
        Held held = enough;
        String text = written;
        boolean few = held.members().size() <= MOST_TRIED;
        for (String member : few ? enough.members() : Set.<String>of()) {
            String other = Manuscript.of(event, held.without(member));
            if (reader.load(other).event().equals(Optional.of(event))) {
                held = held.without(member);
                text = other;
            }
        }
        return text;
    }
}
