package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.WallTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of an agenda: {@code - 19:00-20:00 title (name, name)}, with the links on lines of their own.
 *
 * @param title of the session
 * @param start on the event's clock
 * @param end on the event's clock
 * @param names who is on stage
 * @param links its own
 */
record AgendaItem(
        String title, Optional<LocalTime> start, Optional<LocalTime> end, List<String> names, List<Link> links) {

    AgendaItem with(Link link) {
        return new AgendaItem(
                title,
                start,
                end,
                names,
                Stream.concat(links.stream(), Stream.of(link)).toList());
    }

    /** Whether nothing is lost if it becomes a session of an event: its hours, if it has some, are of the event's day. */
    boolean fits(Event event) {
        Optional<LocalTime> opens = event.start().flatMap(WallTime::time);
        return start.isEmpty()
                || opens.filter(time -> !start.get().isBefore(time)).isPresent()
                        && end.filter(time -> !time.isAfter(start.get())).isEmpty();
    }

    /** The session that it stands for, on the day of an event that it fits. */
    Session session(Event event) {
        Optional<WallTime> day = event.start().filter(when -> fits(event));
        return Session.titled(title)
                .start(day.flatMap(when -> at(when, start)))
                .end(day.flatMap(when -> at(when, end)))
                .speakers(
                        names.stream().map(name -> Speaker.named(name).build()).toList())
                .links(links)
                .build();
    }

    private static Optional<WallTime> at(WallTime day, Optional<LocalTime> clock) {
        return clock.map(time -> WallTime.of(day.date().atTime(time)));
    }
}
