package dev.meetupkit.assertj;

import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.WallTime;
import java.time.LocalDateTime;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** What an item of an agenda is expected to be. Every method fails with an {@link AssertionError} that names the attribute. */
public final class SessionAssert extends Described<SessionAssert, Session> {

    SessionAssert(@Nullable Session actual) {
        super(actual, SessionAssert.class);
    }

    /** It is called so, to the letter. */
    public SessionAssert hasTitle(String title) {
        attribute("title", Assertions.assertThat(value().title())).isEqualTo(title);
        return this;
    }

    /** It is a talk, a break or something else. */
    public SessionAssert isOf(Session.Kind kind) {
        attribute("kind", Assertions.assertThat(value().kind())).isEqualTo(kind);
        return this;
    }

    /** It starts on this day at this time of the event's zone. */
    public SessionAssert startsAt(LocalDateTime time) {
        attribute("start", Assertions.assertThat(value().start())).contains(WallTime.of(time));
        return this;
    }

    /** It ends on this day at this time of the event's zone. */
    public SessionAssert endsAt(LocalDateTime time) {
        attribute("end", Assertions.assertThat(value().end())).contains(WallTime.of(time));
        return this;
    }

    /** These people are on stage, in this order, and no others. */
    public SessionAssert hasSpeakers(String... names) {
        attribute("speakers", Assertions.assertThat(value().speakers()))
                .extracting(Speaker::name)
                .containsExactly(names);
        return this;
    }
}
