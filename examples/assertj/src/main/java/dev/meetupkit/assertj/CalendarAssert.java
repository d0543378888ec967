package dev.meetupkit.assertj;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.ical.CalendarLint;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.ReadCalendar;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** What an iCalendar file is expected to be. Every method fails with an {@link AssertionError}. */
public final class CalendarAssert extends Described<CalendarAssert, byte[]> {

    private static final Pattern END = Pattern.compile("\r\n|\n|\r");

    private static final Pattern FOLD = Pattern.compile("(?:\r\n|\n|\r)[ \t]");

    CalendarAssert(byte @Nullable [] octets) {
        super(octets, CalendarAssert.class);
    }

    /** The strict checker has nothing to say about it ({@link CalendarLint}). */
    public CalendarAssert hasNoFaults() {
        isNotNull();
        List<Diagnostic> findings = CalendarLint.check(actual);
        if (!findings.isEmpty()) {
            throw failure(
                    "%nExpecting a calendar without faults, found:%s",
                    findings.stream().map(finding -> "\n  " + finding).collect(Collectors.joining()));
        }
        return this;
    }

    /** It has this content line, unfolded, with parameters and escapes as written (RFC 5545, section 3.1). */
    public CalendarAssert hasLine(String line) {
        String folded = new String(value(), StandardCharsets.ISO_8859_1); // others fold within a character
        String unfolded = FOLD.matcher(folded).replaceAll("");
        String text = new String(unfolded.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        attribute("content lines", Assertions.assertThat(END.split(text))).contains(line);
        return this;
    }

    /** Goes on with the events that are read from it; times without a zone are those of the given one. */
    public ListAssert<Event> events(ZoneId zone) {
        ReadCalendar read = CalendarReader.in(zone).read(value());
        return attribute("events read with the findings " + read.diagnostics(), Assertions.assertThat(read.events()));
    }
}
