package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the entries of one event together: those that carry it, else those that are related, else those that name it and are near. */
final class Reunion {

    /** How far apart sessions of one event may be if nothing but its title tells that they belong together. */
    private static final int DAYS = 7;

    private static final String BY_TITLE = "title ";

    private final Consumer<Diagnostic> findings;

    private final Map<String, List<ReadEntry>> groups = new LinkedHashMap<>();

    /** The group that carries an event of a title. */
    private final Map<String, String> carriedTitles = new LinkedHashMap<>();

    /** The last group of each title and zone that nothing else tells of. */
    private final Map<String, String> titles = new LinkedHashMap<>();

    Reunion(Consumer<Diagnostic> findings) {
        this.findings = findings;
    }

    /** Whether an entry belongs to no event that has been begun. */
    boolean begins(ReadEntry entry) {
        return !groups.containsKey(key(entry));
    }

    void add(ReadEntry entry) {
        String key = key(entry);
        if (entry.payload().isPresent()) {
            carriedTitles.putIfAbsent(entry.eventTitle(), key);
        }
        if (key.startsWith(BY_TITLE)) {
            titles.put(titleAndZone(entry), key);
        }
        groups.computeIfAbsent(key, first -> new ArrayList<>()).add(entry);
    }

    private static String titleAndZone(ReadEntry entry) {
        return entry.eventTitle() + " "
                + entry.visible().timeZone().map(ZoneId::getId).orElse("");
    }

    /** Hands over each event, in the order of their first entries, and forgets them. */
    void drain(Consumer<Event> events) {
        groups.values().forEach(entries -> events.accept(joined(entries)));
        groups.clear();
        carriedTitles.clear();
        titles.clear();
    }

    private Event joined(List<ReadEntry> entries) {
        boolean carried = entries.stream().anyMatch(entry -> entry.payload().isPresent());
        return carried ? new CarriedEvent(entries, findings).joined() : new LaidOutEvent(entries).joined();
    }

    private String key(ReadEntry entry) {
        if (entry.payload().isPresent()) {
            Event event = entry.payload().get().event();
            return "id " + event.id().orElseThrow() + " " + event.title();
        }
        if (!entry.isSession()) {
            String key = "uid " + entry.visible().id().orElse("");
            boolean taken = groups.getOrDefault(key, List.of()).stream().anyMatch(other -> !other.isSession());
            return taken || entry.visible().id().isEmpty()
                    ? "own " + entry.component().begin().position()
                    : key;
        }
        Optional<String> known = Optional.ofNullable(carriedTitles.get(entry.eventTitle()))
                .or(() -> entry.parent().map(uid -> "uid " + uid));
        return known.orElseGet(() -> byTitle(entry));
    }

    /** The last group of this title and zone if the entry is near, else a new one. */
    private String byTitle(ReadEntry entry) {
        return Optional.ofNullable(titles.get(titleAndZone(entry)))
                .filter(key -> isNear(entry, Objects.requireNonNull(groups.get(key))))
                .orElseGet(() -> BY_TITLE + groups.size());
    }

    private static boolean isNear(ReadEntry entry, List<ReadEntry> group) {
        Event last = group.get(group.size() - 1).visible();
        Optional<LocalDate> before = last.start().map(WallTime::date);
        Optional<LocalDate> day = entry.visible().start().map(WallTime::date);
        return before.isEmpty() || day.isEmpty() || Math.abs(ChronoUnit.DAYS.between(before.get(), day.get())) <= DAYS;
    }
}
