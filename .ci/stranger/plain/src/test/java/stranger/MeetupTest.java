package stranger;

import static dev.meetupkit.assertj.MeetupAssertions.assertThat;

import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.MeetupLoader;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What a user's test looks like. */
class MeetupTest {

    @Test
    void readsTheTenthMeetup() {
        assertThat(MeetupLoader.in(ZoneId.of("Asia/Shanghai")).load(Fixture.TABLE_AND_LISTS.markdown()))
                .event()
                .startsAt(LocalDateTime.of(2020, 5, 6, 19, 0))
                .session("Apache SkyWalking 在 Service Mesh 中的可观察性应用")
                .startsAt(LocalDateTime.of(2020, 5, 7, 19, 0))
                .hasSpeakers("高洪涛");
    }
}
