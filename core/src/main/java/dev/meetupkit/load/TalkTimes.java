package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Line;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When each talk is, with the other talks as witnesses. Lives within one call. */
final class TalkTimes {

    private static final int WEEK = 7;

    private static final int WEEKS = 8;

    /** Hours between which an agenda passes midnight. */
    private static final int EVENING = 18;

    private static final int MORNING = 6;

    /** A talk of which a day is stated. */
    private record Dated(TalkDraft talk, When primary, LocalDate date) {

        Day day() {
            return primary.stated().day().orElseThrow();
        }

        boolean isUndisputed() {
            return day().weekday()
                    .map(weekday -> weekday.day() == date.getDayOfWeek())
                    .orElse(true);
        }
    }

    private final Page page;
    private final Optional<LocalDate> eventDay;
    private final Map<TalkDraft, Hours> hours = new LinkedHashMap<>();
    private final Map<TalkDraft, Dated> dated = new LinkedHashMap<>();
    private final Map<TalkDraft, Slot> slots = new LinkedHashMap<>();
    private final List<Line> undated = new ArrayList<>();
    private Optional<LocalTime> before = Optional.empty();
    private int nights;

    /**
     * Resolves the statements of all talks.
     *
     * @param event when an event of one day is, for talks that state only hours
     */
    TalkTimes(Page page, Years years, List<TalkDraft> talks, Optional<Slot> event) {
        this.page = page;
        this.eventDay = event.map(Slot::firstDay);
        TwelveHours clock = new TwelveHours(page, event);
        for (TalkDraft talk : talks) {
            nearest(talk, when -> when.stated().hours().isPresent())
                    .flatMap(when -> when.stated().hours())
                    .ifPresent(stated -> hours.put(talk, clock.read(stated)));
        }
        for (TalkDraft talk : talks) {
            nearest(talk, when -> when.stated().day().isPresent()).ifPresent(primary -> {
                Day day = primary.stated().day().orElseThrow();
                Optional<LocalDate> date =
                        eventDay.flatMap(other -> Years.beside(day, other)).or(() -> years.resolve(day));
                date.ifPresent(found -> dated.put(talk, new Dated(talk, primary, found)));
            });
        }
        talks.forEach(talk -> slot(talk).ifPresent(slot -> slots.put(talk, slot)));
        reportUndated();
    }

    private void reportUndated() {
        undated.stream().skip(1).forEach(page::understand);
        undated.stream().findFirst().ifPresent(first -> {
            String others = undated.size() == 1
                    ? " has no date"
                    : " and %s other times have no date".formatted(undated.size() - 1);
            page.report(Code.NO_DATE, first, first.text() + others + ": nothing tells the day of these items");
        });
    }

    /** When a talk is; empty if nothing tells. */
    Optional<Slot> of(TalkDraft talk) {
        return Optional.ofNullable(slots.get(talk));
    }

    /** Every slot that is known, in the order of the agenda. */
    List<Slot> all() {
        return List.copyOf(slots.values());
    }

    /** The statement that stands nearest to the talk. */
    private static Optional<When> nearest(TalkDraft talk, Predicate<When> tells) {
        for (Place place : Place.values()) {
            for (When when : talk.times()) {
                if (when.place() == place && tells.test(when)) {
                    return Optional.of(when);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Hours> hours(TalkDraft talk) {
        return Optional.ofNullable(hours.get(talk));
    }

    private Optional<Slot> slot(TalkDraft talk) {
        Optional<Hours> hours = hours(talk);
        hours.ifPresent(chosen -> Announcement.reportOthers(
                page, talk.times().stream().map(When::stated).toList(), chosen));
        Dated known = dated.get(talk);
        if (known != null) {
            LocalDate date = decide(known, hours);
            Optional<LocalDate> lastDay = known.primary().stated().lastDay().flatMap(last -> Years.beside(last, date));
            List<Line> at = new ArrayList<>();
            at.add(known.day().written());
            known.talk().times().forEach(when -> when.stated().day().ifPresent(day -> at.add(day.written())));
            known.primary().stated().lastDay().ifPresent(last -> at.add(last.written()));
            return Optional.of(Slot.of(date, lastDay, hours, at));
        }
        if (hours.isPresent() && eventDay.isEmpty()) {
            undated.add(hours.get().written());
        }
        return eventDay.filter(day -> hours.isPresent()).map(first -> {
            LocalDate day = after(first, hours.get().start());
            Slot slot = Slot.of(day, Optional.empty(), hours, List.of());
            String because = "the day of the event, " + day;
            return new Slot(
                    slot.start(),
                    slot.end(),
                    slot.startOrigin().because(because),
                    slot.endOrigin().because(because));
        });
    }

    /** The day of the next item: one that begins in the night after one in the evening is on the day after. */
    private LocalDate after(LocalDate first, LocalTime start) {
        boolean passes = before.filter(time -> time.getHour() >= EVENING).isPresent() && start.getHour() < MORNING;
        nights += passes ? 1 : 0;
        before = Optional.of(start);
        return first.plusDays(nights);
    }

    private LocalDate decide(Dated known, Optional<Hours> hours) {
        List<Weighing.Named> others = new ArrayList<>();
        for (When when : known.talk().times()) {
            Optional<Day> day = when.stated().day().filter(found -> when != known.primary());
            Optional<LocalDate> date = day.flatMap(found -> Years.beside(found, known.date()));
            date.ifPresent(found -> others.add(Weighing.Named.at(
                    page, day.orElseThrow(), found, when.place().words())));
        }
        return new Weighing(
                        page,
                        known.day(),
                        known.date(),
                        others,
                        day -> taken(known, day, hours),
                        day -> weeksAway(known, day))
                .decide();
    }

    /** Who else has these hours on a day, in the same room. */
    private Optional<Witness> taken(Dated known, LocalDate day, Optional<Hours> hours) {
        return others(known)
                .filter(other -> other.date().equals(day)
                        && other.talk().room().equals(known.talk().room()))
                .filter(other -> hours.isPresent()
                        && hours(other.talk())
                                .filter(theirs -> overlap(hours.get(), theirs))
                                .isPresent())
                .findFirst()
                .map(other -> witness(
                        other,
                        "%s %s is taken by %s"
                                .formatted(
                                        day,
                                        hours(other.talk())
                                                .orElseThrow()
                                                .written()
                                                .text(),
                                        other.talk().title().text())));
    }

    /** Whose day lies whole weeks from a day: meetups keep their weekday. */
    private Optional<Witness> weeksAway(Dated known, LocalDate day) {
        return others(known)
                .filter(other -> {
                    long days = Math.abs(ChronoUnit.DAYS.between(day, other.date()));
                    return days > 0 && days % WEEK == 0 && days <= (long) WEEKS * WEEK;
                })
                .findFirst()
                .map(other -> witness(
                        other, "whole weeks from " + other.talk().title().text()));
    }

    /** The other talks whose own statement does not contradict itself, in the order of the text. */
    private Stream<Dated> others(Dated known) {
        return dated.values().stream()
                .filter(other -> other.talk() != known.talk() && other.isUndisputed())
                .sorted(Comparator.comparing(other -> other.day().written().offset()));
    }

    private Witness witness(Dated other, String statement) {
        return Witness.at(page.position(other.day().written()), statement);
    }

    private static boolean overlap(Hours one, Hours other) {
        return one.start().isBefore(last(other)) && other.start().isBefore(last(one));
    }

    /** The last minute that surely belongs to some hours. */
    private static LocalTime last(Hours hours) {
        return hours.end()
                .map(end -> hours.nextDay() ? LocalTime.MAX : end)
                .orElse(hours.start().plusMinutes(1));
    }
}
