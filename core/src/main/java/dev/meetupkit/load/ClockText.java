package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.load.DateWords.Period;
import dev.meetupkit.load.Stated.Hours;
import dev.meetupkit.load.Stated.Problem;
import dev.meetupkit.markdown.Line;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The times of day on one line: {@code 下午 2 点 - 5 点半}, {@code 6-8pm}, {@code 19:00 至次日 01:00}. Single use. */
final class ClockText {

    private static final Pattern DOORS = Pattern.compile(" ?(?:開場|入場|受付|开场|入场|签到|doors|einlass)");

    /** Minutes between which a range of hours may pass midnight. */
    private static final int EVENING = 18 * 60;

    private static final int MORNING = 6 * 60;

    /** Minutes of a day. */
    private static final int DAY = 24 * 60;

    /** A time as written: hours and minutes before words and halves of the day are applied. */
    private record ClockTime(int hour, int minute, Optional<Period> period, int from, int to) {}

    private final Line line;
    private final String folded;
    private final List<Problem> problems;
    private Optional<ClockTime> start = Optional.empty();
    private Optional<ClockTime> end = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private boolean nextDay;

    /** A reader that adds what is no time to the problems of the line. */
    ClockText(Line line, List<Problem> problems) {
        this.line = line;
        this.folded = line.folded();
        this.problems = problems;
    }

    /** Whether both ends of a range are known. */
    boolean isClosed() {
        return start.isPresent() && end.isPresent();
    }

    /** A word for a part of the day holds for the next time. */
    void period(Period word) {
        period = Optional.of(word);
    }

    /** Whether a word says that the end is on the next day. */
    void nextDay(boolean told) {
        nextDay |= told;
    }

    /** Takes a time; {@code ranges} tells that it is the end of the one before it. */
    void time(WhenToken token, boolean ranges) {
        int minute = token.group(2)
                .map(Integer::valueOf)
                .orElseGet(() -> token.group(3).map(ClockText::fraction).orElse(0));
        Optional<Period> beside = token.group(4).map(DateWords::period).or(() -> period);
        int hour = token.number(1);
        if (!(hour <= 24 && minute <= 59 && (hour < 24 || minute == 0))) {
            problem(Code.BAD_TIME, token, "is not a time of day");
            return;
        }
        ClockTime time = new ClockTime(hour, minute, beside, token.from(), token.to());
        period = Optional.empty();
        boolean again = start.filter(known -> minutes(known, known.period()) == minutes(time, beside))
                .isPresent();
        boolean closes = end.filter(known -> minutes(known, known.period()) == minutes(time, beside))
                .isPresent();
        if (again && !ranges || closes || isDoors(token)) {
            return; // {@code 19:30 Uhr (07:30pm)}
        }
        if (start.isEmpty()) {
            start = Optional.of(time);
        } else if (ranges && end.isEmpty()) {
            end = Optional.of(time);
        } else {
            problem(Code.TIME_MISMATCH, token, "is another time on this line; only the first is read");
        }
    }

    /** {@code （18:30 開場）}: when doors open beside the hours of the event. */
    private boolean isDoors(WhenToken token) {
        int to = Math.min(folded.length(), token.to() + 8);
        return start.isPresent()
                && DOORS.matcher(folded.substring(token.to(), to)).lookingAt();
    }

    private static int fraction(String word) {
        return switch (word) {
            case "半" -> 30;
            case "一刻" -> 15;
            case "三刻" -> 45;
            default -> 0;
        };
    }

    /**
     * Start and end on a clock of 24 hours; a part of the day carries over to the right end, and {@code pm} also to the left.
     *
     * @param severalDays whether the end is that of another day
     */
    Optional<Hours> hours(boolean severalDays) {
        if (start.isEmpty()) {
            return Optional.empty();
        }
        ClockTime first = start.get();
        Optional<Period> carried = first.period();
        int from = minutes(first, first.period());
        if (from >= DAY) {
            Line midnight = line.part(first.from(), first.to());
            problems.add(new Problem(Code.BAD_TIME, midnight, "is the end of a day; a start is 00:00 of the next"));
            return Optional.empty();
        }
        if (end.isEmpty()) {
            return Optional.of(new Hours(
                    clock(from),
                    Optional.empty(),
                    false,
                    isBare(first),
                    line.part(first.from(), first.to()),
                    Optional.empty()));
        }
        ClockTime last = end.get();
        boolean twelve = last.hour() == 12 && carried.equals(Optional.of(Period.MORNING));
        boolean midnight = twelve && last.period().equals(carried);
        if (midnight && from < DAY / 2 && !nextDay) {
            problems.add(new Problem(
                    Code.PERIOD_INFERRED,
                    line.part(last.from(), last.to()),
                    "is midnight; taken as noon, since what ends then begins in the morning"));
        }
        boolean noon = twelve && (last.period().isEmpty() || midnight);
        int to = noon && !nextDay
                ? DAY / 2 + last.minute()
                : minutes(last, last.period().or(() -> carried));
        to = to == 0 ? DAY : to; // midnight as an end is that of the day
        boolean leftLacks = first.period().isEmpty() && last.period().isPresent();
        if (leftLacks && minutes(first, last.period()) < to) {
            from = minutes(first, last.period());
        }
        Line written = line.part(first.from(), last.to());
        boolean overnight = nextDay || to < from && from >= EVENING && to <= MORNING;
        if (!severalDays && !overnight && !(from < to)) {
            String message = "ends at %s, which is not after its start at %s".formatted(clock(to), clock(from));
            problems.add(new Problem(Code.END_BEFORE_START, written, message));
            return Optional.empty();
        }
        boolean next = !severalDays && (overnight || to == DAY);
        boolean bare =
                isBare(first) && last.period().isEmpty() && (last.hour() <= 12 || first.hour() + 12 < last.hour());
        return Optional.of(new Hours(clock(from), Optional.of(clock(to)), next, bare, written, Optional.empty()));
    }

    /** Whether a time may be meant on a clock of twelve. */
    private boolean isBare(ClockTime time) {
        boolean padded = folded.charAt(time.from()) == '0';
        boolean colon = folded.substring(time.from(), time.to()).indexOf(':') > 0;
        return time.period().isEmpty() && !padded && colon && time.hour() >= 1 && time.hour() < DAY / 60 / 2;
    }

    private static int minutes(ClockTime time, Optional<Period> period) {
        int hour = period.map(part -> part.hour(time.hour())).orElse(time.hour());
        return hour * 60 + time.minute();
    }

    private static LocalTime clock(int minutes) {
        return LocalTime.ofSecondOfDay(minutes % DAY * 60L);
    }

    private void problem(Code code, WhenToken token, String message) {
        problems.add(new Problem(code, line.part(token.from(), token.to()), message));
    }
}
