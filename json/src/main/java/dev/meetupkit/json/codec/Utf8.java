package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets as text (RFC 3629), so that columns count what a reader sees. */
final class Utf8 {

    private static final byte FIRST_OF_THREE = (byte) 0xE0;
    private static final byte FIRST_OF_FOUR = (byte) 0xF0;

    private Utf8() {}

    /** Whether these octets are UTF-8 without a byte order mark and without NUL, which a parser might take for UTF-16. */
    static boolean isPlain(byte[] octets) {
        int i = startsWithMark(octets) ? octets.length + 1 : 0;
        while (i < octets.length) {
            int first = octets[i];
            if (first > 0) {
                i++;
            } else if (first >= FIRST_OF_THREE && first < FIRST_OF_FOUR) {
                if (!(i + 2 < octets.length && isThree(first, octets[i + 1], octets[i + 2]))) {
                    return false;
                }
                i += 3;
            } else if (isTwo(first, octets, i)) {
                i += 2;
            } else if (isFour(first, octets, i)) {
                i += 4;
            } else {
                return false;
            }
        }
        return i == octets.length;
    }

    private static boolean startsWithMark(byte[] octets) {
        return octets.length >= 3 && octets[0] == (byte) 0xEF && octets[1] == (byte) 0xBB && octets[2] == (byte) 0xBF;
    }

    /** RFC 3629, section 4, {@code UTF8-2}. */
    private static boolean isTwo(int first, byte[] octets, int at) {
        return first >= (byte) 0xC2 && first < FIRST_OF_THREE && at + 1 < octets.length && isTail(octets[at + 1]);
    }

    /** {@code UTF8-3}: no overlong form, no surrogate. */
    private static boolean isThree(int first, byte second, byte third) {
        return isTail(second)
                && isTail(third)
                && (first != FIRST_OF_THREE || second >= (byte) 0xA0)
                && (first != (byte) 0xED || second < (byte) 0xA0);
    }

    /** {@code UTF8-4}: no overlong form, nothing beyond U+10FFFF. */
    private static boolean isFour(int first, byte[] octets, int at) {
        return first >= FIRST_OF_FOUR
                && first <= (byte) 0xF4
                && at + 3 < octets.length
                && isTail(octets[at + 1])
                && isTail(octets[at + 2])
                && isTail(octets[at + 3])
                && (first != FIRST_OF_FOUR || octets[at + 1] >= (byte) 0x90)
                && (first != (byte) 0xF4 || octets[at + 1] < (byte) 0x90);
    }

    private static boolean isTail(byte octet) {
        return octet < (byte) 0xC0;
    }

    /**
     * The text in these octets; a byte order mark at its start is left out.
     *
     * @throws MismatchException if they are no UTF-8
     */
    static String decode(byte[] octets) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(octets.length);
        boolean wrong = decoder.decode(ByteBuffer.wrap(octets), text, true).isError();
        String decoded = text.flip().toString();
        if (wrong) {
            throw new MismatchException(
                    "expected UTF-8, found other octets", "", end(decoded), new CharacterCodingException());
        }
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static Position end(String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, text.length() - text.lastIndexOf('\n'));
    }

    /** A place counted in octets, counted in UTF-16 units. */
    static Position position(byte[] octets, int line, int column) {
        int start = 0;
        for (int lines = 1; lines < line && start < octets.length; start++) {
            boolean end = octets[start] == '\n'
                    || octets[start] == '\r' && !(start + 1 < octets.length && octets[start + 1] == '\n');
            lines += end ? 1 : 0;
        }
        int end = Math.min(octets.length, start + column - 1);
        String before = new String(Arrays.copyOfRange(octets, start, end), StandardCharsets.UTF_8);
        return new Position(line, before.length() + 1);
    }
}
