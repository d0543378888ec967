package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Golden;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.MeetupLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenCalendarTest {

    @TempDir
    static Path archive;

    @BeforeAll
    static void unpack() throws Exception {
        Fixture.unpack(archive);
    }

    @ParameterizedTest
    @EnumSource
    void everyFixtureIsWrittenAsExpectedAndReadByOthers(Fixture fixture) throws Exception {
        Event event = MeetupLoader.in(ZoneId.of("Asia/Shanghai"))
                .below(archive)
                .load(archive.resolve(fixture.path()))
                .orThrow();
        String calendar = CalendarWriter.stampedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .under("https://www.servicemesher.com/meetup/")
                .write(event)
                .text();
        Golden.check(fixture.id(), "calendar.ics", fixture.calendar(), calendar);
        Judges.lines(calendar);
        assertThat(Judges.ical4j(calendar)).isNotEmpty().isEqualTo(Judges.biweekly(calendar));
    }
}
