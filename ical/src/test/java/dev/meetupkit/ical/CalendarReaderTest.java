package dev.meetupkit.ical;

import static dev.meetupkit.ical.OneEntry.READER;
import static dev.meetupkit.ical.OneEntry.calendar;
import static dev.meetupkit.ical.OneEntry.event;
import static dev.meetupkit.ical.OneEntry.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Organizer;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Status;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    @Test
    void readsAnEntryPropertyByProperty() {
        ReadCalendar read = READER.read(calendar(
                "SUMMARY;LANGUAGE=en_GB:Sidecars\\, in anger",
                "DTSTART;TZID=Europe/London:20260507T190000",
                "DTEND;TZID=Europe/London:20260507T203000",
                "DESCRIPTION:Two lines\\nof text\\; and a \\\\",
                "LOCATION:Hall 3\\, Mill Lane",
                "GEO:51.5;-0.1",
                "URL:https://example.org/e",
                "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://example.org/live",
                "ATTACH:https://example.org/slides.pdf",
                "CATEGORIES:go,mesh\\,es",
                "CATEGORIES:go",
                "ORGANIZER;CN=Mesh Friends:mailto:who@example.org",
                "STATUS:CONFIRMED"));
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.UNREAD);
        Event event = read.events().get(0);
        assertThat(event.id()).contains("1");
        assertThat(event.title()).isEqualTo("Sidecars, in anger");
        assertThat(event.language()).contains("en-GB");
        assertThat(event.start()).hasToString("Optional[2026-05-07T19:00]");
        assertThat(event.end()).hasToString("Optional[2026-05-07T20:30]");
        assertThat(event.timeZone()).contains(ZoneId.of("Europe/London"));
        assertThat(event.description()).contains("Two lines\nof text; and a \\");
        assertThat(event.venue().orElseThrow().name()).contains("Hall 3, Mill Lane");
        assertThat(event.venue().orElseThrow().location()).isPresent();
        assertThat(event.links())
                .containsExactly(
                        Link.of(Rel.PAGE, "https://example.org/e"),
                        Link.of(Rel.LIVE, "https://example.org/live"),
                        Link.of(Rel.SLIDES, "https://example.org/slides.pdf"));
        assertThat(event.tags()).containsExactly("go", "mesh,es");
        assertThat(event.organizers()).extracting(Organizer::name).containsExactly("Mesh Friends");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void unfoldsOctetsWhateverEndsALine(String end) {
        byte[] whole = calendar("SUMMARY:网格之夜", "DTSTART:20260507T190000Z")
                .replace("\r\n", end)
                .getBytes(StandardCharsets.UTF_8);
        for (int at = 1; at < whole.length; at++) {
            if (whole[at - 1] == '\n' || whole[at - 1] == '\r' || whole[at] == '\n' || whole[at] == '\r') {
                continue;
            }
            byte[] fold = (end + " ").getBytes(StandardCharsets.UTF_8);
            byte[] folded = new byte[whole.length + fold.length];
            System.arraycopy(whole, 0, folded, 0, at);
            System.arraycopy(fold, 0, folded, at, fold.length);
            System.arraycopy(whole, at, folded, at + fold.length, whole.length - at);
            ReadCalendar read = READER.read(folded);
            assertThat(read.events())
                    .as("folded at %s", at)
                    .extracting(Event::title)
                    .containsExactly("网格之夜");
            assertThat(read.diagnostics()).as("folded at %s", at).isEmpty();
        }
    }

    @Test
    void tellsWhereALineIsNoneAlsoBehindAFold() {
        assertThat(findings("\uFEFF" + calendar("SUMMARY:x", "DTSTART:2026", " 0599", "no line at all")))
                .containsExactly("bad-line at 10:1", "bad-date at 8:9");
        assertThat(findings(calendar("SUMMARY:x", "DTSTART;TZID=Our", "  Office:20260507T190000")))
                .containsExactly("unknown-zone at 9:10");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~END:VEVENT                                        | 1 |
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507                                   | 1 | bad-line at 2:7
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~END:VCALENDAR                     | 1 | bad-line at 5:5
            BEGIN:VCALENDAR~END:VEVENT~END:VCALENDAR                                                  | 0 | bad-line at 2:5
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~BEGIN:VALARM~END:VEVENT           | 1 | bad-line at 6:5
            BEGIN:VCALENDAR~BEGIN:VEVENT~DTSTART:20260507~END:VEVENT                                  | 1 | title-inferred at 2:7
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~END:VEVENT                                         | 1 | no-date at 2:7
            SUMMARY:lost~BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~END:VEVENT           | 1 | bad-line at 1:1
            BEGIN:VCALENDAR~BEGIN:VTODO~SUMMARY:a~END:VTODO                                           | 0 | unread at 2:7
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~RRULE:FREQ=DAILY~END:VEVENT       | 1 | recurring at 5:7
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~DTEND:20260501~END:VEVENT         | 1 | end-before-start at 5:7
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~URL:javascript:x~END:VEVENT       | 1 | bad-link at 5:5
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~GEO:north~END:VEVENT              | 1 | bad-value at 5:5
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~DURATION:soon~END:VEVENT          | 1 | bad-value at 5:10
            <!DOCTYPE html>~<p>hello</p>                                                              | 0 | bad-line at 1:1, bad-line at 2:1, not-calendar
            BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:a~DTSTART:20260507~END:VEVENT~END:VCALENDAR~BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:b~DTSTART:20260508~END:VEVENT~END:VCALENDAR | 2 |
            """)
    void readsWhatIsMeantAndTellsOfTheRest(String text, int events, String findings) {
        ReadCalendar read = READER.read(text.replace("~", "\n"));
        assertThat(read.events()).hasSize(events);
        assertThat(String.join(", ", findings(text.replace("~", "\n")))).isEqualTo(findings == null ? "" : findings);
    }

    @Test
    void keepsWhatTheModelHasNoAttributeForAndWritesItBack() {
        String[] foreign = {
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "X-APPLE-TRAVEL;VALUE=\"a:b\":far",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
            "DESCRIPTION:soon",
            "END:VALARM"
        };
        List<String> lines = new ArrayList<>(List.of("SUMMARY:x", "DTSTART;VALUE=DATE:20260507"));
        lines.addAll(List.of(foreign));
        lines.add("ATTENDEE;CN=Who:mailto:who@example.org");
        lines.add("X-WHO:who@example.org");
        lines.add("X-WHOM;X-AT=\"mailto:who@example.org\":whom");
        ReadCalendar read = READER.read(calendar(lines.toArray(String[]::new)));
        String written = WRITER.write(read.events()).text();
        assertThat(Judges.lines(written)).containsSubsequence(foreign).noneMatch(line -> line.contains("example.org"));
        assertThat(Judges.ical4j(written)).hasSize(1);
        ReadCalendar again = READER.read(written);
        assertThat(again.events().get(0).extras())
                .isEqualTo(read.events().get(0).extras());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            SUMMARY;ENCODING=QUOTED-PRINTABLE:=E7=BD=91 a=3Db= | 网 a=b=
            SUMMARY;CHARSET=UTF-8;ENCODING=quoted-printable:=E7=BD=91 | 网
            SUMMARY;QUOTED-PRINTABLE:=E7=BD=91                 | 网
            SUMMARY:=E7=BD=91                                  | =E7=BD=91
            SUMMARY;X-P=^'a^^b^n:x\\;y\\,z\\\\                    | x;y,z\\
            """)
    void readsTextHoweverItIsEncoded(String line, String title) {
        assertThat(event(line, "DTSTART:20260507").title()).isEqualTo(title.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u007f", "\u0085", "\u0092"})
    void readsControlCharactersAsBlanks(String control) {
        String text = calendar("DTSTART:20260507T190000Z", "SUMMARY:Mesh" + control + "Night");
        assertThat(READER.read(text).events().get(0).title()).isEqualTo("Mesh Night");
        assertThat(findings(text)).containsExactly("bad-value at 8:1");
    }

    @Test
    void tellsOfWhatItCannotKeep() {
        String text =
                calendar("SUMMARY:x", "DTSTART:20260507", "BEGIN:VEVENT", "SUMMARY:within", "END:VEVENT", "X_Y:z");
        assertThat(findings(text)).containsExactly("unread at 12:1", "unread at 9:1");
        assertThat(READER.read(text).events().get(0).extras().members()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UID:2",
                "BEGIN:VEVENT",
                "END:VEVENT",
                "BEGIN:VALARM",
                "x",
                "ATTENDEE:mailto:a@b",
                "X-B:a@b.org",
                "A B:c"
            })
    void writesNoLineBackThatWouldForgeAnother(String line) {
        Event event = Event.titled("x")
                .id("x")
                .start(java.time.LocalDate.of(2026, 5, 7))
                .extras(dev.meetupkit.Extras.of(java.util.Map.of("icalendar", List.of("X-A:b", line))))
                .build();
        assertThat(WRITER.write(event).text())
                .doesNotContain("X-A")
                .isEqualTo(WRITER.write(plain(event)).text());
    }

    private static Event plain(Event event) {
        return Event.builder().from(event).extras(dev.meetupkit.Extras.none()).build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsWhatWeWrite(long seed) {
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 60; i++) {
            Event event = Event.builder()
                    .from(events.next())
                    .id("event " + i)
                    .sessions(List.of())
                    .build();
            String text = WRITER.write(event).text();
            if (text.isEmpty()) {
                continue;
            }
            ReadCalendar read = READER.read(text);
            assertThat(read.events()).as(text).hasSize(1);
            Event again = read.events().get(0);
            assertThat(again.title()).as(text).isEqualTo(event.title());
            assertThat(again.status()).as(text).isEqualTo(event.status());
            assertThat(again.tags())
                    .as(text)
                    .isEqualTo(event.tags().stream().distinct().toList());
            if (again.timeZone().equals(event.timeZone())
                    || event.start().orElseThrow().time().isEmpty()) {
                assertThat(again.start()).as(text).isEqualTo(event.start());
                boolean oneDay = event.start().equals(event.end());
                assertThat(again.end()).as(text).isEqualTo(oneDay ? java.util.Optional.empty() : event.end());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void survivesWhateverHappensToAFile(long seed) {
        Random random = new Random(seed);
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 200; i++) {
            byte[] octets = WRITER.write(
                            Event.builder().from(events.next()).id("x").build())
                    .bytes();
            for (int flips = 0; flips < 8 && octets.length > 0; flips++) {
                octets[random.nextInt(octets.length)] =
                        (byte) ":;,\\\"\r\n \tTZBEGIN=0\u0000\u00ff".charAt(random.nextInt(18));
            }
            ReadCalendar read = READER.read(octets);
            read.events().forEach(event -> assertThat(event.title()).isNotBlank());
            List<Event> streamed = new ArrayList<>();
            List<Diagnostic> findings = new ArrayList<>();
            stream(octets, streamed, findings);
            // what stands apart is joined only in a whole file
            assertThat(streamed)
                    .as("seed %s, file %s", seed, i)
                    .hasSizeGreaterThanOrEqualTo(read.events().size());
        }
    }

    private static void stream(byte[] octets, List<Event> events, List<Diagnostic> findings) {
        try {
            READER.forEach(new ByteArrayInputStream(octets), events::add, findings::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void boundsWhatItReads() {
        String deep = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20260507\n" + "BEGIN:X\n".repeat(100)
                + "END:X\n".repeat(100) + "END:VEVENT\nEND:VCALENDAR\n";
        assertThat(findings(deep)).containsExactly("too-large at 20:7");
        assertThat(READER.read(deep).events()).hasSize(1);
        String wide = calendar("SUMMARY:a", "DTSTART:20260507", "X-LONG:" + "x".repeat(2_000_000));
        assertThat(findings(wide)).containsExactly("too-large at 9:1", "unread at 9:1");
        assertThat(READER.read(new byte[CalendarReader.MAX_OCTETS + 1]).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.TOO_LARGE);
    }

    @Test
    void handsOverManyEntriesOneByOne() {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("BEGIN:VEVENT\r\nUID:").append(i).append("\r\nSUMMARY:a\r\nDTSTART:20260507\r\nEND:VEVENT\r\n");
        }
        List<Event> events = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        stream(text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8), events, findings);
        assertThat(events).hasSize(20_000);
        assertThat(findings).isEmpty();
    }

    @Test
    void namesTheFileInItsFindings(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ics"), calendar("DTSTART:20260507"));
        ReadCalendar read = READER.read(file);
        assertThat(read.diagnostics()).extracting(Diagnostic::source).allMatch(source -> source.isPresent());
        assertThat(read.name()).isEmpty();
        assertThat(READER.read(calendar("SUMMARY:x").replace("VERSION:2.0", "X-WR-CALNAME:Nights\\, all"))
                        .name())
                .contains("Nights, all");
    }

    @Test
    void takesThePrefixOfACancelledTitleAway() {
        Event event = Event.titled("Mesh Night")
                .id("x")
                .start(java.time.LocalDate.of(2026, 5, 7))
                .status(Status.CANCELLED)
                .build();
        assertThat(READER.read(WRITER.write(event).text()).events().get(0).title())
                .isEqualTo("Mesh Night");
        assertThat(event("SUMMARY:Cancelled: not so", "DTSTART:20260507").title())
                .isEqualTo("Cancelled: not so");
    }
}
