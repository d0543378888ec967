package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.load.Stated.Day;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which day is meant where statements disagree: a third witness decides, or nobody does. Candidates are the days named
 * and those within three days of the written one that have the weekday beside it; the one with at least two witnesses against
 * one wins, otherwise the day as written stays. Either way a person is told.
 */
final class Weighing {

    private static final int SLIP = 3;

    private static final int ENOUGH = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Another statement that names a day. */
    record Named(LocalDate date, Witness witness) {

        /** A statement in the text. */
        static Named at(Page page, Day day, LocalDate date, String place) {
            return new Named(
                    date,
                    Witness.at(
                            page.position(day.written()),
                            place + " " + day.written().text()));
        }
    }

    private final Page page;
    private final Day written;
    private final LocalDate date;
    private final List<Named> others;
    private final Function<LocalDate, Optional<Witness>> taken;
    private final Function<LocalDate, Optional<Witness>> pattern;

    /**
     * A case to decide.
     *
     * @param written the statement beside the talk
     * @param date its day
     * @param others the other statements
     * @param taken who else has the same hours on a day
     * @param pattern whose day lies whole weeks from a day
     */
    Weighing(
            Page page,
            Day written,
            LocalDate date,
            List<Named> others,
            Function<LocalDate, Optional<Witness>> taken,
            Function<LocalDate, Optional<Witness>> pattern) {
        this.page = page;
        this.written = written;
        this.date = date;
        this.others = others;
        this.taken = taken;
        this.pattern = pattern;
    }

    /** The day that is meant; reports if any statement disagrees with it. */
    LocalDate decide() {
        boolean weekdayDiffers =
                weekday().map(day -> day != date.getDayOfWeek()).orElse(false);
        boolean dateDiffers = others.stream().anyMatch(other -> !other.date().equals(date));
        if (!weekdayDiffers && !dateDiffers) {
            return date;
        }
        LocalDate best = date;
        List<Witness> most = witnesses(date);
        int mine = most.size() + 1; // the written date speaks for itself
        boolean decided = mine >= ENOUGH;
        for (LocalDate candidate : candidates()) {
            List<Witness> witnesses = witnesses(candidate);
            boolean wins = witnesses.size() >= ENOUGH
                    && witnesses.size() > Math.max(mine, best.equals(date) ? 0 : most.size());
            if (wins) {
                best = candidate;
                most = witnesses;
                decided = true;
            }
        }
        page.report(finding(weekdayDiffers, best, most, decided));
        if (!best.equals(date)) {
            page.infer(written.written(), most);
        }
        return best;
    }

    private Optional<DayOfWeek> weekday() {
        return written.weekday().map(Stated.Weekday::day);
    }

    private Set<LocalDate> candidates() {
        Set<LocalDate> candidates = new LinkedHashSet<>();
        others.forEach(other -> candidates.add(other.date()));
        for (int days = -SLIP; days <= SLIP; days++) {
            LocalDate near = date.plusDays(days);
            if (weekday().equals(Optional.of(near.getDayOfWeek()))) {
                candidates.add(near);
            }
        }
        candidates.remove(date);
        return candidates;
    }

    /** Who speaks for a day, but for the written date itself. */
    private List<Witness> witnesses(LocalDate candidate) {
        List<Witness> witnesses = new ArrayList<>();
        written.weekday()
                .filter(weekday -> weekday.day() == candidate.getDayOfWeek())
                .ifPresent(weekday -> witnesses.add(Witness.at(
                        page.position(weekday.written()),
                        "weekday " + weekday.written().text())));
        others.stream()
                .filter(other -> other.date().equals(candidate))
                .map(Named::witness)
                .forEach(witnesses::add);
        if (!candidate.equals(date)) {
            taken.apply(date).ifPresent(witnesses::add);
            if (others.isEmpty() && taken.apply(candidate).isEmpty()) {
                pattern.apply(candidate).ifPresent(witnesses::add);
            }
        }
        return witnesses;
    }

    private Diagnostic finding(boolean weekdayDiffers, LocalDate best, List<Witness> witnesses, boolean decided) {
        String text = written.written().text();
        String message = weekdayDiffers
                ? "%s is a %s, not %s"
                        .formatted(
                                text,
                                english(date.getDayOfWeek()),
                                written.weekday().orElseThrow().written().text())
                : "%s disagrees with another statement of the day".formatted(text);
        Diagnostic finding = Diagnostic.at(
                page.span(written.written()), weekdayDiffers ? Code.WEEKDAY_MISMATCH : Code.TIME_MISMATCH, message);
        if (!decided) {
            List<Witness> against = others.stream().map(Named::witness).toList();
            finding = finding.using(best + " as written, unresolved", against);
            return weekdayDiffers ? finding.suggesting(alternatives()) : finding;
        }
        finding = finding.using(best.toString(), witnesses);
        return best.equals(date) ? finding : finding.suggesting("replace " + text + " by " + edited(text, best));
    }

    /** The days that would agree: for an author who knows which one it is. */
    private String alternatives() {
        LocalDate agreeing = candidates().stream()
                .filter(candidate -> weekday().equals(Optional.of(candidate.getDayOfWeek())))
                .findFirst()
                .orElse(date);
        return "correct the weekday, or the date: %s is a %s, %s a %s"
                .formatted(date, english(date.getDayOfWeek()), agreeing, english(agreeing.getDayOfWeek()));
    }

    /** The text with its day of the month replaced; ISO 8601 where more than that changes. */
    private String edited(String text, LocalDate day) {
        boolean sameMonth = ChronoUnit.MONTHS.between(date.withDayOfMonth(1), day.withDayOfMonth(1)) == 0;
        int from = -1;
        int to = -1;
        Matcher number = NUMBER.matcher(text);
        while (sameMonth && number.find()) {
            if (number.group().length() <= 2 && Integer.parseInt(number.group()) == date.getDayOfMonth()) {
                from = number.start();
                to = number.end();
            }
        }
        if (from < 0) {
            return day.toString();
        }
        String digits = String.valueOf(day.getDayOfMonth());
        String padded = text.charAt(from) == '0' && digits.length() == 1 ? "0" + digits : digits;
        return text.substring(0, from) + padded + text.substring(to);
    }

    /** The name of a weekday; English names are the same on every JDK. */
    private static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
