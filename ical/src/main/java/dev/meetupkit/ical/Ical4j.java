package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.CalendarParser;
import net.fortuna.ical4j.data.DefaultContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;

/**
 * The door to ical4j, for programs that use it: its model of our calendars and back, our reader of lines for its builder, and our
 * writer for any calendar of its. ical4j is an optional dependency of this module, and this class the only public one that needs it.
 */
public final class Ical4j {

    private Ical4j() {}

    /**
     * A calendar as ical4j holds it.
     *
     * @throws IllegalArgumentException if it has no entry
     */
    public static Calendar calendar(WrittenCalendar written) {
        if (written.text().isEmpty()) {
            throw new IllegalArgumentException("a calendar without an entry is none (RFC 5545, section 3.6)");
        }
        try {
            return calendars(new ByteArrayInputStream(written.bytes()), finding -> {})
                    .get(0);
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("ical4j refuses what this library writes", e);
        }
    }

    /**
     * The calendars in a stream, read by octets: ical4j's own builder decodes and unfolds before a parser sees anything, and so breaks
     * characters that stand on both sides of a fold.
     *
     * @param in read to its end, not closed
     * @param findings what was noticed of lines
     * @throws IOException if it cannot be read
     * @throws ParserException if a value is none that ical4j holds
     */
    public static List<Calendar> calendars(InputStream in, Consumer<Diagnostic> findings)
            throws IOException, ParserException {
        List<Calendar> calendars = new ArrayList<>();
        TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
        parser(findings).parse(in, new DefaultContentHandler(calendars::add, zones));
        return calendars;
    }

    /**
     * The events in a calendar of ical4j.
     *
     * @throws IllegalArgumentException if it cannot be written, see {@link #write}
     */
    public static ReadCalendar read(Calendar calendar, CalendarReader reader) {
        return reader.read(write(calendar));
    }

    /**
     * Reads as tolerantly as {@link CalendarReader}, for ical4j's {@code CalendarBuilder}: lines end in any way, and what is none is told of
     * and passed over. What a value means is for the builder to judge. Safe for threads if the consumer is.
     */
    public static CalendarParser parser(Consumer<Diagnostic> findings) {
        return new Ical4jParser(findings);
    }

    /**
     * Any calendar of ical4j in UTF-8, by the letter of RFC 5545: lines of at most 75 octets, texts escaped, no value or parameter that
     * could end its line, components and properties in their order.
     *
     * @throws IllegalArgumentException if a name or a value cannot stand in a calendar
     */
    public static byte[] write(Calendar calendar) {
        return Ical4jWriter.write(calendar);
    }
}
