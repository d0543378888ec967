package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Golden;
import dev.meetupkit.fixtures.Fixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenJsonTest {

    @ParameterizedTest
    @EnumSource
    void everyFixtureIsWrittenAsExpectedAndReadBackEqual(Fixture fixture, @TempDir Path archive) throws Exception {
        Event event = Golden.event(fixture, archive);
        String json = EventJson.pretty().write(event);
        Golden.check(fixture.id(), "event.json", fixture.json(), json);
        assertThat(EventJson.pretty().read(json)).isEqualTo(event);
    }
}
