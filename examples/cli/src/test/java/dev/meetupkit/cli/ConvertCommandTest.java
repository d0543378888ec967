package dev.meetupkit.cli;

import static dev.meetupkit.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.json.ArchiveProgress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands do with formats beside Markdown and calendars. */
class ConvertCommandTest {

    private static final String VIEW =
            "{\"sessions\":[{\"id\":\"1\",\"title\":\"Meshes\",\"startsAt\":\"2026-05-07T09:00:00\",\"speakers\":[],\"categoryItems\":[]}]}";

    @TempDir
    Path folder;

    private String document = "";

    @BeforeEach
    void unpack() throws Exception {
        Fixture.unpack(folder);
        document = folder.resolve(Fixture.TABLE_AND_LISTS.path()).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsLinesOrLaysOutWhateverTheNumberOfEvents() {
        Run lines = run("json", "--ndjson", document);
        assertThat(lines.out().lines()).hasSize(1);
        assertThat(run("json", "--pretty", document).out())
                .isEqualTo(run("json", document).out());
        assertThat(run("json", "--ndjson", document, document).out().lines()).hasSize(2);
        Run several = run("json", "--pretty", document, document);
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("--ndjson writes a line for each");
        assertThat(run("json", "--pretty", "--ndjson", document).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostThroughAnyFormatThatHoldsAllOfIt(Fixture fixture) throws Exception {
        String event = folder.resolve(fixture.path()).toString();
        String root = folder.toString();
        String json = run("json", "--root", root, event).out();
        for (String name : new String[] {"a.json", "a.ndjson", "a.ndjson.gz", "a.ics"}) {
            Run converted =
                    run("convert", "--root", root, "--stamp", "2026-01-01T00:00:00Z", "--output", path(name), event);
            if (converted.code() == 1) {
                continue; // an event without a date has no calendar
            }
            assertThat(run("convert", "--to", "json", path(name)).out())
                    .as(name)
                    .isEqualTo(json);
        }
    }

    @Test
    void readsEventsThatWereWrittenAsJson() throws IOException {
        String json = file("event.json", run("json", document).out());
        assertThat(run("json", json).out()).isEqualTo(run("json", document).out());
        String archive =
                file("events.jsonl", run("json", "--ndjson", document).out() + "\n{\"schemaVersion\":\"1.0\"}\n");
        Run read = run("json", "--ndjson", archive);
        assertThat(read.out().lines()).hasSize(1);
        assertThat(read.err()).contains("events.jsonl:3:1: error: ").contains("[bad-json]");
        assertThat(read.code()).isEqualTo(1);
        assertThat(run("check", archive).err()).contains("[bad-json]");
    }

    @Test
    void compressesWhatIsNamedSo() throws IOException {
        run("convert", "--output", path("events.ndjson.gz"), document);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("events.ndjson.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(run("json", "--ndjson", document).out());
        }
    }

    @Test
    void writesTheViews() {
        Run jsonLd = run("jsonld", "--page", "https://example.org/1/", "--report", document);
        assertThat(jsonLd.code()).isZero();
        assertThat(jsonLd.out())
                .contains("\"@context\": \"https://schema.org\"", "\"url\": \"https://example.org/1/\"");
        assertThat(jsonLd.err()).contains("shown by search engines: 第 10 届", "    recommended: image");
        Run schedule = run("schedule", "--base-url", "https://example.org/", document);
        assertThat(schedule.out()).contains("\"$schema\": \"https://c3voc.de/schedule/schema.json\"");
        assertThat(schedule.err()).contains("[not-expressed]");
        assertThat(run("schedule", "--format", "xml", document).out())
                .startsWith("<?xml")
                .contains("<schedule>");
        run("schedule", "--output", path("s.xml"), document);
        assertThat(folder.resolve("s.xml")).content().startsWith("<?xml");
        assertThat(run("convert", "--to", "schedule-json", "--base-url", "https://example.org/", document)
                        .out())
                .isEqualTo(schedule.out());
        assertThat(run("jsonld", document, document).err()).contains("expected one event, found 2");
    }

    @Test
    void readsSchedulesAndViewsOfOthers() throws IOException {
        run("schedule", "--output", path("s.xml"), document);
        run("schedule", "--output", path("schedule.json"), document);
        String titles = "Apache SkyWalking 在 Service Mesh 中的可观察性应用";
        assertThat(run("json", path("s.xml")).out()).contains(titles);
        assertThat(run("json", path("schedule.json")).out()).contains(titles);
        String view = file("view.json", VIEW);
        assertThat(run("json", view).err()).contains("does not name its event; add --title");
        Run named = run("convert", "--title", "Mesh Day", "--zone", "Europe/Berlin", "--to", "markdown", view);
        assertThat(named.out()).contains("Mesh Day", "Meshes");
        Run twisted = run("convert", "--from", "json", "--to", "ics", view);
        assertThat(twisted.code()).isEqualTo(2);
        assertThat(twisted.err()).contains("expected a member schemaVersion");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            page.json  | <!DOCTYPE html><p>404                | this looks like HTML
            page.xml   | <html><body>                         | this looks like HTML
            a.json     | {"schemaVersion":"2.0"}              | expected schemaVersion 1.x, found "2.0"
            a.json     | {"schedule":{}}                      | expected a schedule with a member conference
            a.xml      | <?xml version="1.0"?><feed/>         | expected the element schedule, found feed
            a.json     | nothing                              | expected JSON
            gone.json  | -                                    | no such file or folder
            """)
    void saysWhatAFileIsNot(String name, String text, String words) throws IOException {
        String file = text.equals("-") ? path(name) : file(name, text);
        Run run = run("json", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words).contains(name).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "ics", "schedule-json", "schedule-xml"})
    void readsAnyFormatFromStandardInput(String format) {
        String text = run("convert", "--to", format, "--stamp", "2026-01-01T00:00:00Z", document)
                .out();
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            Run read = run("convert", "--to", "ndjson", "-");
            assertThat(read.out())
                    .contains("\"title\":\"第 10 届 Service Mesh Meetup 暨 Service Mesh Virtual Meetup #1\"");
            System.setIn(new ByteArrayInputStream("{\"schemaVersion\":\"1.0\"}".getBytes(StandardCharsets.UTF_8)));
            assertThat(run("json", "-").err()).contains("<stdin>:1:1: error: ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void destroysNeitherWhatItReadsNorWhatLiesBeside() throws IOException {
        String input = file("a.json.part", run("json", document).out());
        assertThat(run("convert", "--from", "json", "--output", path("a.json"), input)
                        .code())
                .isZero();
        assertThat(folder.resolve("a.json")).hasSameTextualContentAs(folder.resolve("a.json.part"));
        String before = Files.readString(Path.of(document));
        Run over = run(
                "convert",
                "--to",
                "markdown",
                "--output",
                document,
                Path.of(document).getParent().toString());
        assertThat(over.code()).isEqualTo(2);
        assertThat(over.err()).contains("is one of the documents");
        assertThat(Path.of(document)).hasContent(before);
    }

    @Test
    void tellsWhatAnArrayOfEventsShouldBe() throws IOException {
        assertThat(run("json", file("list.json", "[{\"schemaVersion\":\"1.0\",\"title\":\"T\"}]"))
                        .err())
                .contains("expected an event, or a line for each (NDJSON), found an array of them");
        String numbers = file(
                "n.ndjson",
                "{\"schemaVersion\":\"1.0\",\"title\":\"A\",\"x\":1E99999999999}\n{\"schemaVersion\":\"1.0\",\"title\":\"B\"}\n");
        Run read = run("json", "--ndjson", numbers);
        assertThat(read.out()).contains("\"title\":\"B\"");
        assertThat(read.err()).contains("n.ndjson:1:40: error: expected a number that can be held");
    }

    @Test
    void asksForAFormatWhereNothingTellsIt() {
        assertThat(run("convert", document).err()).contains("expected --to FORMAT, or --output with a name that tells");
    }

    @Test
    void aBarTellsHowFarAnArchiveIsAndLeavesNothingBehind() {
        StringWriter err = new StringWriter();
        ProgressBar bar = new ProgressBar(new PrintWriter(err), true);
        for (int i = 0; i <= 1000; i++) {
            bar.show(folder.resolve("events.ndjson"), new ArchiveProgress(i, OptionalLong.of(1000), i));
        }
        bar.clear();
        assertThat(err.toString().split("\r")).hasSize(103);
        assertThat(err.toString())
                .contains("events.ndjson [###############               ] 50 %, 500 events")
                .endsWith("\r\u001B[K");
        StringWriter none = new StringWriter();
        new ProgressBar(new PrintWriter(none), false).show(folder, new ArchiveProgress(1, OptionalLong.of(2), 1));
        assertThat(none.toString()).isEmpty();
    }
}
