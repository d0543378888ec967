package dev.meetupkit.benchmarks;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Categories;
import biweekly.property.Status;
import dev.meetupkit.Event;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.ReadCalendar;
import dev.meetupkit.json.EventJson;
import dev.meetupkit.load.MeetupLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What writing and reading a calendar of four entries costs: beside ical4j and biweekly, which build their own models and write them, or
 * read into them, and beside the least that must be done ({@link BareLines}). The peers are handed the texts of the properties, which
 * {@link CalendarWriter} makes itself, and are not asked for the events that {@link CalendarReader} makes of the entries.
 */
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

    private static final EventJson JSON = EventJson.compact();

    private static final CalendarWriter CARRYING_WRITER = WRITER.carrying(JSON::writeBytes);

    private static final CalendarReader CARRYING_READER = READER.carrying(JSON::read);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Event event = Event.builder()
            .from(MeetupLoader.in(ZONE).load(Fixture.TABLE_AND_LISTS.markdown()).orThrow())
            .id("x")
            .build();

    private final byte[] octets = WRITER.write(event).bytes();

    private final byte[] carrying = CARRYING_WRITER.write(event).bytes();

    private final List<String> lines = new String(octets, StandardCharsets.UTF_8)
            .replace("\r\n ", "")
            .lines()
            .toList();

    private final List<Map<String, String>> entries = BareLines.read(octets);

    /** The lines as octets and nothing else. */
    @Benchmark
    public byte[] writeBare() {
        return BareLines.write(lines);
    }

    /** An event to octets. */
    @Benchmark
    public byte[] write() {
        return WRITER.write(event).bytes();
    }

    /** The same with X-MEETUP-DATA. */
    @Benchmark
    public byte[] writeCarrying() {
        return CARRYING_WRITER.write(event).bytes();
    }

    /** The same properties in biweekly's model, to octets. */
    @Benchmark
    public byte[] writeBiweekly() {
        ICalendar calendar = new ICalendar();
        for (Map<String, String> entry : entries) {
            VEvent each = new VEvent();
            each.setUid(entry.get("UID"));
            each.setDateTimeStamp(Date.from(Instant.EPOCH));
            each.setLastModified(Date.from(Instant.EPOCH));
            each.setSequence(0);
            each.setDateStart(Date.from(time(entry, "DTSTART").atZone(ZONE).toInstant()));
            each.setDateEnd(Date.from(time(entry, "DTEND").atZone(ZONE).toInstant()));
            each.setSummary(entry.get("SUMMARY"));
            each.setDescription(entry.get("DESCRIPTION"));
            each.setLocation(entry.get("LOCATION"));
            each.setStatus(Status.confirmed());
            each.setTransparency(false);
            each.addCategories(new Categories(entry.getOrDefault("CATEGORIES", "x")));
            calendar.addEvent(each);
        }
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    /** The same properties in ical4j's model, validated, to octets. */
    @Benchmark
    public byte[] writeIcal4j() throws IOException {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//x//x//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(ZONE.getId())
                .getVTimeZone());
        for (Map<String, String> entry : entries) {
            net.fortuna.ical4j.model.component.VEvent each = new net.fortuna.ical4j.model.component.VEvent(false);
            each.add(new Uid(entry.get("UID")));
            each.add(new net.fortuna.ical4j.model.property.DtStamp(Instant.EPOCH));
            each.add(new DtStart<>(time(entry, "DTSTART").atZone(ZONE)));
            each.add(new DtEnd<>(time(entry, "DTEND").atZone(ZONE)));
            each.add(new Summary(entry.get("SUMMARY")));
            each.add(new Description(entry.get("DESCRIPTION")));
            each.add(new Location(entry.get("LOCATION")));
            each.add(ImmutableStatus.VEVENT_CONFIRMED);
            calendar.add(each);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarOutputter(true).output(calendar, out);
        return out.toByteArray();
    }

    private static LocalDateTime time(Map<String, String> entry, String property) {
        return LocalDateTime.parse(entry.get(property), TIME);
    }

    /** Octets to maps of texts and nothing else. */
    @Benchmark
    public List<Map<String, String>> readBare() {
        return BareLines.read(octets);
    }

    /** Octets to an event with its sessions. */
    @Benchmark
    public ReadCalendar read() {
        return READER.read(octets);
    }

    /** The same with X-MEETUP-DATA, which is compared with what is visible. */
    @Benchmark
    public ReadCalendar readCarrying() {
        return CARRYING_READER.read(carrying);
    }

    /** The same octets to biweekly's model. */
    @Benchmark
    public ICalendar readBiweekly() throws IOException {
        return Biweekly.parse(new ByteArrayInputStream(octets)).first();
    }

    /** The same octets to ical4j's model. */
    @Benchmark
    public Calendar readIcal4j() throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(octets));
    }
}
