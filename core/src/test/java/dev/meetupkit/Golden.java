package dev.meetupkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Golden files: compared with, or rewritten by {@code mvn verify -Dgolden=write} and reviewed as a diff. */
public final class Golden {

    private static final Path FIXTURES = Path.of("../examples/fixtures/src/main/resources/dev/meetupkit/fixtures");

    private Golden() {}

    /** Checks what was written for a fixture against the file beside its document. */
    public static void check(String fixtureId, String file, String expected, String actual) {
        if (System.getProperty("golden", "compare").equals("write")) {
            write(FIXTURES.resolve(fixtureId).resolve(file), actual);
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("cannot write " + file, e);
        }
    }
}
