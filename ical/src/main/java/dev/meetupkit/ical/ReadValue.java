package dev.meetupkit.ical;

import dev.meetupkit.GeoPoint;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as they stand in a file, read back (RFC 5545, section 3.3): what {@link Value} writes, and what others write. */
final class ReadValue {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");

    private static final Pattern TIME = Pattern.compile("(\\d{2}):?(\\d{2}):?(\\d{2})?(Z|z)?");

    private static final Pattern DURATION = Pattern.compile(
            "[+]?P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");

    private static final int LAST_SECOND = 59;

    private static final int HEX = 16;

    /** A date, perhaps with a time, perhaps in UTC. */
    record When(LocalDate date, Optional<LocalTime> time, boolean utc) {

        Optional<LocalDateTime> dateTime() {
            return time.map(date::atTime);
        }

        /** On one clock; a date is its first moment. */
        boolean isBefore(When other) {
            return date.atTime(time.orElse(LocalTime.MIN))
                    .isBefore(other.date.atTime(other.time.orElse(LocalTime.MIN)));
        }
    }

    private ReadValue() {}

    /** TEXT, section 3.3.11: {@code \n} and {@code \N} are a line end, any other escaped character is itself. */
    static String text(String value) {
        int escape = value.indexOf('\\');
        if (escape < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        int from = 0;
        while (escape >= 0 && escape + 1 < value.length()) {
            char next = value.charAt(escape + 1);
            text.append(value, from, escape).append(next == 'n' || next == 'N' ? '\n' : next);
            from = escape + 2;
            escape = value.indexOf('\\', from);
        }
        return text.append(value, from, value.length()).toString();
    }

    /** Octets as {@code =E7}, in UTF-8 (RFC 2045, section 6.7). */
    static String quotedPrintable(String value) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            boolean octet = value.charAt(i) == '='
                    && i + 2 < value.length()
                    && Character.digit(value.charAt(i + 1), HEX) >= 0
                    && Character.digit(value.charAt(i + 2), HEX) >= 0;
            if (octet) {
                octets.write(Integer.parseInt(value.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                int next = value.offsetByCodePoints(i, 1);
                octets.writeBytes(value.substring(i, next).getBytes(StandardCharsets.UTF_8));
                i = next - 1;
            }
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    /** Several TEXT values between commas. */
    static List<String> texts(String value) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) == ',') {
                texts.add(text(value.substring(from, i)));
                from = i + 1;
            } else if (value.charAt(i) == '\\') {
                i++;
            }
        }
        return texts;
    }

    /** DATE, section 3.3.4, or DATE-TIME, section 3.3.5; hyphens and colons of ISO 8601 are passed over. A leap second is the one before. */
    static Optional<When> when(String value) {
        String text = value.strip();
        int t = Math.max(text.indexOf('T'), text.indexOf('t'));
        Matcher date = DATE.matcher(t < 0 ? text : text.substring(0, t));
        Matcher time = TIME.matcher(t < 0 ? "" : text.substring(t + 1));
        if (!date.matches() || t >= 0 && !time.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
            if (t < 0) {
                return Optional.of(new When(day, Optional.empty(), false));
            }
            int second = time.group(3) == null ? 0 : Math.min(LAST_SECOND, number(time.group(3)));
            LocalTime clock = LocalTime.of(number(time.group(1)), number(time.group(2)), second);
            return Optional.of(new When(day, Optional.of(clock), time.group(4) != null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** DURATION, section 3.3.6, if it is positive: days are days of the calendar, hours are hours of a clock. */
    static Optional<List<TemporalAmount>> duration(String value) {
        Matcher form = DURATION.matcher(value.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Period days = Period.ofWeeks(number(form.group(1))).plusDays(number(form.group(2)));
        Duration hours = Duration.ofHours(number(form.group(3)))
                .plusMinutes(number(form.group(4)))
                .plusSeconds(number(form.group(5)));
        return days.isZero() && hours.isZero() ? Optional.empty() : Optional.of(List.of(days, hours));
    }

    /** GEO, section 3.8.1.6: latitude and longitude. */
    static Optional<GeoPoint> geo(String value) {
        String[] parts = value.strip().split("[;,]");
        try {
            return parts.length == 2
                    ? Optional.of(new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
