package dev.meetupkit.assertj;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.ical.WrittenCalendar;
import dev.meetupkit.load.Loaded;
import org.jspecify.annotations.Nullable;

/** The door: imported statically it stands beside AssertJ's own {@code assertThat}. */
public final class MeetupAssertions {

    private MeetupAssertions() {}

    /** About an event. */
    public static EventAssert assertThat(@Nullable Event event) {
        return new EventAssert(event);
    }

    /** About an item of an agenda. */
    public static SessionAssert assertThat(@Nullable Session session) {
        return new SessionAssert(session);
    }

    /** About what became of a document. */
    public static LoadedAssert assertThat(@Nullable Loaded loaded) {
        return new LoadedAssert(loaded);
    }

    /** About a calendar that was written. */
    public static CalendarAssert assertThat(@Nullable WrittenCalendar calendar) {
        return new CalendarAssert(calendar == null ? null : calendar.bytes());
    }

    /** About the octets of anybody's calendar. */
    public static CalendarAssert assertThatCalendar(byte @Nullable [] octets) {
        return new CalendarAssert(octets);
    }
}
