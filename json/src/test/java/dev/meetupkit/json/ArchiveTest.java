package dev.meetupkit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final String ONE = "{\"schemaVersion\":\"1.0\",\"title\":\"网格\"}";

    private final List<ArchiveLine> lines = new ArrayList<>();

    private ArchiveCounts read(byte[] octets) throws IOException {
        return ArchiveReader.standard().read(new ByteArrayInputStream(octets), lines::add);
    }

    private ArchiveCounts read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private Stream<String> titles() {
        return lines.stream().flatMap(line -> line.event().stream()).map(Event::title);
    }

    private Stream<String> findings() {
        return lines.stream().flatMap(line -> line.diagnostics().stream()).map(Diagnostic::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.ndjson", "events.ndjson.gz"})
    void whatIsWrittenIsReadBackEqualAndWrittenAgainTheSame(String name, @TempDir Path folder) throws IOException {
        RandomEvents random = new RandomEvents(7);
        List<Event> events = Stream.generate(random::next).limit(200).toList();
        Path file = folder.resolve(name);
        try (ArchiveWriter out = ArchiveWriter.to(file)) {
            for (Event event : events) {
                out.write(event);
            }
            assertThat(out.events()).isEqualTo(200);
        }
        ArchiveCounts counts = ArchiveReader.standard().read(file, lines::add);
        assertThat(lines.stream().map(line -> line.event().orElseThrow())).containsExactlyElementsOf(events);
        assertThat(counts).isEqualTo(new ArchiveCounts(200, 0, 0));
        Path again = folder.resolve("again-" + name);
        try (ArchiveWriter out = ArchiveWriter.to(again)) {
            for (Event event : events) {
                out.write(event);
            }
        }
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void tellsWhichLineIsWrongAndReadsTheRest() throws IOException {
        ArchiveCounts counts =
                read(ONE + "\n{\"schemaVersion\":\"1.0\",\"title\":7}\n\n" + ONE + " x\r\n" + ONE.replace("网格", "b"));
        assertThat(titles()).containsExactly("网格", "b");
        assertThat(counts).isEqualTo(new ArchiveCounts(2, 2, 0));
        assertThat(findings())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("2:32: error: expected a string, found a number 7 at \"/title\" [bad-json]"),
                        second -> assertThat(second).startsWith("4:").contains("expected JSON"));
    }

    @Test
    void placesFindingsInTheArchive() throws IOException {
        String shifted =
                "{\"schemaVersion\":\"1.0\",\"title\":\"t\",\"start\":\"2026-05-07T19:00:00Z\",\"timeZone\":\"Asia/Shanghai\"}";
        assertThat(read(ONE + "\n" + shifted)).isEqualTo(new ArchiveCounts(2, 0, 1));
        assertThat(findings()).singleElement().asString().startsWith("2:44: warning: 2026-05-07T19:00 has offset Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n \n\t\n", "\n\n\n"})
    void anEmptyArchiveHasNoEvents(String text) throws IOException {
        assertThat(read(text)).isEqualTo(new ArchiveCounts(0, 0, 0));
        assertThat(lines).isEmpty();
    }

    @Test
    void readsLinesWhereverTheirOctetsAreCut() throws IOException {
        String text = "\ufeff" + ONE + "\n" + ONE + "\r\n\n" + ONE;
        byte[] octets = text.getBytes(UTF_8);
        for (int cut = 0; cut <= octets.length; cut++) {
            lines.clear();
            InputStream parts = new SequenceInputStream(
                    new ByteArrayInputStream(octets, 0, cut),
                    new ByteArrayInputStream(octets, cut, octets.length - cut));
            ArchiveReader.standard().read(parts, lines::add);
            assertThat(lines)
                    .as("cut at %d", cut)
                    .extracting(ArchiveLine::number)
                    .containsExactly(1, 2, 4);
            assertThat(titles()).containsExactly("网格", "网格", "网格");
        }
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        byte[] end = ("\n" + ONE + "\n").getBytes(UTF_8);
        byte[] octets = new byte[16 * 1024 * 1024 + 1 + end.length];
        Arrays.fill(octets, (byte) ' ');
        System.arraycopy(end, 0, octets, octets.length - end.length, end.length);
        assertThat(read(octets)).isEqualTo(new ArchiveCounts(1, 1, 0));
        assertThat(findings()).containsExactly("1:1: error: expected at most 16777216 octets on a line [bad-json]");
    }

    @Test
    void whatComesBeforeDamagedCompressionIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.ndjson.gz");
        try (ArchiveWriter out = ArchiveWriter.to(file)) {
            RandomEvents random = new RandomEvents(3);
            for (int i = 0; i < 500; i++) {
                out.write(random.next());
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        ArchiveCounts counts = ArchiveReader.standard().read(file, lines::add);
        assertThat(counts.events()).isBetween(100L, 400L);
        assertThat(counts.errors()).isEqualTo(1);
        assertThat(findings()).last().asString().contains("ends early");
        Files.write(file, ONE.getBytes(UTF_8));
        assertThat(ArchiveReader.standard().read(file, lines::add)).isEqualTo(new ArchiveCounts(0, 1, 0));
    }

    @Test
    void tellsHowFarItIs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.ndjson");
        Files.writeString(file, ONE + "\n" + ONE + "\n");
        List<ArchiveProgress> steps = new ArrayList<>();
        ArchiveReader.standard().telling(steps::add).read(file, lines::add);
        assertThat(steps).extracting(ArchiveProgress::events).containsExactly(1L, 2L);
        assertThat(steps.get(1).octets())
                .isEqualTo(Files.size(file))
                .isEqualTo(steps.get(1).total().orElseThrow());
    }

    @Test
    void refusesWhatCannotBeWrittenBeforeAnyOfItIsWritten() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ArchiveWriter out = ArchiveWriter.to(octets)) {
            Event event =
                    Event.titled("t").extras(Extras.of(Map.of("title", "x"))).build();
            assertThatThrownBy(() -> out.write(event)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(octets.size()).isZero();
        assertThatThrownBy(() -> ArchiveReader.standard().read(Path.of("no-such-file.ndjson"), lines::add))
                .isInstanceOf(NoSuchFileException.class);
    }
}
