package dev.meetupkit.ical;

import static dev.meetupkit.ical.Carried.EVENT;
import static dev.meetupkit.ical.Carried.READER;
import static dev.meetupkit.ical.Carried.WRITER;
import static dev.meetupkit.ical.Carried.unfolded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody did to a calendar that carries its events. */
class CarriedEditsTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SUMMARY:Sidecars             | SUMMARY:Sidecars in anger           | title
            T190000                      | T180000                             | time
            T200000                      | T210000                             | time
            STATUS:CONFIRMED             | STATUS:CANCELLED                    | status
            R1\\, Hall                    | R3\\, Hall                           | place
            Lin Yue                      | Lin Yun                             | people
            What                         | Know what                           | text
            CATEGORIES:mesh,envoy        | CATEGORIES:mesh,envoy,linkerd       | tags
            ATTACH:https://example.org/1 | ATTACH:https://example.org/2        | links
            TRANSP:OPAQUE                | TRANSP:OPAQUE~COLOR:red             | properties
            """)
    void whatWasEditedIsTaken(String before, String after, String attribute) {
        String text = unfolded(WRITER.write(EVENT).text());
        assertThat(text).contains(before);
        ReadCalendar read = READER.read(text.replaceFirst(
                Pattern.quote(before), Matcher.quoteReplacement(after).replace("~", "\r\n")));
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("edited")
                .contains(attribute);
        Event edited = read.events().get(0);
        assertThat(edited).isNotEqualTo(EVENT);
        assertThat(edited.sessions().get(1)).isEqualTo(EVENT.sessions().get(1));
        assertThat(READER.read(WRITER.write(edited).text()).events()).containsExactly(edited);
    }

    @Test
    void aClientThatDropsPropertiesChangesNothing() {
        String text = unfolded(WRITER.write(EVENT).text());
        String dropped =
                text.replaceAll("(?m)^(CATEGORIES|ATTACH|GEO|URL|LOCATION|DESCRIPTION|DTEND|TRANSP|STATUS).*\r\n", "");
        assertThat(READER.read(dropped).events()).containsExactly(EVENT);
    }

    @Test
    void aCopyIsLeftOutAndAnEditedCopyIsAnotherSession() {
        String text = unfolded(WRITER.write(EVENT).text());
        String entry = text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VEVENT") + 12);
        ReadCalendar same = READER.read(text.replace("END:VCALENDAR", entry + "END:VCALENDAR"));
        assertThat(same.events()).containsExactly(EVENT);
        assertThat(same.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("copied");
        String other = entry.replace("SUMMARY:Sidecars", "SUMMARY:Sidecars again");
        ReadCalendar edited = READER.read(text.replaceFirst("(?=BEGIN:VEVENT)", Matcher.quoteReplacement(other)));
        assertThat(edited.events().get(0).sessions())
                .extracting(Session::title)
                .containsExactly("Sidecars", "Gateways", "Questions", "Sidecars again");
        assertThat(edited.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("copied");
    }

    @Test
    void aReaderThatIsNotToldHowSaysThatItLeavesItOut() {
        ReadCalendar read = OneEntry.READER.read(WRITER.write(EVENT).text());
        assertThat(read.events()).hasSize(1);
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("2 entries carry", "[unread]");
    }

    @Test
    void aMissingSessionIsToldOf() {
        String text = unfolded(WRITER.write(EVENT).text());
        int second = text.indexOf("BEGIN:VEVENT", text.indexOf("END:VEVENT"));
        ReadCalendar read = READER.read(text.substring(0, second) + "END:VCALENDAR\r\n");
        assertThat(read.events().get(0).sessions()).extracting(Session::title).containsExactly("Sidecars", "Questions");
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("1 of 3 sessions");
    }

    @Test
    void anEntryThatLostItIsStillASessionOfItsEvent() {
        String text = unfolded(WRITER.write(EVENT).text());
        int last = text.lastIndexOf("X-MEETUP-DATA");
        String lost = text.substring(0, last) + text.substring(text.indexOf("\r\n", last) + 2);
        ReadCalendar read = READER.read(lost);
        assertThat(read.events()).hasSize(1);
        assertThat(read.events().get(0).sessions())
                .extracting(Session::title)
                .containsExactly("Sidecars", "Gateways", "Questions");
        assertThat(read.diagnostics()).isEmpty();
    }
}
