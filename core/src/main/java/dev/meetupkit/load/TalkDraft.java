package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** A longer heading says more than what sort of talks stand below. */
    private static final int SHORT = 24;

    private final Vocabulary vocabulary;
    private final Line title;
    private final Line written;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<When> times = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final LinkList links = new LinkList(Link::url);
    private final Origins origins = new Origins();
    private Status status = Status.SCHEDULED;
    private Optional<Session.Kind> kind = Optional.empty();
    private boolean kindIsStated;
    private Optional<String> room = Optional.empty();
    private Optional<String> track = Optional.empty();

    /** A talk whose title is all that is written of it. */
    TalkDraft(Line title, Vocabulary vocabulary) {
        this(title, title, vocabulary);
    }

    /**
     * A talk with a title.
     *
     * @param title without decoration
     * @param written the line that it stands on, which may say what sort of talk it is
     * @param vocabulary the words that say so
     */
    TalkDraft(Line title, Line written, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.title = title;
        this.written = written;
        origins.add("title", title);
    }

    /** Where what is known of the talk and its people was read. */
    Origins origins() {
        Origins all = origins.copy();
        if (kind() != Session.Kind.TALK && !kindIsStated) {
            all.add("kind", written);
        }
        if (status() != Status.SCHEDULED) {
            all.add("status", written);
        }
        links.tell(all);
        for (int i = 0; i < people.size(); i++) {
            all.addAll("speakers/" + i + "/", people.get(i).origins());
        }
        return all;
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
        return links.all();
    }

    Status status() {
        return status == Status.SCHEDULED ? StatusWords.of(written.text(), vocabulary) : status;
    }

    void cancel() {
        status = Status.CANCELLED;
    }

    /** Whether it takes place, as a label states. */
    void status(Status stated, Line at) {
        status = stated;
        origins.add("status", at);
    }

    /** What sort of item it is, as a label states. */
    void kind(Session.Kind stated, Line at) {
        kind = Optional.of(stated);
        kindIsStated = true;
        origins.add("kind", at);
    }

    /** Takes the end of the time that was stated last; whether there was one without an end. */
    boolean closedBy(Stated end) {
        int last = times.size() - 1;
        Optional<Stated> closed =
                last < 0 ? Optional.empty() : times.get(last).stated().closedBy(end);
        closed.ifPresent(whole -> times.set(last, new When(times.get(last).place(), whole)));
        return closed.isPresent();
    }

    Optional<String> room() {
        return room;
    }

    void room(Line name) {
        room = Optional.of(name.text());
        origins.add("room", name);
    }

    Optional<String> track() {
        return track;
    }

    void track(Line name) {
        track = Optional.of(name.text());
        origins.add("track", name);
    }

    Session.Kind kind() {
        if (kind.isPresent() && (kindIsStated || kind.get() != Session.Kind.BREAK || people.isEmpty())) {
            return kind.get();
        }
        Session.Kind byTitle = KindWords.of(title.text(), !people.isEmpty(), vocabulary);
        return byTitle == Session.Kind.TALK ? KindWords.of(written.text(), true, vocabulary) : byTitle;
    }

    /** Adds what a line says beside the title: people, hours, a remark. A length tells the end of hours that have none. */
    void add(Page page, TalkLine line) {
        line.people().forEach(this::add);
        Optional<Stated> lasting =
                line.hours().flatMap(start -> line.remark().flatMap(remark -> lasting(start, remark)));
        lasting.or(line::hours).ifPresent(stated -> {
            page.reportProblems(stated);
            times.add(new When(Place.SECTION, stated));
        });
        line.remark()
                .filter(remark -> lasting.isEmpty())
                .filter(remark -> line.hours()
                        .filter(hours -> Durations.isLengthOf(hours, remark))
                        .isEmpty())
                .ifPresent(remark -> paragraph(remark.text(), remark));
    }

    private static Optional<Stated> lasting(Stated start, Line length) {
        return Durations.end(start, length).flatMap(start::closedBy);
    }

    /** Adds a person, or what is new about one who is there already. */
    void add(Person person) {
        if (person.headline().filter(Names::isHost).isPresent()) {
            String role = person.headline().orElseThrow();
            paragraph(role + Words.colon(role) + person.name().text(), person.name());
            return;
        }
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

    /** Adds a paragraph of the abstract. */
    void paragraph(String text, Line... at) {
        paragraph(text, List.of(at));
    }

    void paragraph(String text, List<Line> at) {
        paragraphs.add(text);
        origins.add("abstract", at);
    }

    /** Adds a link once. */
    void add(Link link, Line at) {
        links.add(link, at);
    }

    /** Takes what the headings above several talks say of each: the nearest day, and the sort. */
    void below(Page page, Optional<Section> section) {
        Optional<Section> dated = section;
        while (dated.isPresent()
                && (dated.get().heading().filter(page::isTitle).isPresent()
                        || day(page, dated.get()).isEmpty())) {
            dated = dated.get().parent();
        }
        dated.flatMap(above -> day(page, above)).ifPresent(stated -> times.add(new When(Place.HEADING, stated)));
        Optional<Line> heading = section.flatMap(Section::title);
        heading.filter(line -> SectionRole.of(line.text(), vocabulary).isPresent()
                        || line.text().length() <= SHORT)
                .map(line -> KindWords.of(line.text(), true, vocabulary))
                .filter(above -> above == Session.Kind.LIGHTNING && kind() == Session.Kind.TALK)
                .ifPresent(above -> kind(above, heading.orElseThrow()));
    }

    private static Optional<Stated> day(Page page, Section section) {
        return section.title().map(page::when).filter(stated -> stated.day().isPresent());
    }

    /** Adds the links of the line that the title stands on: what their words say that they are, else a recording or a page. */
    void addLinksOf(Page page, Line line) {
        for (Line.Span span : line.links()) {
            boolean onName = people.stream()
                    .anyMatch(person -> span.label().contains(person.name().text())
                            && PersonLine.isOnName(span, person.name().text()));
            Rel rel = LinkWords.onTitle(line, span, vocabulary);
            if (!onName) {
                page.link(rel, span, line).filter(link -> !isPersonal(link)).ifPresent(link -> add(link, line));
            }
        }
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
        links.addAll(other.links);
        origins.addAll("", other.origins);
        room = room.or(other::room);
        track = track.or(other::track);
        kind = kindIsStated || other.kind() == Session.Kind.TALK && !other.kindIsStated
                ? kind
                : Optional.of(other.kind());
        kindIsStated |= other.kindIsStated;
        if (other.status() == Status.CANCELLED) {
            cancel();
        }
    }
}
