package dev.meetupkit.load;

import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When the event is by its front matter, and when the page was published. {@code date} is the day of publication, unless something
 * that only an event has stands beside it.
 */
final class FrontMatterTimes {

    private static final Set<String> ONLY_EVENTS_HAVE = Set.copyOf(Words.row("""
            time, place, location, venue, speaker, speakers, talks, sessions, start, end, starttime, endtime,
            where, when, timestart, timeend, eventtime, starts, ends, activitytime, activityplace"""));

    /** Keys of a day with or without a time; the earlier is believed more. All keys stand as they are compared. */
    private static final List<String> EVENT_DATES = Words.row("""
            start, startdate, startdatetime, starttime, timestart, eventdate, eventdatetime, datetime, meetingdate,
            meetupdate, eventstart, eventstartdate, eventstarttime, starts, startsat, startedat, startat, begin, dtstart, activitydate, activitytime, nextdate, next, when""");

    private static final List<String> EVENT_TIMES = Words.row(
            "time, eventtime, eventlocaltime, localtime, activitytime, hours, starttime, eventstarttime, timestart, start");

    private static final List<String> EVENT_ENDS = Words.row(
            "end, enddate, enddatetime, endtime, timeend, eventend, eventenddate, eventendtime, ends, endsat, endedat, endat, dateend, dtend, finish");

    static final List<String> PUBLICATION = Words.row("date, publishedat, publishdate, createdat, created, pubdate");

    /** How long it takes; a number alone counts minutes. */
    private static final List<String> LENGTHS = Words.row("duration, durationminutes, durationmins, length");

    /** A shorter number may count hours. */
    private static final Pattern MINUTES = Pattern.compile("\\d{2,3}");

    private static final Pattern EVENT_PAGE =
            Pattern.compile("(?:event|meetup|meeting|talk)s?", Pattern.CASE_INSENSITIVE);

    private final Page page;
    private final FrontMatter frontMatter;

    FrontMatterTimes(Page page, FrontMatter frontMatter) {
        this.page = page;
        this.frontMatter = frontMatter;
    }

    /** The day on which the page was published, which the event lies near to. */
    Optional<Line> published() {
        return dateIsTheEvents()
                ? Optional.empty()
                : texts(PUBLICATION).stream().findFirst();
    }

    /** When the event is: a day, with the time beside it or under a key of its own, and an end. */
    void addTo(EventHeader header) {
        List<Line> dates = new ArrayList<>(texts(EVENT_DATES));
        if (dateIsTheEvents()) {
            frontMatter.text("date").ifPresent(dates::add);
        }
        Optional<Line> end = texts(EVENT_ENDS).stream().findFirst();
        Optional<Line> dated =
                dates.stream().filter(line -> page.when(line).day().isPresent()).findFirst();
        Optional<Line> first = dated.or(() -> dates.stream().findFirst());
        Optional<Line> timed = texts(EVENT_TIMES).stream()
                .filter(line -> page.when(line).isAny() && !first.equals(Optional.of(line)))
                .findFirst();
        boolean whole = first.map(page::when)
                .filter(stated -> stated.day().isPresent() && stated.hours().isPresent())
                .isPresent();
        first.ifPresent(line -> {
            Stated stated = lasting(whole || timed.isEmpty() ? stretch(line, end) : stretch(line, Optional.empty()));
            if (stated.day().isPresent() || stated.hours().isPresent()) {
                header.times().add(stated.isAllDay() ? stated.withoutHours() : stated);
            } else if (stated.problems().isEmpty()) {
                page.reportNoDate(line);
            }
        });
        timed.filter(line -> !whole).ifPresent(line -> {
            header.apply(Fact.WHEN, line, line);
            end.ifPresent(last -> header.apply(Fact.END, last, last));
        });
    }

    /** The same with the end that a duration tells. */
    private Stated lasting(Stated start) {
        return texts(LENGTHS).stream()
                .flatMap(line -> (MINUTES.matcher(line.text()).matches()
                                ? Durations.end(start, line, Integer.parseInt(line.text()))
                                : Durations.end(start, line))
                        .stream())
                .flatMap(end -> start.closedBy(end).stream())
                .findFirst()
                .orElse(start);
    }

    /** Whether something that only events have stands beside the date, or another key tells an earlier day of publication. */
    private boolean dateIsTheEvents() {
        Optional<LocalDate> date = day("date");
        boolean ofEvents = frontMatter
                        .text("layout")
                        .filter(line -> EVENT_PAGE.matcher(line.text()).matches())
                        .isPresent()
                && frontMatter
                        .text("date")
                        .map(page::when)
                        .filter(stated -> stated.hours().isPresent() && !stated.isAllDay())
                        .isPresent();
        boolean announced = date.isPresent()
                && Stream.of("publishdate", "publishedat", "pubdate")
                        .flatMap(key -> day(key).stream())
                        .anyMatch(published -> published.isBefore(date.get()));
        return announced
                || ofEvents
                || frontMatter.members().keySet().stream()
                        .map(FrontMatter::plain)
                        .anyMatch(ONLY_EVENTS_HAVE::contains);
    }

    private Optional<LocalDate> day(String key) {
        return frontMatter.text(key).flatMap(line -> page.when(line).day()).flatMap(Years::full);
    }

    /** Start and end as one statement. */
    private Stated stretch(Line start, Optional<Line> end) {
        Stated first = page.when(start);
        page.reportProblems(first);
        Optional<Stated> last = end.map(page::when);
        last.ifPresent(page::reportProblems);
        last.filter(found -> !found.isAny()).ifPresent(found -> page.reportNoDate(end.orElseThrow()));
        return last.flatMap(first::closedBy).orElse(first);
    }

    private List<Line> texts(List<String> keys) {
        List<Line> found = new ArrayList<>();
        keys.forEach(key -> frontMatter.nested(key).ifPresent(found::add));
        return found;
    }
}
