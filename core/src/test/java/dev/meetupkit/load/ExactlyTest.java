package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.Session;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands under {@code exactly:} in the front matter. */
class ExactlyTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    private static final String TEXT = """
            # 第 3 届 Mesh Meetup

            - 时间：2026-05-07 19:00-21:00
            - 地点：杭州

            ## 议程

            ### 边车实践

            - 嘉宾：林月

            ### eBPF

            - 嘉宾：王小明
            """;

    @Test
    void replacesWhatTheTextSaysAndTellsOfIt() {
        Loaded loaded = load("start: 2026-05-08", "end: null");
        assertThat(loaded.event().flatMap(Event::start)).contains(WallTime.of(LocalDate.of(2026, 5, 8)));
        assertThat(loaded.event().flatMap(Event::end)).isEmpty();
        assertThat(of(Code.OVERRULED, loaded)).hasSize(2).first().hasToString("""
                3:3: note: the text states another start [overruled]
                    using what stands here: 2026-05-07 is not used (9:6)""");
    }

    @Test
    void leavesAloneWhatItDoesNotName() {
        Event read = LOADER.load(TEXT).event().orElseThrow();
        Event exact = load("language: zh-CN").event().orElseThrow();
        assertThat(exact).isEqualTo(Event.builder().from(read).language("zh-CN").build());
    }

    @Test
    void saysNothingWhereTheTextSaysTheSame() {
        Loaded loaded = load("start: 2026-05-07T19:00", "venue: {name: 杭州}");
        assertThat(of(Code.OVERRULED, loaded)).isEmpty();
        assertThat(loaded.unread()).isEmpty();
    }

    @Test
    void removesWhatIsNull() {
        Event event = load("venue: null", "series:", "timeZone: ~", "start: null", "end: null")
                .event()
                .orElseThrow();
        assertThat(event.venue()).isEmpty();
        assertThat(event.series()).isEmpty();
        assertThat(event.timeZone()).isEmpty();
    }

    @Test
    void belongsToTheSessionWithTheSameTitle() {
        List<Session> sessions = load("sessions:", "  - {title: eBPF, kind: workshop, room: B}")
                .event()
                .orElseThrow()
                .sessions();
        assertThat(sessions).extracting(Session::kind).containsExactly(Session.Kind.TALK, Session.Kind.WORKSHOP);
        assertThat(sessions.get(1).speakers()).extracting("name").containsExactly("王小明");
        assertThat(sessions.get(1).room()).contains("B");
    }

    @Test
    void addsASessionThatTheTextHasNotAndSaysSo() {
        Loaded loaded = load("sessions:", "  - title: Rust");
        assertThat(loaded.event().orElseThrow().sessions())
                .extracting(Session::title)
                .containsExactly("边车实践", "eBPF", "Rust");
        assertThat(of(Code.TITLE_MISMATCH, loaded))
                .hasToString("[4:14: warning: exactly: no session of the text is called \"Rust\";"
                        + " it becomes one more [title-mismatch]]");
    }

    @Test
    void takesTextToTheLetter() {
        Event event = load("description: \"  two\\t blanks \\n\\n and a line \"", "tags: [\" a \"]")
                .event()
                .orElseThrow();
        assertThat(event.description()).contains("  two\t blanks \n\n and a line ");
        assertThat(event.tags()).containsExactly(" a ");
    }

    @Test
    void typesWhatOtherToolsStatedAsJsonDoes() {
        Event event = load("extras: {a: 1.50, b: \"1.50\", c: true, d: null, e: [x, -2e3], f: {}}")
                .event()
                .orElseThrow();
        assertThat(event.extras()).isEqualTo(extras());
    }

    private static Extras extras() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("a", new BigDecimal("1.50"));
        members.put("b", "1.50");
        members.put("c", true);
        members.put("d", null);
        members.put("e", Arrays.asList("x", new BigDecimal("-2e3")));
        members.put("f", Map.of());
        return Extras.of(members);
    }

    @Test
    void namesTheEventWhereNothingElseDoes() {
        Loaded loaded = LOADER.load("---\nexactly:\n  title: Mesh\n  start: 2026-05-07\n---\n");
        assertThat(loaded.event().map(Event::title)).contains("Mesh");
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.ZONE_DEFAULTED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # member                       | finding
            start: 7 May                   | 3:10: error: exactly: expected a time such as 2026-05-07T19:00 or 2026-05-07, found "7 May"; it is left out [bad-value]
            timeZone: Mars                 | 3:13: error: exactly: expected a time zone such as Asia/Shanghai, found "Mars"; it is left out [bad-value]
            status: gone                   | 3:11: error: exactly: expected one of [scheduled, postponed, cancelled], found "gone"; it is left out [bad-value]
            links: https://example.org     | 3:10: error: exactly: expected a list, found "https://example.org"; it is left out [bad-value]
            links: [{rel: live, url: ftp}] | 3:11: error: Link.url must be an absolute http, https, mailto or tel URL, was "ftp"; it is left out [bad-value]
            venue: 杭州                     | 3:10: error: exactly: expected an object, found "杭州"; it is left out [bad-value]
            venue: {}                      | 3:10: error: Venue needs at least one attribute; it is left out [bad-value]
            series: {edition: third}       | 3:21: error: exactly: expected a whole number, found "third"; it is left out [bad-value]
            titel: Mesh                    | 3:3: error: exactly: nothing is called "titel"; what others state goes to extras: [bad-value]
            sessions: {title: eBPF}        | 3:13: error: exactly: expected a list of sessions, found an object; it is left out [bad-value]
            tags: [null]                   | 3:10: error: exactly: expected a text, found nothing; it is left out [bad-value]
            tags: [[b]]                    | 3:10: error: exactly: expected a text, found a list; it is left out [bad-value]
            venue: {latitude: 30.1}        | 3:21: error: exactly: expected latitude and longitude together, found "30.1"; it is left out [bad-value]
            links: [{url: "https://a.org"}] | 3:11: error: exactly: expected a member rel here; it is left out [bad-value]
            sessions: [{title: null}]      | 3:14: error: exactly: expected a session with a title, found an object; it is left out [bad-value]
            sessions: [eBPF]               | 3:14: error: exactly: expected a session with a title, found "eBPF"; it is left out [bad-value]
            end: 2026-05-07                | 3:8: error: Event.start and end must both be dates or both have a time, were 2026-05-07T19:00 and 2026-05-07; it is left out [bad-value]
            """)
    void leavesOutWhatItCannotReadAndSaysWhere(String member, String finding) {
        Loaded loaded = load(member);
        assertThat(of(Code.BAD_VALUE, loaded)).extracting(Diagnostic::toString).contains(finding);
        assertThat(of(Code.UNREAD, loaded)).isEmpty();
        assertThat(loaded.event()).isEqualTo(LOADER.load(TEXT).event());
    }

    @Test
    void leavesOutNoMoreThanWhatIsRefused() {
        Loaded loaded = load(
                "timeZone: Europe/Berlin",
                "language: 中文",
                "tags: [a]",
                "sessions:",
                "  - title: eBPF",
                "    id: \"\"",
                "    room: B");
        Event event = loaded.event().orElseThrow();
        assertThat(event.timeZone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(event.tags()).containsExactly("a");
        assertThat(event.sessions().get(1).room()).contains("B");
        assertThat(of(Code.BAD_VALUE, loaded))
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "4:13: error: Event.language must be a language tag such as zh-CN, was \"中文\"; it is left out [bad-value]",
                        "8:12: error: Session.id must not be blank, was \"\"; it is left out [bad-value]");
        assertThat(loaded.unread()).isEmpty();
    }

    @Test
    void aStartAloneTakesAnEndOfTheTextAwayThatContradictsIt() {
        Loaded loaded = load("start: 2026-05-08T19:00");
        Event event = loaded.event().orElseThrow();
        assertThat(event.start().map(WallTime::toString)).contains("2026-05-08T19:00");
        assertThat(event.end()).isEmpty();
        assertThat(of(Code.OVERRULED, loaded))
                .extracting(Diagnostic::message)
                .containsExactly("the text states another start", "the text states another end");
        assertThat(load("start: 2026-05-07T18:00").event().flatMap(Event::end)).isPresent();
    }

    @Test
    void anAgendaThatIsNullIsNone() {
        for (String none : List.of("sessions: null", "sessions: []")) {
            Loaded loaded = load(none);
            assertThat(loaded.event().orElseThrow().sessions()).isEmpty();
            assertThat(of(Code.OVERRULED, loaded)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly: hello", "exactly: [a]"})
    void isMembersOrAnError(String key) {
        Loaded loaded = LOADER.load("---\n" + key + "\n---\n\n" + TEXT);
        assertThat(of(Code.BAD_VALUE, loaded))
                .hasToString("[2:10: error: exactly: expected members of the event"
                        + " such as start: 2026-05-07; it is left out [bad-value]]");
        assertThat(loaded.event()).isEqualTo(LOADER.load(TEXT).event());
    }

    @Test
    void isNotReadOnAPageOfSeveralEventsWhichIsTold() {
        String page = "# Spring\n\n## Wasm, 7 May 2026\n\nVenue: A\n\n## eBPF, 11 June 2026\n\nVenue: B\n";
        List<Loaded> all = LOADER.loadAll("---\nlayout: page\nvenue: C\nexactly:\n  tags: [a]\n---\n" + page);
        assertThat(all).hasSize(2);
        assertThat(of(Code.UNREAD, all.get(0)))
                .extracting(Diagnostic::toString)
                .contains(
                        "3:1: note: the key venue is not read, since this page announces several events [unread]",
                        "4:1: note: the key exactly is not read, since this page announces several events [unread]");
    }

    @Test
    void refusesWhatNoToolCanState() {
        for (String extras :
                List.of("a: \"\\uD800\"", "a: " + "[".repeat(25) + "]".repeat(25), "a: 1." + "0".repeat(500))) {
            for (String member : List.of("extras: {%s}", "sessions: [{title: eBPF, extras: {%s}}]")) {
                Loaded loaded = load(member.formatted(extras));
                assertThat(of(Code.BAD_VALUE, loaded)).as(member).hasSize(1);
                assertThat(loaded.event()).isEqualTo(LOADER.load(TEXT).event());
            }
        }
    }

    private static Loaded load(String... members) {
        return LOADER.load("---\nexactly:\n  " + String.join("\n  ", members) + "\n---\n\n" + TEXT);
    }

    private static List<Diagnostic> of(Code code, Loaded loaded) {
        return loaded.diagnostics().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }
}
