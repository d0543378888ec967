package dev.meetupkit.json.schedule;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.json.codec.Jackson;
import dev.meetupkit.json.codec.JsonSource;
import dev.meetupkit.json.codec.MismatchException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the schedules of others, JSON and XML, whatever system wrote them: what is odd in them is a finding, the rest is read. Text of
 * a schedule is never obeyed: no document type, no entity and no file that an XML names is looked at. Immutable and safe for threads.
 *
 * <p>Limits: 16 MiB a text, 1 MiB a string, 32 levels.
 */
public final class ScheduleReader {

    private final ZoneId zone;

    private ScheduleReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A reader for a region.
     *
     * @param zone the zone of schedules that neither name one nor write offsets
     */
    public static ScheduleReader in(ZoneId zone) {
        return new ScheduleReader(zone);
    }

    /** Reads a text: XML if it begins with {@code <}, else JSON. */
    public ReadSchedule read(String text) {
        return isXml(text) ? xml(() -> RawXml.read(text)) : json(() -> Jackson.source(text));
    }

    /** Reads a text in UTF-8, or XML in the encoding that it declares. */
    public ReadSchedule read(byte[] octets) {
        String beginning = new String(octets, 0, Math.min(octets.length, 64), StandardCharsets.UTF_8);
        return isXml(beginning) ? xml(() -> RawXml.read(octets)) : json(() -> Jackson.source(octets));
    }

    private static boolean isXml(String text) {
        String shown = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return shown.stripLeading().startsWith("<");
    }

    private ReadSchedule json(Supplier<JsonSource> source) {
        try {
            List<Diagnostic> findings = new ArrayList<>();
            return event(RawJson.read(source.get(), findings), findings);
        } catch (MismatchException e) {
            return refused(e.position(), Code.BAD_JSON, e.reason() + " at \"" + e.pointer() + "\"");
        }
    }

    private interface Xml {
        RawSchedule read() throws RawXml.BrokenException;
    }

    private ReadSchedule xml(Xml xml) {
        try {
            return event(xml.read(), new ArrayList<>());
        } catch (RawXml.BrokenException e) {
            return refused(e.position(), Code.BAD_XML, String.valueOf(e.getMessage()));
        }
    }

    private ReadSchedule event(RawSchedule raw, List<Diagnostic> findings) {
        return new ReadSchedule(new ScheduleEvent(raw, zone, findings).read(), findings);
    }

    private static ReadSchedule refused(Position position, Code code, String message) {
        return new ReadSchedule(Optional.empty(), List.of(Diagnostic.at(position, code, message)));
    }
}
