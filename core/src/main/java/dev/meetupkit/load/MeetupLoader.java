package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.markdown.Document;
import dev.meetupkit.markdown.DocumentReader;
import dev.meetupkit.markdown.TooManyCellsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads meetup documents that communities keep as Markdown. Immutable and safe for threads: every call stands for itself.
 *
 * <p>Loading always answers: what is wrong with a text is a finding, never an exception. How much it reads, {@link Limits} says.
 */
public final class MeetupLoader {

    private final Options options;
    private final DocumentReader documents;

    private MeetupLoader(Options options) {
        this.options = options;
        this.documents =
                new DocumentReader(options.limits().nesting(), options.limits().cells());
    }

    /**
     * A loader for communities that live in a zone.
     *
     * @param zone the zone of every document that names none
     */
    public static MeetupLoader in(ZoneId zone) {
        return new MeetupLoader(Options.in(zone));
    }

    /** The same loader with other words. */
    public MeetupLoader with(Vocabulary words) {
        return new MeetupLoader(options.with(words));
    }

    /** The same loader for an archive: ids of events are paths below this folder. */
    public MeetupLoader below(Path folder) {
        return new MeetupLoader(options.below(folder));
    }

    /**
     * The same loader with decisions of a person: findings with these fingerprints are settled, as if the document named them under
     * {@code settled:} in its front matter.
     *
     * @param fingerprints as {@link Diagnostic#fingerprint()} gives them
     */
    public MeetupLoader settling(Collection<String> fingerprints) {
        return new MeetupLoader(options.settling(Set.copyOf(fingerprints)));
    }

    /** The same loader for communities that write numbers in one order; without it a page's other dates tell, else it is a finding. */
    public MeetupLoader reading(DateOrder order) {
        return new MeetupLoader(options.reading(order));
    }

    /** The same loader with other limits. */
    public MeetupLoader within(Limits limits) {
        return new MeetupLoader(options.within(limits));
    }

    /**
     * Reads a file. The event's id is what its front matter says, else the path below {@link #below(Path)}, else the tail of year,
     * month and name of its path where it has one ({@code 2020/05/virtual}), else the file's name or a README's folder.
     *
     * @throws IOException if the file cannot be read; what it holds is never an exception
     */
    public Loaded load(Path file) throws IOException {
        return load(read(file), file.toString(), EventIds.of(file, options.root()));
    }

    /** Enough octets to tell that a document has too many. */
    private int beyond() {
        int most = options.limits().octets();
        return most == Integer.MAX_VALUE ? most : most + 1;
    }

    private byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(beyond());
        }
    }

    /**
     * Reads octets that came from elsewhere.
     *
     * @param bytes UTF-8
     * @param source what findings call it
     */
    public Loaded load(byte[] bytes, String source) {
        return load(bytes, source, Optional.empty());
    }

    /**
     * Reads a file that may announce several events: each of them as if it stood alone, with the file's id, a slash and its number
     * counted from 1; a file of one event as {@link #load(Path)} does.
     *
     * @return at least one
     * @throws IOException if the file cannot be read
     */
    public List<Loaded> loadAll(Path file) throws IOException {
        byte[] bytes = read(file);
        return loadAll(bytes, EventIds.of(file, options.root())).stream()
                .map(loaded -> loaded.in(file.toString()))
                .toList();
    }

    /**
     * Reads octets that came from elsewhere and may announce several events.
     *
     * @param bytes UTF-8
     * @param source what findings call it
     * @return at least one
     */
    public List<Loaded> loadAll(byte[] bytes, String source) {
        return loadAll(bytes, Optional.empty()).stream()
                .map(loaded -> loaded.in(source))
                .toList();
    }

    /** Reads a text that may announce several events. */
    public List<Loaded> loadAll(String text) {
        return readAll(text, Optional.empty());
    }

    /**
     * Reads every document ({@code *.md}, {@code *.markdown}) below a folder, those of a folder before those of the folders in it.
     * One document is held at a time. What index pages say is compared with the pages that they link to.
     *
     * @return the events in order; it throws {@link java.io.UncheckedIOException} where a file cannot be read
     */
    public Stream<Loaded> archive(Path folder) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Archive(this, folder), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    /** Reads a text without a name. The event has the id that the text gives itself, or none. */
    public Loaded load(String text) {
        return read(text, Optional.empty());
    }

    private Loaded load(byte[] bytes, String source, Optional<String> id) {
        Loaded loaded = decode(bytes).map(text -> read(text, id)).orElseGet(() -> refused(bytes));
        return loaded.in(source);
    }

    private List<Loaded> loadAll(byte[] bytes, Optional<String> id) {
        return decode(bytes).map(text -> readAll(text, id)).orElseGet(() -> List.of(refused(bytes)));
    }

    private Loaded read(String text, Optional<String> id) {
        return document(text, (document, findings) -> List.of(new Reading(document, options, id, findings).read()))
                .get(0);
    }

    private List<Loaded> readAll(String text, Optional<String> id) {
        return document(text, (document, findings) -> Reading.all(document, options, id, findings));
    }

    /** What is read of a text, or why it cannot be read at all. */
    private List<Loaded> document(String text, BiFunction<Document, List<Diagnostic>, List<Loaded>> reading) {
        Optional<Diagnostic> problem = Unreadable.find(text, options.limits().octets());
        if (problem.isPresent()) {
            return List.of(Loaded.refused(problem.get()));
        }
        try {
            return reading.apply(documents.read(Unreadable.withoutControls(text)), Unreadable.controls(text));
        } catch (TooManyCellsException e) {
            return List.of(Loaded.refused(
                    Diagnostic.of(Code.TOO_LARGE, "the tables have more cells than any agenda: " + e.getMessage())));
        }
    }

    private Optional<String> decode(byte[] bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try {
            return bytes.length > options.limits().octets()
                    ? Optional.empty()
                    : Optional.of(strict.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Loaded refused(byte[] bytes) {
        Diagnostic finding = bytes.length > options.limits().octets()
                ? Diagnostic.of(
                        Code.TOO_LARGE,
                        "the document has more than " + options.limits().octets()
                                + " octets; no announcement is that long")
                : notUtf8(bytes);
        return Loaded.refused(finding);
    }

    /** Where the octets stop to be UTF-8. */
    private static Diagnostic notUtf8(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        Position position = Unreadable.end(text.flip().toString());
        String hint = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE ? "; it looks like UTF-16" : "";
        return Diagnostic.at(position, Code.NOT_TEXT, "expected text in UTF-8, found other octets" + hint)
                .suggesting("save the file as UTF-8");
    }
}
