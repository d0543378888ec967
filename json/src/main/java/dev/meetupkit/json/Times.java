package dev.meetupkit.json;

import dev.meetupkit.WallTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as RFC 3339, section 5.6, writes them; a date alone where only the date is known. */
final class Times {

    private static final Pattern FORM = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}-\\d{2})(?:[Tt](?<time>\\d{2}:\\d{2}:\\d{2})(?:\\.0+)?(?<offset>[Zz]|[+-]\\d{2}:\\d{2}))?");

    private static final int SECONDS_OF_A_MINUTE = 60;

    /** A time with the offset that stands beside it. */
    record Written(WallTime time, Optional<ZoneOffset> offset) {}

    private Times() {}

    /** A time in a zone. Offsets have no seconds in RFC 3339: those of zones before 1900 are cut to minutes. */
    static String write(WallTime time, Optional<ZoneId> zone) {
        return time.dateTime()
                .map(local -> local.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + offset(local, zone.orElseThrow()))
                .orElseGet(() -> time.date().toString());
    }

    /** The time in a text, or empty if it has another form. */
    static Optional<Written> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(form.group("date"));
            if (form.group("time") == null) {
                return Optional.of(new Written(WallTime.of(date), Optional.empty()));
            }
            ZoneOffset offset = ZoneOffset.of(form.group("offset").toUpperCase(Locale.ROOT));
            return Optional.of(
                    new Written(WallTime.of(date.atTime(LocalTime.parse(form.group("time")))), Optional.of(offset)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The offset of a local time, to the minute: the earlier one where clocks show it twice. */
    static ZoneOffset offset(LocalDateTime local, ZoneId zone) {
        int seconds = zone.getRules().getOffset(local).getTotalSeconds();
        return ZoneOffset.ofTotalSeconds(seconds / SECONDS_OF_A_MINUTE * SECONDS_OF_A_MINUTE);
    }
}
