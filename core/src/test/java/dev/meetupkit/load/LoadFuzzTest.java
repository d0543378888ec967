package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The target that {@code mvn verify -Pfuzz} attacks, and every input that it kept. */
public class LoadFuzzTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    private static final Path CORPUS = Path.of("src/test/resources/fuzz/load");

    /** Reads octets as a file; whatever they are, reading answers, loses no text and gives the same answer again. */
    public static void fuzzerTestOneInput(byte[] octets) {
        List<Loaded> all = LOADER.loadAll(octets, "fuzz");
        Loaded loaded = LOADER.load(octets, "fuzz");
        if (!loaded.blocks().isEmpty()) {
            String whole = loaded.blocks().stream().map(TextBlock::text).collect(Collectors.joining());
            String text = new String(octets, StandardCharsets.UTF_8);
            if (whole.length() != text.length()) {
                throw new AssertionError("lost text: " + whole.length() + " of " + text.length());
            }
        }
        if (all.isEmpty() || !LOADER.load(octets, "fuzz").equals(loaded)) {
            throw new AssertionError("read differently the second time");
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
