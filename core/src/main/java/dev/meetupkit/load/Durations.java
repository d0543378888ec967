package dev.meetupkit.load;

import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.markdown.Line;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long an item takes: {@code 40 分钟}, {@code 90 min}, {@code 0:20}, {@code 1.5 h}. */
final class Durations {

    private static final Pattern FORM = Pattern.compile(
            "(?:0:(?<rest>[0-5]\\d)|(?<minutes>\\d{1,3}) ?(?:min|mins|minutes|minuten|minutos|m|分钟|分鐘|分|분)\\.?|(?<hours>\\d{1,2})(?<half>[.,]5)? ?(?:h|hrs?|hours?|stunden?|horas?|heures?|小时|小時|時間|시간)\\.?)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 40;

    /** Of an hour. */
    private static final int MINUTES = 60;

    private Durations() {}

    /** Minutes; empty if a text is no duration. */
    static Optional<Integer> minutes(Line text) {
        Matcher form = FORM.matcher(text.folded().strip());
        if (text.text().length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        if (form.group("hours") != null) {
            return Optional.of(
                    MINUTES * Integer.parseInt(form.group("hours")) + (form.group("half") == null ? 0 : MINUTES / 2));
        }
        return Optional.of(
                form.group("minutes") != null
                        ? Integer.parseInt(form.group("minutes"))
                        : Integer.parseInt(form.group("rest")));
    }

    /** The end of what begins then; empty if it has an end, or the end would be on another day. */
    static Optional<Stated> end(Stated start, Line duration) {
        return minutes(duration).flatMap(minutes -> end(start, duration, minutes));
    }

    /** The same for minutes that are known. */
    static Optional<Stated> end(Stated start, Line duration, int minutes) {
        Optional<LocalTime> from =
                start.hours().filter(hours -> hours.end().isEmpty()).map(Hours::start);
        return from.flatMap(time -> Optional.of(time.plusMinutes(minutes))
                .filter(time::isBefore)
                .map(end -> new Stated(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Hours(
                                end,
                                Optional.empty(),
                                false,
                                start.hours().get().bare(),
                                duration,
                                Optional.empty())),
                        Optional.empty(),
                        false,
                        List.of())));
    }
}
