package dev.meetupkit.assertj;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.ical.CalendarLint;
import dev.meetupkit.ical.CalendarReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** What an iCalendar file is expected to be. Every method fails with an {@link AssertionError}. */
public final class CalendarAssert extends AbstractAssert<CalendarAssert, byte[]> {

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
        isNotNull();
        Assertions.assertThat(new String(actual, StandardCharsets.UTF_8)
                        .replace("\r\n ", "")
                        .split("\r\n"))
                .as("content lines")
                .contains(line);
        return this;
    }

    /** Goes on with the events that are read from it; times without a zone are those of the given one. */
    public ListAssert<Event> events(ZoneId zone) {
        isNotNull();
        return Assertions.assertThat(CalendarReader.in(zone).read(actual).events());
    }
}
