package dev.meetupkit.json.codec;

import dev.meetupkit.WallTime;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/** Times as RFC 3339, section 5.6, writes them; a date alone where only the date is known. */
public final class Times {

    /** Digits are 0 where any digit may stand, other characters stand for themselves. */
    private static final String DATE = "0000-00-00";

    private static final String TIME = "00:00:00";
    private static final String MOMENT = DATE + "T" + TIME;
    private static final String OFFSET = "00:00";

    static final int SECONDS_OF_A_MINUTE = 60;
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** What {@link ZoneOffset} takes at most, in minutes. */
    private static final int MAX_OFFSET = 18 * MINUTES_OF_AN_HOUR;

    /**
     * A time with the offset that stands beside it.
     *
     * @param time the time
     * @param offset the offset in minutes; absent beside a date alone
     */
    record Written(WallTime time, OptionalInt offset) {}

    private Times() {}

    /** A time in a zone. Offsets have no seconds in RFC 3339: those of zones before 1900 are cut to minutes. */
    public static String write(WallTime when, Optional<ZoneId> zone) {
        if (when.time().isEmpty()) {
            return when.date().toString();
        }
        LocalDateTime local = when.date().atTime(when.time().get());
        String offset = offset(local, zone.orElseThrow()).getId();
        byte[] text = new byte[MOMENT.length() + offset.length()];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (i < MOMENT.length() ? MOMENT.charAt(i) : offset.charAt(i - MOMENT.length()));
        }
        two(local.getYear() / 100, text, 0);
        two(local.getYear() % 100, text, 2);
        two(local.getMonthValue(), text, 5);
        two(local.getDayOfMonth(), text, 8);
        two(local.getHour(), text, 11);
        two(local.getMinute(), text, 14);
        two(local.getSecond(), text, 17);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void two(int number, byte[] text, int at) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }

    /** The time in a text, or empty if it has another form. */
    static Optional<Written> read(String text) {
        if (!stands(DATE, text, 0)) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
            if (text.length() == DATE.length()) {
                return Optional.of(new Written(WallTime.of(date), OptionalInt.empty()));
            }
            return time(date, text, DATE.length());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Written> time(LocalDate date, String text, int mark) {
        if (!((text.charAt(mark) | ' ') == 't' && stands(TIME, text, mark + 1))) {
            return Optional.empty();
        }
        int end = mark + 1 + TIME.length();
        LocalTime time = LocalTime.of(number(text, mark + 1, 2), number(text, mark + 4, 2), number(text, mark + 7, 2));
        if (end + 1 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == '0') {
            end++;
            while (end < text.length() && text.charAt(end) == '0') {
                end++;
            }
        }
        OptionalInt offset = offset(text, end);
        return offset.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written(new WallTime(date, Optional.of(time)), offset));
    }

    private static OptionalInt offset(String text, int from) {
        if (from >= text.length()) {
            return OptionalInt.empty();
        }
        char sign = text.charAt(from);
        if ((sign | ' ') == 'z' && from + 1 == text.length()) {
            return OptionalInt.of(0);
        }
        boolean whole = (sign == '+' || sign == '-')
                && from + 1 + OFFSET.length() == text.length()
                && stands(OFFSET, text, from + 1);
        if (!whole) {
            return OptionalInt.empty();
        }
        int minutes = number(text, from + 4, 2);
        int total = number(text, from + 1, 2) * MINUTES_OF_AN_HOUR + minutes;
        boolean allowed = minutes < MINUTES_OF_AN_HOUR && total <= MAX_OFFSET;
        return allowed ? OptionalInt.of(sign == '-' ? -total : total) : OptionalInt.empty();
    }

    private static boolean stands(String form, String text, int from) {
        if (from + form.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char found = text.charAt(from + i);
            boolean right = form.charAt(i) == '0' ? found >= '0' && found <= '9' : found == form.charAt(i);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int length) {
        return Integer.parseInt(text, from, from + length, 10);
    }

    /** The offset of a local time, to the minute: the earlier one where clocks show it twice. */
    public static ZoneOffset offset(LocalDateTime local, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(local);
        int seconds = offset.getTotalSeconds();
        return seconds % SECONDS_OF_A_MINUTE == 0
                ? offset
                : ZoneOffset.ofTotalSeconds(seconds / SECONDS_OF_A_MINUTE * SECONDS_OF_A_MINUTE);
    }
}
