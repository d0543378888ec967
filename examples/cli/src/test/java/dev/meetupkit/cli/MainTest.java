package dev.meetupkit.cli;

import static dev.meetupkit.cli.Run.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.meetupkit.fixtures.Fixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {

    @TempDir
    Path archive;

    @BeforeEach
    void unpack() throws Exception {
        Fixture.unpack(archive);
    }

    @ParameterizedTest
    @EnumSource
    void writesEveryFixtureAsExpected(Fixture fixture) {
        String document = archive.resolve(fixture.path()).toString();
        String root = archive.toString();
        assertThat(run("json", "--root", root, document).out()).isEqualTo(fixture.json());
        String base = "https://www.servicemesher.com/meetup/";
        Run calendar =
                run("ics", "--bare", "--root", root, "--stamp", "2026-01-01T00:00:00Z", "--base-url", base, document);
        assertThat(calendar.out()).isEqualTo(fixture.calendar());
        assertThat(calendar.code()).isZero();
    }

    @Test
    void printsTheSameUnderAnyLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String[] command = {"ics", "--root", archive.toString(), "--stamp", "2026-01-01T00:00:00Z", archive.toString()};
        Run here = run(command);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(run(command)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void checksAFolderAndPrintsFindingsOnly() {
        Run run = run("check", archive.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "2020/05/virtual/README.md:28:6: warning: 2020/5/6 is a Wednesday, not 周四 [weekday-mismatch]");
    }

    @Test
    void failsACheckOnlyForErrors() throws Exception {
        Path file = archive.resolve("bad.md");
        Files.writeString(file, "# Mesh\n\n时间：2月30日\n");
        Run run = run("check", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("bad.md:3:4: error: 2月30日 is not a day of any calendar [bad-date]");
    }

    @Test
    void printsSeveralEventsAsLinesAndAsOneCalendar() {
        Run lines = run("json", "--root", archive.toString(), archive.toString());
        assertThat(lines.out().lines())
                .hasSize(Fixture.values().length)
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        Run calendar = run("ics", "--root", archive.toString(), archive.toString());
        assertThat(calendar.out().split("BEGIN:VCALENDAR")).hasSize(2);
        assertThat(calendar.err()).contains("note: no base URL is given");
    }

    @Test
    void formatsADocumentOfOneEvent() {
        String root = archive.toString();
        Run run = run(
                "format",
                "--root",
                root,
                archive.resolve(Fixture.TABLE_AND_LISTS.path()).toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("---\nid: 2020/05/virtual\ntimeZone: Asia/Shanghai\n---\n\n# 第 10 届 Service Mesh Meetup")
                .contains("\n### Apache SkyWalking 在 Service Mesh 中的可观察性应用\n\n- 时间：2020-05-07 19:00-20:00\n");
        assertThat(run.err()).contains("[weekday-mismatch]");
        assertThat(run("format", root).err()).contains("expected a document of one event, found ");
        assertThat(run("format", root).code()).isEqualTo(2);
    }

    @Test
    void writesToAFile() throws Exception {
        Path file = archive.resolve("out.json");
        Run run = run(
                "json",
                "--root",
                archive.toString(),
                "--output",
                file.toString(),
                archive.resolve(Fixture.BULLETS.path()).toString());
        assertThat(run.out()).isEmpty();
        assertThat(file).hasContent(Fixture.BULLETS.json());
    }

    @Test
    void writesAnEventBeforeItReadsTheDocumentAfterTheNext() throws Exception {
        Path folder = archive.resolve("stream");
        Files.createDirectories(folder);
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(folder.resolve(name + ".md"), "# Before " + name + "\n\n时间：2026-05-07 19:00 UTC");
        }
        StringWriter lines = new StringWriter();
        PrintWriter out = new PrintWriter(lines) {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                rewrite(folder.resolve("c.md"));
            }
        };
        Main.run(out, new PrintWriter(new StringWriter()), "json", folder.toString());
        assertThat(lines.toString().lines()).hasSize(3).last(STRING).contains("\"title\":\"After\"");
    }

    private static void rewrite(Path file) {
        try {
            Files.writeString(file, "# After\n\n时间：2026-05-07 19:00 UTC");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leavesTheFileAloneWhereItHasNothingToWrite() throws Exception {
        Path file = archive.resolve("kept.json");
        Files.writeString(file, "kept");
        Path document = archive.resolve("nothing.md");
        Files.writeString(document, "text");
        assertThat(run("json", "-o", file.toString(), document.toString()).code())
                .isEqualTo(1);
        assertThat(file).hasContent("kept");
        assertThat(archive).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void readsStandardInputAndSaysWhichIdItGets() {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream("# Mesh\n\n时间：2026-05-07 19:00".getBytes(UTF_8)));
            Run run = run("json", "-");
            assertThat(run.out()).contains("\"id\": \"stdin\"");
            assertThat(run.err()).contains("<stdin>: note: standard input has no path");
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void formatsStandardInputWithoutAnIdOfItsOwn() {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream("# Mesh\n\n时间：2026-05-07 19:00".getBytes(UTF_8)));
            assertThat(run("format", "-").out()).contains("# Mesh\n").doesNotContain("id:");
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void refusesMembersOfOtherToolsThatJsonCannotTellFromItsOwn() throws Exception {
        Path file = archive.resolve("extras.md");
        Files.writeString(file, "---\nexactly:\n  extras: {title: X}\n---\n\n# Mesh 2026-05-07\n");
        Run run = run("json", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("meetup: Extras must not repeat the member")
                .doesNotContain("\tat ");
    }

    @Test
    void stampsWithTheModificationTimeIfNotTold() throws Exception {
        Path document = archive.resolve(Fixture.BULLETS.path());
        Files.setLastModifiedTime(document, FileTime.from(Instant.parse("2020-02-03T04:05:06Z")));
        String expected = System.getenv("SOURCE_DATE_EPOCH") == null ? "DTSTAMP:20200203T040506Z" : "DTSTAMP:";
        assertThat(run("ics", document.toString()).out()).contains(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # arguments                        | message
            check none.md                      | none.md: no such file or folder
            check empty-folder                 | empty-folder: no documents (*.md) in this folder
            check binary.md                    | binary.md:1:2: error: expected text, found a zero octet: this looks like a binary file [not-text]
            check page.md                      | page.md: error: expected Markdown, found a page of HTML [not-markdown]
            json --zone Mars/Base good.md      | --zone: expected a time zone such as Asia/Shanghai, found "Mars/Base"
            ics --stamp yesterday good.md      | --stamp: expected a time such as 2026-05-07T12:00:00Z, found "yesterday"
            ics --base-url example.org good.md | --base-url: expected an absolute URL, found "example.org"
            ics good.md good.md                | events must have distinct ids, "good" appears twice; --root gives documents in folders ids of their own
            json --output none/x.json good.md  | none/x.json: cannot be written
            json --output good.md good.md      | --output: good.md is one of the documents
            json --root none good.md           | --root: none is no folder
            json - -                           | standard input (-) can be read once only
            json                               | Missing required parameter: 'FILE|DIR'
            publish                            | Unmatched argument at index 0: 'publish'
            json --fast good.md                | Unknown option: '--fast'
            """)
    void saysInOneLineWhyACommandCannotBeRun(String arguments, String message) throws Exception {
        Files.writeString(archive.resolve("good.md"), "# Mesh\n\n时间：2026-05-07");
        Files.writeString(archive.resolve("binary.md"), "a\0b");
        Files.writeString(archive.resolve("page.md"), "<!doctype html><html></html>");
        Files.createDirectory(archive.resolve("empty-folder"));
        String[] words = arguments.split(" ");
        for (int i = 1; i < words.length; i++) {
            boolean file = words[i].contains(".md")
                    || words[i].equals("empty-folder")
                    || words[i].equals("none/x.json")
                    || words[i].equals("none");
            words[i] = file ? archive.resolve(words[i]).toString() : words[i];
        }
        Run run = run(words);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        String err = run.err().replace(archive + "/", "");
        assertThat(err.lines())
                .filteredOn(line -> line.startsWith("meetup: "))
                .singleElement()
                .asString()
                .startsWith("meetup: " + message);
        assertThat(err).doesNotContain("\tat ", "Exception");
    }

    @Test
    void reportsTheOtherDocumentsOfAFolderBesideOneThatIsNone() throws Exception {
        Files.writeString(archive.resolve("binary.md"), "a\0b");
        Run run = run("check", archive.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("binary.md:1:2: error: expected text", "[weekday-mismatch]");
    }

    @Test
    void writesNothingForAPageThatIsNoEvent() throws Exception {
        Path file = archive.resolve("index.md");
        String item = "- 第一届，2018年6月%s日，[PPT](2018/06/%s)\n";
        Files.writeString(file, "# 仓库\n\n" + item.formatted(1, 1) + item.formatted(2, 2) + item.formatted(3, 3));
        Run run = run("json", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[index-page]", "meetup: nothing to write: no event");
    }

    @Test
    void writesNoCalendarWithoutADate() throws Exception {
        Path file = archive.resolve("undated.md");
        Files.writeString(file, "# Mesh");
        Run run = run("ics", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("meetup: nothing to write: no event with a date");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help").out())
                .contains("check", "json", "ics", "format", "lint", "diff", "Exit codes:", "Examples:");
        assertThat(run("ics", "--help").out()).contains("--zone", "--root", "--base-url", "--stamp", "--output");
        assertThat(run("--version").out()).startsWith("meetup ");
        assertThat(run().code()).isEqualTo(2);
    }

    @Test
    void checksForOtherProgramsAndTellsTheShare() throws Exception {
        Path page = Files.writeString(archive.resolve("page.md"), "# Mesh\n\n时间：2019年11月24日（星期六）\n");
        Run run = run("check", "--format", "sarif", "--coverage", page.toString());
        assertThat(run.out()).startsWith("{\"$schema\"").contains("weekday-mismatch");
        assertThat(run.err()).contains("% placed").doesNotContain("warning");
        String fingerprint = run("check", "--fingerprints", page.toString())
                .err()
                .lines()
                .filter(line -> line.contains("fingerprint"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .replaceAll(".*: ", "");
        Path settled = Files.writeString(archive.resolve("settled.txt"), "# decided\n" + fingerprint + " by us\n");
        assertThat(run("check", "--settled", settled.toString(), page.toString())
                        .err())
                .doesNotContain("weekday-mismatch")
                .contains("zone-defaulted");
    }

    @Test
    void writesEachEventOfAPage() throws Exception {
        Path page = Files.writeString(archive.resolve("page.md"), """
                # Upcoming

                ## Meetup 21: Wasm — 7 May 2026, 19:00

                * Venue: Hub A

                ## Meetup 22: eBPF — 11 June 2026, 19:00

                * Venue: Hub B
                """);
        assertThat(run("json", page.toString()).out().lines()).hasSize(2);
    }
}
