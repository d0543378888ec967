package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A talk while what the text says of it is being collected. Lives within one call. */
final class TalkDraft {

    /** Where a statement about the time stands. */
    enum Place {
        /** Beside the talk itself. */
        SECTION("section"),
        /** In a row of the table. */
        ROW("table row"),
        /** In a heading above. */
        HEADING("heading");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** In words, for messages. */
        String words() {
            return words;
        }
    }

    /** What one place states about when the talk is. */
    record When(Place place, Stated stated) {}

    private final Line title;
    private final Line written;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<When> times = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private Status status = Status.SCHEDULED;
    private Optional<Session.Kind> kind = Optional.empty();
    private Optional<String> room = Optional.empty();
    private Optional<String> track = Optional.empty();

    /** A talk whose title is all that is written of it. */
    TalkDraft(Line title) {
        this(title, title);
    }

    /**
     * A talk with a title.
     *
     * @param title without decoration
     * @param written the line that it stands on, which may say what sort of talk it is
     */
    TalkDraft(Line title, Line written) {
        this.title = title;
        this.written = written;
    }

    Line title() {
        return title;
    }

    /** Everyone on stage in order; the caller may replace them by what more is known. */
    List<Person> people() {
        return people;
    }

    List<When> times() {
        return times;
    }

    /** Paragraphs of the abstract in order. */
    List<String> paragraphs() {
        return paragraphs;
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    Status status() {
        return status == Status.SCHEDULED ? StatusWords.of(written.text()) : status;
    }

    void cancel() {
        status = Status.CANCELLED;
    }

    Optional<String> room() {
        return room;
    }

    void room(String name) {
        room = Optional.of(name);
    }

    Optional<String> track() {
        return track;
    }

    void track(String name) {
        track = Optional.of(name);
    }

    Session.Kind kind() {
        if (kind.isPresent() && (kind.get() != Session.Kind.BREAK || people.isEmpty())) {
            return kind.get();
        }
        Session.Kind byTitle = KindWords.of(title.text(), !people.isEmpty());
        return byTitle == Session.Kind.TALK ? KindWords.of(written.text(), true) : byTitle;
    }

    /** Adds a person, or what is new about one who is there already. */
    void add(Person person) {
        Integer known = places.get(Words.essence(person.name().text()));
        if (known == null) {
            known = person.nickname().map(Words::essence).map(places::get).orElse(null);
        }
        if (known != null) {
            people.set(known, people.get(known).merge(person));
            return;
        }
        places.put(Words.essence(person.name().text()), people.size());
        person.nickname().map(Words::essence).ifPresent(nickname -> places.putIfAbsent(nickname, people.size()));
        people.add(person);
    }

    /** Adds a link once. */
    void add(Link link) {
        links.putIfAbsent(link.url(), link);
    }

    /** Whether a link belongs to someone on stage. */
    boolean isPersonal(Link link) {
        return people.stream()
                .flatMap(person -> person.links().stream())
                .anyMatch(known -> known.url().equals(link.url()));
    }

    /** Takes over what another place says of the same talk. */
    void merge(TalkDraft other) {
        other.people.forEach(this::add);
        times.addAll(other.times);
        paragraphs.addAll(other.paragraphs);
        other.links.values().forEach(this::add);
        room = room.or(other::room);
        track = track.or(other::track);
        kind = other.kind() == Session.Kind.TALK ? kind : Optional.of(other.kind());
        if (other.status() == Status.CANCELLED) {
            cancel();
        }
    }
}
