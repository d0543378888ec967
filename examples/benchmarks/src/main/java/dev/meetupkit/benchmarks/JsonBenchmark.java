package dev.meetupkit.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.meetupkit.Event;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.json.EventJson;
import dev.meetupkit.load.MeetupLoader;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event to octets and back: beside jackson-core by hand, the practical limit, and libraries that map {@link PlainEvent}. Only ours
 * checks what it reads and keeps what it does not know; avaje, fastjson2 and gson take the last of two members that have one name.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class JsonBenchmark {

    private static final EventJson EVENT_JSON = EventJson.compact();

    private static final JsonMapper DATABIND = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(same -> same.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonType<PlainEvent> AVAJE = Jsonb.builder().build().type(PlainEvent.class);

    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(OffsetDateTime.class, new TypeAdapter<OffsetDateTime>() {
                @Override
                public void write(JsonWriter out, OffsetDateTime time) throws IOException {
                    out.value(time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
                }

                @Override
                public OffsetDateTime read(JsonReader in) throws IOException {
                    return OffsetDateTime.parse(in.nextString());
                }
            })
            .create();

    private final Event event = MeetupLoader.in(ZoneId.of("Asia/Shanghai"))
            .load(Fixture.TABLE_AND_LISTS.markdown())
            .orThrow();

    private final byte[] octets = EVENT_JSON.writeBytes(event);

    private static final StreamedJson BY_HAND = new StreamedJson(true);

    private static final StreamedJson BARE = new StreamedJson(false);

    private final PlainEvent plain = BY_HAND.read(octets);

    /** An event. */
    @Benchmark
    public byte[] write() {
        return EVENT_JSON.writeBytes(event);
    }

    /** By hand. */
    @Benchmark
    public byte[] writeStreaming() {
        return BY_HAND.write(plain);
    }

    /** By hand with times as texts: nothing but tokens. */
    @Benchmark
    public byte[] writeBare() {
        return BARE.write(plain);
    }

    /** With databind. */
    @Benchmark
    public byte[] writeDatabind() {
        return DATABIND.writeValueAsBytes(plain);
    }

    /** With avaje-jsonb. */
    @Benchmark
    public byte[] writeAvaje() {
        return AVAJE.toJsonBytes(plain);
    }

    /** With fastjson2. */
    @Benchmark
    public byte[] writeFastjson() {
        return JSON.toJSONBytes(plain);
    }

    /** With gson. */
    @Benchmark
    public byte[] writeGson() {
        return GSON.toJson(plain).getBytes(StandardCharsets.UTF_8);
    }

    /** To an event, checked. */
    @Benchmark
    public Event read() {
        return EVENT_JSON.read(octets);
    }

    /** By hand. */
    @Benchmark
    public PlainEvent readStreaming() {
        return BY_HAND.read(octets);
    }

    /** By hand with times as texts: nothing but tokens. */
    @Benchmark
    public PlainEvent readBare() {
        return BARE.read(octets);
    }

    /** With databind. */
    @Benchmark
    public PlainEvent readDatabind() {
        return DATABIND.readValue(octets, PlainEvent.class);
    }

    /** With avaje-jsonb. */
    @Benchmark
    public PlainEvent readAvaje() {
        return AVAJE.fromJson(octets);
    }

    /** With fastjson2. */
    @Benchmark
    public PlainEvent readFastjson() {
        return JSON.parseObject(octets, PlainEvent.class);
    }

    /** With gson. */
    @Benchmark
    public PlainEvent readGson() {
        return GSON.fromJson(new String(octets, StandardCharsets.UTF_8), PlainEvent.class);
    }
}
