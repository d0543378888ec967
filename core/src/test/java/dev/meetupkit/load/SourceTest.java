package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.Source.Certainty;
import dev.meetupkit.write.MeetupWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where facts stand, and that no part of a text is lost. */
class SourceTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    private static final String TEXT = """
            # 第 3 届 Mesh Meetup

            时间：5 月 7 日 19:00-21:00

            ### 边车实践

            - 嘉宾：高洪涛（Tetrate 创始工程师）

            边车的得失。

            ## 交通指南

            坐地铁。
            """;

    @Test
    void tellsWhereAnAttributeStands() {
        Loaded loaded = LOADER.load(TEXT);
        assertThat(raw(TEXT, loaded.source("/title"))).containsExactly("第 3 届 Mesh Meetup");
        assertThat(raw(TEXT, loaded.source("/series/edition"))).containsExactly("第 3 届 Mesh Meetup");
        assertThat(raw(TEXT, loaded.source("/sessions/0/title"))).containsExactly("边车实践");
        assertThat(raw(TEXT, loaded.source("/sessions/0/speakers/0/name"))).containsExactly("高洪涛");
        assertThat(raw(TEXT, loaded.source("/sessions/0/speakers/0/headline"))).containsExactly("Tetrate 创始工程师");
        assertThat(raw(TEXT, loaded.source("/sessions/0/abstract"))).containsExactly("边车的得失。");
        assertThat(loaded.source("/title").certainty()).isEqualTo(Certainty.STATED);
    }

    @Test
    void tellsFromWhatAnAttributeWasInferred() {
        Loaded loaded = LOADER.load("---\ndate: 2026-04-01\n---\n" + TEXT);
        assertThat(loaded.source("/start").certainty()).isEqualTo(Certainty.INFERRED);
        assertThat(loaded.source("/start").witnesses()).hasToString("[the year 2026 of the front matter's date]");
        assertThat(loaded.source("/timeZone").witnesses()).hasToString("[the caller's zone]");
        assertThat(loaded.source("/timeZone").spans()).isEmpty();
    }

    @Test
    void tellsWhoSpokeForADateThatWasDecided() {
        Loaded loaded = LOADER.load(Fixture.TABLE_AND_LISTS.markdown());
        Source start = loaded.source("/sessions/1/start");
        assertThat(start.certainty()).isEqualTo(Certainty.INFERRED);
        assertThat(start.witnesses()).anyMatch(witness -> witness.statement().equals("weekday 周四"));
    }

    @Test
    void tellsThatNothingTells() {
        Loaded loaded = LOADER.load(TEXT);
        for (String pointer : List.of("/venue/name", "/status", "/sessions/0/kind", "/nonsense", "")) {
            assertThat(loaded.source(pointer)).isEqualTo(Source.ABSENT);
        }
    }

    @Test
    void findsStatusZoneAndLinksWhereTheyStand() {
        String text = "# [取消] Mesh\n\n时间：2026-05-07 19:00（UTC+8）\n\n报名：<https://example.org/a>\n";
        Loaded loaded = LOADER.load(text);
        assertThat(raw(text, loaded.source("/status"))).containsExactly("[取消] Mesh");
        assertThat(raw(text, loaded.source("/timeZone"))).containsExactly("UTC+8");
        assertThat(raw(text, loaded.source("/links/0"))).containsExactly("https://example.org/a");
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void knowsTheSourceOfEveryAttribute(Fixture fixture) {
        Loaded loaded = LOADER.load(fixture.markdown());
        assertThat(attributes(loaded.event().orElseThrow()))
                .allSatisfy(pointer -> assertThat(loaded.source(pointer).certainty())
                        .as(pointer)
                        .isNotEqualTo(Certainty.ABSENT));
        assertThat(loaded.sources().values())
                .allMatch(source ->
                        !source.spans().isEmpty() || !source.witnesses().isEmpty());
    }

    @Test
    void knowsTheSourceOfWhatStandsToTheLetter() {
        RandomEvents events = new RandomEvents(8);
        for (int i = 0; i < 200; i++) {
            Event event = events.next();
            Loaded loaded = LOADER.load(MeetupWriter.standard().write(event));
            assertThat(attributes(event))
                    .allSatisfy(pointer -> assertThat(loaded.source(pointer).spans())
                            .as(pointer)
                            .isNotEmpty());
            assertThat(loaded.diagnostics()).as("%s", event).noneMatch(finding -> finding.code() == Code.UNREAD);
        }
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void givesBackTheTextBlockByBlock(Fixture fixture) {
        for (String text :
                List.of(fixture.markdown(), "\uFEFF" + fixture.markdown().replace("\n", "\r\n"))) {
            Loaded loaded = LOADER.load(text);
            assertThat(loaded.blocks().stream().map(TextBlock::text).collect(Collectors.joining()))
                    .isEqualTo(text);
            assertThat(loaded.blocks())
                    .allMatch(block -> text.substring(
                                    block.span().from(), block.span().to())
                            .equals(block.text()));
        }
    }

    /** Every attribute that is not there by default, as a pointer. */
    static List<String> attributes(Event event) {
        List<String> found = new ArrayList<>(List.of("/title"));
        event.start().ifPresent(start -> found.add("/start"));
        event.end().ifPresent(end -> found.add("/end"));
        event.timeZone().ifPresent(zone -> found.add("/timeZone"));
        event.description().ifPresent(text -> found.add("/description"));
        event.language().ifPresent(tag -> found.add("/language"));
        event.venue().flatMap(venue -> venue.name()).ifPresent(name -> found.add("/venue/name"));
        event.series().flatMap(series -> series.name()).ifPresent(name -> found.add("/series/name"));
        event.series().flatMap(series -> series.edition()).ifPresent(number -> found.add("/series/edition"));
        links("/", event.links(), found);
        for (int i = 0; i < event.organizers().size(); i++) {
            found.add("/organizers/" + i + "/name");
        }
        for (int i = 0; i < event.tags().size(); i++) {
            found.add("/tags/" + i);
        }
        for (int i = 0; i < event.sessions().size(); i++) {
            session("/sessions/" + i + "/", event.sessions().get(i), found);
        }
        return found;
    }

    private static void session(String prefix, Session session, List<String> found) {
        found.add(prefix + "title");
        session.start().ifPresent(start -> found.add(prefix + "start"));
        session.end().ifPresent(end -> found.add(prefix + "end"));
        session.abstractText().ifPresent(text -> found.add(prefix + "abstract"));
        session.room().ifPresent(room -> found.add(prefix + "room"));
        session.track().ifPresent(track -> found.add(prefix + "track"));
        if (session.kind() != Session.Kind.TALK) {
            found.add(prefix + "kind");
        }
        if (session.status() != Status.SCHEDULED) {
            found.add(prefix + "status");
        }
        links(prefix, session.links(), found);
        for (int i = 0; i < session.speakers().size(); i++) {
            speaker(prefix + "speakers/" + i + "/", session.speakers().get(i), found);
        }
    }

    private static void speaker(String prefix, Speaker speaker, List<String> found) {
        found.add(prefix + "name");
        speaker.nickname().ifPresent(name -> found.add(prefix + "nickname"));
        speaker.headline().ifPresent(text -> found.add(prefix + "headline"));
        speaker.affiliation().ifPresent(text -> found.add(prefix + "affiliation"));
        speaker.jobTitle().ifPresent(text -> found.add(prefix + "jobTitle"));
        speaker.bio().ifPresent(text -> found.add(prefix + "bio"));
        links(prefix, speaker.links(), found);
    }

    private static void links(String prefix, List<Link> links, List<String> found) {
        for (int i = 0; i < links.size(); i++) {
            found.add(prefix + "links/" + i);
        }
    }

    private static List<String> raw(String text, Source source) {
        return source.spans().stream()
                .map(SourceTest::bounds)
                .map(at -> text.substring(at[0], at[1]))
                .toList();
    }

    private static int[] bounds(Span span) {
        return new int[] {span.from(), span.to()};
    }
}
