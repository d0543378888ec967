package dev.meetupkit.benchmarks;

import biweekly.Biweekly;
import biweekly.ICalendar;
import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.ical.CalendarWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What the first calendar costs in a fresh JVM, beside the same with ical4j and biweekly; the start of the JVM itself is not in it. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartUpBenchmark {

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
        return CalendarWriter.stampedAt(Instant.EPOCH)
                .under("https://example.org/")
                .write(event)
                .bytes();
    }

    /** An entry of biweekly's to octets, in UTC. */
    @Benchmark
    public byte[] writeBiweekly() {
        ICalendar calendar = new ICalendar();
        biweekly.component.VEvent event = new biweekly.component.VEvent();
        event.setUid("x");
        event.setSummary("Sidecars");
        event.setDescription("Speaker: Ann Lee, CTO");
        event.setDateStart(new Date(0));
        calendar.addEvent(event);
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    /** An entry of ical4j's to octets, without validation. */
    @Benchmark
    public byte[] writeIcal4j() throws IOException {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//x//x//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        VEvent event = new VEvent(LocalDateTime.of(2026, 5, 7, 19, 0).atZone(ZoneId.of("Asia/Shanghai")), "Sidecars");
        event.add(new Uid("x"));
        calendar.add(event);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarOutputter(false).output(calendar, out);
        return out.toByteArray();
    }
}
