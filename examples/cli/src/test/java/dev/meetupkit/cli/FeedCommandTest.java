package dev.meetupkit.cli;

import static dev.meetupkit.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedCommandTest {

    private static final String BASE = "https://example.org/";

    @TempDir
    Path folder;

    private Path archive;
    private Path feeds;

    @BeforeEach
    void write() throws IOException {
        archive = Files.createDirectory(folder.resolve("archive"));
        feeds = folder.resolve("feeds");
        night("Lin Yue");
    }

    private void night(String speaker) throws IOException {
        Files.writeString(archive.resolve("night.md"), """
                ---
                id: night
                ---
                # Mesh Night

                时间：2026-05-07

                | 时间 | 嘉宾 | 议题 |
                |---|---|---|
                | 19:00-20:00 | %s | Sidecars |
                | 20:00-21:00 | Ann Lee | Gateways |
                """.formatted(speaker));
    }

    private Run keep(String stamp) {
        return run(
                "feed",
                "--base-url",
                BASE,
                "--stamp",
                stamp,
                "--into",
                feeds.toString(),
                "--by",
                "speaker",
                "--name",
                "Nights",
                archive.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(feeds)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> feeds.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void printsAFeedOfAnArchive() {
        Run all = run("feed", "--base-url", BASE, "--refresh", "PT12H", "--color", "teal", archive.toString());
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("X-PUBLISHED-TTL:PT12H", "COLOR:teal", "SUMMARY:Sidecars", "SUMMARY:Gateways");
        Run one = run("feed", "--base-url", BASE, "--only", "speaker=Ann Lee", archive.toString());
        assertThat(one.out()).contains("NAME:Ann Lee", "SUMMARY:Gateways").doesNotContain("SUMMARY:Sidecars");
    }

    @Test
    void keepsAFolderOfFeeds() throws IOException {
        assertThat(keep("2026-01-01T00:00:00Z").code()).isZero();
        assertThat(files()).containsExactly("all.ics", "speaker/ann-lee.ics", "speaker/lin-yue.ics");
        String before = Files.readString(feeds.resolve("speaker/ann-lee.ics"));
        assertThat(before).contains("NAME:Nights: Ann Lee");
        night("Bob Roy");
        assertThat(keep("2026-02-01T00:00:00Z").err())
                .contains("all.ics: gone: Sidecars", "all.ics: new: Sidecars", "speaker/lin-yue.ics: gone: Sidecars");
        assertThat(files())
                .containsExactly("all.ics", "speaker/ann-lee.ics", "speaker/bob-roy.ics", "speaker/lin-yue.ics");
        assertThat(Files.readString(feeds.resolve("speaker/lin-yue.ics"))).contains("STATUS:CANCELLED");
        assertThat(Files.readString(feeds.resolve("speaker/ann-lee.ics"))).contains("SEQUENCE:0");
    }

    @Test
    void namesFilesThatFitWhateverTheValue() throws IOException {
        for (String last : new String[] {"a", "b"}) {
            String id = "网".repeat(300) + last;
            Files.writeString(
                    archive.resolve(last + ".md"), "---\nid: %s\n---\n# Go Night\n\n时间：2026-05-07\n".formatted(id));
        }
        Run kept = run("feed", "--base-url", BASE, "--into", feeds.toString(), "--by", "event", archive.toString());
        assertThat(kept.code()).isZero();
        assertThat(files()).hasSize(4).contains("all.ics", "event/night.ics").allMatch(file -> file.length() < 80);
    }

    @Test
    void explainsWhatItCannotDo() {
        String name = archive.toString();
        assertThat(run("feed", "--by", "speaker", name).err()).contains("--into");
        for (String option : new String[] {"--only=room=R1", "--output=a.ics", "--update=a.ics"}) {
            Run aimed = run("feed", "--into", feeds.toString(), option, name);
            assertThat(aimed.err()).as(option).contains("--into: writes and follows its own files");
            assertThat(aimed.code()).isEqualTo(2);
        }
        assertThat(run("feed", "--only", "speaker", name).err())
                .contains("--only: expected event, speaker, tag or room");
        assertThat(run("feed", "--refresh", "daily", name).err()).contains("PT12H");
        assertThat(run("feed", "--color", "#fff", name).err()).contains("turquoise");
        Run none = run("feed", "--only", "room=R1", name);
        assertThat(none.err()).contains("no such entry");
        assertThat(none.code()).isEqualTo(1);
    }
}
