package dev.meetupkit.assertj;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.WallTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** What an event is expected to be. Every method fails with an {@link AssertionError} that names the attribute. */
public final class EventAssert extends AbstractAssert<EventAssert, Event> {

    EventAssert(@Nullable Event actual) {
        super(actual, EventAssert.class);
    }

    private Event event() {
        isNotNull();
        return actual;
    }

    /** It is called so, to the letter. */
    public EventAssert hasTitle(String title) {
        Assertions.assertThat(event().title()).as("title").isEqualTo(title);
        return this;
    }

    /** It starts on this day at this time of its zone. */
    public EventAssert startsAt(LocalDateTime time) {
        Assertions.assertThat(event().start()).as("start").contains(WallTime.of(time));
        return this;
    }

    /** It starts on this day, whether or not a time was announced. */
    public EventAssert startsOn(LocalDate day) {
        Assertions.assertThat(event().start().map(WallTime::date))
                .as("day of start")
                .contains(day);
        return this;
    }

    /** It ends on this day at this time of its zone. */
    public EventAssert endsAt(LocalDateTime time) {
        Assertions.assertThat(event().end()).as("end").contains(WallTime.of(time));
        return this;
    }

    /** Its times are those of this zone. */
    public EventAssert isIn(ZoneId zone) {
        Assertions.assertThat(event().timeZone()).as("time zone").contains(zone);
        return this;
    }

    /** It takes place, is postponed or called off. */
    public EventAssert hasStatus(Status status) {
        Assertions.assertThat(event().status()).as("status").isEqualTo(status);
        return this;
    }

    /** Its venue is called so. */
    public EventAssert isAt(String venue) {
        Assertions.assertThat(event().venue().flatMap(place -> place.name()))
                .as("venue")
                .contains(venue);
        return this;
    }

    /** No venue was announced. */
    public EventAssert hasNoVenue() {
        Assertions.assertThat(event().venue()).as("venue").isEmpty();
        return this;
    }

    /** Its agenda has these titles, in this order, and no others. */
    public EventAssert hasSessions(String... titles) {
        Assertions.assertThat(event().sessions())
                .as("sessions")
                .extracting(Session::title)
                .containsExactly(titles);
        return this;
    }

    /** These people are on stage, each counted once, in order of appearance, and no others. */
    public EventAssert hasSpeakers(String... names) {
        Assertions.assertThat(event().sessions().stream()
                        .flatMap(session -> session.speakers().stream())
                        .map(Speaker::name)
                        .distinct())
                .as("speakers")
                .containsExactly(names);
        return this;
    }

    /** Goes on with the first item of its agenda that is called so; fails if there is none. */
    public SessionAssert session(String title) {
        Optional<Session> found = event().sessions().stream()
                .filter(session -> session.title().equals(title))
                .findFirst();
        if (found.isEmpty()) {
            throw failure(
                    "%nExpecting a session%n  \"%s\"%namong%n  %s",
                    title, actual.sessions().stream().map(Session::title).toList());
        }
        return new SessionAssert(found.get());
    }
}
