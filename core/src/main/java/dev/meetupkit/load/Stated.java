package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.markdown.Line;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What one line states about when: nothing is added, nothing decided.
 *
 * @param day the first date
 * @param lastDay the last date of a range of days
 * @param hours the time of day
 * @param zone the zone, if named
 * @param recurring whether it speaks of every week or month
 * @param problems what looks like a date or a time but is none
 */
record Stated(
        Optional<Day> day,
        Optional<Day> lastDay,
        Optional<Hours> hours,
        Optional<NamedZone> zone,
        boolean recurring,
        List<Problem> problems) {

    /**
     * A date as written.
     *
     * @param year absent where none stands
     * @param month 1 to 12
     * @param dayOfMonth a day that this month has in some year
     * @param written the characters of the date
     * @param weekday the weekday beside it
     */
    record Day(Optional<Integer> year, int month, int dayOfMonth, Line written, Optional<Weekday> weekday) {

        Day with(Weekday beside) {
            return new Day(year, month, dayOfMonth, written, Optional.of(beside));
        }
    }

    /** A weekday as written. */
    record Weekday(DayOfWeek day, Line written) {}

    /**
     * A time of day as written.
     *
     * @param start first moment
     * @param end first moment after it
     * @param nextDay whether the end is on the next day
     * @param written the characters of both
     */
    record Hours(LocalTime start, Optional<LocalTime> end, boolean nextDay, Line written) {}

    /** A zone as written. */
    record NamedZone(ZoneId id, Line written) {}

    /** What looks like a date or a time but is none. */
    record Problem(Code code, Line written, String message) {}

    /** Whether it says anything about when. */
    boolean isAny() {
        return day.isPresent() || hours.isPresent() || !problems.isEmpty() || recurring;
    }
}
