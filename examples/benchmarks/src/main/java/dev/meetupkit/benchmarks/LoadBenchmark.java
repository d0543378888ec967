package dev.meetupkit.benchmarks;

import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.MeetupLoader;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What loading a document costs, beside CommonMark's bare parse and beside looking at its lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class LoadBenchmark {

    private static final Parser COMMONMARK = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    @Param({"TABLE_AND_LISTS"})
    private Fixture document = Fixture.TABLE_AND_LISTS;

    private final String text = document.markdown();

    /** The lines, each looked at once. */
    @Benchmark
    public int lines() {
        return text.lines().mapToInt(String::length).sum();
    }

    /** The tree of nodes with source spans, and nothing else. */
    @Benchmark
    public Node commonmark() {
        return COMMONMARK.parse(text);
    }

    /** The event with findings and sources. */
    @Benchmark
    public Loaded load() {
        return LOADER.load(text);
    }
}
