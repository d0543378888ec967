package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Golden;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.MeetupLoader;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenJsonTest {

    @TempDir
    static Path archive;

    @BeforeAll
    static void unpack() throws Exception {
        Fixture.unpack(archive);
    }

    @ParameterizedTest
    @EnumSource
    void everyFixtureIsWrittenAsExpectedAndReadBackEqual(Fixture fixture) throws Exception {
        Event event = MeetupLoader.in(ZoneId.of("Asia/Shanghai"))
                .below(archive)
                .load(archive.resolve(fixture.path()))
                .orThrow();
        String json = EventJson.pretty().write(event);
        Golden.check(fixture.id(), "event.json", fixture.json(), json);
        assertThat(EventJson.pretty().read(json)).isEqualTo(event);
    }
}
