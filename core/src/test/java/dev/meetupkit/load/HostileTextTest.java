package dev.meetupkit.load;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.diagnostic.Severity;
import dev.meetupkit.fixtures.Fixture;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a text holds is an exception, and nothing makes the loader hang: the limit of a minute only ends a hang. */
@Timeout(60)
class HostileTextTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    static Stream<Arguments> unreadable() {
        byte[] huge = new byte[20 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'a');
        return Stream.of(
                Arguments.of("empty", new byte[0], Code.EMPTY),
                Arguments.of("blank", " \n\t\n".getBytes(UTF_8), Code.EMPTY),
                Arguments.of("zero octet", "# a\n\u0000".getBytes(UTF_8), Code.NOT_TEXT),
                Arguments.of("invalid UTF-8", new byte[] {'#', ' ', (byte) 0xC3, (byte) 0x28}, Code.NOT_TEXT),
                Arguments.of("UTF-16", "# Mesh Night".getBytes(UTF_16), Code.NOT_TEXT),
                Arguments.of("20 MB", huge, Code.TOO_LARGE),
                Arguments.of("HTML", "<!DOCTYPE html>\n<html><body>x</body></html>".getBytes(UTF_8), Code.NOT_MARKDOWN),
                Arguments.of("iCalendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(UTF_8), Code.NOT_MARKDOWN),
                Arguments.of("JSON", "{\n \"title\": \"x\"}".getBytes(UTF_8), Code.NOT_MARKDOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void isOneFindingIfItCannotBeRead(String name, byte[] bytes, Code code) {
        Loaded loaded = LOADER.load(bytes, "x.md");
        assertThat(loaded.event()).isEmpty();
        assertThat(loaded.diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.toString()).startsWith("x.md:");
        });
        assertThatThrownBy(loaded::orThrow)
                .isInstanceOf(MeetupDocumentException.class)
                .hasMessageContaining(code.id());
    }

    @Test
    void saysWhereOctetsAreNotUtf8() {
        byte[] bytes = "# a\n网 x".getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        assertThat(LOADER.load(bytes, "x").diagnostics().get(0).position()).contains(new Position(2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "* ",
                "1. ",
                "|",
                "| a ",
                "[",
                "![",
                "](",
                "*",
                "_",
                "**a ",
                "`",
                "<",
                "&",
                "\\",
                "<b>",
                "#",
                "# ",
                "《",
                "（",
                "(",
                "：",
                "- 时间：",
                "2020/5/6 ",
                "19:00-",
                "www.",
                "https://a ",
                "a\n",
                "\n# a\n",
                "\r",
                "a：b\n",
                "| a | b |\n|---|---|\n",
                "x、",
                "[a]: b\n",
                "- 时间：2020/5/6（周四） 19:00-20:00\n",
                "**甲（乙）：丙**\n\n",
                "### 19:00-20:00 甲\n\n嘉宾：高洪涛\n\n",
                "\t",
                "{{",
                "---\n",
                "a: b\n",
                "*a_ ",
                "a_ ",
                "_a ",
                "a]",
                "[a",
                "[ a_",
                "[ (](",
                "![[]()",
                "a**b",
                "c* ",
                "**x [a*b**c*](d)",
                "[a](<b",
                "[a](b",
                "<!--",
                "<?",
                "<!A ",
                "<![CDATA[",
                "e`",
                "**a：**b",
                "<td>a</td>",
                "<tr><td>a",
                "<a href=b>c",
                "<table>\n\n",
                "- 19:00 a by Ann Lee\n",
                "讲师：陈强\n主题：混部\n\n",
                "<iframe src=//a>\n\n",
                "第 1 段，参见 [文档](https://example.org/b)。\n\n",
                "## 2026-05-07 甲\n\n地点：杭州\n\n"
            })
    void isReadInBoundedTimeHoweverOftenItRepeats(String piece) {
        String body = piece.repeat(100_000 / piece.length());
        for (String text : new String[] {
            body, "# Mesh\n\n" + body, "# Mesh\n\n" + piece.repeat(2_000) + "x", "---\n" + body + "\n---\n"
        }) {
            Loaded loaded = LOADER.load(text);
            assertThat(loaded.event().isPresent() || !loaded.diagnostics().isEmpty())
                    .isTrue();
        }
    }

    /** Texts that once cost the square of their length, at the size n. */
    static Stream<Arguments> costly() {
        return Stream.<Function<Integer, String>>of(
                        n -> "---\n" + keys("", n) + "---\n# T",
                        n -> "---\nexactly:\n  sessions:\n" + keys("  - title: ", n) + "---\n# T",
                        n -> "---\nexactly:\n  extras:\n" + keys("    ", n) + "---\n# T",
                        n -> "# T\n\n## X\n\n嘉宾：" + "王甲、".repeat(n),
                        n -> "# T\n\n## X\n\n嘉宾：" + "abcx defx,".repeat(n),
                        n -> "# T\n\n## X\n\n嘉宾：高洪涛\n\n嘉宾简介：\n\n" + "x\n\n".repeat(n),
                        n -> "# T\n\n## Y\n\n" + "<div>\n\n".repeat(n) + "a\n\n".repeat(n),
                        n -> "# T\n\n## Y\n\n" + "- a\n\nb\n\n".repeat(n),
                        n -> "# T\n\n<div>" + "<".repeat(n),
                        n -> "# T\n\n<div>" + "<!--".repeat(n),
                        n -> "# T\n\n## a" + " ".repeat(n) + "b",
                        n -> "# T\n\n## a" + "{#".repeat(n),
                        n -> "# T\n\n主办：a" + " ".repeat(n) + "b",
                        n -> "# T\n\n"
                                + IntStream.range(0, n)
                                        .mapToObj(i -> "[a](https://example.org/" + i + ")\n\n")
                                        .collect(Collectors.joining()),
                        n -> "# T\n\n"
                                + IntStream.range(1, 250)
                                        .mapToObj("e"::repeat)
                                        .map(e -> e + "`")
                                        .collect(Collectors.joining()),
                        n -> "# T\n\n"
                                + IntStream.range(0, n)
                                        .mapToObj(i -> "[" + i + "]: /x\n")
                                        .collect(Collectors.joining()) + "[0]".repeat(n),
                        n -> "# T\n\n| 主题 | 嘉宾 |\n|-|-|\n" + "| 甲 | 高洪涛 |\n".repeat(400) + "\n## 视频回放\n\n"
                                + "- 甲 https://a.org\n".repeat(n))
                .map(Arguments::of);
    }

    private static String keys(String before, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> before + (before.endsWith(": ") ? "k" + i : "k" + i + ": [a, {b: c}]") + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("costly")
    void isReadInBoundedTimeWhereItOnceWasNot(Function<Integer, String> text) {
        Loaded loaded = LOADER.load(text.apply(30_000));
        assertThat(loaded.event()).isPresent();
    }

    /** Values that the model refuses, wherever they stand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "时间：9999-12-31 19:00",
                "时间：0000-01-01",
                "时间：9998-12-31 22:00-24:00",
                "时间：9999-12-31至10000-01-01",
                "我们在 9999年12月31日 聚会",
                "时间：2026-05-07 19:00 UTC+8:75",
                "时间：2026-05-07 19:00 UTC+99",
                "时间：2020-05-06 20:00 至 2020-05-06 19:00",
                "## 地点\n\n> https://maps.app.goo.gl/abc",
                "[Rathaus](maps.app.goo.gl/abc)",
                "地点：[Rathaus](<https://maps.app.goo.gl/a b>)",
                "直播：http://[::1",
                "| 时间 | 主题 |\n|-|-|\n| 9999-12-31 | 甲 |",
                "## X\n\n- 时间：9999-12-31 19:00\n- 嘉宾：高洪涛"
            })
    void isAFindingOrNothingButNoExceptionIfAValueIsImpossible(String text) {
        Loaded loaded = LOADER.load("# Mesh\n\n" + text);
        assertThat(loaded.event()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"主办：", "地点：", "标签：", "# ", "嘉宾：", "直播：https://a.org/"})
    void isAFindingIfAValueIsLongerThanAny(String label) {
        String text = (label.equals("# ") ? "" : "# Mesh\n\n") + label + "a".repeat(300_000) + " 第1届";
        assertThatCode(() -> LOADER.load(text)).doesNotThrowAnyException();
    }

    @Test
    void losesNoMoreThanTheTextThatIsTooLong() {
        Loaded loaded = LOADER.load("# Mesh\n\n时间：2026-05-07\n\n" + "长".repeat(300_000));
        assertThat(loaded.event().orElseThrow().start().orElseThrow()).hasToString("2026-05-07");
        assertThat(loaded.event().orElseThrow().description()).isEmpty();
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).contains(Code.BAD_VALUE);
    }

    @Test
    void isAFindingIfItsTablesHaveTooManyCells() {
        Loaded loaded = LOADER.load("# Mesh\n\n| a | b |\n|-|-|\n" + "| c | d |\n".repeat(10_001));
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void isReadInBoundedTimeHoweverDeepItNests() {
        for (String text : new String[] {
            "# a\n\n" + ">".repeat(100_000) + " b",
            "# a\n\n| a |\n| - |\n" + "|".repeat(100_000),
            "---\na: " + "[".repeat(30_000) + "\n---\n# a",
            "---\n" + "- ".repeat(30_000) + "\n---\n# a",
            "---\na: &a [*a, *a]\n---\n# a",
            "---\na: b\na: c\n---\n# a"
        }) {
            assertThatCode(() -> LOADER.load(text)).doesNotThrowAnyException();
        }
    }

    @Test
    void locatesFrontMatterThatIsNoYamlAndReadsWhatStandsBefore() {
        Loaded loaded = LOADER.load("---\ntitle: a\ntags: [b\n---\n# Mesh\n");
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).contains(Code.BAD_FRONT_MATTER);
        assertThat(loaded.event().orElseThrow().title()).isEqualTo("a");
        assertThat(loaded.event().orElseThrow().tags()).isEmpty();
    }

    @Test
    void readsControlCharactersAsBlanksAndSaysSo() {
        Loaded loaded = LOADER.load("# Mesh\u0007 Night&#27;\n\n时间：2026-05-07");
        assertThat(loaded.event().orElseThrow().title()).isEqualTo("Mesh  Night\ufffd");
        assertThat(loaded.diagnostics()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.BAD_VALUE);
            assertThat(finding.position()).contains(new Position(1, 7));
        });
    }

    @Test
    void survivesAByteOrderMarkAndEveryLineEnd() {
        String text = Fixture.TABLE_AND_LISTS.markdown();
        Loaded expected = LOADER.load(text);
        for (String other : List.of("\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"))) {
            Loaded loaded = LOADER.load(other);
            assertThat(loaded.event()).isEqualTo(expected.event());
            assertThat(loaded.diagnostics().stream().map(Diagnostic::toString))
                    .isEqualTo(expected.diagnostics().stream()
                            .map(Diagnostic::toString)
                            .toList());
        }
    }

    /** Broken documents report; they never throw. */
    @ParameterizedTest
    @EnumSource
    void isNoExceptionHoweverADocumentIsCutAndMixed(Fixture fixture) {
        Random random = new Random(fixture.ordinal());
        String text = fixture.markdown();
        String[] pieces = {
            "\n", "# ", "|", "**", "：", "（", "）", "- ", "---\n", "24:00", "2月30日", "《", "》", "\ud800", "\t", "> ",
            "[x](", "😀"
        };
        for (int i = 0; i < 150; i++) {
            StringBuilder broken = new StringBuilder(text);
            for (int edit = random.nextInt(12); edit >= 0; edit--) {
                int from = random.nextInt(broken.length());
                int to = Math.min(broken.length(), from + random.nextInt(30));
                broken.replace(from, to, pieces[random.nextInt(pieces.length)]);
            }
            String mixed = broken.toString();
            assertThatCode(() -> LOADER.load(mixed)).as("text: %s", mixed).doesNotThrowAnyException();
        }
    }
}
