package dev.meetupkit.assertj;

import static dev.meetupkit.assertj.MeetupAssertions.assertThat;
import static dev.meetupkit.assertj.MeetupAssertions.assertThatCalendar;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.WrittenCalendar;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.MeetupLoader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every assertion holds of what is so, and fails with the attribute's name of what is not. */
class MeetupAssertionsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Loaded LOADED = MeetupLoader.in(SHANGHAI).load("""
            # Mesh Night

            Date: 7 May 2026, 19:00-21:00

            Venue: Old Hall

            ## Agenda

            - 19:00 - 19:45 Sidecars in anger by Lin Yue
            - 19:45 - 20:00 Break
            - 20:00 - 21:00 Meshes: a tour by Ann Lee
            """);

    private static final Event EVENT = LOADED.orThrow();

    private static final Session TALK = EVENT.sessions().get(0);

    private static final WrittenCalendar CALENDAR = CalendarWriter.stampedAt(Instant.parse("2026-01-01T00:00:00Z"))
            .under("https://example.org/")
            .write(Event.titled("Mesh Night")
                    .id("2026/05")
                    .start(at(19, 0))
                    .timeZone(SHANGHAI)
                    .build());

    private static LocalDateTime at(int hour, int minute) {
        return LocalDateTime.of(2026, 5, 7, hour, minute);
    }

    @Test
    void holdsOfWhatIsSo() {
        assertThat(LOADED)
                .event()
                .hasTitle("Mesh Night")
                .startsAt(at(19, 0))
                .startsOn(LocalDate.of(2026, 5, 7))
                .endsAt(at(21, 0))
                .isIn(SHANGHAI)
                .hasStatus(Status.SCHEDULED)
                .isAt("Old Hall")
                .hasSessions("Sidecars in anger", "Break", "Meshes: a tour")
                .hasSpeakers("Lin Yue", "Ann Lee")
                .session("Sidecars in anger")
                .hasTitle("Sidecars in anger")
                .isOf(Session.Kind.TALK)
                .startsAt(at(19, 0))
                .endsAt(at(19, 45))
                .hasSpeakers("Lin Yue");
        assertThat(LOADED).hasNoDoubts().hasNothingUnread();
        assertThat(MeetupLoader.in(SHANGHAI)
                        .load("---\ntimezone: Asia/Shanghai\n---\n\n# Mesh Night\n\nDate: 7 May 2026\n"))
                .hasNoFindings();
        assertThatCalendar(CALENDAR.bytes()).hasNoFaults();
        assertThat(Event.titled("Mesh Night").build()).hasNoVenue();
        assertThat(CALENDAR)
                .hasNoFaults()
                .hasLine("SUMMARY:Mesh Night")
                .events(SHANGHAI)
                .hasSize(1);
        assertThat(MeetupLoader.in(SHANGHAI).load(Fixture.TABLE_AND_LISTS.markdown()))
                .hasFinding(Code.WEEKDAY_MISMATCH)
                .hasFinding(Code.WEEKDAY_MISMATCH, 28, 6);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            blank|~ |
            tab|~\t|
            line feed alone|^ |
            """)
    void unfoldsAsReadersDo(String name, String fold) {
        String written = fold.replace("~", "\r\n").replace("^", "\n");
        String text = "BEGIN:VCALENDAR\r\nSUMMARY:Mesh" + written + " Night\r\nEND:VCALENDAR\r\n";
        assertThatCalendar(text.getBytes(StandardCharsets.UTF_8)).hasLine("SUMMARY:Mesh Night");
    }

    @Test
    void unfoldsWithinACharacter() {
        byte[] octets = "SUMMARY:\u00e4\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] folded = new byte[octets.length + 3];
        System.arraycopy(octets, 0, folded, 0, 9);
        System.arraycopy(new byte[] {'\r', '\n', ' '}, 0, folded, 9, 3);
        System.arraycopy(octets, 9, folded, 12, octets.length - 9);
        assertThatCalendar(folded).hasLine("SUMMARY:\u00e4");
    }

    @Test
    void repeatsTheWordsOfItsCaller() {
        assertThatThrownBy(() -> assertThat(LOADED)
                        .as("our page")
                        .event()
                        .session("Break")
                        .hasTitle("Pause"))
                .hasMessageContaining("[our page: title]");
        assertThatThrownBy(
                        () -> assertThat(EVENT).withFailMessage("not our night").hasTitle("Mesh"))
                .hasMessageContaining("not our night");
        assertThatThrownBy(() ->
                        assertThatCalendar(new byte[] {'x'}).events(SHANGHAI).hasSize(1))
                .hasMessageContaining("[bad-line]");
    }

    record Failing(String message, ThrowingCallable assertion) {
        @Override
        public String toString() {
            return message;
        }
    }

    static List<Failing> failing() {
        byte[] broken = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Failing("[title]", () -> assertThat(EVENT).hasTitle("Mesh")),
                new Failing("[start]", () -> assertThat(EVENT).startsAt(at(18, 0))),
                new Failing("[day of start]", () -> assertThat(EVENT).startsOn(LocalDate.of(2026, 5, 8))),
                new Failing("[end]", () -> assertThat(EVENT).endsAt(at(18, 0))),
                new Failing("[time zone]", () -> assertThat(EVENT).isIn(ZoneId.of("Europe/Berlin"))),
                new Failing("[status]", () -> assertThat(EVENT).hasStatus(Status.CANCELLED)),
                new Failing("[venue]", () -> assertThat(EVENT).isAt("New Hall")),
                new Failing("[venue]", () -> assertThat(EVENT).hasNoVenue()),
                new Failing("[sessions]", () -> assertThat(EVENT).hasSessions("Break")),
                new Failing("[speakers]", () -> assertThat(EVENT).hasSpeakers("Lin Yue")),
                new Failing("Meshes: a tour", () -> assertThat(EVENT).session("Meshes")),
                new Failing("[title]", () -> assertThat(TALK).hasTitle("Meshes")),
                new Failing("[kind]", () -> assertThat(TALK).isOf(Session.Kind.BREAK)),
                new Failing("[start]", () -> assertThat(TALK).startsAt(at(18, 0))),
                new Failing("[end]", () -> assertThat(TALK).endsAt(at(18, 0))),
                new Failing("[speakers]", () -> assertThat(TALK).hasSpeakers("Ann Lee")),
                new Failing("[empty]", () -> assertThat(empty()).event()),
                new Failing("[empty]", () -> assertThat(empty()).hasNoFindings()),
                new Failing("[empty]", () -> assertThat(empty()).hasNoDoubts()),
                new Failing("[empty]", () -> assertThat(empty()).hasFinding(Code.BAD_DATE)),
                new Failing("[empty]", () -> assertThat(empty()).hasFinding(Code.EMPTY, 7, 7)),
                new Failing(
                        "Nonsense",
                        () -> assertThat(MeetupLoader.in(SHANGHAI)
                                        .load("# Mesh Night\n\n| Nonsense | 7 |\n| - | - |\n| 1 | 2 |\n"))
                                .hasNothingUnread()),
                new Failing("PRODID", () -> assertThatCalendar(broken).hasNoFaults()),
                new Failing("[content lines]", () -> assertThat(CALENDAR).hasLine("SUMMARY:Mesh")),
                new Failing(
                        "[events", () -> assertThat(CALENDAR).events(SHANGHAI).isEmpty()),
                new Failing("not to be null", () -> assertThat((Event) null).hasTitle("Mesh")),
                new Failing("not to be null", () -> assertThat((Session) null).hasTitle("Mesh")),
                new Failing("not to be null", () -> assertThat((Loaded) null).event()),
                new Failing(
                        "not to be null",
                        () -> assertThat((WrittenCalendar) null).hasNoFaults()));
    }

    private static Loaded empty() {
        return MeetupLoader.in(SHANGHAI).load("");
    }

    @ParameterizedTest
    @MethodSource("failing")
    void failsWithWhatIsNot(Failing failing) {
        assertThatThrownBy(failing.assertion())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(failing.message());
    }
}
