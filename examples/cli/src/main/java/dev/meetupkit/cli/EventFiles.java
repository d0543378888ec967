package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.ReadCalendar;
import dev.meetupkit.json.ArchiveReader;
import dev.meetupkit.json.EventJson;
import dev.meetupkit.json.EventJsonException;
import dev.meetupkit.json.schedule.ReadSchedule;
import dev.meetupkit.json.schedule.ScheduleReader;
import dev.meetupkit.json.sessionize.ReadSessionize;
import dev.meetupkit.json.sessionize.SessionizeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Files that hold events in a format, read event by event. */
final class EventFiles {

    /** What a file holds that is not the format it is taken for. */
    private static final Set<Code> UNUSABLE = Set.of(Code.NOT_CALENDAR, Code.TOO_LARGE, Code.BAD_JSON, Code.BAD_XML);

    /** Octets of a file that is read as a whole; the readers say so where it is longer. */
    private static final int LONGEST = 16 * 1024 * 1024 + 1;

    private final ZoneId zone;
    private final Optional<String> title;
    private final ProgressBar progress;

    /**
     * A reader of files.
     *
     * @param zone where a file does not tell one
     * @param title of events whose file does not name them
     */
    EventFiles(ZoneId zone, Optional<String> title, ProgressBar progress) {
        this.zone = zone;
        this.title = title;
        this.progress = progress;
    }

    /** Hands over what a file holds. */
    void read(Path file, InputFormat format, Consumer<Sources.Read> each) throws IOException {
        Optional<Instant> modified = Optional.of(Files.getLastModifiedTime(file).toInstant());
        switch (format) {
            case ICS -> calendar(file, modified, each);
            case NDJSON -> archive(file, modified, each);
            case JSON -> json(file, modified, each);
            case SCHEDULE -> {
                ReadSchedule read = ScheduleReader.in(zone).read(octets(file));
                hand(read.event().stream().toList(), read.diagnostics(), file, modified, each);
            }
            case SESSIONIZE -> {
                String name = title.orElseThrow(() -> new UnusableException(file
                        + ": a view of Sessionize does not name its event; add --title TITLE (of meetup convert)"));
                ReadSessionize read = SessionizeReader.in(zone).read(name, octets(file));
                hand(read.event().stream().toList(), read.diagnostics(), file, modified, each);
            }
            case MARKDOWN -> throw new IllegalArgumentException("the loader reads Markdown");
        }
    }

    private static byte[] octets(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST);
        }
    }

    private void calendar(Path file, Optional<Instant> modified, Consumer<Sources.Read> each) throws IOException {
        ReadCalendar calendar =
                CalendarReader.in(zone).carrying(EventJson.compact()::read).read(file);
        hand(calendar.events(), calendar.diagnostics(), file, modified, each);
    }

    private void archive(Path file, Optional<Instant> modified, Consumer<Sources.Read> each) throws IOException {
        ArchiveReader.standard().telling(step -> progress.show(file, step)).read(file, line -> {
            if (!line.diagnostics().isEmpty()) {
                progress.clear();
            }
            each.accept(read(line.event(), in(file, line.diagnostics()), modified));
        });
        progress.clear();
    }

    private static void json(Path file, Optional<Instant> modified, Consumer<Sources.Read> each) throws IOException {
        try {
            EventJson.Read json = EventJson.compact().readWithFindings(octets(file));
            hand(List.of(json.event()), json.diagnostics(), file, modified, each);
        } catch (EventJsonException e) {
            Position position = e.position();
            String message = e.reason() + (e.pointer().isEmpty() ? "" : " at \"" + e.pointer() + "\"");
            hand(List.of(), List.of(Diagnostic.at(position, Code.BAD_JSON, message)), file, modified, each);
        }
    }

    /** What was noticed is told with the first event. */
    private static void hand(
            List<Event> events,
            List<Diagnostic> noticed,
            Path file,
            Optional<Instant> modified,
            Consumer<Sources.Read> each) {
        List<Diagnostic> findings = in(file, noticed);
        if (events.isEmpty()) {
            findings.stream()
                    .filter(finding -> UNUSABLE.contains(finding.code()))
                    .findFirst()
                    .ifPresent(Sources::refuse);
            each.accept(read(Optional.empty(), findings, modified));
        }
        for (int i = 0; i < events.size(); i++) {
            each.accept(read(Optional.of(events.get(i)), i == 0 ? findings : List.of(), modified));
        }
    }

    private static List<Diagnostic> in(Path file, List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> finding.source().isPresent() ? finding : finding.in(file.toString()))
                .toList();
    }

    private static Sources.Read read(Optional<Event> event, List<Diagnostic> findings, Optional<Instant> modified) {
        return new Sources.Read(event, findings, Optional.empty(), modified);
    }
}
