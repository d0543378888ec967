package dev.meetupkit.json;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.EventReader;
import dev.meetupkit.json.codec.EventWriter;
import dev.meetupkit.json.codec.Jackson;
import dev.meetupkit.json.codec.JsonSink;
import dev.meetupkit.json.codec.JsonSource;
import dev.meetupkit.json.codec.MismatchException;
import dev.meetupkit.json.codec.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes events as JSON and reads them back. Immutable and safe for threads.
 *
 * <p>Equal events give the same octets on every machine: fixed order of members, UTF-8 without a byte order mark, LF, non-ASCII as
 * itself. What is read back is equal to what was written. Limits of reading: 16 MiB a document, 1 MiB a string, 32 levels.
 */
public final class EventJson {

    private final boolean pretty;

    private EventJson(boolean pretty) {
        this.pretty = pretty;
    }

    /** Writes everything on one line, without a line end. */
    public static EventJson compact() {
        return new EventJson(false);
    }

    /** Writes a line for each member, indented by two spaces, with a line end at the end. */
    public static EventJson pretty() {
        return new EventJson(true);
    }

    /**
     * The JSON text of an event.
     *
     * @throws IllegalArgumentException if the {@link dev.meetupkit.Extras} of a value repeat one of its own members
     */
    public String write(Event event) {
        return new String(writeBytes(event), StandardCharsets.UTF_8);
    }

    /**
     * The JSON text of an event in UTF-8.
     *
     * @throws IllegalArgumentException if the {@link dev.meetupkit.Extras} of a value repeat one of its own members
     */
    public byte[] writeBytes(Event event) {
        Octets octets = new Octets();
        try (JsonSink sink = Jackson.sink(octets, pretty)) {
            new EventWriter(sink).write(event);
        }
        if (pretty) {
            octets.write('\n');
        }
        return octets.take();
    }

    /**
     * The event in a JSON text, whatever its layout.
     *
     * @throws EventJsonException if the text is not the JSON of an event
     */
    public Event read(String json) {
        return read(() -> Jackson.source(json), false).event();
    }

    /**
     * The event in a JSON text in UTF-8.
     *
     * @throws EventJsonException if the octets are not the JSON of an event
     */
    public Event read(byte[] json) {
        return read(() -> Jackson.source(json), false).event();
    }

    /**
     * The event in a JSON text, with what was noticed: an offset that is not the zone's.
     *
     * @throws EventJsonException if the text is not the JSON of an event
     */
    public Read readWithFindings(String json) {
        return read(() -> Jackson.source(json), true);
    }

    /**
     * The event in a JSON text in UTF-8, with what was noticed.
     *
     * @throws EventJsonException if the octets are not the JSON of an event
     */
    public Read readWithFindings(byte[] json) {
        return read(() -> Jackson.source(json), true);
    }

    private static Read read(Supplier<JsonSource> json, boolean findings) {
        try {
            EventReader reader = new EventReader(json.get());
            Event event = reader.document();
            return new Read(event, findings ? reader.diagnostics(event) : List.of());
        } catch (MismatchException e) {
            throw new EventJsonException(e);
        }
    }

    /**
     * What was read.
     *
     * @param event the event
     * @param diagnostics findings in the order of the text
     */
    public record Read(Event event, List<Diagnostic> diagnostics) {

        /** Takes a copy of the list. */
        public Read {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
