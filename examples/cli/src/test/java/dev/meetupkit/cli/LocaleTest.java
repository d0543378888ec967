package dev.meetupkit.cli;

import static dev.meetupkit.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.fixtures.Fixture;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are written with the same digits wherever a program runs. */
class LocaleTest {

    private static final Locale HERE = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws Exception {
        Fixture.unpack(folder);
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --format github",
                "check --format sarif",
                "check --coverage",
                "schedule",
                "schedule --format xml",
                "jsonld",
                "json",
                "ics --stamp 2026-01-01T00:00:00Z"
            })
    void whatIsPrintedIsTheSameInEveryLanguage(String command) {
        for (Fixture fixture : Fixture.values()) {
            String[] arguments = (command + " " + folder.resolve(fixture.path())).split(" ");
            Locale.setDefault(Locale.ENGLISH);
            Run english = run(arguments);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(run(arguments)).isEqualTo(english);
        }
    }
}
