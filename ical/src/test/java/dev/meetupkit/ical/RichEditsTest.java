package dev.meetupkit.ical;

import static dev.meetupkit.ical.Carried.EVENT;
import static dev.meetupkit.ical.Carried.READER;
import static dev.meetupkit.ical.Carried.WRITER;
import static dev.meetupkit.ical.Carried.unfolded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody changed in the components of a calendar of ours: taken and told, and nothing else with it. */
class RichEditsTest {

    /** With an entry of its own for what has no hours. */
    private static final Event DATED = Event.builder()
            .from(EVENT)
            .start(LocalDateTime.of(2026, 5, 7, 19, 0))
            .build();

    private static final String SPEAKER =
            "BEGIN:PARTICIPANT\r\nUID:p1\r\nPARTICIPANT-TYPE:SPEAKER\r\nSUMMARY:Ann Lee\r\n%sEND:PARTICIPANT";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # is written                   | is changed to                        | name     | headline        | pages
            DESCRIPTION:CTO                | DESCRIPTION:CEO                      | Ann Lee  | CEO             | 0
            SUMMARY:Ann Lee                | SUMMARY:Anne Lee                     | Anne Lee | CTO             | 0
            URL:https://example.org/lin    | URL:https://example.org/lin2         | Lin Yue  | Example Ltd SRE | 1
            """)
    void whatIsChangedOfAPersonIsTakenAndTold(String before, String after, String name, String headline, int pages) {
        String text = WRITER.rich().write(EVENT).text();
        assertThat(text).contains(before + "\r\n");
        ReadCalendar read = READER.read(text.replace(before + "\r\n", after + "\r\n"));
        assertThat(codes(read)).containsExactly("edited");
        List<Speaker> people = read.events().get(0).sessions().stream()
                .flatMap(session -> session.speakers().stream())
                .toList();
        assertThat(people).hasSize(2).anySatisfy(person -> {
            assertThat(person.name()).isEqualTo(name);
            assertThat(Description.headline(person)).contains(headline);
            assertThat(person.links()).hasSize(pages);
            assertThat(person.links()).allMatch(link -> link.url().endsWith("lin2"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESCRIPTION:CTO\r\n", "URL:https://example.org/lin\r\n", "NAME:Hall\r\n"})
    void whatAClientDropsOfAComponentIsNoChange(String line) {
        String text = WRITER.rich().write(EVENT).text();
        assertThat(text).contains(line);
        ReadCalendar read = READER.read(text.replace(line, ""));
        assertThat(read.events()).containsExactly(EVENT);
        assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void twoOfOneNameAreToldApart() {
        Event event = Event.titled("Mesh Night")
                .id("x")
                .timeZone(ZoneId.of("Asia/Shanghai"))
                .addSessions(Session.titled("Sidecars")
                        .start(LocalDateTime.of(2026, 5, 7, 19, 0))
                        .addSpeakers(Speaker.named("Li Wei").headline("CTO").build())
                        .addSpeakers(Speaker.named("Li Wei").headline("SRE").build())
                        .build())
                .build();
        String text = WRITER.rich().write(event).text();
        Event read = READER.read(text.replace("DESCRIPTION:SRE\r\n", "DESCRIPTION:CEO\r\n"))
                .events()
                .get(0);
        assertThat(read.sessions().get(0).speakers())
                .extracting(person -> person.headline().orElse(""))
                .containsExactly("CTO", "CEO");
    }

    @ParameterizedTest
    @CsvSource({"- Questions, - Beer\\n- Questions, Beer", "DESCRIPTION;DERIVED=TRUE:, X-DESCRIPTION:, Questions"})
    void anEditOfTheAgendaInventsNoSession(String before, String after, String last) {
        String text = unfolded(WRITER.rich().withUmbrella().write(DATED).text());
        int end = text.indexOf("END:VEVENT");
        String edited = text.substring(0, end).replace(before, after).replace("STYLED-DESCRIPTION", "X-STYLED");
        assertThat(edited).contains(after);
        Event read = READER.read(edited + text.substring(end)).events().get(0);
        assertThat(read.sessions())
                .extracting(Session::title)
                .doesNotContain("Mesh Night")
                .contains(last);
    }

    @Test
    void aChangeOfTheVenueKeepsRoomsAndWhatWasNotChanged() {
        String text = WRITER.rich().write(EVENT).text();
        Event read = READER.read(text.replace("END:VLOCATION", "URL:https://example.org/map\r\nEND:VLOCATION"))
                .events()
                .get(0);
        assertThat(read)
                .isEqualTo(Event.builder()
                        .from(EVENT)
                        .venue(Venue.builder()
                                .from(EVENT.venue().orElseThrow())
                                .url("https://example.org/map")
                                .build())
                        .build());
    }

    @Test
    void aStyleThatNoLongerIsTheDescriptionsIsNotKept() {
        String text = unfolded(WRITER.rich().write(EVENT).text());
        ReadCalendar read = READER.read(text.replace("DESCRIPTION;DERIVED=TRUE:", "DESCRIPTION;DERIVED=TRUE:Hi\\n\\n"));
        assertThat(read.events().get(0).sessions())
                .allMatch(session -> session.extras().equals(Extras.none()));
        String again = unfolded(WRITER.rich().write(read.events()).text());
        assertThat(again).contains("<p>Hi</p>");
        assertThat(again.split("\nSTYLED-DESCRIPTION", -1)).hasSameSizeAs(again.split("BEGIN:VEVENT", -1));
    }

    @Test
    void whoWasAddedIsTakenAndTold() {
        String text = WRITER.rich().write(EVENT).text();
        int at = text.indexOf("BEGIN:VLOCATION");
        String more = "BEGIN:PARTICIPANT\r\nUID:q\r\nPARTICIPANT-TYPE:SPEAKER\r\nSUMMARY:Bo Li\r\nEND:PARTICIPANT\r\n";
        ReadCalendar read = READER.read(text.substring(0, at) + more + text.substring(at));
        assertThat(read.events().get(0).sessions().get(0).speakers())
                .extracting(Speaker::name)
                .containsExactly("Lin Yue", "Bo Li");
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("edited");
    }

    @Test
    void whoWasAddedToAnEventIsOnStageOfASessionWithItsTitle() {
        Event event = Event.titled("Mesh Night")
                .id("x")
                .start(LocalDate.of(2026, 5, 7))
                .addSessions(Session.titled("Sidecars").build())
                .build();
        String text = WRITER.rich().write(event).text();
        ReadCalendar read = READER.read(text.replace("END:VEVENT", SPEAKER.formatted("") + "\r\nEND:VEVENT"));
        assertThat(read.events().get(0).sessions())
                .containsExactly(
                        Session.titled("Sidecars").build(),
                        Session.titled("Mesh Night")
                                .addSpeakers(Speaker.named("Ann Lee").build())
                                .build());
    }

    @Test
    void aPlaceThatWasChangedInItsComponentIsTakenAndTold() {
        Event event = Event.titled("Mesh Night")
                .id("x")
                .start(LocalDate.of(2026, 5, 7))
                .venue(Venue.named("Hall").build())
                .build();
        String text = WRITER.rich().write(event).text();
        ReadCalendar read = READER.read(text.replace("NAME:Hall", "NAME:Arena"));
        assertThat(read.events().get(0).venue()).contains(Venue.named("Arena").build());
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("edited");
    }

    private static List<String> codes(ReadCalendar read) {
        return read.diagnostics().stream().map(finding -> finding.code().id()).toList();
    }
}
