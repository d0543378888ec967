package dev.meetupkit.write;

import dev.meetupkit.Event;
import dev.meetupkit.load.MeetupLoader;
import dev.meetupkit.load.Vocabulary;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Writes events as Markdown in one canonical form, which people like to read and {@link MeetupLoader} reads back equal: headings,
 * labelled lines and paragraphs. What they cannot say, such as the coordinates of a venue, stands under {@code exactly:} in the front
 * matter, and nothing else does. Equal events give equal texts. Immutable and safe for threads.
 */
public final class MeetupWriter {

    /** How often more is moved to the front matter before all of it is. */
    private static final int ROUNDS = 4;

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
            String text = Page.of(event, held);
            Optional<Event> read = reader.load(text).event();
            Set<String> lost = Differences.between(event, read);
            if (lost.isEmpty()) {
                return text;
            }
            held = held.and(lost);
        }
        String text = Page.of(event, Held.all());
        if (!reader.load(text).event().equals(Optional.of(event))) {
            throw new IllegalArgumentException("Event must fit into a document that loaders read, \"" + event.title()
                    + "\" takes " + text.length() + " characters");
        }
        return text;
    }
}
