package dev.meetupkit.benchmarks;

import dev.meetupkit.Event;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.CalendarWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Calendars of many entries written and read as streams, in a heap of 32 MB: time is to grow as their number does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx32m"})
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class StreamBenchmark {

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    /** How many. */
    @Param({"100", "1000", "10000", "100000"})
    public int entries;

    private Path file;

    /** A calendar to read. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        file = Files.createTempFile("entries", ".ics");
        write();
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Events to a file; each is made when it is asked for. */
    @Benchmark
    public void write() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            WRITER.write(
                    () -> IntStream.range(0, entries)
                            .mapToObj(StreamBenchmark::event)
                            .iterator(),
                    out,
                    finding -> {});
        }
    }

    private static Event event(int number) {
        return Event.titled("Night " + number)
                .id("night/" + number)
                .description("What it is about, in a line or two, as people write it.")
                .timeZone(ZoneId.of("Europe/Berlin"))
                .start(LocalDateTime.of(2026, 1, 1, 19, 0).plusHours(number % 10_000))
                .build();
    }

    /** A file to events, of which only the length of the title is kept. */
    @Benchmark
    public long read() throws IOException {
        long[] characters = {0};
        try (InputStream in = Files.newInputStream(file)) {
            CalendarReader.in(ZoneId.of("UTC"))
                    .forEach(in, event -> characters[0] += event.title().length(), finding -> {});
        }
        return characters[0];
    }
}
