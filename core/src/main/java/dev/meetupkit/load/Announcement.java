package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.markdown.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When the event itself is said to be. */
final class Announcement {

    /** Statements of the event's day that are heard. */
    private static final int MOST = 20;

    private Announcement() {}

    /** The time that the statements give, the most trusted first; other hours and days among them are told of. */
    static Optional<Slot> read(Page page, Years years, List<Stated> statements) {
        List<Stated> dated = statements.stream()
                .filter(stated -> stated.day().isPresent())
                .limit(MOST)
                .toList();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        Stated first = dated.get(0);
        Day day = first.day().orElseThrow();
        Optional<LocalDate> decided =
                years.resolve(day).map(date -> decide(page, day, date, dated.subList(1, dated.size())));
        Optional<Hours> named =
                statements.stream().flatMap(each -> each.hours().stream()).findFirst();
        Optional<Hours> hours = named.map(found -> TwelveHours.ofAnEvent(page, found));
        hours.ifPresent(chosen -> reportOthers(page, statements, chosen));
        return decided.map(date -> {
            Optional<LocalDate> lastDay = first.lastDay().flatMap(last -> Years.beside(last, date));
            lastDay.filter(last -> last.isBefore(date))
                    .ifPresent(last -> page.report(
                            Code.END_BEFORE_START,
                            first.lastDay().orElseThrow().written(),
                            first.lastDay().orElseThrow().written().text() + " comes before the first day " + date));
            boolean open = lastDay.isPresent()
                    && hours.filter(known -> known.end().isEmpty()).isPresent();
            if (open) {
                String text = hours.get().written().text();
                page.report(
                        Code.TIME_MISMATCH,
                        hours.get().written(),
                        text + " has no end beside a last day; only the days are read");
            }
            List<Line> at = new ArrayList<>();
            dated.forEach(stated -> at.add(stated.day().orElseThrow().written()));
            first.lastDay().ifPresent(last -> at.add(last.written()));
            return Slot.of(date, lastDay.filter(last -> !last.isBefore(date)), hours.filter(known -> !open), at);
        });
    }

    private static LocalDate decide(Page page, Day day, LocalDate date, List<Stated> others) {
        List<Weighing.Named> named = new ArrayList<>();
        for (Stated other : others) {
            Day elsewhere = other.day().orElseThrow();
            Years.beside(elsewhere, date)
                    .ifPresent(found -> named.add(Weighing.Named.at(page, elsewhere, found, "statement")));
        }
        return new Weighing(page, day, date, named, taken -> Optional.empty(), away -> Optional.empty()).decide();
    }

    /** Tells of other hours than those that are used. */
    static void reportOthers(Page page, List<Stated> statements, Hours chosen) {
        for (Stated stated : statements) {
            stated.hours()
                    .filter(hours -> hours.written() != chosen.written() && differ(hours, chosen))
                    .ifPresent(hours -> {
                        Witness witness = Witness.at(
                                page.position(chosen.written()),
                                chosen.written().text());
                        String decision = chosen.start()
                                + chosen.end().map(end -> "-" + end).orElse("");
                        page.report(Diagnostic.at(
                                        page.span(hours.written()),
                                        Code.TIME_MISMATCH,
                                        hours.written().text() + " disagrees with another statement of the hours")
                                .using(decision, List.of(witness)));
                    });
        }
    }

    private static boolean differ(Hours one, Hours other) {
        boolean ends =
                one.end().isPresent() && other.end().isPresent() && !one.end().equals(other.end());
        return ends || !one.start().equals(other.start());
    }
}
