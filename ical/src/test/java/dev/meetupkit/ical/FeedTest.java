package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.ical.Selection.By;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars to subscribe to: what they say of themselves, parts of them, and any number of entries. */
class FeedTest {

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    private static final Event NIGHT = Event.titled("Mesh Night")
            .id("a")
            .timeZone(ZoneId.of("Europe/Berlin"))
            .addTags("mesh")
            .addSessions(
                    talk("Sidecars", 19, "Lin Yue").room("R1").addTags("envoy").build())
            .addSessions(talk("Gateways", 20, "Lin Yue").room("R2").build())
            .addSessions(talk("Proxies", 21, "Ann Lee").room("R2").build())
            .build();

    private static final Event DAY = Event.titled("Rust Day")
            .id("b")
            .timeZone(ZoneId.of("Asia/Tokyo"))
            .start(LocalDateTime.of(2026, 6, 1, 9, 0))
            .addTags("rust")
            .addSessions(Session.titled("Borrowing")
                    .addSpeakers(Speaker.named("Ann Lee").build())
                    .build())
            .build();

    private static Session.Builder talk(String title, int hour, String speaker) {
        return Session.titled(title)
                .start(LocalDateTime.of(2026, 5, 7, hour, 0))
                .addSpeakers(Speaker.named(speaker).build());
    }

    @Test
    void saysWhatItIsOnceInTheOrderOfTheFormat() {
        String text = WRITER.named("Nights, all")
                .describedAs("Two\nlines")
                .refreshedEvery(Duration.ofHours(12))
                .publishedAt("https://example.org/网.ics")
                .colored("turquoise")
                .write(NIGHT)
                .text();
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Meetup Kit//meetupkit-ical//EN\r\n"
                        + "CALSCALE:GREGORIAN\r\nLAST-MODIFIED:19700101T000000Z\r\n"
                        + "NAME:Nights\\, all\r\nX-WR-CALNAME:Nights\\, all\r\n"
                        + "DESCRIPTION:Two\\nlines\r\nX-WR-CALDESC:Two\\nlines\r\n"
                        + "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n"
                        + "SOURCE;VALUE=URI:https://example.org/%E7%BD%91.ics\r\nCOLOR:turquoise\r\nBEGIN:VTIMEZONE");
        assertThat(CalendarLint.check(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Judges.ical4j(text)).hasSize(3);
        assertThat(Judges.biweekly(text)).hasSize(3);
    }

    @Test
    void refusesWhatNoCalendarCanSay() {
        assertThatIllegalArgumentException().isThrownBy(() -> WRITER.colored("#fff"));
        assertThatIllegalArgumentException().isThrownBy(() -> WRITER.refreshedEvery(Duration.ofMillis(999)));
        assertThatIllegalArgumentException().isThrownBy(() -> WRITER.publishedAt("feed.ics"));
        assertThatIllegalArgumentException().isThrownBy(() -> WRITER.describedAs("a\u0007"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "EVENT,   a,       Sidecars Gateways Proxies",
        "SPEAKER, Lin Yue, Sidecars Gateways",
        "SPEAKER, Ann Lee, Proxies Rust Day",
        "TAG,     mesh,    Sidecars Gateways Proxies",
        "TAG,     envoy,   Sidecars",
        "TAG,     rust,    Rust Day",
        "ROOM,    R2,      Gateways Proxies",
    })
    void hasTheEntriesOfASelectionWithTheUidsTheyHaveEverywhere(By by, String value, String titles) {
        String whole = WRITER.write(List.of(NIGHT, DAY)).text();
        String part =
                WRITER.only(new Selection(by, value)).write(List.of(NIGHT, DAY)).text();
        assertThat(String.join(
                        " ",
                        Judges.biweekly(part).stream().map(Judges.Seen::summary).toList()))
                .isEqualTo(titles);
        assertThat(Judges.biweekly(whole)).containsAll(Judges.biweekly(part));
    }

    @Test
    void hasNoEntryOfAnotherSelection() {
        WrittenCalendar none = WRITER.only(new Selection(By.SPEAKER, "Lin")).write(List.of(NIGHT, DAY));
        assertThat(none.text()).isEmpty();
        assertThat(none.diagnostics()).isEmpty();
    }

    @Test
    void namesWhatThereMayBeAFeedFor() {
        assertThat(By.SPEAKER.in(NIGHT)).containsExactly("Lin Yue", "Ann Lee");
        assertThat(By.TAG.in(NIGHT)).containsExactly("mesh", "envoy");
        assertThat(By.ROOM.in(NIGHT)).containsExactly("R1", "R2");
        assertThat(By.EVENT.in(NIGHT)).containsExactly("a");
    }

    @Test
    void isTheSameAsAStream() throws IOException {
        RandomEvents random = new RandomEvents(4);
        List<Event> events = IntStream.range(0, 300)
                .mapToObj(i -> Event.builder()
                        .from(random.next())
                        .id(Integer.toString(i))
                        .build())
                .toList();
        WrittenCalendar whole = WRITER.write(events);
        List<Diagnostic> findings = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(events, out, findings::add);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(whole.text());
        assertThat(findings).isEqualTo(whole.diagnostics());
    }

    @Test
    void isHandedOnWhileItIsWritten() throws IOException {
        List<Event> events = IntStream.range(0, 2000)
                .mapToObj(i -> Event.builder().from(NIGHT).id("n" + i).build())
                .toList();
        List<Integer> chunks = new ArrayList<>();
        WRITER.write(
                events,
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        chunks.add(1);
                    }

                    @Override
                    public void write(byte[] octets, int from, int length) {
                        chunks.add(length);
                    }
                },
                finding -> {});
        assertThat(chunks).hasSizeGreaterThan(10).allMatch(length -> length < 100_000);
    }

    @Test
    void tellsThatItCannotBeWritten() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space");
            }
        };
        assertThatThrownBy(() -> WRITER.write(List.of(NIGHT), full, finding -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("no space");
    }
}
