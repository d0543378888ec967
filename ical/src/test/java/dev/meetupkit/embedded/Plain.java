package dev.meetupkit.embedded;

import dev.meetupkit.Event;
import dev.meetupkit.ical.CalendarLint;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.FeedUpdate;
import dev.meetupkit.ical.WrittenCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** A program that embeds the module and has nothing else beside it. Prints the name of the module that it found. */
public final class Plain {

    private Plain() {}

    /** Writes, follows, checks and reads a calendar. */
    public static void main(String[] arguments) {
        try {
            Class.forName("net.fortuna.ical4j.model.Calendar");
            throw new IllegalStateException("ical4j is there");
        } catch (ClassNotFoundException e) {
            Event event = Event.titled("Mesh Night")
                    .id("a")
                    .timeZone(ZoneId.of("Europe/Berlin"))
                    .start(LocalDateTime.of(2026, 5, 7, 19, 0))
                    .build();
            WrittenCalendar written = CalendarWriter.stampedAt(Instant.EPOCH)
                    .under("https://example.org/")
                    .write(event);
            List<Event> read =
                    CalendarReader.in(ZoneId.of("UTC")).read(written.text()).events();
            boolean same = FeedUpdate.standard()
                    .plan(written.text(), written, Instant.EPOCH)
                    .changes()
                    .isEmpty();
            boolean clean = CalendarLint.check(written.bytes()).isEmpty();
            String module = CalendarWriter.class.getModule().getName();
            System.out.println(read.get(0).title() + " " + same + " " + clean + " " + module);
        }
    }
}
