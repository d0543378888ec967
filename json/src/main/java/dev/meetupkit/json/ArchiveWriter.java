package dev.meetupkit.json;

import dev.meetupkit.Event;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes an archive of events: NDJSON, one event on each line, nothing kept in memory. The same events give the same octets.
 * To be closed; not safe for threads.
 */
public final class ArchiveWriter implements Closeable {

    private static final EventJson JSON = EventJson.compact();

    private final OutputStream out;
    private long events;

    private ArchiveWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a file anew, compressed if its name ends in {@code .gz}.
     *
     * @throws IOException if it cannot be written
     */
    public static ArchiveWriter to(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return to(file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPOutputStream(out) : out);
    }

    /** Writes to a stream, which is closed with the writer. */
    public static ArchiveWriter to(OutputStream out) {
        return new ArchiveWriter(new BufferedOutputStream(out));
    }

    /**
     * Adds an event.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the {@link dev.meetupkit.Extras} of a value repeat one of its own members; nothing is
     *     written then
     */
    public void write(Event event) throws IOException {
        out.write(JSON.writeBytes(event));
        out.write('\n');
        events++;
    }

    /** How many events were added. */
    public long events() {
        return events;
    }

    /** Writes what is left, and closes the file or stream. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
