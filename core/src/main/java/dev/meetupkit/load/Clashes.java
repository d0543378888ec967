package dev.meetupkit.load;

import dev.meetupkit.Session;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items of an agenda that cannot both be: two in one room at once, or one person in two places at once. */
final class Clashes {

    /** An item with hours. */
    private record Timed(TalkDraft talk, Slot slot) {}

    private Clashes() {}

    /** Tells of each clash once, at the later item. */
    static void report(Page page, Schedule schedule, List<TalkDraft> talks) {
        Map<String, List<Timed>> rooms = new LinkedHashMap<>();
        Map<String, List<Timed>> people = new LinkedHashMap<>();
        for (TalkDraft talk : talks) {
            Optional<Slot> slot = schedule.of(talk)
                    .filter(found -> found.hasHours() && found.end().isPresent());
            slot.ifPresent(found -> {
                Timed timed = new Timed(talk, found);
                talk.room()
                        .filter(room -> talk.kind() != Session.Kind.BREAK)
                        .ifPresent(room -> add(rooms, Words.essence(room), timed));
                talk.people()
                        .forEach(person ->
                                add(people, Words.essence(person.name().text()), timed));
            });
        }
        rooms.values().forEach(items -> report(page, items, Code.ROOM_TAKEN));
        people.values().forEach(items -> report(page, items, Code.SPEAKER_TWICE));
    }

    private static void add(Map<String, List<Timed>> lists, String key, Timed timed) {
        if (!key.isEmpty()) {
            lists.computeIfAbsent(key, first -> new ArrayList<>()).add(timed);
        }
    }

    /** Each item against the one that lasts longest among those before it. */
    private static void report(Page page, List<Timed> items, Code code) {
        List<Timed> ordered = new ArrayList<>(items);
        ordered.sort(Comparator.comparing(timed -> timed.slot().start()));
        Timed longest = ordered.get(0);
        for (Timed timed : ordered.subList(1, ordered.size())) {
            boolean clash = timed.slot().start().compareTo(longest.slot().end().orElseThrow()) < 0;
            if (clash) {
                Witness witness = Witness.at(
                        page.position(longest.talk().title()),
                        longest.talk().title().text());
                String message = code == Code.ROOM_TAKEN
                        ? "\"%s\" is in %s while another item is there"
                                .formatted(
                                        timed.talk().title().text(),
                                        timed.talk().room().orElse(""))
                        : "someone of \"%s\" is on stage elsewhere at the same time"
                                .formatted(timed.talk().title().text());
                page.report(Diagnostic.at(page.span(timed.talk().title()), code, message)
                        .using("both as written", List.of(witness)));
            }
            boolean later = timed.slot()
                            .end()
                            .orElseThrow()
                            .compareTo(longest.slot().end().orElseThrow())
                    > 0;
            longest = later ? timed : longest;
        }
    }
}
