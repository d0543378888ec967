package stranger;

import dev.meetupkit.Event;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.Ical4j;
import dev.meetupkit.ical.WrittenCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** An event in the hands of the libraries that are optional. */
public final class Main {

    private Main() {}

    /** Prints what they make of it; throws if one does not give it back. */
    public static void main(String[] arguments) throws Exception {
        Event event = Event.titled("Mesh Night")
                .id("2026/05")
                .timeZone(ZoneId.of("Asia/Shanghai"))
                .start(LocalDateTime.of(2026, 5, 7, 19, 0))
                .build();
        tools.jackson.databind.json.JsonMapper three = tools.jackson.databind.json.JsonMapper.builder()
                .addModule(new dev.meetupkit.json.jackson3.MeetupModule())
                .build();
        com.fasterxml.jackson.databind.ObjectMapper two = new com.fasterxml.jackson.databind.ObjectMapper()
                .registerModule(new dev.meetupkit.json.jackson2.MeetupModule());
        String json = three.writeValueAsString(event);
        if (!event.equals(three.readValue(json, Event.class)) || !event.equals(two.readValue(json, Event.class))) {
            throw new IllegalStateException("a mapper lost something of " + json);
        }
        WrittenCalendar calendar =
                CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/").write(event);
        System.out.println(json);
        System.out.println(new String(Ical4j.write(Ical4j.calendar(calendar)), StandardCharsets.UTF_8));
    }
}
