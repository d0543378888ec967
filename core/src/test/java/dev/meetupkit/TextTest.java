package dev.meetupkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    /** Every text attribute by its name, with a way to build a value that has it. */
    static Stream<Arguments> attributes() {
        return Stream.of(
                attribute("Event.id", text -> Event.titled("t").id(text).build()),
                attribute("Event.title", text -> Event.titled(text).build()),
                attribute(
                        "Event.description",
                        text -> Event.titled("t").description(text).build()),
                attribute("Event.tags", text -> Event.titled("t").addTags(text).build()),
                attribute("Series.name", text -> Series.named(text).build()),
                attribute("Organizer.name", text -> Organizer.named(text).build()),
                attribute("Venue.name", text -> Venue.named(text).build()),
                attribute("Venue.address", text -> Venue.builder().address(text).build()),
                attribute("Venue.city", text -> Venue.builder().city(text).build()),
                attribute("Venue.country", text -> Venue.builder().country(text).build()),
                attribute(
                        "Link.label",
                        text -> Link.builder()
                                .rel(Link.Rel.PAGE)
                                .url("https://a.b/")
                                .label(text)
                                .build()),
                attribute("Session.id", text -> Session.titled("t").id(text).build()),
                attribute("Session.title", text -> Session.titled(text).build()),
                attribute(
                        "Session.abstractText",
                        text -> Session.titled("t").abstractText(text).build()),
                attribute("Session.room", text -> Session.titled("t").room(text).build()),
                attribute(
                        "Session.track", text -> Session.titled("t").track(text).build()),
                attribute(
                        "Session.tags",
                        text -> Session.titled("t").addTags(text).build()),
                attribute("Speaker.name", text -> Speaker.named(text).build()),
                attribute(
                        "Speaker.nickname",
                        text -> Speaker.named("n").nickname(text).build()),
                attribute(
                        "Speaker.headline",
                        text -> Speaker.named("n").headline(text).build()),
                attribute(
                        "Speaker.affiliation",
                        text -> Speaker.named("n").affiliation(text).build()),
                attribute(
                        "Speaker.jobTitle",
                        text -> Speaker.named("n").jobTitle(text).build()),
                attribute("Speaker.bio", text -> Speaker.named("n").bio(text).build()));
    }

    private static Arguments attribute(String name, Function<String, Object> build) {
        return Arguments.of(name, build);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attributes")
    void refusesBlankTextByName(String name, Function<String, Object> build) {
        for (String blank : new String[] {"", " ", "\t", "\n", "\u3000"}) {
            assertThatThrownBy(() -> build.apply(blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(name + " must not be blank");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attributes")
    void refusesWhatNoFormatCarriesByName(String name, Function<String, Object> build) {
        for (String bad :
                new String[] {"\u0000", "\u001b", "\u007f", "\u0080", "\u009f", "\ud800", "\udc00x", "\ufeff"}) {
            assertThatThrownBy(() -> build.apply("a" + bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(name + " must not contain U+");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attributes")
    void refusesTextThatNoReaderTakesByName(String name, Function<String, Object> build) {
        assertThatThrownBy(() -> build.apply("x".repeat(Text.MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must have at most 262144 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029"})
    void turnsEveryLineEndIntoOneOfItsKind(String end) {
        assertThat(Session.titled("a" + end + "b").build().title()).isEqualTo("a b");
        assertThat(Session.titled("a").abstractText("a" + end + "b").build().abstractText())
                .contains("a\nb");
    }

    @Test
    void keepsWhatIsUnusualButText() {
        String text = " a\tb😀é\u200b ";
        assertThat(Session.titled(text).build().title()).isEqualTo(text);
    }
}
