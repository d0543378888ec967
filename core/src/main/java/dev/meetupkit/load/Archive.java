package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The documents below a folder, one after the other: those of a folder before those of the folders in it, each in the order of their
 * names. What index pages say of events is compared with the events' own pages. Nothing is kept but the names of the folders on the
 * way and the entries of index pages. Single use.
 */
final class Archive implements Iterator<Loaded> {

    private final MeetupLoader loader;
    private final Deque<Path> open = new ArrayDeque<>();
    private final Deque<Loaded> ready = new ArrayDeque<>();
    private final Map<Path, IndexPage.Entry> entries = new HashMap<>();

    Archive(MeetupLoader loader, Path folder) {
        this.loader = loader;
        open.push(folder);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !open.isEmpty()) {
            Path next = open.pop();
            try {
                if (Files.isDirectory(next)) {
                    push(next);
                } else {
                    loader.loadAll(next).forEach(loaded -> ready.add(checked(next, loaded)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Loaded next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** Files first, then folders; hidden ones and those that links lead round in a circle are passed over. */
    private void push(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (var stream = Files.newDirectoryStream(folder, path -> isDocument(path) || isFolder(path))) {
            stream.forEach(children::add);
        }
        children.sort(Comparator.<Path, Boolean>comparing(path -> Files.isDirectory(path))
                .thenComparing(path -> path.getFileName().toString())
                .reversed());
        children.forEach(open::push);
    }

    private static boolean isDocument(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && (name.endsWith(".md") || name.endsWith(".markdown"));
    }

    private static boolean isFolder(Path path) throws IOException {
        boolean hidden = path.getFileName().toString().startsWith(".");
        return Files.isDirectory(path) && !hidden && !isCircle(path);
    }

    /** Whether a link leads to a folder that it lies in. */
    private static boolean isCircle(Path path) throws IOException {
        return Files.isSymbolicLink(path) && path.toAbsolutePath().normalize().startsWith(path.toRealPath());
    }

    private Loaded checked(Path file, Loaded loaded) {
        List<Diagnostic> more = new ArrayList<>();
        for (IndexPage.Entry entry : loaded.index()) {
            Optional<Path> target = target(file, entry.target());
            target.ifPresent(path -> entries.putIfAbsent(path, entry));
            if (target.isEmpty()) {
                more.add(Diagnostic.at(
                        entry.span(), Code.LINK_LEADS_NOWHERE, "the link " + entry.target() + " leads to no file"));
            }
        }
        IndexPage.Entry entry = entries.get(file.toAbsolutePath().normalize());
        if (entry != null) {
            loaded.event().ifPresent(event -> compare(entry, event).ifPresent(more::add));
        }
        return loaded.with(more);
    }

    /** The file that a link of an index page leads to. */
    private static Optional<Path> target(Path index, String link) {
        try {
            Path path = index.toAbsolutePath()
                    .normalize()
                    .resolveSibling(link.replaceFirst("[#?].*", "").replaceFirst("^/+", ""))
                    .normalize();
            Path page = Files.isDirectory(path) ? path.resolve("README.md") : path;
            return Files.exists(path) ? Optional.of(page) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Diagnostic> compare(IndexPage.Entry entry, Event event) {
        Optional<LocalDate> listed = Years.full(entry.day());
        Optional<LocalDate> first = event.start().map(WallTime::date);
        Optional<LocalDate> last = event.end().map(WallTime::date).or(() -> first);
        boolean day = listed.isEmpty()
                || first.isEmpty()
                || !listed.get().isBefore(first.get()) && !listed.get().isAfter(last.orElseThrow());
        if (!day) {
            return Optional.of(Diagnostic.of(
                    Code.INDEX_MISMATCH,
                    "the index page says %s (%s), this page %s"
                            .formatted(listed.get(), entry.span().start(), first.get())));
        }
        boolean named = Joining.isSame(entry.title(), event.title())
                || Words.essence(event.title()).contains(Words.essence(entry.title()))
                || Words.essence(entry.title()).contains(Words.essence(event.title()));
        return named || !isTitle(entry)
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                        Code.INDEX_MISMATCH,
                        "the index page calls it \"%s\" (%s), this page \"%s\""
                                .formatted(entry.title(), entry.span().start(), event.title())));
    }

    /** Whether the words of a link are a title, and not 详情 or a date. */
    private static boolean isTitle(IndexPage.Entry entry) {
        return Words.essence(entry.title()).chars().filter(Character::isLetter).count() > 6;
    }
}
