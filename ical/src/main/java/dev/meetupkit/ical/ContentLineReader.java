package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The content lines of a stream (RFC 5545, section 3.1). Lines are unfolded as octets, since others fold within a character; CRLF, LF
 * and CR end a line, and a byte order mark is passed over. Holds one line at a time. Single use.
 */
final class ContentLineReader {

    /** Octets of a line; more of it is left out. */
    static final int MAX_OCTETS = 1 << 20;

    /** Folds of a line whose places are known; what stands behind more of them is told of at the last one. */
    private static final int MAX_FOLDS = 1 << 16;

    private static final int FIRST_SIZE = 256;

    private static final int BUFFER = 8192;

    private static final int DELETE = 0x7F;

    private static final int LAST_CONTROL = 0x9F;

    private static final int MARK = 0xFEFF;

    private final InputStream in;
    private final Consumer<Diagnostic> findings;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private byte[] octets = new byte[FIRST_SIZE];
    private int length;
    private int line = 1;
    private boolean first = true;

    ContentLineReader(InputStream in, Consumer<Diagnostic> findings) {
        this.in = in;
        this.findings = findings;
    }

    /** The next content line; what is none is told of and passed over. Empty at the end. */
    Optional<ContentLine> next() throws IOException {
        while (true) {
            Optional<Unfolded> unfolded = unfold();
            if (unfolded.isEmpty()) {
                return Optional.empty();
            }
            Optional<ContentLine> parsed =
                    unfolded.filter(each -> !each.text().isBlank()).flatMap(this::parse);
            if (parsed.isPresent()) {
                return parsed;
            }
        }
    }

    private Optional<ContentLine> parse(Unfolded unfolded) {
        Optional<ContentLine> parsed = ContentLine.parse(unfolded);
        if (parsed.isEmpty()) {
            findings.accept(Diagnostic.at(
                            unfolded.position(0),
                            Code.BAD_LINE,
                            "expected NAME:value (RFC 5545, section 3.1), found \"" + Unfolded.brief(unfolded.text())
                                    + "\"")
                    .suggesting("begin the lines of a folded value with a blank"));
        }
        return parsed;
    }

    /** The next line with its continuations; empty at the end. */
    private Optional<Unfolded> unfold() throws IOException {
        List<Unfolded.Fold> folds = new ArrayList<>();
        folds.add(new Unfolded.Fold(0, line, 1));
        length = 0;
        boolean any = false;
        boolean cut = false;
        while (true) {
            appendRest();
            int octet = read();
            any |= octet >= 0 || length > 0;
            if (octet < 0 || octet == '\n' || octet == '\r') {
                endOfLine(octet);
                if (octet < 0 || !continues()) {
                    break;
                }
                read();
                if (folds.size() < MAX_FOLDS) {
                    folds.add(new Unfolded.Fold(length, line, 2));
                }
            } else if (length < MAX_OCTETS) {
                append(octet);
            } else {
                cut = true;
            }
        }
        Unfolded unfolded = new Unfolded(text(folds.get(0)), folds);
        if (cut) {
            findings.accept(Diagnostic.at(
                    unfolded.position(0),
                    Code.TOO_LARGE,
                    "a line has more than " + MAX_OCTETS + " octets; what follows in it is left out"));
        }
        first = false;
        return any ? Optional.of(unfolded) : Optional.empty();
    }

    private void endOfLine(int octet) throws IOException {
        if (octet == '\r' && peek() == '\n') {
            read();
        }
        line += octet < 0 ? 0 : 1;
    }

    private boolean continues() throws IOException {
        int next = peek();
        return next == ' ' || next == '\t';
    }

    /** The next octet, which stays where it is; -1 at the end. */
    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return at == filled ? -1 : buffer[at] & 0xFF;
    }

    private int read() throws IOException {
        int octet = peek();
        at += octet < 0 ? 0 : 1;
        return octet;
    }

    /** Takes what is at hand up to the end of the line of the file. */
    private void appendRest() {
        int end = at;
        int most = Math.min(filled, at + MAX_OCTETS - length);
        while (end < most && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        int count = end - at;
        if (length + count > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(length + count, 2 * octets.length));
        }
        System.arraycopy(buffer, at, octets, length, count);
        length += count;
        at = end;
    }

    private void append(int octet) {
        if (length == octets.length) {
            octets = Arrays.copyOf(octets, 2 * length);
        }
        octets[length++] = (byte) octet;
    }

    /** The characters of the line; what is not UTF-8, and what is no text, is told of. */
    private String text(Unfolded.Fold start) {
        String text = new String(octets, 0, length, StandardCharsets.UTF_8);
        text = first && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        Position position = new Position(start.line(), 1);
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(text)) {
            findings.accept(Diagnostic.at(position, Code.BAD_VALUE, "octets that are not UTF-8 are read as U+FFFD"));
        }
        if (hasControl(text)) {
            findings.accept(Diagnostic.at(position, Code.BAD_VALUE, "control characters are read as blanks"));
            StringBuilder clean = new StringBuilder(text);
            for (int i = 0; i < clean.length(); i++) {
                if (isControl(clean.charAt(i))) {
                    clean.setCharAt(i, ' ');
                }
            }
            text = clean.toString();
        }
        return text;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean common = c >= ' ' && c < DELETE || c > LAST_CONTROL;
            if (!common && isControl(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the replacement characters stand in the octets themselves. */
    private boolean isUtf8(String text) {
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        return again.length <= length && Arrays.equals(again, 0, again.length, octets, length - again.length, length);
    }

    /** What no value of the model and no line of ours may hold: the CONTROL of RFC 5545, section 3.1, and that of Unicode, U+0080 to U+009F. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t';
    }
}
