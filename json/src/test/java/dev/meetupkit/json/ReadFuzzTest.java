package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.json.schedule.ReadSchedule;
import dev.meetupkit.json.schedule.ScheduleReader;
import dev.meetupkit.json.schedule.ScheduleWriter;
import dev.meetupkit.json.sessionize.ReadSessionize;
import dev.meetupkit.json.sessionize.SessionizeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The target that {@code mvn verify -Pfuzz-json} attacks, and every input that it kept. */
public class ReadFuzzTest {

    private static final EventJson JSON = EventJson.compact();

    private static final Path CORPUS = Path.of("src/test/resources/fuzz/read");

    /** Reads octets as an event, as an archive and through views; whatever they are, reading answers, and an event survives being written. */
    public static void fuzzerTestOneInput(byte[] octets) {
        List<ArchiveLine> lines = new ArrayList<>();
        try {
            ArchiveReader.standard().read(new ByteArrayInputStream(octets), lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach(
                line -> require(line.event().isPresent() || !line.diagnostics().isEmpty(), "lost without a word"));
        lines.forEach(line -> line.event().ifPresent(ReadFuzzTest::again));
        others(octets);
        try {
            Event event = JSON.read(octets);
            require(
                    JSON.read(new String(octets, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""))
                            .equals(event),
                    "otherwise as text");
            again(event);
        } catch (EventJsonException e) {
            require(e.position() != null && !e.reason().isEmpty(), "no word about it");
        }
    }

    /** The formats of others: an event, or a word about why there is none. */
    private static void others(byte[] octets) {
        ReadSchedule schedule = ScheduleReader.in(ZoneOffset.UTC).read(octets);
        require(schedule.event().isPresent() || !schedule.diagnostics().isEmpty(), "no schedule and no word");
        schedule.event().ifPresent(ReadFuzzTest::again);
        ReadSessionize view = SessionizeReader.in(ZoneOffset.UTC).read("t", octets);
        require(view.event().isPresent() || !view.diagnostics().isEmpty(), "no view and no word");
        view.event().ifPresent(ReadFuzzTest::again);
    }

    private static void again(Event event) {
        byte[] written = JSON.writeBytes(event);
        Event same = JSON.read(written);
        require(same.equals(event), "another event");
        require(
                new String(JSON.writeBytes(same), StandardCharsets.UTF_8)
                        .equals(new String(written, StandardCharsets.UTF_8)),
                "other octets");
        require(JSON.read(EventJson.pretty().write(event)).equals(event), "another event, pretty");
        String xml = ScheduleWriter.standard().xml(event).text();
        require(ScheduleReader.in(ZoneOffset.UTC).read(xml).event().isPresent(), "a schedule that is not read");
        ScheduleWriter.standard().json(event);
        String ld = JsonLd.compact().write(event);
        require(ld.indexOf('<') < 0, "ends a script");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @TestFactory
    List<DynamicTest> survivesWhatTheFuzzerKept() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<DynamicTest> tests = files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> fuzzerTestOneInput(Files.readAllBytes(file))))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }
}
