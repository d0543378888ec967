package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.Selection;
import dev.meetupkit.ical.Selection.By;
import dev.meetupkit.ical.WrittenCalendar;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of feeds, each of which follows the file that was there before. */
final class FeedFolder {

    private static final WrittenCalendar NOTHING = new WrittenCalendar("", List.of());

    private static final String ALL = "all.ics";

    /** Characters of a name, so that it fits into 255 octets with what is added. */
    private static final int LONGEST = 50;

    private final Path folder;
    private final Previous previous;
    private final PrintWriter err;

    FeedFolder(Path folder, Previous previous, PrintWriter err) {
        this.folder = folder;
        this.previous = previous;
        this.err = err;
    }

    /** Writes what changed; whether there is any entry at all. */
    boolean keep(Publishing.Announced announced, FeedOptions feed, Set<By> by) {
        List<Event> events = announced.events();
        Map<String, Optional<Selection>> feeds = new TreeMap<>();
        feeds.put(ALL, Optional.empty());
        by.forEach(each -> feeds.putAll(selections(each, events)));
        boolean any = false;
        for (Map.Entry<String, Optional<Selection>> each : feeds.entrySet()) {
            CalendarWriter own = feed.applied(announced.writer(), each.getValue(), each.getKey());
            WrittenCalendar written = CalendarOptions.write(own, events);
            announced.report().tell(each.getKey().equals(ALL) ? written.diagnostics() : List.of());
            any |= follow(each.getKey(), written, announced.stamp());
        }
        for (By each : by) {
            for (String path : existing(each)) {
                any |= !feeds.containsKey(path) && follow(path, NOTHING, announced.stamp());
            }
        }
        return any;
    }

    private boolean follow(String path, WrittenCalendar next, Instant stamp) {
        Path file = folder.resolve(path);
        try {
            WrittenCalendar followed =
                    Files.exists(file) ? previous.followedBy(file, path + ": ", next, stamp, err) : next;
            byte[] octets = followed.bytes();
            if (octets.length == 0) {
                Files.deleteIfExists(file);
            } else if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), octets)) {
                Files.createDirectories(file.getParent());
                try (WholeFile whole = WholeFile.begin(file)) {
                    whole.octets().write(octets);
                    whole.finish();
                }
            }
            return octets.length > 0;
        } catch (IOException e) {
            throw new UnusableException(file + ": cannot be written: " + e.getMessage());
        }
    }

    /** A feed for each value, by its path. */
    private static Map<String, Optional<Selection>> selections(By by, List<Event> events) {
        Set<String> values = new LinkedHashSet<>();
        events.forEach(event -> values.addAll(by.in(event)));
        Map<String, Optional<Selection>> feeds = new TreeMap<>();
        for (String value : values) {
            boolean alone = values.stream()
                            .filter(other -> slug(other).equals(slug(value)))
                            .count()
                    == 1;
            String name = alone ? slug(value) : slug(value) + "-" + Integer.toHexString(value.hashCode());
            feeds.put(word(by) + "/" + name + ".ics", Optional.of(new Selection(by, value)));
        }
        return feeds;
    }

    private static String word(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    /** A value as the name of a file: its letters and digits, hyphens between them. */
    private static String slug(String value) {
        String slug = value.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty()
                ? "other"
                : slug.substring(
                        0, slug.offsetByCodePoints(0, Math.min(LONGEST, slug.codePointCount(0, slug.length()))));
    }

    /** The paths of the feeds that are there. */
    private List<String> existing(By by) {
        Path below = folder.resolve(word(by));
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(below)) {
            return files.map(file -> word(by) + "/" + file.getFileName())
                    .filter(path -> path.endsWith(".ics"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableException(below + ": cannot be read: " + e.getMessage());
        }
    }
}
