package dev.meetupkit.load;

import dev.meetupkit.WallTime;
import dev.meetupkit.load.Origins.Origin;
import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.markdown.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A start and, if it is known, an end of the same precision.
 *
 * @param start first moment, or first day
 * @param end first moment after it, or last day
 * @param startOrigin what tells the start
 * @param endOrigin what tells the end
 */
record Slot(WallTime start, Optional<WallTime> end, Origin startOrigin, Origin endOrigin) {

    /**
     * Days and hours put together; an end that does not come after the start is left out.
     *
     * @param at where the days were read
     */
    static Slot of(LocalDate day, Optional<LocalDate> lastDay, Optional<Hours> hours, List<Line> at) {
        List<Line> lines = new ArrayList<>(at);
        hours.ifPresent(known -> {
            lines.add(known.written());
            known.endAt().ifPresent(lines::add);
        });
        Origin origin = Origin.of(lines);
        if (hours.isEmpty()) {
            return new Slot(
                    WallTime.of(day),
                    lastDay.filter(last -> !last.isBefore(day)).map(WallTime::of),
                    origin,
                    origin);
        }
        WallTime start = WallTime.of(day.atTime(hours.get().start()));
        LocalDate endDay = lastDay.orElse(hours.get().nextDay() ? day.plusDays(1) : day);
        Optional<WallTime> end = hours.get().end().map(time -> WallTime.of(endDay.atTime(time)));
        return new Slot(start, end.filter(last -> last.compareTo(start) > 0), origin, origin);
    }

    /** From the first start to the last end: in hours if every slot has hours, else in days. */
    static Optional<Slot> spanning(Collection<Slot> slots) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        Slot opening = slots.stream().min(Comparator.comparing(Slot::start)).orElseThrow();
        Slot closing = slots.stream()
                .max(Comparator.comparing(slot -> slot.end().orElse(slot.start())))
                .orElseThrow();
        WallTime first = opening.start();
        Origin startOrigin = opening.startOrigin().because("the first talk");
        Origin endOrigin = closing.endOrigin().because("the last talk");
        if (slots.stream().allMatch(Slot::hasHours)) {
            WallTime lastStart =
                    slots.stream().map(Slot::start).max(WallTime::compareTo).orElseThrow();
            Optional<WallTime> lastEnd =
                    slots.stream().flatMap(slot -> slot.end().stream()).max(WallTime::compareTo);
            return Optional.of(
                    new Slot(first, lastEnd.filter(end -> end.compareTo(lastStart) > 0), startOrigin, endOrigin));
        }
        LocalDate last =
                slots.stream().map(Slot::lastDay).max(LocalDate::compareTo).orElseThrow();
        Optional<LocalDate> other = Optional.of(last).filter(day -> !day.equals(first.date()));
        return Optional.of(new Slot(WallTime.of(first.date()), other.map(WallTime::of), startOrigin, endOrigin));
    }

    /** The same, told by another one of less precision too. */
    Slot beside(Slot other) {
        return new Slot(start, end, startOrigin.and(other.startOrigin), endOrigin.and(other.endOrigin));
    }

    boolean hasHours() {
        return start.time().isPresent();
    }

    LocalDate firstDay() {
        return start.date();
    }

    LocalDate lastDay() {
        return end.orElse(start).date();
    }

    /** Whether a day is one of its days. */
    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }
}
