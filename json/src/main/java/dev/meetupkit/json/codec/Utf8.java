package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Octets as text, so that columns count what a reader sees. */
public final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /**
     * The text in these octets; a byte order mark at its start is left out.
     *
     * @throws MismatchException if they are no UTF-8, or too many
     */
    public static String decode(byte[] octets) {
        Bounds.requireDocument(octets.length);
        String text = new String(octets, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireWellFormed(octets);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The replacement character may stand in the text itself, or for octets that are none. */
    private static void requireWellFormed(byte[] octets) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(octets.length);
        if (decoder.decode(ByteBuffer.wrap(octets), text, true).isError()) {
            throw new MismatchException(
                    "expected UTF-8, found other octets", "", end(text.flip().toString()), null);
        }
    }

    private static Position end(String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, text.length() - text.lastIndexOf('\n'));
    }
}
