package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.load.Stated.Weekday;
import dev.meetupkit.markdown.Line;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every month, weekday and way to write a time, in every language that the tables know. */
class WhenVectorsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/when.csv", delimiter = '|')
    void reads(String text, String date, String weekday, String start, String end) {
        Stated stated = WhenText.read(Line.of(text, 0), Vocabulary.standard().times());
        expect(date, stated.day().flatMap(Years::full));
        expect(weekday, stated.day().flatMap(Day::weekday).map(Weekday::day));
        expect(start, stated.hours().map(Hours::start));
        expect(end, stated.hours().flatMap(Hours::end));
        assertThat(stated.problems()).isEmpty();
    }

    private static void expect(String expected, Optional<?> found) {
        if (!expected.equals("*")) {
            assertThat(found.map(Object::toString).orElse("-")).isEqualTo(expected);
        }
    }
}
