package dev.meetupkit.json;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads archives of events: NDJSON, one event on each line, in any length with constant memory. A line that is wrong is told of and
 * left out, the rest is read. Empty lines and a byte order mark at the start are passed over. Immutable and safe for threads.
 *
 * <p>Limit: 16 MiB a line; those of {@link EventJson} within it.
 */
public final class ArchiveReader {

    private static final String GZIP = ".gz";

    private static final EventJson JSON = EventJson.compact();

    private final Consumer<ArchiveProgress> progress;

    private ArchiveReader(Consumer<ArchiveProgress> progress) {
        this.progress = progress;
    }

    /** A reader that tells nobody how far it is. */
    public static ArchiveReader standard() {
        return new ArchiveReader(step -> {});
    }

    /** The same, telling after each line how far it is. */
    public ArchiveReader telling(Consumer<ArchiveProgress> progress) {
        return new ArchiveReader(progress);
    }

    /**
     * Reads a file, decompressed if its name ends in {@code .gz}.
     *
     * @param each is handed each line before the next one is read
     * @return how much there was
     * @throws IOException if the file cannot be read
     */
    public ArchiveCounts read(Path file, Consumer<ArchiveLine> each) throws IOException {
        try (Octets octets = new Octets(Files.newInputStream(file), OptionalLong.of(Files.size(file)))) {
            boolean compressed = file.toString().toLowerCase(Locale.ROOT).endsWith(GZIP);
            return read(octets, compressed, each);
        }
    }

    /**
     * Reads a stream, which is left open.
     *
     * @param each is handed each line before the next one is read
     * @return how much there was
     * @throws IOException if the stream cannot be read
     */
    public ArchiveCounts read(InputStream in, Consumer<ArchiveLine> each) throws IOException {
        return read(new Octets(in, OptionalLong.empty()), false, each);
    }

    private ArchiveCounts read(Octets octets, boolean compressed, Consumer<ArchiveLine> each) throws IOException {
        ArchiveCounts counts = new ArchiveCounts(0, 0, 0);
        ArchiveLines lines = null;
        try {
            lines = new ArchiveLines(compressed ? new GZIPInputStream(octets) : new BufferedInputStream(octets));
            while (lines.next()) {
                ArchiveLine line = line(lines);
                counts = counts.plus(line);
                each.accept(line);
                progress.accept(new ArchiveProgress(octets.count, octets.total, counts.events()));
            }
            return counts;
        } catch (ZipException | EOFException e) {
            int number = lines == null ? 1 : lines.number() + 1;
            ArchiveLine line = wrong(number, 1, "the compressed data is damaged or ends early; what follows is lost");
            each.accept(line);
            return counts.plus(line);
        }
    }

    private static ArchiveLine line(ArchiveLines lines) {
        if (lines.isTooLong()) {
            return wrong(lines.number(), 1, "expected at most " + ArchiveLines.LONGEST + " octets on a line");
        }
        try {
            EventJson.Read read = JSON.readWithFindings(lines.octets());
            List<Diagnostic> findings = read.diagnostics().stream()
                    .map(finding -> at(finding, lines.number()))
                    .toList();
            return new ArchiveLine(lines.number(), Optional.of(read.event()), findings);
        } catch (EventJsonException e) {
            return wrong(lines.number(), e.position().column(), e.reason() + " at \"" + e.pointer() + "\"");
        }
    }

    private static Diagnostic at(Diagnostic finding, int line) {
        int column = finding.position().map(Position::column).orElse(1);
        return Diagnostic.at(new Position(line, column), finding.code(), finding.message());
    }

    private static ArchiveLine wrong(int line, int column, String message) {
        Diagnostic finding = Diagnostic.at(new Position(line, column), Code.BAD_JSON, message);
        return new ArchiveLine(line, Optional.empty(), List.of(finding));
    }

    /** Counts what passes. */
    private static final class Octets extends InputStream {

        private final InputStream in;
        private final OptionalLong total;
        private long count;

        Octets(InputStream in, OptionalLong total) {
            this.in = in;
            this.total = total;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            count += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
