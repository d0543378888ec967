package stranger;

import dev.meetupkit.Event;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.json.EventJson;
import dev.meetupkit.json.JsonLd;
import dev.meetupkit.json.schedule.ScheduleWriter;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.MeetupLoader;
import dev.meetupkit.write.MeetupWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A document through every format and back. */
public final class Main {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Main() {}

    /** Prints the formats; throws if one is not read back equal. */
    public static void main(String[] arguments) {
        Loaded loaded = MeetupLoader.in(SHANGHAI)
                .load("---\nid: 2026/05\n---\n\n# Mesh Night\n\n时间：2026 年 5 月 7 日 19:00-21:00\n\n- 边车实践 - 林月\n");
        Event event = loaded.orThrow();
        EventJson json = EventJson.compact();
        String calendar = CalendarWriter.stampedAt(Instant.EPOCH)
                .under("https://example.org/")
                .carrying(json::writeBytes)
                .write(event)
                .text();
        require(event, json.read(json.write(event)));
        require(event, MeetupLoader.in(SHANGHAI).load(MeetupWriter.standard().write(event)).orThrow());
        require(List.of(event), CalendarReader.in(SHANGHAI).carrying(json::read).read(calendar).events());
        System.out.println(json.write(event));
        System.out.println(calendar);
        System.out.println(JsonLd.compact().on("https://example.org/1/").write(event));
        System.out.println(ScheduleWriter.standard().under("https://example.org/").xml(event).text());
    }

    private static void require(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("expected " + expected + ", found " + found);
        }
    }
}
