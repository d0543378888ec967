package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several events in one document, and many documents in one folder. */
class ArchiveTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    private static final String SEVERAL = """
            ---
            timezone: Europe/London
            ---
            # Upcoming

            Join us.

            ## Meetup #21: Wasm — 7 May 2026, 19:00

            * Venue: Hub A
            * Speaker: Ivy Chen

            ## Meetup #22: eBPF — 11 June 2026, 19:00

            * Venue: Hub B
            * Speaker: Leo Fox

            ## Who we are

            A group.
            """;

    @Test
    void readsEachEventOfAPageAsIfItStoodAlone() {
        List<Loaded> loaded = LOADER.loadAll(SEVERAL);
        assertThat(loaded)
                .extracting(
                        each -> each.event().orElseThrow().start().orElseThrow().toString(),
                        each -> each.event()
                                .orElseThrow()
                                .venue()
                                .orElseThrow()
                                .name()
                                .orElseThrow(),
                        each -> each.event()
                                .orElseThrow()
                                .timeZone()
                                .orElseThrow()
                                .toString(),
                        each -> each.event().orElseThrow().sessions().size())
                .containsExactly(
                        tuple("2026-05-07T19:00", "Hub A", "Europe/London", 1),
                        tuple("2026-06-11T19:00", "Hub B", "Europe/London", 1));
    }

    @Test
    void losesNothingBetweenTheEventsOfAPage() {
        List<Loaded> loaded = LOADER.loadAll(SEVERAL);
        String whole = loaded.stream()
                .flatMap(each -> each.blocks().stream())
                .map(TextBlock::text)
                .collect(Collectors.joining());
        assertThat(whole).isEqualTo(SEVERAL.substring(SEVERAL.indexOf("# Upcoming")));
        assertThat(loaded.get(0).unread().get(0).text()).startsWith("# Upcoming");
        assertThat(loaded.get(1).unread().get(0).text()).startsWith("## Who we are");
    }

    @Test
    void tellsWhoReadsThePageAsOneEvent() {
        assertThat(LOADER.load(SEVERAL).diagnostics())
                .extracting(Diagnostic::code)
                .contains(Code.SEVERAL_EVENTS);
    }

    /** The days of one event and the talks of a series are one event. */
    @Test
    void leavesOneEventAlone() {
        assertThat(LOADER.loadAll("""
                        # Conf

                        ## Day 1 – 5 June 2026

                        - 10:00 Optics by Ann Lee

                        ## Day 2 – 6 June 2026

                        - 10:00 Effects by Bob Roy
                        """)).hasSize(1);
        assertThat(LOADER.loadAll("""
                        # Webinare

                        ### 甲话题

                        - 时间：2026-05-07 19:00
                        - 嘉宾：高洪涛

                        ### 乙话题

                        - 时间：2026-05-14 19:00
                        - 嘉宾：曹寅
                        """)).hasSize(1);
    }

    @Test
    void readsAFolderInOrderAndComparesItsIndex(@TempDir Path folder) throws IOException {
        write(folder, "README.md", """
                # Archive

                - [Mesh Meetup 1](2026/05/mesh-one) 2026-05-07
                - [Mesh Meetup 2](2026/06/mesh-two/README.md) 2026-06-12
                - [Mesh Meetup 3](2026/07/mesh-three) 2026-07-01
                """);
        write(folder, "2026/05/mesh-one/README.md", "# Mesh Meetup 1\n\nDate: 2026-05-07\n");
        write(folder, "2026/06/mesh-two/README.md", "# Mesh Meetup 2\n\nDate: 2026-06-11\n");
        write(folder, ".git/README.md", "# hidden\n");
        write(folder, "several.md", SEVERAL);
        List<Loaded> loaded = LOADER.below(folder).archive(folder).toList();
        assertThat(loaded.stream()
                        .flatMap(each -> each.event().stream())
                        .map(event -> event.id().orElseThrow()))
                .containsExactly("several/1", "several/2", "2026/05/mesh-one", "2026/06/mesh-two");
        assertThat(loaded.get(0).diagnostics())
                .filteredOn(finding -> finding.code() == Code.LINK_LEADS_NOWHERE)
                .extracting(finding -> finding.position().orElseThrow().line())
                .containsExactly(5);
        assertThat(loaded.get(4).diagnostics())
                .filteredOn(finding -> finding.code() == Code.INDEX_MISMATCH)
                .hasSize(1);
        assertThat(loaded.get(3).diagnostics()).noneMatch(finding -> finding.code() == Code.INDEX_MISMATCH);
    }

    @Test
    void isNotLedRoundInACircle(@TempDir Path folder) throws IOException {
        write(folder, "a/one.md", "# One\n");
        Files.createSymbolicLink(folder.resolve("a/again"), folder);
        assertThat(LOADER.archive(folder)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `bold lines`      | `**Go 沙龙**~~时间：2026-05-07 19:00~地点：杭州~~**Rust 沙龙**~~时间：2026-06-11~地点：上海`
            `labels`          | `活动主题：Go 沙龙~时间：2026-05-07 19:00~地点：杭州~~活动主题：Rust 沙龙~时间：2026-06-11~地点：上海`
            `stated days`     | `## Go 沙龙~~时间：2026-05-07 19:00~~## Rust 沙龙~~时间：2026-06-11`
            `dated headings`  | `## Go 沙龙 2026-05-07 19:00~~你好~~## Rust 沙龙 2026-06-11~~你好`
            """)
    void knowsSeveralEventsBy(String shape, String text) {
        List<Loaded> loaded = LOADER.loadAll("# 合集\n\n" + text.replace('~', '\n'));
        assertThat(loaded)
                .extracting(each ->
                        each.event().orElseThrow().title().substring(0, 4).strip())
                .containsExactly("Go 沙", "Rust");
        assertThat(loaded)
                .extracting(
                        each -> each.event().orElseThrow().start().orElseThrow().toString())
                .containsExactly("2026-05-07T19:00", "2026-06-11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Go 沙龙**\n\n时间：2026-05-07 19:00\n地点：杭州\n\n**请早到**\n\n谢谢",
                "**Go 沙龙**\n\n时间：2026-05-07\n地点：杭州\n\n**Rust 沙龙**\n\n时间：2026-05-08\n地点：杭州",
                "## 调度\n\n时间：2026-05-07\n嘉宾：张三\n\n## 内存\n\n时间：2026-05-14\n嘉宾：李四"
            })
    void knowsOneEventFromSeveral(String text) {
        assertThat(LOADER.loadAll("# 沙龙\n\n" + text)).hasSize(1);
    }

    @Test
    void keepsNoDocumentThatItHasHandedOver(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 60; i++) {
            write(
                    folder,
                    "2026/%02d/mesh.md".formatted(i),
                    "# Mesh " + i + "\n\n时间：2026-05-07\n\n" + "段落。".repeat(1000));
        }
        List<WeakReference<Loaded>> handed = new ArrayList<>();
        Iterator<Loaded> archive = LOADER.archive(folder).iterator();
        while (handed.size() < 50) {
            handed.add(new WeakReference<>(archive.next()));
        }
        for (int i = 0; i < 50 && handed.stream().anyMatch(each -> !each.refersTo(null)); i++) {
            System.gc();
        }
        assertThat(handed).allMatch(each -> each.refersTo(null));
        assertThat(archive).toIterable().hasSize(10);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
