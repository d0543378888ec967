package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes a feed again, so that its subscribers see what changed and nothing else: an entry that is the same keeps its octets, one
 * that changed has a higher SEQUENCE (RFC 5545, section 3.8.7.4) and a new stamp, one that is gone stays as cancelled for a while,
 * since a client that finds an entry missing may keep it. A pure function: it asks no clock. Immutable; options return a copy.
 */
public final class FeedUpdate {

    private static final Duration RETENTION = Duration.ofDays(90);

    private final Duration retention;
    private final Cancelled cancelled;

    /** How long an entry stays that is announced as cancelled. */
    private enum Cancelled {
        /** As long as it is announced. */
        ANNOUNCED,
        /** As long as one that is no longer announced. */
        RETAINED
    }

    private FeedUpdate(Duration retention, Cancelled cancelled) {
        this.retention = retention;
        this.cancelled = cancelled;
    }

    /** Keeps what is gone as cancelled for 90 days, and what is announced as cancelled as long as it is announced. */
    public static FeedUpdate standard() {
        return new FeedUpdate(RETENTION, Cancelled.ANNOUNCED);
    }

    /**
     * Keeps what is gone as cancelled for so long after it went.
     *
     * @param time zero to drop it at once
     * @throws IllegalArgumentException if it is negative
     */
    public FeedUpdate retaining(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("retention must not be negative, was " + time);
        }
        return new FeedUpdate(time, cancelled);
    }

    /**
     * Treats what is announced as cancelled like what is no longer announced: it leaves the feed so long after its last change, and is not
     * published at all if it never was. Without this it stays as long as it is announced.
     */
    public FeedUpdate droppingCancelled() {
        return new FeedUpdate(retention, Cancelled.RETAINED);
    }

    /** What became of an entry. */
    public enum Kind {
        /** It was not in the feed before. */
        NEW,
        /** It says something else than before. */
        CHANGED,
        /** It is no longer announced: it stays as cancelled, or is dropped where nothing is retained. */
        GONE,
        /** It was gone and is announced again. */
        BACK,
        /** It was cancelled, and its time as that is over: it is dropped. */
        FORGOTTEN
    }

    /**
     * An entry that is not as it was.
     *
     * @param kind what became of it
     * @param uid its UID
     * @param summary its title as the feed has it, before it went where it is gone
     */
    public record Change(Kind kind, String uid, String summary) {}

    /**
     * A feed to publish.
     *
     * @param text the iCalendar stream; empty if no entry is left, since a calendar without one is not allowed
     * @param changes against the feed before, in the order of the entries, what is gone last
     * @param diagnostics what was noticed when the feed before was read
     */
    public record Plan(String text, List<Change> changes, List<Diagnostic> diagnostics) {

        /** Takes copies of the lists. */
        public Plan {
            changes = List.copyOf(changes);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The feed to publish after another one. Planning again with what was planned changes nothing, whatever the stamp within the
     * time of retention.
     *
     * @param previous the feed that was published last; empty for a first one
     * @param next what is to be published, as {@link CalendarWriter} wrote it
     * @param stamp DTSTAMP and LAST-MODIFIED of what changed, cut to seconds
     */
    public Plan plan(String previous, WrittenCalendar next, Instant stamp) {
        List<Diagnostic> findings = new ArrayList<>();
        List<Component> before = calendars(previous, new FindingList(findings));
        List<Component> after = calendars(next.text(), new FindingList(new ArrayList<>()));
        Value now = Value.utc(stamp.truncatedTo(ChronoUnit.SECONDS));
        Map<String, FeedEntry> known = new LinkedHashMap<>();
        entries(before).forEach(entry -> {
            if (entry.uid().isBlank()) {
                findings.add(Diagnostic.at(
                        entry.entry().begin().position(),
                        Code.BROKEN_RULE,
                        "an entry without UID cannot be followed and is dropped (RFC 5545, section 3.8.4.7)"));
            } else {
                known.putIfAbsent(entry.key(), entry);
            }
        });
        List<Change> changes = new ArrayList<>();
        List<FeedEntry> entries = new ArrayList<>();
        for (FeedEntry entry : entries(after).toList()) {
            Optional<FeedEntry> old = Optional.ofNullable(known.remove(entry.key()));
            if (cancelled == Cancelled.RETAINED && entry.isCancelled() && isOver(old, stamp)) {
                old.ifPresent(gone -> changes.add(gone(gone)));
            } else if (old.filter(entry::saysTheSame).isPresent()) {
                entries.add(old.get().carryingWhat(entry));
            } else {
                Kind kind = old.isEmpty()
                        ? Kind.NEW
                        : old.get().isCancelled() && !entry.isCancelled() ? Kind.BACK : Kind.CHANGED;
                changes.add(new Change(kind, entry.uid(), entry.summary()));
                entries.add(entry.stamped(
                        now,
                        old.map(FeedEntry::sequence).map(FeedUpdate::following).orElse(0)));
            }
        }
        for (FeedEntry gone : known.values()) {
            if (isOver(Optional.of(gone), stamp)) {
                changes.add(gone(gone));
            } else if (gone.isCancelled()) {
                entries.add(gone);
            } else {
                changes.add(gone(gone));
                entries.add(gone.cancelled().stamped(now, following(gone.sequence())));
            }
        }
        boolean same = changes.isEmpty() && (after.isEmpty() || head(before).equals(head(after)));
        return new Plan(text(before, after, entries, same, now), changes, findings);
    }

    /** Whether nothing is left to tell of an entry that does not take place: it never was there, or was cancelled for long enough. */
    private boolean isOver(Optional<FeedEntry> old, Instant stamp) {
        return old.map(entry ->
                        entry.isCancelled() ? entry.modified().plus(retention).isBefore(stamp) : retention.isZero())
                .orElse(true);
    }

    private static Change gone(FeedEntry entry) {
        return new Change(entry.isCancelled() ? Kind.FORGOTTEN : Kind.GONE, entry.uid(), entry.summary());
    }

    private static int following(int sequence) {
        return sequence == Integer.MAX_VALUE ? sequence : sequence + 1;
    }

    private static Stream<FeedEntry> entries(List<Component> calendars) {
        return calendars.stream()
                .flatMap(calendar -> calendar.children().stream())
                .filter(child -> child.is("VEVENT"))
                .map(FeedEntry::of);
    }

    private static List<Component> calendars(String text, FindingList findings) {
        try {
            ComponentReader reader = new ComponentReader(
                    new ContentLineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), findings),
                    "",
                    findings);
            List<Component> calendars = new ArrayList<>();
            Optional<Component> calendar = reader.next();
            while (calendar.isPresent()) {
                calendars.add(calendar.get());
                calendar = reader.next();
            }
            findings.end();
            return calendars;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    /** What a calendar says of itself, whenever it was written. */
    private static List<String> head(List<Component> calendars) {
        return calendars.stream()
                .limit(1)
                .flatMap(calendar -> calendar.lines().stream())
                .filter(line -> !line.is("LAST-MODIFIED"))
                .map(line -> line.source().text())
                .toList();
    }

    /** The calendar around these entries: the next one's, or the one before where there is none, or where nothing changed. */
    private static String text(
            List<Component> before, List<Component> after, List<FeedEntry> entries, boolean same, Value now) {
        if (entries.isEmpty()) {
            return "";
        }
        Component head = (after.isEmpty() || same ? before : after).get(0);
        ContentLines out = new ContentLines();
        out.begin("VCALENDAR");
        for (ContentLine line : head.lines()) {
            out.foreign(
                    line.is("LAST-MODIFIED") && !same
                            ? "LAST-MODIFIED:" + now.text()
                            : line.source().text());
        }
        Set<String> zones = new HashSet<>();
        Set<String> used =
                entries.stream().flatMap(entry -> entry.zones().stream()).collect(Collectors.toSet());
        Stream.concat(same ? before.stream() : after.stream(), before.stream())
                .flatMap(calendar -> calendar.children().stream())
                .filter(child -> child.is("VTIMEZONE"))
                .filter(zone -> used.contains(tzid(zone)) && zones.add(tzid(zone)))
                .forEach(zone -> FeedEntry.lines(zone).forEach(out::foreign));
        entries.forEach(entry -> entry.lines().forEach(out::foreign));
        out.end("VCALENDAR");
        return out.toString();
    }

    private static String tzid(Component zone) {
        return zone.first("TZID").map(ContentLine::value).orElse("");
    }
}
