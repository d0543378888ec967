package dev.meetupkit.json.schedule;

import dev.meetupkit.Link;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.Echo;
import dev.meetupkit.json.schedule.RawSchedule.Text;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Single values of the schedules of others, as the model takes them. */
final class ScheduleValues {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");

    /** {@code +0100}, as older systems write it. */
    private static final Pattern BARE_OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})$");

    private static final Pattern TAG =
            Pattern.compile("</?(?:p|br|ul|ol|li|a|b|i|em|strong|h\\d)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private final Optional<String> base;
    private final List<Diagnostic> findings;

    /**
     * Values of one schedule.
     *
     * @param base what relative links are relative to, if the schedule tells
     */
    ScheduleValues(Optional<String> base, List<Diagnostic> findings) {
        this.base = base;
        this.findings = findings;
    }

    private String absolute(String url) {
        try {
            return base.isEmpty() || SCHEME.matcher(url).matches()
                    ? url
                    : URI.create(base.get()).resolve(url).toString();
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    /** A moment with its offset, or empty where another form stands. */
    static Optional<OffsetDateTime> moment(String text) {
        try {
            String form = BARE_OFFSET.matcher(text.replace(' ', 'T')).replaceFirst("$1:$2");
            return Optional.of(OffsetDateTime.parse(form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A local time without an offset, or empty where another form stands. */
    static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).withNano(0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of day, or empty where another form stands. */
    static Optional<LocalTime> clock(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Text without what the model refuses. */
    String line(String text) {
        return Echo.CONTROL.matcher(text).replaceAll("").strip();
    }

    /** Text of several lines; what looks like HTML is told of and kept. */
    Optional<String> lines(Text text) {
        if (TAG.matcher(text.value()).find()) {
            findings.add(Diagnostic.at(text.at(), Code.HTML_KEPT, "this is HTML; it is kept as written"));
        }
        return Optional.of(line(text.value())).filter(value -> !value.isBlank());
    }

    /** An address that leads somewhere from everywhere. */
    Optional<Link> link(Text url, Link.Rel rel, String label) {
        try {
            String absolute = absolute(url.value());
            Link.Builder link = Link.builder().rel(rel).url(absolute);
            String title = line(label);
            if (!title.isEmpty()) {
                link.label(title);
            }
            if (!absolute.regionMatches(true, 0, "http", 0, 4)) {
                throw new IllegalArgumentException("no page");
            }
            return Optional.of(link.build());
        } catch (IllegalArgumentException e) {
            boolean relative = !SCHEME.matcher(url.value()).matches();
            findings.add(Diagnostic.at(
                    url.at(),
                    relative ? Code.RELATIVE_LINK : Code.BAD_LINK,
                    relative
                            ? "the link " + Echo.of(url.value())
                                    + " leads somewhere only beside the schedule; it is left out"
                            : "expected an absolute http or https URL, found \"" + Echo.of(url.value())
                                    + "\"; it is left out"));
            return Optional.empty();
        }
    }
}
