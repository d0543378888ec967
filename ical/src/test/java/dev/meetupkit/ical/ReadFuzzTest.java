package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.json.EventJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The target that {@code mvn verify -Pfuzz-ical} attacks, and every input that it kept. */
public class ReadFuzzTest {

    private static final CalendarReader READER =
            CalendarReader.in(ZoneId.of("Asia/Shanghai")).carrying(EventJson.compact()::read);

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    private static final Path CORPUS = Path.of("src/test/resources/fuzz/read");

    /** Reads octets as a calendar; whatever they are, reading answers, and what is read is written by the letter and read again. */
    public static void fuzzerTestOneInput(byte[] octets) {
        ReadCalendar read = READER.read(octets);
        List<Event> streamed = new ArrayList<>();
        try {
            READER.forEach(new ByteArrayInputStream(octets), streamed::add, finding -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        require(streamed.size() >= read.events().size(), "streamed otherwise");
        CalendarLint.check(octets);
        for (Event event : read.events().subList(0, Math.min(4, read.events().size()))) {
            again(Event.builder().from(event).id("x").build());
        }
        WrittenCalendar none = new WrittenCalendar("", List.of());
        String followed = FeedUpdate.standard()
                .plan(new String(octets, StandardCharsets.UTF_8), none, Instant.EPOCH)
                .text();
        require(FeedUpdate.standard().plan(followed, none, Instant.EPOCH).text().equals(followed), "planned otherwise");
    }

    private static void again(Event event) {
        String text = WRITER.write(event).text();
        if (!text.isEmpty()) {
            Event same = READER.read(text).events().get(0);
            require(same.title().equals(event.title()), "another title");
            require(same.extras().equals(event.extras()), "other extras");
            require(
                    CalendarLint.check(text.getBytes(StandardCharsets.UTF_8)).stream()
                            .allMatch(finding -> keepsLines(event)),
                    "broken rule");
        }
    }

    /** Lines of other writers are written back as they were, by the letter or not. */
    private static boolean keepsLines(Event event) {
        return Stream.concat(
                        Stream.of(event.extras()), event.sessions().stream().map(Session::extras))
                .anyMatch(extras -> !extras.members().isEmpty());
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
