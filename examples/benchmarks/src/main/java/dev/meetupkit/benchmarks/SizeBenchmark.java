package dev.meetupkit.benchmarks;

import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.MeetupLoader;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whether twice the text takes twice the time: one announcement with more and more text behind it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class SizeBenchmark {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    /** In units of 1,024 characters. */
    @Param({"125", "250", "500", "1000", "2000", "4000"})
    private int size;

    /** What grows: paragraphs of an abstract, sections with talks of their own, or items with a paragraph each. */
    @Param({"prose", "sections", "items"})
    private String shape = "prose";

    private String text = "";

    /** Builds the document. */
    @Setup
    public void build() {
        StringBuilder growing = new StringBuilder(Fixture.TABLE_AND_LISTS.markdown());
        for (int i = 0; growing.length() < size * 1024; i++) {
            growing.append(
                    switch (shape) {
                        case "prose" -> "\n第 " + i + " 段：服务网格的观测与治理，参见 [文档](https://example.org/" + i + ")。\n";
                        case "items" -> (i == 0 ? "\n## Talks\n\n" : "") + "- Effects\n\n  Why they matter.\n\n";
                        default -> "\n### 主题 " + i + "\n\n- 时间：2020/5/7 19:00-20:00\n- 嘉宾：高洪涛，Tetrate 创始工程师\n\n一段说明。\n";
                    });
        }
        text = growing.toString();
    }

    /** The event of the whole text. */
    @Benchmark
    public Loaded load() {
        return LOADER.load(text);
    }
}
