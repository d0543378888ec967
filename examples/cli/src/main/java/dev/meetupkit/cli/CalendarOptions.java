package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.WrittenCalendar;
import dev.meetupkit.json.EventJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the entries of a calendar are written. */
final class CalendarOptions {

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "The community's address: entries get UIDs below it, which keep them apart from those of others.")
    private Optional<String> baseUrl = Optional.empty();

    @Option(
            names = "--stamp",
            paramLabel = "TIME",
            description =
                    "When the entries were last changed, such as 2026-05-07T12:00:00Z. "
                            + "Default: SOURCE_DATE_EPOCH, else the documents' modification time; for standard input the clock.")
    private Optional<String> stamp = Optional.empty();

    @Option(names = "--umbrella", description = "Also write an entry for each event as a whole.")
    private boolean umbrella;

    @Option(
            names = "--rich",
            description = "Also write speakers and the venue as components, which some clients cannot read.")
    private boolean rich;

    @Option(
            names = "--bare",
            description = "Leave out X-MEETUP-DATA, from which meetup reads exactly what was written.")
    private boolean bare;

    /** The community's address, if it is told. */
    Optional<String> baseUrl() {
        return baseUrl;
    }

    /**
     * The writer.
     *
     * @param modified when each document was changed; absent for standard input
     */
    CalendarWriter writer(List<Optional<Instant>> modified) {
        CalendarWriter writer = writerStampedAt(stamp(modified));
        if (baseUrl.isPresent()) {
            try {
                writer = writer.under(baseUrl.get());
            } catch (IllegalArgumentException e) {
                throw new UnusableException("--base-url: expected an absolute URL, found \"" + baseUrl.get() + "\"");
            }
        }
        writer = umbrella ? writer.withUmbrella() : writer;
        writer = rich ? writer.rich() : writer;
        return bare ? writer : writer.carrying(EventJson.compact()::writeBytes);
    }

    /** The calendar of some events. */
    static WrittenCalendar write(CalendarWriter writer, List<Event> events) {
        try {
            return writer.write(events);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(e.getMessage() + "; --root gives documents in folders ids of their own");
        }
    }

    private static CalendarWriter writerStampedAt(Instant stamp) {
        try {
            return CalendarWriter.stampedAt(stamp);
        } catch (IllegalArgumentException e) {
            throw new UnusableException("--stamp: " + e.getMessage());
        }
    }

    /** When the entries were last changed. */
    Instant stamp(List<Optional<Instant>> modified) {
        if (stamp.isPresent()) {
            return instant(stamp.get());
        }
        Optional<String> epoch = Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"));
        if (epoch.isPresent()) {
            return epoch(epoch.get());
        }
        boolean clock = modified.stream().anyMatch(Optional::isEmpty);
        return clock
                ? Instant.now()
                : modified.stream()
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UnusableException(
                    "--stamp: expected a time such as 2026-05-07T12:00:00Z, found \"" + text + "\"");
        }
    }

    private static Instant epoch(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnusableException("SOURCE_DATE_EPOCH: expected seconds since 1970, found \"" + text + "\"");
        }
    }
}
