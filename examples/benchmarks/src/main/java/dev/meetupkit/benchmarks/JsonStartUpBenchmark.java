package dev.meetupkit.benchmarks;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.json.EventJson;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** What the first JSON costs in a fresh JVM, beside jackson-core by hand and databind; the start of the JVM itself is not in it. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class JsonStartUpBenchmark {

    /** An event of one session to octets, with its zone. */
    @Benchmark
    public byte[] write() {
        Event event = Event.titled("Mesh Night")
                .id("x")
                .timeZone(ZoneId.of("Asia/Shanghai"))
                .addSessions(Session.titled("Sidecars")
                        .start(LocalDateTime.of(2026, 5, 7, 19, 0))
                        .addSpeakers(Speaker.named("Ann Lee").headline("CTO").build())
                        .build())
                .build();
        return EventJson.compact().writeBytes(event);
    }

    private static PlainEvent plain() {
        PlainEvent.Speaker speaker = new PlainEvent.Speaker("Ann Lee", null, "CTO", null, null, null, null);
        PlainEvent.Session session = new PlainEvent.Session(
                null,
                "talk",
                "Sidecars",
                null,
                null,
                OffsetDateTime.of(2026, 5, 7, 19, 0, 0, 0, ZoneOffset.ofHours(8)),
                null,
                "scheduled",
                null,
                null,
                List.of(speaker),
                null,
                null);
        return new PlainEvent(
                "1.0",
                "x",
                "Mesh Night",
                null,
                null,
                null,
                null,
                null,
                "Asia/Shanghai",
                "scheduled",
                null,
                null,
                null,
                null,
                List.of(session));
    }

    /** The same members by hand, times given as texts. */
    @Benchmark
    public byte[] writeStreaming() {
        return new StreamedJson(false).write(plain());
    }

    /** The same with databind. */
    @Benchmark
    public byte[] writeDatabind() {
        return JsonMapper.builder().build().writeValueAsBytes(plain());
    }

    /** One of them in a JVM of its own, whose processor time the caller measures: {@code ours} or {@code bare}. */
    public static void main(String[] arguments) {
        JsonStartUpBenchmark benchmark = new JsonStartUpBenchmark();
        byte[] octets = arguments[0].equals("ours") ? benchmark.write() : benchmark.writeStreaming();
        System.out.write(octets, 0, octets.length);
        System.out.println();
    }
}
