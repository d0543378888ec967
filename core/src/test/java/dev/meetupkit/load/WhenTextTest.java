package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.markdown.DocumentReader;
import dev.meetupkit.markdown.Line;
import java.time.DayOfWeek;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text                                          | year | month | day | weekday   | start | end
            2018年6月30日（星期六）                          | 2018 | 6     | 30  | SATURDAY  | -     | -
            2018年7月29日（星期日）下午 1:00 - 5:30            | 2018 | 7     | 29  | SUNDAY    | 13:00 | 17:30
            2018年11月25日（星期日）下午1:00-5:30              | 2018 | 11    | 25  | SUNDAY    | 13:00 | 17:30
            2020/5/6（周三） 19:00-20:00                     | 2020 | 5     | 6   | WEDNESDAY | 19:00 | 20:00
            5 月 6 日                                       | -    | 5     | 6   | -         | -     | -
            2020.5.6                                       | 2020 | 5     | 6   | -         | -     | -
            2026-05-07                                     | 2026 | 5     | 7   | -         | -     | -
            2026-05-07T19:00:00+08:00                      | 2026 | 5     | 7   | -         | 19:00 | -
            09 月 07 日，周四晚 19 点                          | -    | 9     | 7   | THURSDAY  | 19:00 | -
            7 月 22 日周四晚 8 点                             | -    | 7     | 22  | THURSDAY  | 20:00 | -
            3 月 24 日周日下午 13 点                           | -    | 3     | 24  | SUNDAY    | 13:00 | -
            晚上7点半                                       | -    | -     | -   | -         | 19:30 | -
            上午9点一刻至11点                                | -    | -     | -   | -         | 09:15 | 11:00
            中午12:00-1:30 下午                              | -    | -     | -   | -         | 12:00 | 13:30
            凌晨12点                                        | -    | -     | -   | -         | 00:00 | -
            13：00～17：30                                   | -    | -     | -   | -         | 13:00 | 17:30
            19：00 - 20：00                                  | -    | -     | -   | -         | 19:00 | 20:00
            9:00至24:00                                     | -    | -     | -   | -         | 09:00 | 00:00
            2021年6 月 19 日（周六）13：00 -17：30              | 2021 | 6     | 19  | SATURDAY  | 13:00 | 17:30
            2025 年 3 月 29 日（校历第六周周六） 19:00 - 21:00   | 2025 | 3     | 29  | SATURDAY  | 19:00 | 21:00
            ２０２０年５月６日                                | 2020 | 5     | 6   | -         | -     | -
            11/09 周六                                      | -    | 11    | 9   | SATURDAY  | -     | -
            23.11.2023                                     | 2023 | 11    | 23  | -         | -     | -
            31/7/2020                                      | 2020 | 7     | 31  | -         | -     | -
            31 de Julho de 2020                            | 2020 | 7     | 31  | -         | -     | -
            Donnerstag, 7. Mai 2020, 19 Uhr                | 2020 | 5     | 7   | THURSDAY  | 19:00 | -
            Wednesday the 13th of January, from 6:30pm to 8:00pm | - | 1  | 13  | WEDNESDAY | 18:30 | 20:00
            Monday, June 10, 2019 6-8pm                    | 2019 | 6     | 10  | MONDAY    | 18:00 | 20:00
            September 14th                                 | -    | 9     | 14  | -         | -     | -
            14 March 2024                                  | 2024 | 3     | 14  | -         | -     | -
            12 p.m.                                        | -    | -     | -   | -         | 12:00 | -
            12:30am - 1am                                  | -    | -     | -   | -         | 00:30 | 01:00
            19h15 - 19h30                                  | -    | -     | -   | -         | 19:15 | 19:30
            9:20 - 10:10                                   | -    | -     | -   | -         | 09:20 | 10:10
            2024年8月10日 上午9:00-12:00                      | 2024 | 8     | 10  | -         | 09:00 | 12:00
            上午9点-12点                                    | -    | -     | -   | -         | 09:00 | 12:00
            10 PM - 12 AM                                  | -    | -     | -   | -         | 22:00 | 00:00
            from 7 to 9 PM                                 | -    | -     | -   | -         | 19:00 | 21:00
            PM 2:00-5:00                                   | -    | -     | -   | -         | 14:00 | 17:00
            6.30pm - 9.00pm                                | -    | -     | -   | -         | 18:30 | 21:00
            18h30-21h                                      | -    | -     | -   | -         | 18:30 | 21:00
            23:00-次日 01:00                                | -    | -     | -   | -         | 23:00 | 01:00
            22:00-02:00                                    | -    | -     | -   | -         | 22:00 | 02:00
            14:00 左右 - 17:00                              | -    | -     | -   | -         | 14:00 | 17:00
            8pm开始 2020-05-06                              | 2020 | 5     | 6   | -         | 20:00 | -
            于May 6, 2020 举行                              | 2020 | 5     | 6   | -         | -     | -
            2024/08/03（六）                                | 2024 | 8     | 3   | SATURDAY  | -     | -
            4 月 10 日 19:00-20:30（2024 年）                  | 2024 | 4     | 10  | -         | 19:00 | 20:30
            2021年5月22日（土）14:00                          | 2021 | 5     | 22  | SATURDAY  | 14:00 | -
            """)
    void reads(String text, Integer year, Integer month, Integer day, DayOfWeek weekday, String start, String end) {
        Stated stated = WhenText.read(line(text), Vocabulary.standard().times());
        assertThat(stated.problems()).isEmpty();
        assertThat(stated.day().flatMap(Day::year)).isEqualTo(Optional.ofNullable(year));
        assertThat(stated.day().map(Day::month)).isEqualTo(Optional.ofNullable(month));
        assertThat(stated.day().map(Day::dayOfMonth)).isEqualTo(Optional.ofNullable(day));
        assertThat(stated.day().flatMap(Day::weekday).map(Stated.Weekday::day)).isEqualTo(Optional.ofNullable(weekday));
        assertThat(stated.hours().map(hours -> hours.start().toString())).isEqualTo(Optional.ofNullable(start));
        assertThat(stated.hours().flatMap(Stated.Hours::end).map(Object::toString))
                .isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text                               | first | last
            2020年5月6日至5月14日                 | 5-6   | 5-14
            2019 年 11 月 16~17 日                | 11-16 | 11-17
            2020年5月6日至14日                    | 5-6   | 5-14
            May 6-7, 2020                        | 5-6   | 5-7
            2020/5/6 19:00 - 2020/5/7 12:00      | 5-6   | 5-7
            2024年6月19日至20日（周三、周四）       | 6-19  | 6-20
            2024/08/03（六）- 08/04（日）          | 8-3   | 8-4
            """)
    void readsRangesOfDays(String text, String first, String last) {
        Stated stated = WhenText.read(line(text), Vocabulary.standard().times());
        assertThat(stated.day().map(WhenTextTest::monthAndDay)).contains(first);
        assertThat(stated.lastDay().map(WhenTextTest::monthAndDay)).isEqualTo(Optional.ofNullable(last));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # text             | code             | where
            2月30日             | BAD_DATE         | 2月30日
            2019年2月29日       | BAD_DATE         | 2019年2月29日
            2020/13/1          | BAD_DATE         | 2020/13/1
            0000年1月1日        | BAD_DATE         | 0000年1月1日
            9999-12-31         | BAD_DATE         | 9999-12-31
            25:00              | BAD_TIME         | 25:00
            19:75              | BAD_TIME         | 19:75
            24:00              | BAD_TIME         | 24:00
            20:00-19:00        | END_BEFORE_START | 20:00-19:00
            5/6/2020           | BAD_DATE         | 5/6/2020
            19:00+99:00        | BAD_TIME         | +99:00
            19:00 UTC+8:75     | BAD_TIME         | UTC+8:75
            """)
    void locatesWhatIsNone(String text, Code code, String where) {
        Stated stated = WhenText.read(line(text), Vocabulary.standard().times());
        assertThat(stated.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.written()).hasToString(where);
        });
    }

    @Test
    void givesEachDayOfARangeItsWeekday() {
        Stated stated = WhenText.read(
                line("2024年6月22日-23日（周六-周日）"), Vocabulary.standard().times());
        assertThat(stated.day().flatMap(Day::weekday).map(Stated.Weekday::day)).contains(DayOfWeek.SATURDAY);
        assertThat(stated.lastDay().flatMap(Day::weekday).map(Stated.Weekday::day))
                .contains(DayOfWeek.SUNDAY);
    }

    @Test
    void tellsOfASecondTime() {
        Stated stated = WhenText.read(
                line("上午9:00-11:30，下午14:00-17:00"), Vocabulary.standard().times());
        assertThat(stated.hours().flatMap(Stated.Hours::end).orElseThrow()).hasToString("11:30");
        assertThat(stated.problems())
                .extracting(problem -> problem.written().text())
                .containsExactly("14:00", "17:00");
    }

    @Test
    void tellsOfASecondDateAndLeavesOutWhatIsCrossedOut() {
        assertThat(WhenText.read(line("5月6日、5月8日"), Vocabulary.standard().times())
                        .problems())
                .extracting(Stated.Problem::code)
                .containsExactly(Code.TIME_MISMATCH);
        assertThat(WhenText.read(
                                line("2024年5月18日、25日 14:00"),
                                Vocabulary.standard().times())
                        .lastDay())
                .isEmpty();
        assertThat(WhenText.read(
                                line("2024年5月18日、25日 14:00"),
                                Vocabulary.standard().times())
                        .problems())
                .hasSize(1);
        assertThat(WhenText.read(
                                line("~~2020-05-06 19:00~~ 2020-05-13"),
                                Vocabulary.standard().times())
                        .day()
                        .orElseThrow()
                        .dayOfMonth())
                .isEqualTo(13);
        Stated moved = WhenText.read(
                line("<s>2020-05-06 19:00</s> 2020-05-13 20:00"),
                Vocabulary.standard().times());
        assertThat(moved.day().orElseThrow().dayOfMonth()).isEqualTo(13);
        assertThat(moved.hours().orElseThrow().start()).hasToString("20:00");
        assertThat(moved.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Istio 1.5.2",
                "7×24 小时",
                "3/4 of all",
                "G7",
                "¥99",
                "Java 17",
                "#35",
                "10-15 minutes",
                "100%",
                "第 10 届",
                "next Thursday",
                "192.168.1.10",
                "2684 亿",
                "B2",
                "0 到 N"
            })
    void leavesAloneNumbersThatAreNoDates(String text) {
        Stated stated = WhenText.read(line(text), Vocabulary.standard().times());
        assertThat(stated.day()).isEmpty();
        assertThat(stated.hours()).isEmpty();
        assertThat(stated.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text                      | zone
            北京时间 19:00                | Asia/Shanghai
            19:00 (UTC+8)               | +08:00
            19:00 GMT-5                 | -05:00
            19:00 UTC+05:30             | +05:30
            周三 19:00 CST               | Asia/Shanghai
            7pm CST                     | -
            19:00 JST                   | Asia/Tokyo
            14:30 America/New_York      | America/New_York
            2024-06-19T14:00:00+02:00   | +02:00
            2024-06-19T14:00:00-05:00   | -05:00
            2024-06-19T14:00:00Z        | Z
            2024-06-19 14:00+02:00      | +02:00
            10:00 AM PST                | -08:00
            19:00 UTC-0:30              | -00:30
            19:00-20:00                 | -
            """)
    void readsZones(String text, String zone) {
        assertThat(WhenText.read(line(text), Vocabulary.standard().times())
                        .zone()
                        .map(named -> named.id().toString()))
                .isEqualTo(Optional.ofNullable(zone));
    }

    @Test
    void seesThatItRecurs() {
        assertThat(WhenText.read(line("每周三 19:00"), Vocabulary.standard().times())
                        .recurring())
                .isTrue();
        assertThat(WhenText.read(line("every Thursday"), Vocabulary.standard().times())
                        .recurring())
                .isTrue();
        assertThat(WhenText.read(line("周三 19:00"), Vocabulary.standard().times())
                        .recurring())
                .isFalse();
    }

    private static String monthAndDay(Day day) {
        return day.month() + "-" + day.dayOfMonth();
    }

    private static Line line(String text) {
        return new DocumentReader(32, 20_000).read(text).blocks().get(0).first();
    }
}
