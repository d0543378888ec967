package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.markdown.Document;
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
import java.util.Optional;

/**
 * Reads meetup documents that communities keep as Markdown. Immutable and safe for threads: every call stands for itself.
 *
 * <p>Loading always answers: what is wrong with a text is a finding, never an exception. Limits: {@value #MAX_BYTES} octets a
 * document, 32 levels of nesting, 20,000 table cells, 64 KiB of front matter, 500 items of an agenda.
 */
public final class MeetupLoader {

    /** Octets of one document: two hundred times the longest announcement we know. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private final ZoneId zone;
    private final Vocabulary vocabulary;
    private final Optional<Path> root;

    private MeetupLoader(ZoneId zone, Vocabulary vocabulary, Optional<Path> root) {
        this.zone = zone;
        this.vocabulary = vocabulary;
        this.root = root;
    }

    /**
     * A loader for communities that live in a zone.
     *
     * @param zone the zone of every document that names none
     */
    public static MeetupLoader in(ZoneId zone) {
        return new MeetupLoader(zone, Vocabulary.standard(), Optional.empty());
    }

    /** The same loader with other words. */
    public MeetupLoader with(Vocabulary words) {
        return new MeetupLoader(zone, words, root);
    }

    /** The same loader for an archive: ids of events are paths below this folder. */
    public MeetupLoader below(Path folder) {
        return new MeetupLoader(zone, vocabulary, Optional.of(folder));
    }

    /**
     * Reads a file. The event's id is what its front matter says, else the path below {@link #below(Path)}, else the tail of year,
     * month and name of its path where it has one ({@code 2020/05/virtual}), else the file's name or a README's folder.
     *
     * @throws IOException if the file cannot be read; what it holds is never an exception
     */
    public Loaded load(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        return load(bytes, file.toString(), EventIds.of(file, root));
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

    /** Reads a text without a name. The event has the id that the text gives itself, or none. */
    public Loaded load(String text) {
        return read(text, Optional.empty());
    }

    private Loaded load(byte[] bytes, String source, Optional<String> id) {
        Loaded loaded = decode(bytes).map(text -> read(text, id)).orElseGet(() -> refused(bytes));
        return loaded.in(source);
    }

    private Loaded read(String text, Optional<String> id) {
        Optional<Diagnostic> problem = Unreadable.find(text);
        if (problem.isPresent()) {
            return Loaded.refused(problem.get());
        }
        String plain = Unreadable.withoutControls(text);
        try {
            return new Reading(Document.read(plain), vocabulary, zone, id, Unreadable.controls(text)).read();
        } catch (TooManyCellsException e) {
            return Loaded.refused(
                    Diagnostic.of(Code.TOO_LARGE, "the tables have more cells than any agenda: " + e.getMessage()));
        }
    }

    private static Optional<String> decode(byte[] bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try {
            return bytes.length > MAX_BYTES
                    ? Optional.empty()
                    : Optional.of(strict.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Loaded refused(byte[] bytes) {
        Diagnostic finding = bytes.length > MAX_BYTES
                ? Diagnostic.of(
                        Code.TOO_LARGE,
                        "the document has more than " + MAX_BYTES + " octets; no announcement is that long")
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
