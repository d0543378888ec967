package dev.meetupkit.benchmarks;

import biweekly.Biweekly;
import biweekly.ICalendar;
import dev.meetupkit.Event;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.ReadCalendar;
import dev.meetupkit.load.MeetupLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading and writing a calendar of four entries costs, beside ical4j and biweekly, which read or hold the same calendar. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class CalendarBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    private static final CalendarReader READER = CalendarReader.in(ZONE);

    private final Event event = Event.builder()
            .from(MeetupLoader.in(ZONE).load(Fixture.TABLE_AND_LISTS.markdown()).orThrow())
            .id("x")
            .build();

    private final String text = WRITER.write(event).text();

    private final byte[] octets = text.getBytes(StandardCharsets.UTF_8);

    private final ICalendar biweekly = Biweekly.parse(text).first();

    private final Calendar ical4j = readIcal4j();

    /** The lines of the text, each looked at once. */
    @Benchmark
    public int lines() {
        return text.lines().mapToInt(String::length).sum();
    }

    /** Octets to events. */
    @Benchmark
    public ReadCalendar read() {
        return READER.read(octets);
    }

    /** The same text to biweekly's model. */
    @Benchmark
    public ICalendar readBiweekly() {
        return Biweekly.parse(text).first();
    }

    /** The same text to ical4j's model. */
    @Benchmark
    public Calendar readIcal4j() {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("ical4j reads what we write", e);
        }
    }

    /** An event to octets. */
    @Benchmark
    public byte[] write() {
        return WRITER.write(event).bytes();
    }

    /** biweekly's model of the same to text. */
    @Benchmark
    public String writeBiweekly() {
        return Biweekly.write(biweekly).go();
    }

    /** ical4j's model of the same to octets, without its validation. */
    @Benchmark
    public byte[] writeIcal4j() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarOutputter(false).output(ical4j, out);
        return out.toByteArray();
    }
}
