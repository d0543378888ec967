package dev.meetupkit.json.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.diagnostic.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {

    /** Octets at the edges of every range of RFC 3629, section 4. */
    private static final int[] EDGES = {
        0x01, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
        0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    @Test
    void isPlainWhereTheJdkDecodesWithoutFault() {
        for (int length = 0; length <= 4; length++) {
            sequences(new byte[length], 0);
        }
    }

    private static void sequences(byte[] octets, int from) {
        if (from < octets.length) {
            for (int edge : EDGES) {
                octets[from] = (byte) edge;
                sequences(octets, from + 1);
            }
            return;
        }
        boolean mark = octets.length >= 3 && HexFormat.of().formatHex(octets).startsWith("efbbbf");
        boolean expected = isDecoded(octets) && !mark;
        if (Utf8.isPlain(octets) != expected) {
            throw new AssertionError(HexFormat.of().formatHex(octets) + " should be plain: " + expected);
        }
        byte[] followed = Arrays.copyOf(octets, octets.length + 1);
        followed[octets.length] = 'x';
        if (Utf8.isPlain(followed) != (isDecoded(followed) && !mark)) {
            throw new AssertionError(HexFormat.of().formatHex(followed) + " should be plain: " + expected);
        }
    }

    private static boolean isDecoded(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A parser might take it for the half of a unit of UTF-16. */
    @Test
    void isNotPlainWithNul() {
        assertThat(Utf8.isPlain(new byte[] {'a', 0})).isFalse();
        assertThat(Utf8.isPlain(new byte[] {0})).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text, ~ for LF and ^ for CR | octets before | line | column
            abc       | 0 | 1 | 1
            abc       | 2 | 1 | 3
            时间:     | 6 | 1 | 3
            a~bc      | 3 | 2 | 2
            a^bc      | 3 | 2 | 2
            a^~bc     | 4 | 2 | 2
            a^^bc     | 4 | 3 | 2
            ~^~bc     | 4 | 3 | 2
            a^~       | 3 | 2 | 1
            a^        | 2 | 2 | 1
            😀b       | 4 | 1 | 3
            """)
    void countsLinesOfEveryEndAndColumnsInUtf16(String shown, int before, int line, int column) {
        byte[] octets = shown.replace('~', '\n').replace('^', '\r').getBytes(StandardCharsets.UTF_8);
        int start = 0;
        for (int i = 0; i < before; i++) {
            boolean end = octets[i] == '\n' || octets[i] == '\r' && !(i + 1 < octets.length && octets[i + 1] == '\n');
            start = end ? i + 1 : start;
        }
        assertThat(Utf8.position(octets, line, before - start + 1)).isEqualTo(new Position(line, column));
    }
}
