package dev.meetupkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.MeetupLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** Golden files: compared with, or rewritten by {@code mvn verify -Dgolden=write} and reviewed as a diff. */
public final class Golden {

    private static final Path FIXTURES = Path.of("../examples/fixtures/src/main/resources/dev/meetupkit/fixtures");

    private Golden() {}

    /** The event of a fixture, read from a folder into which all of them are unpacked. */
    public static Event event(Fixture fixture, Path archive) throws IOException {
        Fixture.unpack(archive);
        return MeetupLoader.in(ZoneId.of("Asia/Shanghai"))
                .below(archive)
                .load(archive.resolve(fixture.path()))
                .orThrow();
    }

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
