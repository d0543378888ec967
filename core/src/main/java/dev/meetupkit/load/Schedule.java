package dev.meetupkit.load;

import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the event and its talks are, from all that is stated of it. Lives within one call. */
final class Schedule {

    /** A start and an end, of one precision. */
    record Slot(WallTime start, Optional<WallTime> end) {}

    /** Statements of the event's day that are heard. */
    private static final int MOST = 20;

    private static final int WEEK = 7;

    private static final int WEEKS = 8;

    private final Page page;
    private final Years years;
    private final List<TalkDraft> talks;
    private final Map<TalkDraft, LocalDate> writtenDates = new HashMap<>();
    private final Map<TalkDraft, Slot> slots = new HashMap<>();
    private Optional<Slot> event = Optional.empty();

    /** Reads the statements of a page, the header's the most trusted first. */
    Schedule(Page page, Years years, List<Stated> header, List<TalkDraft> talks) {
        this.page = page;
        this.years = years;
        this.talks = talks;
        Optional<Slot> announced = announced(header);
        Optional<LocalDate> onlyDay = announced
                .filter(slot -> slot.end()
                        .map(WallTime::date)
                        .orElse(slot.start().date())
                        .equals(slot.start().date()))
                .map(slot -> slot.start().date());
        talks.forEach(talk ->
                primary(talk).flatMap(when -> date(when, onlyDay)).ifPresent(date -> writtenDates.put(talk, date)));
        talks.forEach(talk -> slot(talk, onlyDay).ifPresent(slot -> slots.put(talk, slot)));
        event = announced.isPresent() ? announced.map(this::spanned) : span();
        event.filter(slot -> announced.isPresent()).ifPresent(this::reportOutside);
    }

    /** When the event is; empty if nothing tells. */
    Optional<Slot> event() {
        return event;
    }

    /** When a talk is; empty if nothing tells. */
    Optional<Slot> of(TalkDraft talk) {
        return Optional.ofNullable(slots.get(talk));
    }

    private Optional<Slot> announced(List<Stated> header) {
        List<Stated> dated =
                header.stream().filter(stated -> stated.day().isPresent()).toList();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        Stated first = dated.get(0);
        Optional<LocalDate> written = years.resolve(first.day().orElseThrow());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<Weighing.Named> others = new ArrayList<>();
        for (Stated other : dated.subList(1, Math.min(dated.size(), MOST))) {
            Day day = other.day().orElseThrow();
            Years.beside(day, written.get()).ifPresent(date -> others.add(named(day, date, "statement")));
        }
        LocalDate date = new Weighing(
                        page,
                        first.day().get(),
                        written.get(),
                        others,
                        day -> Optional.empty(),
                        day -> Optional.empty())
                .decide();
        Optional<Hours> hours =
                header.stream().flatMap(stated -> stated.hours().stream()).findFirst();
        hours.ifPresent(chosen -> reportHours(header, chosen));
        Optional<LocalDate> lastDay =
                first.lastDay().flatMap(day -> Years.beside(day, date)).filter(last -> isAfter(last, date, first));
        return Optional.of(slot(date, lastDay, hours));
    }

    private boolean isAfter(LocalDate last, LocalDate first, Stated stated) {
        if (last.isBefore(first)) {
            Day day = stated.lastDay().orElseThrow();
            page.report(
                    Code.END_BEFORE_START,
                    day.written(),
                    day.written().text() + " comes before the first day " + first);
        }
        return !last.isBefore(first);
    }

    /** Other hours for the same event are told of. */
    private void reportHours(List<Stated> header, Hours chosen) {
        for (Stated stated : header) {
            Optional<Hours> other = stated.hours().filter(hours -> hours != chosen);
            boolean differs = other.map(hours -> !hours.start().equals(chosen.start())
                            || hours.end().isPresent()
                                    && chosen.end().isPresent()
                                    && !hours.end().equals(chosen.end()))
                    .orElse(false);
            if (differs) {
                Witness witness = Witness.at(
                        page.position(chosen.written()), chosen.written().text());
                page.report(Diagnostic.at(
                                page.position(other.get().written()),
                                Code.TIME_MISMATCH,
                                other.get().written().text() + " disagrees with another statement of the hours")
                        .using(
                                chosen.start()
                                        + chosen.end().map(end -> "-" + end).orElse("") + " as first stated",
                                List.of(witness)));
            }
        }
    }

    private static Slot slot(LocalDate date, Optional<LocalDate> lastDay, Optional<Hours> hours) {
        if (hours.isEmpty()) {
            return new Slot(WallTime.of(date), lastDay.map(WallTime::of));
        }
        WallTime start = WallTime.of(date.atTime(hours.get().start()));
        return new Slot(start, hours.get().end().map(end -> end(lastDay.orElse(date), end)));
    }

    /** Midnight as an end is the end of the day. */
    private static WallTime end(LocalDate date, LocalTime end) {
        return WallTime.of((end.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date).atTime(end));
    }

    /** The statement of a talk's day that stands nearest to the talk. */
    private static Optional<When> primary(TalkDraft talk) {
        for (Place place : Place.values()) {
            for (When when : talk.times()) {
                if (when.place() == place && when.stated().day().isPresent()) {
                    return Optional.of(when);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Hours> hours(TalkDraft talk) {
        for (Place place : Place.values()) {
            for (When when : talk.times()) {
                if (when.place() == place && when.stated().hours().isPresent()) {
                    return when.stated().hours();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> date(When when, Optional<LocalDate> eventDay) {
        Day day = when.stated().day().orElseThrow();
        return eventDay.flatMap(date -> Years.beside(day, date)).or(() -> years.resolve(day));
    }

    private Optional<Slot> slot(TalkDraft talk, Optional<LocalDate> eventDay) {
        Optional<Hours> hours = hours(talk);
        Optional<LocalDate> written = Optional.ofNullable(writtenDates.get(talk));
        if (written.isEmpty()) {
            boolean undated = hours.isPresent() && eventDay.isEmpty();
            if (undated) {
                page.report(
                        Code.NO_DATE,
                        hours.get().written(),
                        hours.get().written().text() + " has no date: nothing tells the day of this item");
            }
            return eventDay.filter(day -> hours.isPresent()).map(day -> slot(day, Optional.empty(), hours));
        }
        When primary = primary(talk).orElseThrow();
        List<Weighing.Named> others = new ArrayList<>();
        for (When when : talk.times()) {
            Optional<Day> day = when.stated().day().filter(found -> when != primary);
            day.flatMap(found -> Years.beside(found, written.get()))
                    .ifPresent(date ->
                            others.add(named(day.get(), date, when.place().words())));
        }
        LocalDate date = new Weighing(
                        page,
                        primary.stated().day().get(),
                        written.get(),
                        others,
                        day -> taken(talk, day, hours),
                        day -> weeksAway(talk, day))
                .decide();
        Optional<LocalDate> lastDay = primary.stated()
                .lastDay()
                .flatMap(last -> Years.beside(last, date))
                .filter(last -> !last.isBefore(date));
        return Optional.of(slot(date, lastDay, hours));
    }

    private Weighing.Named named(Day day, LocalDate date, String place) {
        return new Weighing.Named(
                date,
                Witness.at(
                        page.position(day.written()),
                        place + " " + day.written().text()));
    }

    /** Who else has these hours on a day, in the same room. */
    private Optional<Witness> taken(TalkDraft talk, LocalDate day, Optional<Hours> hours) {
        return talks.stream()
                .filter(other -> other != talk && day.equals(writtenDates.get(other)) && isUndisputed(other))
                .filter(other -> other.room().equals(talk.room()))
                .filter(other -> hours.isPresent()
                        && hours(other)
                                .map(theirs -> overlap(hours.get(), theirs))
                                .orElse(false))
                .findFirst()
                .map(other -> {
                    String slot = "%s %s is taken by %s"
                            .formatted(
                                    day,
                                    hours(other).orElseThrow().written().text(),
                                    other.title().text());
                    return Witness.at(
                            page.position(primary(other)
                                    .orElseThrow()
                                    .stated()
                                    .day()
                                    .orElseThrow()
                                    .written()),
                            slot);
                });
    }

    private static boolean overlap(Hours one, Hours other) {
        LocalTime oneEnd = one.end().orElse(one.start().plusMinutes(1));
        LocalTime otherEnd = other.end().orElse(other.start().plusMinutes(1));
        return one.start().isBefore(otherEnd) && other.start().isBefore(oneEnd);
    }

    private boolean isUndisputed(TalkDraft talk) {
        return primary(talk)
                .flatMap(when -> when.stated().day().orElseThrow().weekday())
                .map(weekday -> weekday.day() == writtenDates.get(talk).getDayOfWeek())
                .orElse(true);
    }

    /** Whose day lies whole weeks from a day: meetups keep their weekday. */
    private Optional<Witness> weeksAway(TalkDraft talk, LocalDate day) {
        return talks.stream()
                .filter(other -> other != talk && writtenDates.containsKey(other) && isUndisputed(other))
                .filter(other -> {
                    long days = Math.abs(ChronoUnit.DAYS.between(day, writtenDates.get(other)));
                    return days > 0 && days % WEEK == 0 && days <= (long) WEEKS * WEEK;
                })
                .findFirst()
                .map(other -> Witness.at(
                        page.position(primary(other)
                                .orElseThrow()
                                .stated()
                                .day()
                                .orElseThrow()
                                .written()),
                        "whole weeks from " + other.title().text()));
    }

    /** An event without hours of its own spans its talks. */
    private Slot spanned(Slot announced) {
        boolean hasHours = announced.start().time().isPresent();
        if (hasHours && announced.end().isEmpty()) {
            return new Slot(announced.start(), lastEnd(announced));
        }
        return hasHours || announced.end().isPresent()
                ? announced
                : span().filter(span -> span.start().time().isPresent()
                                && span.start().date().equals(announced.start().date()))
                        .orElse(announced);
    }

    /** An event whose end is not announced ends with its last talk of that day. */
    private Optional<WallTime> lastEnd(Slot announced) {
        Optional<WallTime> end = slots.values().stream()
                .filter(slot -> slot.start().date().equals(announced.start().date()))
                .flatMap(slot -> slot.end().stream())
                .max(WallTime::compareTo)
                .filter(last -> last.compareTo(announced.start()) > 0);
        end.ifPresent(last -> page.report(Diagnostic.of(
                Code.END_INFERRED, "no end is announced; taken as " + last + ", when the last talk ends")));
        return end;
    }

    private Optional<Slot> span() {
        List<Slot> known = List.copyOf(slots.values());
        Optional<WallTime> first = known.stream().map(Slot::start).min(WallTime::compareTo);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        boolean timed = known.stream().allMatch(slot -> slot.start().time().isPresent());
        if (!timed) {
            LocalDate last = known.stream()
                    .map(slot -> slot.end().orElse(slot.start()).date())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            LocalDate start = first.get().date();
            return Optional.of(new Slot(
                    WallTime.of(start),
                    Optional.of(last).filter(day -> !day.equals(start)).map(WallTime::of)));
        }
        WallTime lastStart =
                known.stream().map(Slot::start).max(WallTime::compareTo).orElseThrow();
        Optional<WallTime> lastEnd =
                known.stream().flatMap(slot -> slot.end().stream()).max(WallTime::compareTo);
        return Optional.of(new Slot(first.get(), lastEnd.filter(end -> end.compareTo(lastStart) > 0)));
    }

    private void reportOutside(Slot event) {
        LocalDate first = event.start().date();
        LocalDate last = event.end().map(WallTime::date).orElse(first);
        for (TalkDraft talk : talks) {
            Optional<LocalDate> day = of(talk).map(slot -> slot.start().date());
            if (day.isPresent() && (day.get().isBefore(first) || day.get().isAfter(last))) {
                String span = first.equals(last) ? first.toString() : first + " to " + last;
                page.report(
                        Code.OUTSIDE_EVENT,
                        talk.title(),
                        "\"" + talk.title().text() + "\" is on " + day.get() + ", but the event on " + span);
            }
        }
    }
}
