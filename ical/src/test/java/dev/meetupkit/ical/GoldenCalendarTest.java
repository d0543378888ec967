package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Golden;
import dev.meetupkit.fixtures.Fixture;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenCalendarTest {

    @ParameterizedTest
    @EnumSource
    void everyFixtureIsWrittenAsExpectedAndReadByOthers(Fixture fixture, @TempDir Path archive) throws Exception {
        Event event = Golden.event(fixture, archive);
        String calendar = CalendarWriter.stampedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .under("https://www.servicemesher.com/meetup/")
                .write(event)
                .text();
        Golden.check(fixture.id(), "calendar.ics", fixture.calendar(), calendar);
        Judges.lines(calendar);
        assertThat(Judges.ical4j(calendar)).isNotEmpty().isEqualTo(Judges.biweekly(calendar));
    }
}
