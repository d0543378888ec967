package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Session;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.fixtures.Fixture;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    private static final String SECOND_TALK = """
            ### Apache SkyWalking 在 Service Mesh 中的可观察性应用

            - 时间：2020/5/6（周四） 19:00-20:00
            - 嘉宾：高洪涛 Tetrate 创始工程师
            """;

    @Test
    void isDecidedByTheTableTheWeekdayAndTheSlot() {
        Loaded loaded = LOADER.load(Fixture.TABLE_AND_LISTS.markdown());
        assertThat(second(loaded).start()).contains(WallTime.of(LocalDateTime.of(2020, 5, 7, 19, 0)));
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.ZONE_DEFAULTED, Code.WEEKDAY_MISMATCH);
        assertThat(loaded.diagnostics().get(1)).hasToString("""
                28:6: warning: 2020/5/6 is a Wednesday, not 周四 [weekday-mismatch]
                    using 2020-05-07: weekday 周四 (28:15), table row 5 月 7 日 (15:3), \
                2020-05-06 19:00-20:00 is taken by 陌陌的 Service Mesh 实践 (21:6)
                    suggestion: replace 2020/5/6 by 2020/5/7""");
    }

    @Test
    void isDecidedWithoutTheTableByWeekdaySlotAndPattern() {
        String withoutTable = Fixture.TABLE_AND_LISTS.markdown().replaceAll("(?m)^\\|.*\\n", "");
        Loaded loaded = LOADER.load(withoutTable);
        assertThat(second(loaded).start()).contains(WallTime.of(LocalDateTime.of(2020, 5, 7, 19, 0)));
        assertThat(finding(loaded, Code.WEEKDAY_MISMATCH).witnesses()).hasSize(3);
    }

    @Test
    void staysAsWrittenIfNothingElseSpeaks() {
        Loaded loaded = LOADER.load("# Mesh\n\n## 议程\n\n" + SECOND_TALK);
        Session talk = loaded.event().orElseThrow().sessions().get(0);
        assertThat(talk.start()).contains(WallTime.of(LocalDateTime.of(2020, 5, 6, 19, 0)));
        Diagnostic finding = finding(loaded, Code.WEEKDAY_MISMATCH);
        assertThat(finding.decision()).contains("2020-05-06 as written, unresolved");
        assertThat(finding.witnesses()).isEmpty();
    }

    @Test
    void ofAnEventStaysAsWritten() {
        Loaded loaded = LOADER.load("# Mesh\n\n时间：2019年11月24日（星期六）");
        assertThat(loaded.event().orElseThrow().start().orElseThrow()).hasToString("2019-11-24");
        Diagnostic finding = finding(loaded, Code.WEEKDAY_MISMATCH);
        assertThat(finding.position()).contains(new Position(3, 4));
        assertThat(finding.message()).isEqualTo("2019年11月24日 is a Sunday, not 星期六");
        assertThat(finding.decision()).contains("2019-11-24 as written, unresolved");
    }

    @ParameterizedTest(name = "{0} and {1} give {2}")
    @CsvSource({
        // written below the heading, in the table, the day that is meant
        "2020/5/6（周三）, 5月6日, 2020-05-06",
        "2020/5/6（周三）, 5月7日, 2020-05-06",
        "2020/5/6（周四）, 5月6日, 2020-05-06",
        "2020/5/6, 5月7日, 2020-05-06",
        "2020/5/6（周四）, 5月7日, 2020-05-07",
    })
    void isWonByTwoAgainstOne(String section, String table, String day) {
        Loaded loaded = LOADER.load("""
                # Mesh

                | 时间 | 主题 |
                | --- | --- |
                | %s | 边车实践 |

                ## 边车实践

                - 时间：%s 19:00-20:00
                - 嘉宾：高洪涛
                """.formatted(table, section));
        assertThat(loaded.event().orElseThrow().sessions())
                .singleElement()
                .satisfies(talk -> assertThat(talk.start().orElseThrow().date()).hasToString(day));
        boolean agree = section.contains("周三") && table.equals("5月6日");
        List<Code> codes = loaded.diagnostics().stream().map(Diagnostic::code).toList();
        assertThat(codes.contains(Code.WEEKDAY_MISMATCH) || codes.contains(Code.TIME_MISMATCH))
                .isNotEqualTo(agree);
    }

    @Test
    void betweenHoursIsTold() {
        Loaded loaded = LOADER.load("# Mesh\n\n时间：2026年5月7日 19:00-21:00\n\n活动时间：2026年5月7日 19:00-21:30");
        assertThat(loaded.event().orElseThrow().end().orElseThrow()).hasToString("2026-05-07T21:00");
        assertThat(finding(loaded, Code.TIME_MISMATCH).position()).contains(new Position(5, 16));
    }

    @Test
    void betweenTheHoursOfATableAndASectionIsTold() {
        Loaded loaded = LOADER.load("""
                # Mesh

                时间：2026年5月7日

                | 时间 | 主题 |
                | --- | --- |
                | 18:00-19:00 | 边车实践 |

                ## 边车实践

                - 时间：19:00-20:00
                - 嘉宾：高洪涛
                """);
        assertThat(loaded.event().orElseThrow().sessions().get(0).start().orElseThrow())
                .hasToString("2026-05-07T19:00");
        assertThat(finding(loaded, Code.TIME_MISMATCH).position()).contains(new Position(7, 3));
    }

    @Test
    void betweenATalkAndItsEventIsTold() {
        Loaded loaded = LOADER.load("# Mesh\n\n时间：2026年5月8日\n\n## 边车\n\n- 时间：2026年5月7日 19:00\n- 嘉宾：高洪涛");
        assertThat(finding(loaded, Code.OUTSIDE_EVENT).position()).contains(new Position(5, 4));
    }

    @Test
    void betweenTheHoursOfATalkAndItsEventIsTold() {
        Loaded loaded =
                LOADER.load("# Mesh\n\n时间：2026年5月7日 19:00-21:00\n\n## 议程\n\n- 18:30-19:00 签到\n- 22:00-22:30 《边车》 高洪涛");
        assertThat(loaded.diagnostics())
                .filteredOn(finding -> finding.code() == Code.OUTSIDE_EVENT)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message())
                                .isEqualTo(
                                        "\"边车\" is at 2026-05-07T22:00, but the event from 2026-05-07T19:00 to 2026-05-07T21:00"));
    }

    @Test
    void ofTitlesIsTold() {
        Loaded loaded = LOADER.load("""
                # Mesh

                | 时间 | 主题 | 嘉宾 |
                | --- | --- | --- |
                | 19:00-20:00 | 边车实践 | 高洪涛 |

                ## 网格里的边车，三年以后

                - 嘉宾：高洪涛
                """);
        assertThat(loaded.event().orElseThrow().sessions())
                .singleElement()
                .satisfies(talk -> assertThat(talk.title()).isEqualTo("网格里的边车，三年以后"));
        assertThat(finding(loaded, Code.TITLE_MISMATCH).witnesses()).hasSize(1);
    }

    private static Session second(Loaded loaded) {
        return loaded.event().orElseThrow().sessions().get(1);
    }

    private static Diagnostic finding(Loaded loaded, Code code) {
        return loaded.diagnostics().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
