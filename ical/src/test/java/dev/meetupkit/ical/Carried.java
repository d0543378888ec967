package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import dev.meetupkit.json.EventJson;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** An event whose calendars carry it, and who writes and reads them. */
final class Carried {

    static final CalendarReader READER =
            CalendarReader.in(ZoneId.of("Asia/Shanghai")).carrying(EventJson.compact()::read);

    static final CalendarWriter BARE =
            CalendarWriter.stampedAt(Instant.parse("2026-05-01T00:00:00Z")).under("https://example.org/");

    static final CalendarWriter WRITER = BARE.carrying(EventJson.compact()::writeBytes);

    static final Event EVENT = Event.titled("Mesh Night")
            .id("2026/05")
            .description("Two talks.")
            .timeZone(ZoneId.of("Asia/Shanghai"))
            .venue(Venue.builder()
                    .name("Hall")
                    .address("1 Main Street")
                    .city("Hangzhou")
                    .location(new GeoPoint(30.25, 120.125))
                    .build())
            .addLinks(Link.of(Rel.REGISTRATION, "https://example.org/join"))
            .addLinks(Link.of(Rel.OTHER, "https://example.org/other"))
            .addTags("mesh")
            .addSessions(Session.titled("Sidecars")
                    .kind(Session.Kind.KEYNOTE)
                    .room("R1")
                    .track("A")
                    .abstractText("What\n\n\nthey cost.")
                    .start(LocalDateTime.of(2026, 5, 7, 19, 0))
                    .end(LocalDateTime.of(2026, 5, 7, 20, 0))
                    .addSpeakers(Speaker.named("Lin Yue")
                            .nickname("linyue")
                            .affiliation("Example Ltd")
                            .jobTitle("SRE")
                            .bio("Runs meshes.")
                            .addLinks(Link.of(Rel.PAGE, "https://example.org/lin"))
                            .build())
                    .addLinks(Link.of(Rel.SLIDES, "https://example.org/1.pdf"))
                    .addTags("envoy")
                    .build())
            .addSessions(Session.titled("Gateways")
                    .room("R2")
                    .start(LocalDateTime.of(2026, 5, 7, 20, 0))
                    .addSpeakers(Speaker.named("Ann Lee").headline("CTO").build())
                    .build())
            .addSessions(Session.titled("Questions").kind(Session.Kind.OTHER).build())
            .build();

    private Carried() {}

    /** Lines without their folds. */
    static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
