package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.markdown.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year of a date that is written without one, from what stands around it. Never from the clock. */
final class Years {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    /** An event is announced or reported within half a year. */
    private static final int HALF_A_YEAR = 183;

    /** A place that tells a year: the exact date there, or only its year. */
    private record Source(String name, Optional<LocalDate> near, int year) {
        Witness witness() {
            return new Witness("the year " + year + " of " + name, Optional.empty());
        }
    }

    private final Page page;
    private final List<Source> sources = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    Years(Page page) {
        this.page = page;
    }

    /** A text that may name a year, such as the title or the path; earlier ones are believed more. */
    Years from(String name, String text) {
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            sources.add(new Source(name, Optional.empty(), Integer.parseInt(year.group(1))));
        }
        return this;
    }

    /** A date that the event lies near to, such as the day of publication. */
    Years near(String name, LocalDate date) {
        sources.add(new Source(name, Optional.of(date), date.getYear()));
        return this;
    }

    /** A full date elsewhere in the text. */
    Years stated(String name, Line line) {
        page.when(line).day().flatMap(Years::full).ifPresent(date -> near(name, date));
        return this;
    }

    /** The date with the year that is written. */
    static Optional<LocalDate> full(Day day) {
        return day.year().flatMap(year -> date(year, day));
    }

    /** The date, with the year of another one where it has none. */
    static Optional<LocalDate> beside(Day day, LocalDate other) {
        return full(day).or(() -> nearest(day, other));
    }

    /** The date; an inferred year is reported once for each source, an unknown one each time. */
    Optional<LocalDate> resolve(Day day) {
        if (day.year().isPresent()) {
            return full(day);
        }
        for (Source source : sources) {
            Optional<LocalDate> date =
                    source.near().isPresent() ? nearest(day, source.near().get()) : date(source.year(), day);
            if (date.isPresent()) {
                page.infer(day.written(), List.of(source.witness()));
                if (reported.add(source.name())) {
                    page.report(
                            Code.YEAR_INFERRED,
                            day.written(),
                            day.written().text() + " has no year; taken as " + date.get() + " from " + source.name());
                }
                return date;
            }
        }
        page.report(Diagnostic.at(
                        page.span(day.written()),
                        Code.YEAR_UNKNOWN,
                        day.written().text() + " has no year and nothing around it tells one; the date is lost")
                .suggesting("write the year"));
        return Optional.empty();
    }

    private static Optional<LocalDate> date(int year, Day day) {
        try {
            return Optional.of(LocalDate.of(year, day.month(), day.dayOfMonth()));
        } catch (DateTimeException e) {
            return Optional.empty(); // 29 February of a common year
        }
    }

    private static Optional<LocalDate> nearest(Day day, LocalDate other) {
        for (int year : new int[] {other.getYear(), other.getYear() + 1, other.getYear() - 1}) {
            Optional<LocalDate> date = date(year, day);
            if (date.isPresent() && Math.abs(ChronoUnit.DAYS.between(other, date.get())) <= HALF_A_YEAR) {
                return date;
            }
        }
        return Optional.empty();
    }
}
