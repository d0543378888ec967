package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.markdown.Line;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    private static final int HALF_A_DAY = 12;

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

        /** Whether both name one day, as far as they say. */
        boolean isSame(Day other) {
            boolean years = year.isEmpty() || other.year.isEmpty() || year.equals(other.year);
            return years && month == other.month && dayOfMonth == other.dayOfMonth;
        }

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
     * @param bare whether it may be one of a clock of twelve: no word tells the half of the day, and no zero stands before
     * @param written the characters of both, if they stand together
     * @param endAt the characters of an end that stands elsewhere
     */
    record Hours(
            LocalTime start,
            Optional<LocalTime> end,
            boolean nextDay,
            boolean bare,
            Line written,
            Optional<Line> endAt) {

        /** The same twelve hours later, as far as that is the same day. */
        Hours inTheAfternoon() {
            LocalTime later = start.plusHours(HALF_A_DAY);
            Optional<LocalTime> laterEnd = end.map(
                    time -> time.isBefore(later) && time.getHour() < HALF_A_DAY ? time.plusHours(HALF_A_DAY) : time);
            return new Hours(later, laterEnd.filter(later::isBefore), false, false, written, endAt);
        }
    }

    /** A zone as written. */
    record NamedZone(ZoneId id, Line written) {}

    /** What looks like a date or a time but is none. */
    record Problem(Code code, Line written, String message) {}

    /** With the end that another statement gives: its last day, if that is a later one, and its time. */
    private Stated until(Stated last) {
        Optional<Hours> until = hours.map(from -> new Hours(
                from.start(),
                from.end().or(() -> last.hours().map(Hours::start)),
                from.nextDay(),
                from.bare(),
                from.written(),
                from.end().isPresent() ? from.endAt() : last.hours().map(Hours::written)));
        Optional<Day> lastOther =
                last.day().filter(end -> day.map(first -> !first.isSame(end)).orElse(true));
        return new Stated(day, lastDay.or(() -> lastOther), until, zone.or(last::zone), recurring, problems);
    }

    /** Whether midnight, alone or up to another one, stands for a day as tools write it: {@code 2016-05-21 00:00:00}. */
    boolean isAllDay() {
        return day.isPresent()
                && hours.filter(found -> found.start().equals(LocalTime.MIDNIGHT)
                                && found.end()
                                        .filter(end -> !end.equals(LocalTime.MIDNIGHT))
                                        .isEmpty())
                        .isPresent();
    }

    Stated withoutHours() {
        return new Stated(day, lastDay, Optional.empty(), zone, recurring, problems);
    }

    /** The same day at the hours that another statement gives. */
    Stated at(Stated other) {
        return new Stated(day, lastDay, other.hours, zone.or(other::zone), recurring, problems);
    }

    /** The same up to the end that another statement gives; empty if it has an end already or the other one gives none. */
    Optional<Stated> closedBy(Stated end) {
        boolean open = lastDay.isEmpty()
                && (day.isPresent() || hours.isPresent())
                && hours.flatMap(Hours::end).isEmpty();
        boolean ends = end.hours.isPresent() || end.day.isPresent();
        return open && ends ? Optional.of(until(end)) : Optional.empty();
    }

    /** How many letters of the line state when. */
    long letters() {
        Stream<Line> days = Stream.concat(day.stream(), lastDay.stream())
                .flatMap(found ->
                        Stream.concat(Stream.of(found.written()), found.weekday().map(Weekday::written).stream()));
        Stream<Line> rest = Stream.concat(hours.map(Hours::written).stream(), zone.map(NamedZone::written).stream());
        return Stream.concat(days, rest)
                .flatMapToInt(line -> line.text().chars())
                .filter(Character::isLetter)
                .count();
    }

    /** Whether it says anything about when. */
    boolean isAny() {
        return day.isPresent() || hours.isPresent() || !problems.isEmpty() || recurring;
    }
}
