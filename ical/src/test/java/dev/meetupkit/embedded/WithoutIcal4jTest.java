package dev.meetupkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.ical.CalendarWriter;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fresh JVM in which ical4j is not: nothing but its door notices. */
class WithoutIcal4jTest {

    private static final String CORE = place(Event.class);
    private static final String ICAL = place(CalendarWriter.class);
    private static final String TESTS = place(Plain.class);

    @Test
    void worksOnTheClassPath() throws Exception {
        assertThat(java("-cp", String.join(File.pathSeparator, CORE, ICAL, TESTS)))
                .isEqualTo("Mesh Night true true null");
    }

    @Test
    void worksOnTheModulePath() throws Exception {
        assertThat(java(
                        "--module-path",
                        String.join(File.pathSeparator, CORE, ICAL, markdown()),
                        "--add-modules",
                        "dev.meetupkit.ical",
                        "-cp",
                        TESTS))
                .isEqualTo("Mesh Night true true dev.meetupkit.ical");
    }

    /** What core needs of others. */
    private static String markdown() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().matches("(?:commonmark|snakeyaml).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String java(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add(Plain.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
