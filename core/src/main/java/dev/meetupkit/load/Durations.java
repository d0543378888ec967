package dev.meetupkit.load;

import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.markdown.Line;
import java.time.Duration;
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

    /** What stands behind a second length: {@code + 5 min Q&A}. */
    private static final Pattern QUESTIONS = Pattern.compile(
            " ?(?:for )?(?:q ?& ?a|questions?|discussion|fragen|diskussion|preguntas|perguntas|问答|提问|讨论)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 40;

    /** Of an hour. */
    private static final int MINUTES = 60;

    private Durations() {}

    /** Minutes; empty if a text is no duration. Of {@code 30 min + 5 min Q&A} all of them. */
    static Optional<Integer> minutes(Line text) {
        if (text.text().length() > LONGEST) {
            return Optional.empty();
        }
        int sum = 0;
        String[] parts = text.folded().split("\\+", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = i == 0 ? parts[i] : QUESTIONS.matcher(parts[i]).replaceFirst("");
            Optional<Integer> minutes = minutes(part.strip());
            if (minutes.isEmpty()) {
                return Optional.empty();
            }
            sum += minutes.get();
        }
        return Optional.of(sum);
    }

    private static Optional<Integer> minutes(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
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

    /** Whether a text is how long hours with an end are, so that it says nothing new. */
    static boolean isLengthOf(Stated hours, Line text) {
        Optional<Long> length = hours.hours()
                .flatMap(found -> found.end()
                        .map(end -> Duration.between(found.start(), end).toMinutes()));
        return length.isPresent() && length.equals(minutes(text).map(Integer::longValue));
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
