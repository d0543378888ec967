package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document was read as: an event, what was noticed on the way, and where everything stands. */
public final class Loaded {

    private final Optional<Event> event;
    private final List<Diagnostic> diagnostics;
    private final List<TextBlock> blocks;
    private final Map<String, Source> sources;

    Loaded(Optional<Event> event, List<Diagnostic> diagnostics, List<TextBlock> blocks, Map<String, Source> sources) {
        this.event = event;
        this.diagnostics = List.copyOf(diagnostics);
        this.blocks = List.copyOf(blocks);
        this.sources = sources;
    }

    /** A text of which nothing could be read, and why. */
    static Loaded refused(Diagnostic why) {
        return new Loaded(Optional.empty(), List.of(why), List.of(), Map.of());
    }

    /** The same with the name of its text. */
    Loaded in(String name) {
        List<Diagnostic> named =
                diagnostics.stream().map(finding -> finding.in(name)).toList();
        return new Loaded(event, named, blocks, sources);
    }

    /** The event; absent if the text is none or has no title. */
    public Optional<Event> event() {
        return event;
    }

    /** Every finding, in the order of the text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The whole text, block by block: together their texts give it back. Empty for a text that cannot be read at all. */
    public List<TextBlock> blocks() {
        return blocks;
    }

    /** The blocks that no attribute was made of, in order. */
    public List<TextBlock> unread() {
        return blocks.stream()
                .filter(block -> block.use() == TextBlock.Use.UNREAD)
                .toList();
    }

    /**
     * Where an attribute was read, and how sure that is.
     *
     * @param pointer the attribute as a JSON pointer (RFC 6901) into the event's JSON, such as {@code /start} or {@code
     *     /sessions/0/speakers/1/headline}
     * @return absent, if the event has no such attribute or has it only by default
     */
    public Source source(String pointer) {
        return sources.getOrDefault(pointer, Source.ABSENT);
    }

    /** The sources of all attributes that are stated or inferred, by pointer, in the order of the event's JSON. */
    public Map<String, Source> sources() {
        return sources;
    }

    /**
     * The event of a document that has no error; warnings and notes are accepted.
     *
     * @throws MeetupDocumentException if a finding is an error or there is no event
     */
    public Event orThrow() {
        boolean broken = diagnostics.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (broken || event.isEmpty()) {
            throw new MeetupDocumentException(diagnostics);
        }
        return event.get();
    }

    /** Equal if everything that was read and noticed is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Loaded that
                && event.equals(that.event)
                && diagnostics.equals(that.diagnostics)
                && blocks.equals(that.blocks)
                && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event, diagnostics);
    }

    /** The event and the findings, for logs. */
    @Override
    public String toString() {
        return "Loaded{event=" + event + ", diagnostics=" + diagnostics + "}";
    }
}
