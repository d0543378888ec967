package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.Event;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.StableIds;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarWriterTest {

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.parse("2026-01-01T12:00:00.9Z")).under("https://example.org/");

    private static final LocalDateTime SEVEN = LocalDateTime.of(2026, 5, 7, 19, 0);

    private static final Session TALK = Session.titled("Sidecars; in, anger")
            .start(SEVEN)
            .end(SEVEN.plusHours(1))
            .addSpeakers(Speaker.named("Tom Lord").build())
            .build();

    private static final Session UNTIMED = Session.titled("Open mic").build();

    private static Event.Builder event() {
        return Event.titled("Mesh Night").id("2026/05/mesh").timeZone(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void writesEverythingInItsOrder() {
        Event event = event().start(SEVEN)
                .end(SEVEN.plusHours(3))
                .description("About\nmeshes.")
                .venue(Venue.named("Hall")
                        .address("1 Long Road")
                        .city("Hangzhou")
                        .location(new GeoPoint(30.2, 120.1))
                        .build())
                .addLinks(
                        Link.of(Rel.LIVE, "https://live.example.org/1"),
                        Link.of(Rel.PAGE, "https://example.org/路?a=b#c"),
                        Link.of(Rel.IMAGE, "https://example.org/i.png"),
                        Link.of(Rel.SLIDES, "https://example.org/s.pdf"))
                .addTags("mesh", "a,b")
                .addSessions(UNTIMED)
                .build();
        assertThat(WRITER.write(event).text().replace("\r\n", "\n"))
                .isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Meetup Kit//meetupkit-ical//EN
                CALSCALE:GREGORIAN
                LAST-MODIFIED:20260101T120000Z
                NAME:Mesh Night
                X-WR-CALNAME:Mesh Night
                BEGIN:VTIMEZONE
                TZID:Asia/Shanghai
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0800
                TZOFFSETTO:+0800
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20260101T120000Z
                LAST-MODIFIED:20260101T120000Z
                SEQUENCE:0
                DTSTART;TZID=Asia/Shanghai:20260507T190000
                DTEND;TZID=Asia/Shanghai:20260507T220000
                SUMMARY:Mesh Night
                DESCRIPTION:Live: https://live.example.org/1\\nPage: https://example.org/%%E8
                 %%B7%%AF?a=b#c\\nSlides: https://example.org/s.pdf\\n\\nAbout\\nmeshes.\\n\\nAgend
                 a:\\n- Open mic
                LOCATION:Hall\\, 1 Long Road\\, Hangzhou
                GEO:30.2;120.1
                URL:https://example.org/%%E8%%B7%%AF?a=b#c
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                CATEGORIES:mesh,a\\,b
                CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://live.example.org/1
                IMAGE;VALUE=URI:https://example.org/i.png
                ATTACH:https://example.org/s.pdf
                END:VEVENT
                END:VCALENDAR
                """.formatted(StableIds.under("https://example.org/").of(event)));
    }

    @Test
    void showsEveryAttributeThatTheFormatPromises() {
        Speaker speaker = Speaker.named("NAME")
                .nickname("NICK")
                .headline("HEADLINE")
                .bio("BIO")
                .build();
        Session session = Session.builder()
                .from(TALK)
                .title("TITLE")
                .abstractText("ABSTRACT")
                .room("ROOM")
                .speakers(List.of(speaker))
                .addTags("TAG")
                .addLinks(
                        Link.of(Rel.RECORDING, "https://e.org/RECORDING"), Link.of(Rel.SLIDES, "https://e.org/SLIDES"))
                .build();
        Event event = event().addLinks(Link.of(Rel.LIVE, "https://e.org/LIVE"))
                .addTags("ETAG")
                .addSessions(session)
                .build();
        for (List<Judges.Seen> seen : List.of(
                Judges.biweekly(WRITER.write(event).text()),
                Judges.ical4j(WRITER.write(event).text()))) {
            assertThat(seen).singleElement().satisfies(entry -> {
                assertThat(entry.summary()).isEqualTo("TITLE");
                assertThat(entry.location()).contains("ROOM");
                assertThat(entry.categories()).containsExactly("ETAG", "TAG");
                assertThat(entry.description()).isEqualTo("""
                        Recording: https://e.org/RECORDING
                        Slides: https://e.org/SLIDES
                        Live: https://e.org/LIVE

                        Speaker: NAME (NICK), HEADLINE
                        BIO

                        ABSTRACT

                        Event: Mesh Night""");
            });
        }
        Event untimed = Event.builder()
                .from(event)
                .start(SEVEN)
                .sessions(List.of(Session.builder()
                        .from(session)
                        .start(java.util.Optional.empty())
                        .end(java.util.Optional.empty())
                        .build()))
                .build();
        assertThat(Judges.biweekly(WRITER.write(untimed).text()).get(0).description())
                .endsWith("""
                Agenda:
                - TITLE (NAME)
                  Recording: https://e.org/RECORDING
                  Slides: https://e.org/SLIDES""");
    }

    @Test
    void writesAnEntryForEachSessionWithAStart() {
        assertThat(entries(event().start(SEVEN).addSessions(TALK).build()))
                .containsExactly("SUMMARY:Sidecars\\; in\\, anger");
    }

    @Test
    void writesTheEventWhereNoSessionHasAStart() {
        WrittenCalendar calendar =
                WRITER.write(event().start(SEVEN).addSessions(UNTIMED).build());
        assertThat(calendar.text())
                .contains("SUMMARY:Mesh Night", "TRANSP:OPAQUE", "Agenda:\\n- Open mic")
                .doesNotContain("DTEND");
    }

    @Test
    void writesDaysAsDaysThatDoNotBlockAnybody() {
        Event event = event().start(LocalDate.of(2026, 5, 7))
                .end(LocalDate.of(2026, 5, 8))
                .build();
        assertThat(WRITER.write(event).text())
                .contains("DTSTART;VALUE=DATE:20260507\r\nDTEND;VALUE=DATE:20260509\r\n", "TRANSP:TRANSPARENT")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void writesTheEventBesideItsSessionsForThoseWithoutAStart() {
        String text = WRITER.write(
                        event().start(SEVEN).addSessions(TALK, UNTIMED).build())
                .text();
        assertThat(text)
                .contains("SUMMARY:Mesh Night", "Agenda:\\n- Open mic\r\n", "SUMMARY:Sidecars", "RELATED-TO:")
                .doesNotContain("- 19:00");
    }

    @Test
    void writesTheEventWhereItIsAskedFor() {
        String text = WRITER.withUmbrella()
                .write(event().start(SEVEN).addSessions(TALK).build())
                .text();
        assertThat(text).contains("SUMMARY:Mesh Night", "TRANSP:TRANSPARENT", "RELATED-TO:");
        assertThat(String.join("\n", Judges.lines(text))).contains("- 19:00-20:00 Sidecars\\; in\\, anger (Tom Lord)");
    }

    @Test
    void writesNoCalendarWithoutADateAndSaysSo() {
        WrittenCalendar calendar = WRITER.write(event().addSessions(UNTIMED).build());
        assertThat(calendar.text()).isEmpty();
        assertThat(calendar.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.NOT_IN_CALENDAR);
        WrittenCalendar partial =
                WRITER.write(event().addSessions(TALK, UNTIMED).build());
        assertThat(partial.text()).contains("SUMMARY:Sidecars").doesNotContain("SUMMARY:Mesh Night");
        assertThat(partial.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.NOT_IN_CALENDAR);
    }

    @Test
    void keepsWhatIsCancelledAndSaysSoInTheTitle() {
        Session off = Session.builder().from(TALK).status(Status.CANCELLED).build();
        assertThat(WRITER.write(event().addSessions(off).build()).text())
                .contains("SUMMARY:Cancelled: Sidecars", "STATUS:CANCELLED", "TRANSP:TRANSPARENT");
        Event postponed = event().status(Status.POSTPONED)
                .language("zh-CN")
                .addSessions(TALK)
                .build();
        assertThat(WRITER.write(postponed).text()).contains("SUMMARY:已延期：Sidecars", "STATUS:TENTATIVE");
    }

    @Test
    void showsTheStreamAsPlaceWhereThereIsNoOther() {
        Event event = event().addLinks(Link.of(Rel.LIVE, "https://live.example.org/1"))
                .addSessions(TALK)
                .build();
        assertThat(WRITER.write(event).text()).contains("LOCATION:https://live.example.org/1");
        Session inRoom = Session.builder().from(TALK).room("B148").build();
        assertThat(WRITER.write(event().venue(Venue.named("Hall").build())
                                .addSessions(inRoom)
                                .build())
                        .text())
                .contains("LOCATION:B148\\, Hall");
    }

    @Test
    void writesNoAddressOfAPerson() {
        Speaker speaker = Speaker.named("Tom Lord")
                .addLinks(Link.of(Rel.OTHER, "mailto:tom@example.org"))
                .build();
        Session session =
                Session.builder().from(TALK).speakers(List.of(speaker)).build();
        assertThat(WRITER.write(event().addSessions(session).build()).text())
                .doesNotContain("tom@example.org", "ATTENDEE", "ORGANIZER", "METHOD");
    }

    @Test
    void tellsThatUidsAreLocalWithoutABaseUrl() {
        WrittenCalendar calendar = CalendarWriter.stampedAt(Instant.EPOCH)
                .write(event().addSessions(TALK).build());
        assertThat(calendar.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.LOCAL_NAMESPACE);
    }

    @Test
    void namesTheCalendarAfterItsSeriesOrAsAsked() {
        Event one = event().id("1")
                .series(dev.meetupkit.Series.named("Mesh").build())
                .addSessions(TALK)
                .build();
        Event two = Event.builder().from(one).id("2").build();
        assertThat(WRITER.write(List.of(one, two)).text()).contains("\r\nNAME:Mesh\r\n");
        assertThat(WRITER.named("All").write(one).text()).contains("\r\nX-WR-CALNAME:All\r\n");
    }

    @Test
    void refusesWhatHasNoStableKey() {
        assertThatThrownBy(() -> WRITER.write(Event.titled("t").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Event.id is needed");
        Event event = event().build();
        assertThatThrownBy(() -> WRITER.write(List.of(event, event)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("distinct ids");
        assertThatThrownBy(() -> WRITER.under("example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base URL");
        assertThatThrownBy(() -> CalendarWriter.stampedAt(Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stamp");
    }

    private static List<String> entries(Event event) {
        return Judges.lines(WRITER.write(event).text()).stream()
                .filter(line -> line.startsWith("SUMMARY"))
                .toList();
    }
}
