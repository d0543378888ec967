package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.ReadCalendar;
import dev.meetupkit.json.ArchiveLine;
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
        if (format == InputFormat.NDJSON) {
            archive(file, modified, each);
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            read(file.toString(), in, modified, format, each);
        }
    }

    /** Hands over what a stream holds. */
    void read(String name, InputStream in, InputFormat format, Consumer<Sources.Read> each) throws IOException {
        read(name, in, Optional.empty(), format, each);
    }

    private void read(
            String file, InputStream in, Optional<Instant> modified, InputFormat format, Consumer<Sources.Read> each)
            throws IOException {
        switch (format) {
            case ICS -> {
                ReadCalendar read = CalendarReader.in(zone)
                        .carrying(EventJson.compact()::read)
                        .read(octets(in));
                hand(read.events(), read.diagnostics(), file, modified, each);
            }
            case NDJSON -> ArchiveReader.standard().read(in, line -> each.accept(read(line, file, modified)));
            case JSON -> json(file, octets(in), modified, each);
            case SCHEDULE -> {
                ReadSchedule read = ScheduleReader.in(zone).read(octets(in));
                hand(read.event().stream().toList(), read.diagnostics(), file, modified, each);
            }
            case SESSIONIZE -> {
                String name = title.orElseThrow(() -> new UnusableException(file
                        + ": a view of Sessionize does not name its event; add --title TITLE (of meetup convert)"));
                ReadSessionize read = SessionizeReader.in(zone).read(name, octets(in));
                hand(read.event().stream().toList(), read.diagnostics(), file, modified, each);
            }
            case MARKDOWN -> throw new IllegalArgumentException("the loader reads Markdown");
        }
    }

    private static byte[] octets(InputStream in) throws IOException {
        return in.readNBytes(LONGEST);
    }

    private void archive(Path file, Optional<Instant> modified, Consumer<Sources.Read> each) throws IOException {
        ArchiveReader.standard().telling(step -> progress.show(file, step)).read(file, line -> {
            if (!line.diagnostics().isEmpty()) {
                progress.clear();
            }
            each.accept(read(line, file.toString(), modified));
        });
        progress.clear();
    }

    private static Sources.Read read(ArchiveLine line, String file, Optional<Instant> modified) {
        return read(line.event(), in(file, line.diagnostics()), modified);
    }

    private static void json(String file, byte[] octets, Optional<Instant> modified, Consumer<Sources.Read> each) {
        try {
            EventJson.Read json = EventJson.compact().readWithFindings(octets);
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
            String file,
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

    private static List<Diagnostic> in(String file, List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> finding.source().isPresent() ? finding : finding.in(file))
                .toList();
    }

    private static Sources.Read read(Optional<Event> event, List<Diagnostic> findings, Optional<Instant> modified) {
        return new Sources.Read(event, findings, Optional.empty(), modified);
    }
}
