package dev.meetupkit.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "时", "😀"})
    void leavesAloneWhatIsShortEnough(String character) {
        String text = character.repeat(Excerpt.MOST);
        assertThat(Excerpt.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "时", "😀"})
    void keepsTheBeginningAndTheEnd(String character) {
        String half = character.repeat(Excerpt.MOST / 2 - 1);
        assertThat(Excerpt.of("a" + half + "middle" + half + "z")).isEqualTo("a" + half + "…" + half + "z");
    }

    @Test
    void aFindingShowsNoMoreOfAnything() {
        String text = "x".repeat(100_000);
        Diagnostic finding = Diagnostic.of(Code.BAD_DATE, text)
                .using(text, List.of(new Witness(text, Optional.empty())))
                .suggesting(text);
        assertThat(finding.toString()).hasSizeLessThan(5 * Excerpt.MOST);
    }
}
