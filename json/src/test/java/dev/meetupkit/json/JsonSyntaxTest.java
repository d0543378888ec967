package dev.meetupkit.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.json.codec.EventReader;
import dev.meetupkit.json.codec.Jackson2Source;
import dev.meetupkit.json.codec.Jackson3Source;
import dev.meetupkit.json.codec.JsonSource;
import dev.meetupkit.json.codec.MismatchException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What RFC 8259 calls JSON, as the value of a member that is kept: cases of the kinds that nst's JSONTestSuite collects, restated. {@code
 * \xHH} is an octet.
 */
class JsonSyntaxTest {

    private static final String HEAD = "{\"schemaVersion\":\"1.0\",\"title\":\"t\",\"x\":";

    private static byte[] octets(String text) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                latin.append((char) HexFormat.fromHexDigits(text, i + 2, i + 4));
                i += 3;
            } else {
                latin.append(new String(text.substring(i, i + 1).getBytes(UTF_8), ISO_8859_1));
            }
        }
        return latin.toString().getBytes(ISO_8859_1);
    }

    private static boolean isRead(String value) {
        try {
            EventJson.compact().read(octets(HEAD + value + "}"));
            return true;
        } catch (EventJsonException e) {
            assertThat(e.position()).isNotNull();
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-1",
                "1e5",
                "1E+2",
                "1e-2",
                "0.5",
                "-0.0",
                "123.456e78",
                "0e+1",
                "1.000000000000000000000005",
                "[]",
                "[ ]",
                "[[]]",
                "[\t1\r,\n2 ]",
                "{}",
                "{\"\":0}",
                "{\"a\":[]}",
                "{\"a\\u0000\":1}",
                "\"\"",
                "\"\\u0061\\u30af\"",
                "\"\\ud834\\udd1e\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\u007f\"",
                "\"\u20ac\ud834\udd1e\"",
                "\"\\u2028\u2029\"",
                "\"\\uFFFF\"",
                "\"a/b\"",
                "\"#\"",
                "true",
                "false",
                "null",
                "[null,1,\"1\",{}]",
                "\"\\u005C\"",
                "\"\ufeff\""
            })
    void takesWhatTheStandardTakes(String value) {
        assertThat(isRead(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "1,",
                "01",
                "-01",
                "-",
                "+1",
                ".5",
                "-.5",
                "1.",
                "1.e1",
                "0.e1",
                "1e",
                "1e+",
                "1eE2",
                "0x1",
                "1_0",
                "1 000",
                "NaN",
                "-NaN",
                "Infinity",
                "-Infinity",
                "Inf",
                "++1",
                "-foo",
                "1a",
                "1+2",
                "0.1.2",
                "2.e3",
                "9.e+",
                "0e",
                "1ea",
                "\uff11",
                "[1,]",
                "[,1]",
                "[1,,2]",
                "[1 2]",
                "[1;2]",
                "[1",
                "[\"a\"",
                "[1,\n1\n,1",
                "[*]",
                "[\"\": 1]",
                "]",
                "[1]]",
                "[a",
                "[-]",
                "[\f]",
                "[\u2060]",
                "[1\u00a0]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":1,,\"b\":2}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{\"a\":1",
                "{\"a\":1 \"b\":2}",
                "{\"a\"::1}",
                "{\"a\":\"a\" 1}",
                "{[]:1}",
                "'a'",
                "\"a",
                "a\"",
                "\"\t\"",
                "\"\n\"",
                "\"\\x00\"",
                "\"\\a\"",
                "\"\\u\"",
                "\"\\u1\"",
                "\"\\u00G0\"",
                "\"\\U0041\"",
                "\"\\\"",
                "\"\\\\\\\"",
                "\"\\uD800\\u\"",
                "\"\\0\"",
                "\"\\'\"",
                "\"\\\ud83c\udf00\"",
                "\u201ca\u201d",
                "abc",
                "\\n",
                "tru",
                "True",
                "TRUE",
                "nul",
                "fals",
                "undefined",
                "/*c*/1",
                "1/**/",
                "1//c",
                "#1",
                "<null>",
                "\u00e9",
                "\ufeff1",
                "\"a\":1",
                "{}{}",
                "1}",
                "\\x00",
                "1\\x00",
                // what is no UTF-8 (RFC 3629)
                "\"\\x80\"",
                "\"\\xff\"",
                "\"\\xc3\"",
                "\"\\xc3(\"",
                "\"\\xc0\\xaf\"",
                "\"\\xe0\\x80\\xaf\"",
                "\"\\xed\\xa0\\x80\"",
                "\"\\xf0\\x80\\x80\\xaf\"",
                "\"\\xf4\\x90\\x80\\x80\"",
                "\"\\xf8\\x88\\x80\\x80\\x80\"",
                "\\xe5",
                "\"\\xe4\\xb8\""
            })
    void refusesWhatTheStandardRefuses(String value) {
        assertThat(isRead(value)).isFalse();
    }

    /** What the standard leaves open: half of a character could not be written back, nor numbers of any length or depth of any size. */
    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\"", "\"\\ud800a\"", "\"\\udd1e\\ud834\"", "{\"\\ud800\":1}"})
    void refusesHalfOfACharacter(String value) {
        assertThat(isRead(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "[{\"b\":{\"a\":1,\"c\":1,\"a\":1}}]"})
    void refusesAMemberThatStandsTwice(String value) {
        assertThat(isRead(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\xff\\xfe{\\x00}\\x00",
                "\\x00{\\x00}",
                "{\\x00\"\\x00",
                "\\x00\\x00\\x00{",
                "\\xfe\\xff\\x00{\\x00}"
            })
    void refusesUtf16AndUtf32(String text) {
        assertThat(catchRead(octets(text))).isNotNull();
    }

    private static EventJsonException catchRead(byte[] octets) {
        try {
            EventJson.compact().read(octets);
            return null;
        } catch (EventJsonException e) {
            return e;
        }
    }

    static Stream<String> texts() {
        return Stream.of(
                "{}",
                "[1]",
                "{\"schemaVersion\":\"1.0\",\n\"title\":7}",
                HEAD + "\"网\", \"y\": [1, 2,, ]}",
                HEAD + "{\"b\":1,\n \"b\":2}}",
                HEAD + "01}",
                HEAD + "\"\\q\"}",
                HEAD + "[1,{\"a\":tru}]}",
                HEAD + "1} ]",
                HEAD,
                HEAD + "\"\t\"}",
                HEAD + "1e99999}");
    }

    /** One format, whichever Jackson reads it, and whether it is given as text or as octets. */
    @ParameterizedTest
    @MethodSource("texts")
    void bothMajorsSayTheSameOfTextAndOctets(String json) throws IOException {
        JsonFactory three = new JsonFactory();
        com.fasterxml.jackson.core.JsonFactory two = new com.fasterxml.jackson.core.JsonFactory();
        List<String> said = Stream.of(
                        new Jackson3Source(three.createParser(ObjectReadContext.empty(), json)),
                        new Jackson2Source(two.createParser(json)))
                .map(JsonSyntaxTest::said)
                .distinct()
                .toList();
        assertThat(said).hasSize(1);
        String ofText = message(() -> EventJson.compact().read(json));
        String ofOctets = message(() -> EventJson.compact().read(json.getBytes(UTF_8)));
        assertThat(ofOctets.split(": ")[0]).isEqualTo(ofText.split(": ")[0]);
        assertThat(ofText).startsWith(said.get(0).split("\\|")[0]);
    }

    private static String message(Runnable read) {
        try {
            read.run();
            return "";
        } catch (EventJsonException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String said(JsonSource source) {
        try {
            new EventReader(source).document();
            return "";
        } catch (MismatchException e) {
            return e.position() + "|" + e.pointer() + "|"
                    + (e.reason().startsWith("expected JSON") ? "expected JSON" : e.reason());
        }
    }

    /** Names are compared one by one at first, and looked up when they are many. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17, 40})
    void refusesAMemberThatStandsTwiceAmongMany(int others) {
        String members =
                IntStream.range(0, others).mapToObj(i -> "\"m" + i + "\": 1, ").collect(Collectors.joining());
        EventJson json = EventJson.compact();
        String head = "{\"schemaVersion\": \"1.0\", \"title\": \"x\", " + members;
        assertThat(json.read(head + "\"last\": 1}").extras().members()).hasSize(others + 1);
        for (String twice : List.of("m0", "m" + (others - 1), "title")) {
            assertThatThrownBy(() -> json.read(head + "\"" + twice + "\": 1}"))
                    .as(twice)
                    .hasMessageContaining("the member \"" + twice + "\" stands here twice");
        }
    }
}
