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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Properties;

/** Reads and writes what is hostile, beside a server that must not be visited; run by {@link SecurityTest}. */
final class Confined {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Confined() {}

    /** Takes the address of a file whose content must not be seen. */
    public static void main(String[] arguments) throws IOException {
        String secret = arguments[0];
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            Properties before = (Properties) System.getProperties().clone();
            for (Fixture fixture : Fixture.values()) {
                everyFormat(MeetupLoader.in(ZONE).load(fixture.markdown()).orThrow());
            }
            hostile(secret);
            hostile(address);
            require(before.equals(System.getProperties()), "a system property was written");
            require(!isVisited(server), "somebody connected");
        }
        System.out.println("nothing reached");
    }

    /** What was connected is in the queue, whether or not it is still there. */
    private static boolean isVisited(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        try (Socket visitor = server.accept()) {
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static void hostile(String address) {
        told("zone-defaulted", yaml(address));
        told("zone-defaulted", document(address));
        told("zone-defaulted", schedule("<!DOCTYPE schedule SYSTEM \"" + address + "\">", "Mesh Day"));
        told("bad-xml", schedule("<!DOCTYPE schedule [<!ENTITY e SYSTEM \"" + address + "\">]>", "&e;"));
        told(
                "zone-defaulted",
                schedule("<!DOCTYPE schedule [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]>", "Mesh Day"));
        told(
                "bad-xml",
                schedule(
                        "<!DOCTYPE schedule [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                        "&b;&b;&b;&b;"));
        told("", calendar(address));
    }

    /** Reading ends with this finding, and nothing of the file is in what was read. */
    private static void told(String code, String read) {
        require(read.contains("[" + code + "]") || code.isEmpty(), "expected " + code + ", found " + read);
        require(!read.contains("the secret"), "a file was read: " + read);
        require(!read.contains("aaaaaaaaaa"), "an entity grew: " + read);
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

    /** Tags that other readers of YAML make objects of. */
    private static String yaml(String address) {
        return MeetupLoader.in(ZONE)
                .load(
                        "---\ntitle: Mesh Night\nplace: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"%s\"]]]]\n---\n"
                                .formatted(address))
                .toString();
    }

    /** Images and includes that other readers load. */
    private static String document(String address) {
        return MeetupLoader.in(ZONE)
                .load(
                        "# Mesh Night\n\n![logo](%1$s) <img src=\"%1$s\"> [slides](%1$s) {{< include \"%1$s\" >}}\n\nVenue: %1$s\n"
                                .formatted(address))
                .toString();
    }

    private static String schedule(String type, String title) {
        return ScheduleReader.in(ZONE)
                .read("<?xml version=\"1.0\"?>" + type + "<schedule><conference><title>" + title
                        + "</title></conference></schedule>")
                .toString();
    }

    /** What is attached stays where it is. */
    private static String calendar(String address) {
        return CalendarReader.in(ZONE)
                .read(
                        ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//example//EN\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n"
                                        + "DTSTART:20260507T190000Z\nSUMMARY:Mesh Night\nATTACH:%1$s\nDESCRIPTION;ALTREP=\"%1$s\":text\n"
                                        + "END:VEVENT\nEND:VCALENDAR\n")
                                .formatted(address)
                                .replace("\n", "\r\n"))
                .toString();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
