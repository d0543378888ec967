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
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** What an event is expected to be. Every method fails with an {@link AssertionError} that names the attribute. */
public final class EventAssert extends Described<EventAssert, Event> {

    EventAssert(@Nullable Event actual) {
        super(actual, EventAssert.class);
    }

    /** It is called so, to the letter. */
    public EventAssert hasTitle(String title) {
        attribute("title", Assertions.assertThat(value().title())).isEqualTo(title);
        return this;
    }

    /** It starts on this day at this time of its zone. */
    public EventAssert startsAt(LocalDateTime time) {
        attribute("start", Assertions.assertThat(value().start())).contains(WallTime.of(time));
        return this;
    }

    /** It starts on this day, whether or not a time was announced. */
    public EventAssert startsOn(LocalDate day) {
        attribute("day of start", Assertions.assertThat(value().start().map(WallTime::date)))
                .contains(day);
        return this;
    }

    /** It ends on this day at this time of its zone. */
    public EventAssert endsAt(LocalDateTime time) {
        attribute("end", Assertions.assertThat(value().end())).contains(WallTime.of(time));
        return this;
    }

    /** Its times are those of this zone. */
    public EventAssert isIn(ZoneId zone) {
        attribute("time zone", Assertions.assertThat(value().timeZone())).contains(zone);
        return this;
    }

    /** It takes place, is postponed or called off. */
    public EventAssert hasStatus(Status status) {
        attribute("status", Assertions.assertThat(value().status())).isEqualTo(status);
        return this;
    }

    /** Its venue is called so. */
    public EventAssert isAt(String venue) {
        attribute("venue", Assertions.assertThat(value().venue().flatMap(place -> place.name())))
                .contains(venue);
        return this;
    }

    /** No venue was announced. */
    public EventAssert hasNoVenue() {
        attribute("venue", Assertions.assertThat(value().venue())).isEmpty();
        return this;
    }

    /** Its agenda has these titles, in this order, and no others. */
    public EventAssert hasSessions(String... titles) {
        attribute("sessions", Assertions.assertThat(value().sessions()))
                .extracting(Session::title)
                .containsExactly(titles);
        return this;
    }

    /** These names are on stage, each counted once, in order of appearance, and no others. */
    public EventAssert hasSpeakers(String... names) {
        attribute(
                        "speakers",
                        Assertions.assertThat(value().sessions().stream()
                                .flatMap(session -> session.speakers().stream())
                                .map(Speaker::name)
                                .distinct()))
                .containsExactly(names);
        return this;
    }

    /** Goes on with the first item of its agenda that is called so; fails if there is none. */
    public SessionAssert session(String title) {
        Optional<Session> found = value().sessions().stream()
                .filter(session -> session.title().equals(title))
                .findFirst();
        if (found.isEmpty()) {
            throw failure(
                    "%nExpecting a session%n  \"%s\"%namong%n  %s",
                    title, actual.sessions().stream().map(Session::title).toList());
        }
        return part(new SessionAssert(found.get()));
    }
}
