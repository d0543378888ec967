package dev.meetupkit.json;

import dev.meetupkit.diagnostic.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Octets as text, so that columns count what a reader sees. */
final class Utf8 {

    private Utf8() {}

    /** The text in these octets; a byte order mark at its start is left out. */
    static String decode(byte[] octets) {
        JacksonSource.requireLength(octets.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(octets.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(octets), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            throw new EventJsonException("expected UTF-8, found other octets", "", end(decoded), null);
        }
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static Position end(String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, text.length() - text.lastIndexOf('\n'));
    }
}
