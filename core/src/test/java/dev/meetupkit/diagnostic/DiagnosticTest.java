package dev.meetupkit.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    @Test
    void printsAsCompilersDo() {
        Diagnostic finding = Diagnostic.at(
                        new Position(28, 6), Code.WEEKDAY_MISMATCH, "2020/5/6 is a Wednesday, not 周四")
                .using(
                        "2020-05-07",
                        List.of(
                                Witness.at(new Position(28, 15), "weekday 周四"),
                                new Witness("the path", Optional.empty())))
                .suggesting("replace 2020/5/6 by 2020/5/7")
                .in("README.md");
        assertThat(finding).hasToString("""
                README.md:28:6: warning: 2020/5/6 is a Wednesday, not 周四 [weekday-mismatch]
                    using 2020-05-07: weekday 周四 (28:15), the path
                    suggestion: replace 2020/5/6 by 2020/5/7""");
    }

    @Test
    void printsWithoutWhatItDoesNotKnow() {
        assertThat(Diagnostic.of(Code.EMPTY, "the document is empty"))
                .hasToString("error: the document is empty [empty]");
        assertThat(Diagnostic.at(new Position(1, 2), Code.UNREAD, "x")).hasToString("1:2: note: x [unread]");
    }

    @Test
    void hasAStableIdForEveryCode() {
        assertThat(Arrays.stream(Code.values()).map(Code::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    void countsPositionsFromOne() {
        assertThatThrownBy(() -> new Position(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0:1");
        assertThat(new Position(1, 9)).isLessThan(new Position(2, 1)).isGreaterThan(new Position(1, 8));
    }
}
