package dev.meetupkit.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.Fact;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.MeetupLoader;
import dev.meetupkit.load.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetupWriterTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Pacific/Auckland"));

    private static final MeetupWriter WRITER = MeetupWriter.standard();

    @Test
    void everyEventIsReadBackEqualFromWhatIsWritten() {
        RandomEvents events = new RandomEvents(20260507);
        for (int i = 0; i < 1_000; i++) {
            Event event = events.next();
            String text = WRITER.write(event);
            assertThat(LOADER.load(text).event()).as("event %s:\n%s", i, text).contains(event);
        }
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void whatWasLoadedIsWrittenAsProseAloneAndTwiceAsTheSameBytes(Fixture fixture) {
        Event event = LOADER.load(fixture.markdown()).event().orElseThrow();
        String text = WRITER.write(event);
        Loaded again = LOADER.load(text);
        assertThat(again.event()).contains(event);
        assertThat(WRITER.write(again.event().get())).isEqualTo(text);
        assertThat(text).doesNotContain("exactly:");
    }

    @Test
    void writesTheFormThatFormatShows() throws Exception {
        String format = Files.readString(Path.of("FORMAT.md"));
        String section = format.substring(format.indexOf("## The canonical form"));
        String shown = section.substring(section.indexOf("```example\n") + 11, section.indexOf("\n.\n") + 1);
        assertThat(WRITER.write(LOADER.load(shown).orThrow())).isEqualTo(shown);
    }

    @Test
    void writesTheAddressOfAVenueOnALineOfItsOwn() {
        Event event = Event.titled("Mesh Night")
                .venue(Venue.named("Rathaus").address("Marktplatz 1, Ulm").build())
                .build();
        assertThat(WRITER.write(event))
                .contains("\n- Venue: Rathaus\n- Address: Marktplatz 1, Ulm\n")
                .doesNotContain("venue:");
    }

    @Test
    void writesChineseForChineseEvents() {
        Session talk = Session.titled("边车实践")
                .addSpeakers(Speaker.named("林月")
                        .nickname("月光")
                        .headline("例子科技工程师")
                        .bio("写过网格。")
                        .build())
                .addLinks(Link.of(Rel.SLIDES, "https://example.org/s"))
                .abstractText("三次故障。\n\n- 其一\n- 其二")
                .build();
        Event event = Event.titled("网格之夜")
                .start(LocalDateTime.of(2026, 5, 7, 19, 0))
                .timeZone(ZoneId.of("Asia/Shanghai"))
                .addSessions(talk)
                .build();
        assertThat(WRITER.write(event)).isEqualTo("""
                ---
                timeZone: Asia/Shanghai
                ---

                # 网格之夜

                - 时间：2026-05-07 19:00

                ## 议程

                ### 边车实践

                - 嘉宾：林月（月光），例子科技工程师
                - 嘉宾简介：写过网格。
                - 幻灯片：<https://example.org/s>

                三次故障。

                - 其一
                - 其二
                """);
    }

    @Test
    void keepsToTheLetterOnlyWhatProseCannotSay() {
        Event event = Event.titled("第 3 届 Mesh Meetup")
                .timeZone(ZoneId.of("Asia/Shanghai"))
                .start(LocalDateTime.of(2026, 5, 7, 19, 0, 30))
                .addSessions(Session.titled("eBPF").id("s1").build())
                .build();
        assertThat(WRITER.write(event)).isEqualTo("""
                ---
                timeZone: Asia/Shanghai
                exactly:
                  series: null
                  start: 2026-05-07T19:00:30
                  sessions:
                    - id: s1
                      title: eBPF
                ---

                # 第 3 届 Mesh Meetup

                ## 议程

                ### eBPF

                - 类型：演讲
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "*a* _b_ `c` [d](e) <f> &amp; \\g",
                "# Mesh",
                "1. Mesh",
                "- Mesh",
                "+ Mesh",
                "> Mesh",
                "---",
                "===",
                "~~Mesh~~",
                "| a | b |",
                "![x](https://example.org/)",
                "https://example.org/a_b_c",
                "时间：2026-05-07",
                "2026-05-07",
                "议程",
                "茶歇",
                " Mesh\t",
                "\u00a0",
                "{#anchor}",
                "Mesh {#mesh}",
                "null",
                "《网格》",
                "“网格”",
                "[取消] Mesh",
                "第 3 届 Mesh Meetup"
            })
    void anyTextIsReadBackWhereverItStands(String text) {
        Event event = Event.titled(text)
                .description(text)
                .addTags(text)
                .addSessions(Session.titled(text)
                        .abstractText(text + "\n" + text)
                        .addSpeakers(
                                Speaker.named(text).headline(text).bio(text).build())
                        .build())
                .build();
        assertThat(LOADER.load(WRITER.write(event)).event()).contains(event);
    }

    @Test
    void carriesWhatOtherToolsStatedWhateverItsNames() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name :
                List.of("", ":a", "a: b", "true", "1", "- x", "#", "k".repeat(3_000), "x\u0000\u2028\uFEFFy")) {
            members.put(name, name);
        }
        Object deep = "deep";
        for (int i = 0; i < 20; i++) {
            deep = i % 2 == 0 ? List.of(deep, List.of()) : Map.of("k", deep);
        }
        members.put("deep", deep);
        members.put("nothing", null);
        Event event = Event.titled("Mesh").extras(Extras.of(members)).build();
        assertThat(LOADER.load(WRITER.write(event)).event()).contains(event);
    }

    @ParameterizedTest
    @EnumSource(Session.Kind.class)
    void saysWhatSortOfItemASessionIsInWordsThatAreRead(Session.Kind kind) {
        for (String title : List.of("Mesh", "网格")) {
            for (Status status : Status.values()) {
                Event event = Event.titled(title)
                        .timeZone(ZoneOffset.UTC)
                        .addSessions(
                                Session.titled("eBPF").kind(kind).status(status).build())
                        .build();
                String text = WRITER.write(event);
                assertThat(LOADER.load(text).event()).contains(event);
                assertThat(text).doesNotContain("exactly:");
            }
        }
    }

    @Test
    void holdsNoMoreThanItMust() {
        Event event = Event.titled("Mesh")
                .timeZone(ZoneOffset.UTC)
                .description("Come to T.")
                .addLinks(Link.builder()
                        .rel(Rel.OTHER)
                        .label("Our blog")
                        .url("https://example.org/")
                        .build())
                .build();
        assertThat(WRITER.write(event)).contains("  links:\n").doesNotContain("  description:");
    }

    @Test
    void keepsASmallCoordinateAndATitleThatIsADash() {
        Event event = Event.titled("Mesh")
                .venue(Venue.named("Rathaus")
                        .location(new GeoPoint(1e-7, -1e-7))
                        .build())
                .addSessions(Session.titled("-").build())
                .addSessions(Session.titled("-").build())
                .build();
        assertThat(LOADER.load(WRITER.write(event)).event()).contains(event);
    }

    @Test
    void tellsApartSessionsOfOneTitle() {
        Event event = Event.titled("Mesh")
                .addSessions(Session.titled("Coffee").kind(Session.Kind.BREAK).build())
                .addSessions(Session.titled("Coffee")
                        .kind(Session.Kind.BREAK)
                        .id("second")
                        .build())
                .build();
        assertThat(LOADER.load(WRITER.write(event)).event()).contains(event);
    }

    @Test
    void writesALongAgendaAndLongTexts() {
        Event event = Event.titled("Mesh")
                .description("字".repeat(100_000))
                .sessions(IntStream.range(0, 600)
                        .mapToObj(i -> Session.titled("Talk " + i).build())
                        .toList())
                .build();
        assertThat(LOADER.load(WRITER.write(event)).event()).contains(event);
    }

    @Test
    void isReadByTheWordsOfItsReaders() {
        Vocabulary words = Vocabulary.standard().plus(Fact.TAGS, "about");
        Event event = Event.titled("Mesh")
                .timeZone(ZoneOffset.UTC)
                .description("About: meshes")
                .build();
        String text = MeetupWriter.readBy(words).write(event);
        assertThat(LOADER.with(words).load(text).event()).contains(event);
        assertThat(text).contains("exactly:");
        assertThat(WRITER.write(event)).doesNotContain("exactly:");
    }
}
