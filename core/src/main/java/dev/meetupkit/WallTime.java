package dev.meetupkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A date, with the time of day where it is known, as a wall clock in the event's time zone shows it. A date without a time stays
 * one: it is never taken for midnight.
 *
 * @param date the day, in the years 1 to 9998, so that RFC 3339 and RFC 5545 can still write the next day
 * @param time the time of day to the second, if announced
 */
public record WallTime(LocalDate date, Optional<LocalTime> time) implements Comparable<WallTime> {

    private static final int LAST_YEAR = 9998;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the year is outside 1 to 9998 or the time has a fraction of a second
     */
    public WallTime {
        if (!(date.getYear() >= 1 && date.getYear() <= LAST_YEAR)) {
            throw new IllegalArgumentException("WallTime.date must be in the years 1 to 9998, was " + date);
        }
        if (!(time.isEmpty() || time.get().getNano() == 0)) {
            throw new IllegalArgumentException("WallTime.time must have whole seconds, was " + time.get());
        }
    }

    /** A day whose time is not known. */
    public static WallTime of(LocalDate date) {
        return new WallTime(date, Optional.empty());
    }

    /**
     * A moment.
     *
     * @throws IllegalArgumentException if it has a fraction of a second
     */
    public static WallTime of(LocalDateTime dateTime) {
        return new WallTime(dateTime.toLocalDate(), Optional.of(dateTime.toLocalTime()));
    }

    /** Date and time together; empty if only the date is known. */
    public Optional<LocalDateTime> dateTime() {
        return time.map(date::atTime);
    }

    /** By date, then time; a date alone comes before every time of that day. */
    @Override
    public int compareTo(WallTime other) {
        int byDate = date.compareTo(other.date);
        if (byDate != 0 || time.isEmpty() || other.time.isEmpty()) {
            return byDate != 0 ? byDate : Boolean.compare(time.isPresent(), other.time.isPresent());
        }
        return time.get().compareTo(other.time.get());
    }

    /** As ISO 8601 writes it: {@code 2026-05-07} or {@code 2026-05-07T19:00}. */
    @Override
    public String toString() {
        return dateTime().map(LocalDateTime::toString).orElseGet(date::toString);
    }

    /** Checks a pair of them that stands for a stretch of time. */
    static void checkStretch(String owner, Optional<WallTime> start, Optional<WallTime> end) {
        if (end.isEmpty()) {
            return;
        }
        WallTime last = end.get();
        WallTime first = start.orElseThrow(
                () -> new IllegalArgumentException(owner + ".end needs a start, was " + last + " alone"));
        if (first.time().isPresent() != last.time().isPresent()) {
            throw new IllegalArgumentException(
                    owner + ".start and end must both be dates or both have a time, were " + first + " and " + last);
        }
        boolean ordered = first.time().isPresent()
                ? first.compareTo(last) < 0
                : !last.date().isBefore(first.date());
        if (!ordered) {
            throw new IllegalArgumentException(owner + ".end must come after the start " + first + ", was " + last);
        }
    }
}
