package dev.meetupkit.json.schedule;

import dev.meetupkit.Session;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.Echo;
import dev.meetupkit.json.schedule.RawSchedule.Day;
import dev.meetupkit.json.schedule.RawSchedule.Item;
import dev.meetupkit.json.schedule.RawSchedule.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the items of a schedule begin and end, by the clocks of its zone. */
final class ScheduleTimes {

    /** {@code 0:45}, {@code 00:45}, {@code 00:45:00}, or {@code 1:02:30} for a day, two hours and a half, as pretalx writes it. */
    private static final Pattern LENGTH =
            Pattern.compile("(?<first>\\d{1,3}):(?<second>[0-5]?\\d)(?::(?<third>[0-5]?\\d))?");

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");

    private final ZoneId zone;
    private final Optional<LocalTime> dayChange;
    private final List<Diagnostic> findings;

    /**
     * Times of one schedule.
     *
     * @param dayChange the time before which an item belongs to the day before, if the conference tells one
     */
    ScheduleTimes(ZoneId zone, Optional<LocalTime> dayChange, List<Diagnostic> findings) {
        this.zone = zone;
        this.dayChange = dayChange;
        this.findings = findings;
    }

    /** Sets when an item begins and ends, as far as it tells. */
    void set(Day day, Item item, Session.Builder session) {
        Optional<LocalDateTime> start = start(day, item);
        start.ifPresent(session::start);
        Optional<Duration> length = item.text("duration").flatMap(this::length).filter(some -> !some.isZero());
        if (start.isEmpty() || length.isEmpty()) {
            return;
        }
        ZonedDateTime first = moment(item)
                .map(moment -> moment.atZoneSameInstant(zone))
                .orElse(start.get().atZone(zone));
        LocalDateTime end = first.plus(length.get()).toLocalDateTime().withNano(0);
        if (end.isAfter(start.get())) {
            session.end(end);
        } else {
            findings.add(Diagnostic.at(
                    item.at(),
                    Code.TIME_IN_OVERLAP,
                    "the item ends at " + end
                            + " by the clocks of its zone, which have been set back; the end is lost"));
        }
        if (!first.getOffset().equals(zone.getRules().getOffset(start.get()))) {
            findings.add(Diagnostic.at(
                    item.at(),
                    Code.OFFSET_MISMATCH,
                    start.get() + " is shown twice by the clocks of " + zone
                            + ", and the second is meant; the local time is kept"));
        }
    }

    private static Optional<OffsetDateTime> moment(Item item) {
        return item.text("date").flatMap(text -> ScheduleValues.moment(text.value()));
    }

    /** The moment that is written, else the time on the day: the next one if it is before the day begins. */
    private Optional<LocalDateTime> start(Day day, Item item) {
        Optional<LocalDateTime> written = moment(item)
                .map(time -> time.atZoneSameInstant(zone).toLocalDateTime().withNano(0))
                .or(() -> item.text("date").flatMap(text -> ScheduleValues.local(text.value())));
        if (written.isPresent()) {
            return written;
        }
        Optional<Text> start = item.text("start");
        Optional<LocalDate> onDay = Optional.ofNullable(day.texts().get("date")).flatMap(ScheduleTimes::day);
        if (onDay.isEmpty()
                || start.isEmpty()
                || !CLOCK.matcher(start.get().value()).matches()) {
            findings.add(Diagnostic.at(
                    start.or(() -> item.text("date")).map(Text::at).orElse(item.at()),
                    Code.BAD_TIME,
                    "expected a day and a time such as 19:00, found \""
                            + Echo.of(start.map(Text::value).orElse("")) + "\""));
            return Optional.empty();
        }
        String clock = start.get().value();
        try {
            LocalTime time = LocalTime.parse(clock.indexOf(':') == 1 ? "0" + clock : clock);
            Optional<LocalTime> begin = Optional.ofNullable(
                            day.texts().getOrDefault("day_start", day.texts().get("start")))
                    .flatMap(text -> ScheduleValues.moment(text.value()))
                    .map(at -> at.atZoneSameInstant(zone).toLocalTime())
                    .or(() -> dayChange);
            boolean after = begin.isPresent() && time.isBefore(begin.get());
            return Optional.of(onDay.get().plusDays(after ? 1 : 0).atTime(time));
        } catch (DateTimeException e) {
            findings.add(Diagnostic.at(
                    start.get().at(),
                    Code.BAD_TIME,
                    "expected a time such as 19:00, found \"" + Echo.of(clock) + "\""));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Text text) {
        try {
            return Optional.of(LocalDate.parse(text.value()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Duration> length(Text text) {
        Matcher form = LENGTH.matcher(text.value());
        if (!form.matches()) {
            findings.add(Diagnostic.at(
                    text.at(),
                    Code.BAD_TIME,
                    "expected a duration such as 00:45, found \"" + Echo.of(text.value()) + "\""));
            return Optional.empty();
        }
        long first = Long.parseLong(form.group("first"));
        long second = Long.parseLong(form.group("second"));
        String third = form.group("third");
        if (third != null && form.group("first").length() == 1) {
            return Optional.of(Duration.ofDays(first).plusHours(second).plusMinutes(Long.parseLong(third)));
        }
        return Optional.of(
                Duration.ofHours(first).plusMinutes(second).plusSeconds(third == null ? 0 : Long.parseLong(third)));
    }
}
