package dev.meetupkit.write;

import dev.meetupkit.WallTime;
import java.time.LocalTime;
import java.util.Optional;

/** Stretches of time as people write them: {@code 2026-05-07 19:00-21:30}. */
final class Stretch {

    private Stretch() {}

    /** With the day: {@code 2026-05-07}, {@code 2026-05-07 19:00-21:30}, {@code 2026-05-07 19:00 - 2026-05-08 02:00}. */
    static String whole(WallTime start, Optional<WallTime> end) {
        boolean sameDay =
                end.isEmpty() || start.time().isPresent() && end.get().date().equals(start.date());
        return sameDay
                ? (start.date() + " " + hours(start, end)).strip()
                : (whole(start, Optional.empty()) + " - " + whole(end.get(), Optional.empty()));
    }

    /** The hours alone; empty for a day. */
    static String hours(WallTime start, Optional<WallTime> end) {
        String first = start.time().map(LocalTime::toString).orElse("");
        return end.flatMap(WallTime::time).map(last -> first + "-" + last).orElse(first);
    }
}
