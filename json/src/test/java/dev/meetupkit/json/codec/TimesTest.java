package dev.meetupkit.json.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-07T19:00:00+08:00      | 2026-05-07T19:00:00 | 480
            2026-05-07t19:00:09-03:30      | 2026-05-07T19:00:09 | -210
            2026-05-07T19:00:00Z           | 2026-05-07T19:00:00 | 0
            2026-05-07T19:00:00z           | 2026-05-07T19:00:00 | 0
            2026-05-07T19:00:00.0Z         | 2026-05-07T19:00:00 | 0
            2026-05-07T19:00:00.000+01:00  | 2026-05-07T19:00:00 | 60
            2026-05-07T23:59:59+18:00      | 2026-05-07T23:59:59 | 1080
            2026-05-07T00:00:00-18:00      | 2026-05-07T00:00:00 | -1080
            2026-05-07T19:00:00+00:59      | 2026-05-07T19:00:00 | 59
            """)
    void readsWithAnOffset(String text, LocalDateTime time, int minutes) {
        Times.Written written = Times.read(text).orElseThrow();
        assertThat(written.time().dateTime()).contains(time);
        assertThat(written.offset()).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-07T19:00:00",
                "2026-05-07T19:00:00.",
                "2026-05-07T19:00:00.Z",
                "2026-05-07T19:00:00.5Z",
                "2026-05-07T19:00:00.05Z",
                "2026-05-07T19:00:00.0",
                "2026-05-07T19:00Z",
                "2026-05-07 19:00:00Z",
                "2026-05-07T19:00:00Z ",
                "2026-05-07T19:00:00ZZ",
                "2026-05-07T19:00:00+08:60",
                "2026-05-07T19:00:00+18:01",
                "2026-05-07T19:00:00+08",
                "2026-05-07T19:00:00+0800",
                "2026-05-07T19:00:00+08:00x",
                "2026-05-07T19:00:00*08:00",
                "2026-05-07T24:00:00Z",
                "2026-05-07T19:60:00Z",
                "2026-05-07T1:00:00Z",
                "2026-02-30",
                "2026-5-7",
                "26-05-07",
                "2026-05-07T",
                "2026-05-0/",
                "2026-05-0:",
                ""
            })
    void leavesAlone(String text) {
        assertThat(Times.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # clocks show 1:30 twice; time of the sun was kept to the second
            2026-10-25T01:30:00 | Europe/London | +01:00
            1890-01-01T00:00:00 | Asia/Shanghai | +08:05
            1880-01-01T00:00:00 | America/New_York | -04:56
            """)
    void offsetsAreToTheMinute(LocalDateTime local, ZoneId zone, String offset) {
        assertThat(Times.offset(local, zone)).isEqualTo(ZoneOffset.of(offset));
    }
}
