package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Severity;
import dev.meetupkit.load.Limits;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.MeetupLoader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The documents that a command works on, and the options that say how to read them. */
final class Sources {

    private static final String STANDARD_INPUT = "-";

    /** Its name in findings. */
    private static final String STDIN = "<stdin>";

    /** A document that is none at all is the caller's mistake, not its author's. */
    private static final Set<Code> UNUSABLE = Set.of(Code.NOT_TEXT, Code.NOT_MARKDOWN, Code.TOO_LARGE);

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description =
                    "Documents, folders of documents (*.md), calendars (*.ics), events (*.json, *.ndjson), schedules, "
                            + "or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Shanghai",
            description =
                    "Time zone of documents that name none, such as Europe/London (default: ${DEFAULT-VALUE}). The machine's zone is never used.")
    private String zone = "";

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "The archive's folder: ids of events are the paths below it.")
    private Optional<Path> root = Optional.empty();

    @Option(
            names = "--settled",
            paramLabel = "FILE",
            description =
                    "A file with a fingerprint on each line, and perhaps words behind it: findings that are settled.")
    private Optional<Path> settled = Optional.empty();

    private Optional<InputFormat> from = Optional.empty();

    private Optional<String> title = Optional.empty();

    /**
     * A document that was read.
     *
     * @param event what is written of it: the loaded event, with an id
     * @param findings everything to tell of it
     * @param loaded what a document was read as; absent for the entry of a calendar
     * @param modified when the file was changed; absent for standard input
     */
    record Read(Optional<Event> event, List<Diagnostic> findings, Optional<Loaded> loaded, Optional<Instant> modified) {
        Read(Loaded loaded, Optional<Instant> modified) {
            this(loaded.event(), loaded.diagnostics(), Optional.of(loaded), modified);
        }
    }

    /** Reads every document in order, and hands each over before the next one is read. */
    void forEach(Consumer<Read> each) {
        forEachNamed((name, read) -> each.accept(read));
    }

    /** The same, each with the name under which it was given. */
    void forEachNamed(BiConsumer<String, Read> each) {
        root.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new UnusableException("--root: " + folder + " is no folder");
        });
        MeetupLoader zoned = MeetupLoader.in(zone()).settling(fingerprints());
        MeetupLoader loader = root.map(zoned::below).orElse(zoned);
        if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw new UnusableException("standard input (-) can be read once only");
        }
        names.forEach(name -> read(loader, name, read -> each.accept(name, read)));
    }

    private void read(MeetupLoader loader, String name, Consumer<Read> each) {
        if (name.equals(STANDARD_INPUT)) {
            standardInput(loader, each);
        } else if (Files.isDirectory(path(name))) {
            folder(loader, name, each);
        } else if (format(path(name)) != InputFormat.MARKDOWN) {
            events(path(name), each);
        } else {
            List<Read> file = file(loader, path(name));
            file.forEach(read -> read.loaded().ifPresent(Sources::usable));
            file.forEach(each);
        }
    }

    private InputFormat format(Path file) {
        try {
            return from.isPresent() ? from.get() : InputFormat.of(file);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private void events(Path file, Consumer<Read> each) {
        try {
            files().read(file, format(file), each);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private EventFiles files() {
        return new EventFiles(
                zone(), title, new ProgressBar(new PrintWriter(System.err, false, StandardCharsets.UTF_8)));
    }

    /** Takes files for this format, and events that their file does not name for those of that title. */
    void holding(Optional<InputFormat> format, Optional<String> name) {
        from = format;
        title = name;
    }

    /** The names as given. */
    List<String> names() {
        return names;
    }

    /** Whether a file is among those named, so that writing to it would destroy what was read. */
    boolean include(Path file) {
        return names.stream()
                .filter(name -> !name.equals(STANDARD_INPUT))
                .map(Sources::path)
                .anyMatch(path -> {
                    try {
                        return Files.exists(file)
                                && Files.exists(path)
                                && (Files.isSameFile(path, file) || isDocumentBelow(path, file));
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    /** Whether it is one of the documents that are read of a folder. */
    private static boolean isDocumentBelow(Path folder, Path file) throws IOException {
        return Files.isDirectory(folder)
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".md")
                && file.toRealPath().startsWith(folder.toRealPath());
    }

    /** 1 if a finding is an error. */
    static int exitCode(List<Diagnostic> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }

    private List<String> fingerprints() {
        try {
            List<String> lines = settled.isPresent() ? Files.readAllLines(settled.get()) : List.of();
            return lines.stream()
                    .map(line -> line.strip().split("\\s", 2)[0])
                    .filter(word -> !word.isEmpty() && !word.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw unreadable("--settled: " + settled.orElseThrow(), e);
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UnusableException("--zone: expected a time zone such as Asia/Shanghai, found \"" + zone + "\"");
        }
    }

    /** Every document below a folder. */
    private static void folder(MeetupLoader loader, String folder, Consumer<Read> each) {
        try (Stream<Loaded> archive = loader.archive(path(folder))) {
            Iterator<Loaded> documents = archive.iterator();
            if (!documents.hasNext()) {
                throw new UnusableException(folder + ": no documents (*.md) in this folder");
            }
            documents.forEachRemaining(loaded -> each.accept(new Read(loaded, modified(loaded))));
        } catch (UncheckedIOException e) {
            throw unreadable(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    /** When the file of a document was changed. */
    private static Optional<Instant> modified(Loaded loaded) {
        return loaded.name().flatMap(name -> {
            try {
                return Optional.of(Files.getLastModifiedTime(Path.of(name)).toInstant());
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private static Path path(String name) {
        if (name.isBlank()) {
            throw new UnusableException("an empty name is no file");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnusableException(name + ": not a file name");
        }
    }

    /** A file that is not what it should be is the caller's mistake. */
    static void refuse(Diagnostic finding) {
        throw new UnusableException(finding.toString().replace("\n    ", "; "));
    }

    private static List<Read> file(MeetupLoader loader, Path file) {
        try {
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            return loader.loadAll(file).stream()
                    .map(loaded -> new Read(loaded, Optional.of(modified)))
                    .toList();
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private void standardInput(MeetupLoader loader, Consumer<Read> each) {
        try (InputStream in = new BufferedInputStream(System.in)) {
            InputFormat format = from.isPresent() ? from.get() : InputFormat.of(STDIN, in);
            if (format == InputFormat.MARKDOWN) {
                document(loader, in).forEach(each);
            } else {
                files().read(STDIN, in, format, each);
            }
        } catch (IOException e) {
            throw unreadable("standard input", e);
        }
    }

    /** Standard input has no path for an id: a document without one gets {@code stdin}, and is told so. */
    private static List<Read> document(MeetupLoader loader, InputStream in) throws IOException {
        List<Loaded> all = loader.loadAll(in.readNBytes(Limits.standard().octets() + 1), STDIN);
        List<Read> read = new ArrayList<>();
        for (Loaded loaded : all) {
            String id = all.size() == 1 ? "stdin" : "stdin/" + (read.size() + 1);
            read.add(withId(usable(loaded), id));
        }
        return read;
    }

    private static Read withId(Loaded loaded, String id) {
        if (loaded.event().flatMap(Event::id).isPresent() || loaded.event().isEmpty()) {
            return new Read(loaded, Optional.empty());
        }
        List<Diagnostic> findings = new ArrayList<>(loaded.diagnostics());
        findings.add(Diagnostic.of(Code.ID_DEFAULTED, "standard input has no path: the event's id is \"" + id + "\"")
                .suggesting("add id: to the front matter")
                .in(STDIN));
        Event event = Event.builder().from(loaded.event().get()).id(id).build();
        return new Read(Optional.of(event), findings, Optional.of(loaded), Optional.empty());
    }

    private static Loaded usable(Loaded loaded) {
        loaded.diagnostics().stream()
                .filter(finding -> loaded.event().isEmpty() && UNUSABLE.contains(finding.code()))
                .findFirst()
                .ifPresent(Sources::refuse);
        return loaded;
    }

    private static UnusableException unreadable(String name, IOException cause) {
        String reason = cause instanceof NoSuchFileException
                ? "no such file or folder"
                : cause instanceof AccessDeniedException
                        ? "not allowed to read it"
                        : "cannot be read: " + cause.getMessage();
        return new UnusableException(name + ": " + reason);
    }
}
