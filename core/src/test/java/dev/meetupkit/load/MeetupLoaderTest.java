package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.fixtures.Fixture;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeetupLoaderTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @EnumSource
    void readsTheSameTwiceAndElsewhere(Fixture fixture) {
        Loaded first = LOADER.load(fixture.markdown());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(LOADER.load(fixture.markdown())).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest(name = "{0} below {1} is {2}")
    @CsvSource({
        "archive/2020/05/virtual/README.md, archive, 2020/05/virtual",
        "archive/2020/05/virtual/README.md, '', 2020/05/virtual",
        "archive/2020/05/virtual.md, '', 2020/05/virtual",
        "archive/nights/first/readme.md, '', first",
        "archive/nights/first/index.md, archive, nights/first",
        "archive/nights/2017-04-08-openstack.md, '', 2017-04-08-openstack",
        "archive/nights/2017-04-08-openstack.md, archive, nights/2017-04-08-openstack",
        "archive/mesh.markdown, '', mesh",
    })
    void takesTheIdFromThePath(String file, String root, String id, @TempDir Path folder) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "# Another Title\n\n时间：2026-05-07");
        MeetupLoader loader = root.isEmpty() ? LOADER : LOADER.below(folder.resolve(root));
        assertThat(loader.load(path).orThrow().id()).contains(id);
        Files.writeString(path, "---\nid: own\n---\n# Another Title\n\n时间：2026-05-07");
        assertThat(loader.load(path).orThrow().id()).contains("own");
    }

    @Test
    void hasNoIdWithoutAPath() {
        assertThat(LOADER.load("# Mesh").event().orElseThrow().id()).isEmpty();
    }

    @Test
    void throwsOnlyWhereThereIsNoFile(@TempDir Path folder) {
        assertThatThrownBy(() -> LOADER.load(folder.resolve("none.md"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void prefersTheZoneOfTheTextToThatOfTheCaller() {
        Loaded stated = LOADER.load("# Mesh\n\nTime: 2026-05-07 19:00 (UTC+1)");
        assertThat(stated.event().orElseThrow().timeZone()).contains(ZoneId.of("+01:00"));
        assertThat(codes(stated)).doesNotContain(Code.ZONE_DEFAULTED);
        Loaded frontMatter = LOADER.load("---\ntimezone: Europe/Berlin\n---\n# Mesh\n\nTime: 2026-05-07 19:00");
        assertThat(frontMatter.event().orElseThrow().timeZone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(codes(frontMatter)).doesNotContain(Code.ZONE_DEFAULTED);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # front matter            | text                | date       | code
            date: 2019-12-20          | 时间：1 月 5 日       | 2020-01-05 | YEAR_INFERRED
            date: 2020-01-05          | 时间：12 月 28 日     | 2019-12-28 | YEAR_INFERRED
            x: y                      | 时间：2020年1月5日    | 2020-01-05 | -
            x: y                      | 时间：1 月 5 日       | -          | YEAR_UNKNOWN
            title: Mesh 2021          | 时间：1 月 5 日       | 2021-01-05 | YEAR_INFERRED
            """)
    void takesAMissingYearOnlyFromTheText(String frontMatter, String text, String date, Code code) {
        Loaded loaded = LOADER.load("---\n" + frontMatter + "\n---\n# Mesh\n\n" + text);
        assertThat(loaded.event().orElseThrow().start().map(Object::toString)).isEqualTo(Optional.ofNullable(date));
        assertThat(codes(loaded).stream()
                        .filter(each -> each.name().startsWith("YEAR"))
                        .findFirst())
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void takesTheDateOfTheFrontMatterForTheEventsOnlyBesideWhatEventsHave() {
        Loaded published = LOADER.load("---\ndate: 2024-09-09\n---\n# Mesh");
        assertThat(published.event().orElseThrow().start()).isEmpty();
        assertThat(codes(published)).contains(Code.NO_DATE);
        Loaded event = LOADER.load("---\ndate: 2024-09-09\ntime: 19:00-21:00\nplace: B148\n---\n# Mesh");
        assertThat(event.event().orElseThrow().end().orElseThrow()).hasToString("2024-09-09T21:00");
        assertThat(event.event().orElseThrow().venue().orElseThrow().name()).contains("B148");
    }

    @Test
    void locatesADateThatIsNone() {
        Loaded loaded = LOADER.load("# Mesh\n\n- When: next Thursday\n");
        assertThat(loaded.diagnostics().stream()
                        .filter(finding -> finding.code() == Code.BAD_DATE)
                        .findFirst()
                        .orElseThrow()
                        .in("small.md"))
                .hasToString(
                        "small.md:3:9: error: expected a date such as 2026-05-07, found \"next Thursday\" [bad-date]");
    }

    @Test
    void tellsOfLocalTimesThatClocksSkipOrShowTwice() {
        MeetupLoader berlin = MeetupLoader.in(ZoneId.of("Europe/Berlin"));
        assertThat(codes(berlin.load("# Mesh\n\nDate: 2026-03-29 02:30"))).contains(Code.TIME_IN_GAP);
        assertThat(codes(berlin.load("# Mesh\n\nDate: 2026-10-25 02:30"))).contains(Code.TIME_IN_OVERLAP);
    }

    @Test
    void listsEveryBlockThatNothingWasMadeOf() {
        Loaded loaded = LOADER.load(
                "# Mesh\n\n时间：2026-05-07\n\n## 尺码\n\n| S | M |\n|--|--|\n| 3 | 大 |\n\n```java\ncode\n```\n");
        assertThat(loaded.unread())
                .extracting(block -> block.span().start(), block -> block.text().strip())
                .containsExactly(
                        tuple(new Position(5, 1), "## 尺码"),
                        tuple(new Position(7, 1), "| S | M |\n|--|--|"),
                        tuple(new Position(9, 7), "大 |"),
                        tuple(new Position(11, 1), "```java\ncode\n```"));
        assertThat(codes(loaded)).containsOnlyOnce(Code.UNREAD);
    }

    @Test
    void tellsOfWhatRecursWhatIsTwiceAndWhatIsNoLink() {
        Loaded loaded = LOADER.load("""
                # Mesh

                时间：2026年5月7日，每周三 19:00

                直播：[这里](ftp://example.org)

                ## 议程

                - 《边车》 高洪涛
                - 《边车》 高洪涛
                """);
        assertThat(codes(loaded)).contains(Code.RECURRING, Code.BAD_LINK, Code.DUPLICATE_SESSION);
        assertThat(loaded.event().orElseThrow().sessions()).hasSize(1);
    }

    @Test
    void endsWithTheLastTalkIfNoEndIsAnnounced() {
        Loaded loaded = LOADER.load("# Mesh\n\n时间：2026年5月7日 19:00\n\n## 议程\n\n- 19:00-20:30 《边车》 高洪涛\n");
        assertThat(loaded.event().orElseThrow().end().orElseThrow()).hasToString("2026-05-07T20:30");
        assertThat(codes(loaded)).contains(Code.END_INFERRED);
    }

    @Test
    void seesThatAPageIsAnIndex() {
        Loaded loaded = LOADER.load("""
                # 幻灯片仓库

                - 第一届，杭州，2018年6月30日，[PPT 下载](2018/06/hangzhou)
                - 第二届，北京，2018年7月29日，[PPT 下载](2018/07/beijing)
                - 第三届，深圳，2018年8月25日，[PPT 下载](2018/08/shenzhen)
                """);
        assertThat(loaded.event()).isEmpty();
        assertThat(codes(loaded)).containsExactly(Code.INDEX_PAGE);
    }

    @Test
    void saysThatALinkOnlyWorksBesideTheDocument() {
        Loaded loaded = LOADER.load("# Mesh\n\n![合影](photo.jpg)\n");
        assertThat(codes(loaded)).contains(Code.RELATIVE_LINK);
        assertThat(loaded.event().orElseThrow().links()).isEmpty();
    }

    @Test
    void refusesADocumentWithAnErrorButAcceptsWarnings() {
        assertThatThrownBy(() -> LOADER.load("text").orThrow())
                .isInstanceOf(MeetupDocumentException.class)
                .hasMessageContaining("no-title");
        assertThat(LOADER.load(Fixture.BULLETS_WITH_LABELS.markdown()).orThrow().sessions())
                .hasSize(8);
    }

    @Test
    void takesTheCallersWords() {
        Vocabulary words = Vocabulary.standard().plus(Fact.WHERE, "Versammlungsort");
        String text = "# Mesh\n\nVersammlungsort: Rathaus";
        assertThat(LOADER.with(words)
                        .load(text)
                        .event()
                        .orElseThrow()
                        .venue()
                        .orElseThrow()
                        .name())
                .contains("Rathaus");
        assertThat(LOADER.load(text).event().orElseThrow().venue()).isEmpty();
        assertThatThrownBy(() -> words.plus(Fact.WHEN, "versammlungsort "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("states WHERE already");
    }

    private static List<Code> codes(Loaded loaded) {
        return loaded.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
