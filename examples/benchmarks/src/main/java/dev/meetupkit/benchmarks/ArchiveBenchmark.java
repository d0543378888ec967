package dev.meetupkit.benchmarks;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.json.ArchiveReader;
import dev.meetupkit.json.ArchiveWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Archives of many events with ten sessions each, in a heap of 32 MB: time is to grow as their number does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx32m"})
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ArchiveBenchmark {

    private static final int SESSIONS_OF_AN_EVENT = 10;

    /** How many. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int sessions;

    private Path file;

    /** An archive to read. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        file = Files.createTempFile("events", ".ndjson");
        write();
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Events to a file; each is made when it is written. */
    @Benchmark
    public long write() throws IOException {
        try (ArchiveWriter out = ArchiveWriter.to(file)) {
            for (int i = 0; i < sessions / SESSIONS_OF_AN_EVENT; i++) {
                out.write(event(i));
            }
            return out.events();
        }
    }

    private static Event event(int number) {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 9, 0).plusDays(number % 10_000);
        return Event.titled("Day " + number)
                .id("day/" + number)
                .timeZone(ZoneId.of("Europe/Berlin"))
                .start(start)
                .sessions(IntStream.range(0, SESSIONS_OF_AN_EVENT)
                        .mapToObj(i -> Session.titled("Talk " + i)
                                .abstractText("What it is about, in a line or two, as people write it.")
                                .start(start.plusHours(i))
                                .build())
                        .toList())
                .build();
    }

    /** A file to events, of which only the number of sessions is kept. */
    @Benchmark
    public long read() throws IOException {
        long[] count = {0};
        ArchiveReader.standard()
                .read(
                        file,
                        line -> count[0] +=
                                line.event().map(Event::sessions).orElseThrow().size());
        return count[0];
    }
}
