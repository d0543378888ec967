package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document was read as: an event, what was noticed on the way, and where everything stands. */
public final class Loaded {

    private final Optional<Event> event;
    private final List<Diagnostic> diagnostics;
    private final List<Diagnostic> settled;
    private final List<TextBlock> blocks;
    private final Map<String, Source> sources;
    private final List<IndexPage.Entry> index;
    private final Optional<String> name;

    Loaded(
            Optional<Event> event,
            Decisions decisions,
            List<TextBlock> blocks,
            Map<String, Source> sources,
            List<IndexPage.Entry> index) {
        this(Optional.empty(), event, decisions, blocks, sources, index);
    }

    private Loaded(
            Optional<String> name,
            Optional<Event> event,
            Decisions decisions,
            List<TextBlock> blocks,
            Map<String, Source> sources,
            List<IndexPage.Entry> index) {
        this.name = name;
        this.event = event;
        this.diagnostics = decisions.open();
        this.settled = decisions.settled();
        this.blocks = List.copyOf(blocks);
        this.sources = sources;
        this.index = List.copyOf(index);
    }

    /** A text of which nothing could be read, and why. */
    static Loaded refused(Diagnostic why) {
        return new Loaded(Optional.empty(), new Decisions(List.of(why), List.of()), List.of(), Map.of(), List.of());
    }

    /** The same with the name of its text. */
    Loaded in(String text) {
        Decisions named = new Decisions(
                diagnostics.stream().map(finding -> finding.in(text)).toList(),
                settled.stream().map(finding -> finding.in(text)).toList());
        return new Loaded(Optional.of(text), event, named, blocks, sources, index);
    }

    /** The same with more findings. */
    Loaded with(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        more.forEach(finding -> all.add(name.map(finding::in).orElse(finding)));
        return more.isEmpty()
                ? this
                : new Loaded(name, event, new Decisions(List.copyOf(all), settled), blocks, sources, index);
    }

    /** What an index page says of events; empty for other pages. */
    List<IndexPage.Entry> index() {
        return index;
    }

    /** The name of its text, as the caller gave it; the path of a file. */
    public Optional<String> name() {
        return name;
    }

    /** The event; absent if the text is none or has no title. */
    public Optional<Event> event() {
        return event;
    }

    /** Every finding that nobody has settled, in the order of the text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The findings that a decision settles, in the order of the text. */
    public List<Diagnostic> settled() {
        return settled;
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

    /** The sources of all attributes that are stated or inferred, by pointer. */
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
                && settled.equals(that.settled)
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
