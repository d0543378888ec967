package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.WallTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is read of the sorts of calendars that other libraries test with. {@code samples.txt} has each in our own words behind a heading,
 * and in lines that begin with {@code >} what is read of it; {@code -Dgolden=write} writes those.
 */
class SamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples.txt");

    private static final CalendarReader READER = CalendarReader.in(ZoneId.of("Europe/London"));

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(java.time.Instant.EPOCH).under("https://example.org/");

    @Test
    void eachIsReadAsExpected() throws IOException {
        String expected = Files.readString(SAMPLES);
        List<String> actual = new ArrayList<>();
        for (String sample : samples(expected)) {
            List<String> told = new ArrayList<>();
            READER.read(calendar(sample)).events().forEach(event -> told.add(brief(event)));
            READER.read(calendar(sample))
                    .diagnostics()
                    .forEach(finding -> finding.toString().lines().forEach(line -> told.add("> " + line)));
            actual.add(sample + "\n" + String.join("\n", told) + (told.isEmpty() ? "" : "\n"));
        }
        if (System.getProperty("golden", "compare").equals("write")) {
            Files.writeString(SAMPLES, String.join("\n", actual));
        }
        assertThat(String.join("\n", actual)).isEqualTo(Files.readString(SAMPLES));
        assertThat(actual).hasSizeGreaterThan(20);
    }

    @Test
    void whatIsWrittenOfEachIsByTheLetterAndReadTheSame() throws IOException {
        for (String sample : samples(Files.readString(SAMPLES))) {
            for (Event event : READER.read(calendar(sample)).events()) {
                String text = WRITER.write(event).text();
                boolean twoRules = text.split("RRULE:FREQ=(?:WEEKLY|MONTHLY)", -1).length > 2; // kept as they were
                assertThat(CalendarLint.check(text.getBytes(StandardCharsets.UTF_8)))
                        .as(text)
                        .hasSize(twoRules ? 1 : 0);
                List<Event> again = READER.read(text).events();
                assertThat(again).hasSize(1);
                assertThat(brief(again.get(0))).isEqualTo(brief(event));
                assertThat(again.get(0).extras()).isEqualTo(event.extras());
            }
        }
    }

    /** The samples without what is expected of them. */
    private static List<String> samples(String text) {
        return Arrays.stream(text.split("(?m)^(?=# )"))
                .filter(sample -> !sample.isBlank())
                .map(sample -> sample.replaceAll("(?m)^>.*\\n?", "").strip())
                .toList();
    }

    private static String calendar(String sample) {
        return sample.substring(sample.indexOf('\n') + 1).replace("\n", "\r\n") + "\r\n";
    }

    private static String brief(Event event) {
        Optional<WallTime> end = event.end();
        String links = event.links().stream()
                .map(link -> " " + link.rel().name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
        return "> %s | %s%s%s | %s%s"
                .formatted(
                        event.title(),
                        event.start().map(WallTime::toString).orElse("no date"),
                        end.map(time -> " to " + time).orElse(""),
                        event.timeZone().map(zone -> " " + zone).orElse(""),
                        String.join(", ", event.tags()),
                        links)
                .strip();
    }
}
