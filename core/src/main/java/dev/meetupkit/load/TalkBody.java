package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import dev.meetupkit.markdown.Lines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what stands below the title of a talk: labelled lines in any form, a line for each person, and prose. A label without a
 * value speaks for the blocks that follow. Single use.
 */
final class TalkBody {

    /** What a talk has no attribute for: the line becomes part of its abstract. */
    private static final Set<Fact> REMARKS =
            Set.of(Fact.TAKEAWAYS, Fact.REMARK, Fact.ORGANIZER, Fact.TAGS, Fact.TIME_ZONE);

    private static final Set<Rel> OF_A_TALK = Set.of(Rel.RECORDING, Rel.SLIDES, Rel.LIVE);

    private final Page page;
    private final TalkDraft talk;
    private final TalkProse prose;
    private Optional<Fact> current = Optional.empty();

    /** What labels have stated of which a talk has one. */
    private final Map<Fact, String> stated = new EnumMap<>(Fact.class);

    private TalkBody(Page page, TalkDraft talk, boolean labelled) {
        this.page = page;
        this.talk = talk;
        this.prose = new TalkProse(page, talk, labelled);
    }

    /** Adds to a talk what these blocks say, and marks them as placed. */
    static void read(Page page, List<Block> blocks, TalkDraft talk) {
        boolean labelled = blocks.stream()
                .flatMap(block -> block.lines().stream())
                .anyMatch(
                        line -> page.statementOrLabel(line).map(Statement::fact).equals(Optional.of(Fact.SPEAKER)));
        TalkBody body = new TalkBody(page, talk, labelled);
        blocks.forEach(body::block);
    }

    /** The title that a label states among these blocks, on its line or on the next one. */
    static Optional<Line> statedTitle(Page page, List<Block> blocks) {
        boolean follows = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean listed = block.is(Block.Kind.ITEM)
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1).is(Block.Kind.ITEM); // several titles are none
            Optional<Line> pair = page.pair(block)
                    .filter(found -> found.fact() == Fact.TITLE)
                    .map(found -> Titles.ofTalk(found.value()));
            if (pair.isPresent()) {
                return pair;
            }
            for (Line line : block.lines()) {
                Optional<Statement> statement = page.statementOrLabel(line);
                if (follows && !listed && statement.isEmpty() && !line.isBlank()) {
                    return Optional.of(Titles.ofTalk(line));
                }
                boolean title = statement.map(Statement::fact).equals(Optional.of(Fact.TITLE));
                if (title && !statement.get().value().isBlank()) {
                    return Optional.of(Titles.ofTalk(statement.get().value()));
                }
                follows = title;
            }
        }
        return Optional.empty();
    }

    private void block(Block block) {
        if (block.is(Block.Kind.HTML)) {
            return;
        }
        if (block.is(Block.Kind.HEADING)) {
            heading(block);
            return;
        }
        List<Line> plain = new ArrayList<>();
        Optional<Fact> open = current;
        for (Line line : block.lines()) {
            Optional<Statement> statement = page.statementOrLabel(line);
            if (statement.isPresent()) {
                flush(plain, block);
                apply(statement.get());
                // a label with a value speaks for its own block, one without for those that follow
                open = statement.get().value().isBlank() ? current : Optional.empty();
            } else if (!line.isBlank()) {
                plain.add(line);
            }
        }
        flush(plain, block);
        page.place(block);
        current = open;
    }

    /** A heading within a talk: a label, or a caption in its abstract. */
    private void heading(Block block) {
        Line plain = page.plain(block.first());
        Optional<Statement> label = page.label(plain).or(() -> page.statement(plain));
        boolean name =
                label.isEmpty() && talk.people().isEmpty() && Names.likeness(plain.text(), page.vocabulary()) == 2;
        if (label.isPresent()) {
            apply(label.get());
        } else if (name) {
            talk.add(PersonLine.person(plain, page.vocabulary()));
        } else {
            current = Optional.of(Fact.ABSTRACT);
            talk.paragraph(block.first().text(), block.first());
        }
        page.place(block);
    }

    private void apply(Statement statement) {
        current = Optional.of(statement.fact());
        Line value = statement.value();
        if (value.isBlank() || Names.isNobody(value.text(), page.vocabulary())) {
            page.understand(statement.label());
        }
        if (REMARKS.contains(statement.fact())) {
            talk.paragraph(page.words(statement.label(), value), statement.label(), value);
        } else if (!value.isBlank()) {
            value(statement.fact(), value, statement.label());
        }
        if (!statement.fact().isLink() && statement.fact() != Fact.WHERE && statement.fact() != Fact.ROOM) {
            linksInProse(value);
        }
    }

    private void value(Fact fact, Line value, Line label) {
        switch (fact) {
            case WHEN -> time(value);
            case END -> end(value);
            case STATUS -> status(value);
            case KIND, ROOM, WHERE, TRACK -> once(fact, value, label);
            case SPEAKER -> people(value);
            case BIO -> prose.bio(value.text(), List.of(value));
            case AFFILIATION -> prose.ofTheLast(person -> person.affiliation(value), label, value);
            case JOB_TITLE -> prose.ofTheLast(person -> person.jobTitle(value), label, value);
            case ABSTRACT -> talk.paragraph(value.text(), value);
            case LIVE, RECORDING, SLIDES, REGISTRATION -> {
                links(fact, value);
                if (Links.isMoreThanLinks(value)) {
                    talk.paragraph(page.words(label, value), label, value);
                }
            }
            case TITLE -> {
                boolean known = Words.essence(value.text())
                        .contains(Words.essence(talk.title().text()));
                if (!known) {
                    talk.paragraph(page.words(label, value), label, value);
                }
            }
            case TIME_ZONE, TAGS, TAKEAWAYS, REMARK, ORGANIZER -> {
                // remarks, kept as they are written
            }
        }
    }

    /** Of what a talk has one of, the first counts; another stays in the words of the text. */
    private void once(Fact fact, Line value, Line label) {
        String known = stated.putIfAbsent(fact == Fact.WHERE ? Fact.ROOM : fact, value.text());
        if (known != null && !known.equals(value.text()) && value.links().isEmpty()) {
            talk.paragraph(page.words(label, value), label, value);
            return;
        }
        switch (fact) {
            case KIND -> kind(value, label);
            case TRACK -> talk.track(value);
            default -> place(value);
        }
    }

    private void people(Line value) {
        List<Person> people = PersonLine.read(value, page.vocabulary());
        people.forEach(talk::add);
        if (people.isEmpty() && !Names.isNobody(value.text(), page.vocabulary())) {
            page.report(Code.UNREAD, value, "expected the names of people, found \"" + value.text() + "\"");
        }
    }

    private void place(Line value) {
        if (value.links().isEmpty()) {
            talk.room(value);
        } else {
            links(Links.isStream(value.links().get(0).target()) ? Fact.LIVE : Fact.REGISTRATION, value);
        }
    }

    private void time(Line value) {
        Stated stated = page.when(value);
        page.reportProblems(stated);
        if (stated.isAny()) {
            talk.times().add(new TalkDraft.When(Place.SECTION, stated));
        } else {
            page.report(
                    Code.BAD_DATE,
                    value,
                    "expected a date such as 2026-05-07 or a time such as 19:00-20:00, found \"" + value.text() + "\"");
        }
    }

    /** The end of the time before it. */
    private void end(Line value) {
        page.reportProblems(page.when(value));
        if (!talk.closedBy(page.when(value))) {
            page.report(Code.UNREAD, value, "an end without a start: \"" + value.text() + "\"");
        }
    }

    private void status(Line value) {
        Status stated = StatusWords.of(value.text(), page.vocabulary());
        if (stated == Status.SCHEDULED) {
            talk.paragraph(value.text(), value);
        } else {
            talk.status(stated, value);
        }
    }

    private void kind(Line value, Line label) {
        Optional<Session.Kind> stated = KindWords.named(value.text(), page.vocabulary());
        stated.ifPresentOrElse(
                kind -> talk.kind(kind, value), () -> talk.paragraph(page.words(label, value), label, value));
    }

    private void links(Fact fact, Line value) {
        for (Line.Span span : value.links()) {
            Optional<Link> link = page.link(Links.rel(fact), span, value);
            link.ifPresent(found -> talk.add(found, value));
        }
    }

    /** Links of running text: what their words say that they are; about a person if that is what the text is about. */
    private void linksInProse(Line line) {
        for (Line.Span span : line.links()) {
            Rel rel = LinkWords.rel(line, span, page.vocabulary())
                    .or(() -> Links.rel(span.target()))
                    .filter(OF_A_TALK::contains)
                    .orElse(Rel.OTHER);
            boolean personal = rel == Rel.OTHER
                    && current.equals(Optional.of(Fact.BIO))
                    && !talk.people().isEmpty();
            Optional<Link> link = page.link(personal ? Rel.PAGE : rel, span, line);
            link.filter(found -> !talk.isPersonal(found)).ifPresent(found -> {
                if (personal) {
                    prose.updateLast(person -> person.link(found, line));
                } else {
                    talk.add(found, line);
                }
            });
        }
    }

    /** Prose goes where the label above it says; without one it is a person, about a person, a time, or the abstract. */
    private void flush(List<Line> plain, Block block) {
        if (plain.isEmpty()) {
            return;
        }
        List<Line> lines = plain.stream().filter(line -> !isVideoAlone(line)).toList();
        plain.stream().filter(this::isVideoAlone).forEach(line -> links(Fact.RECORDING, line));
        plain.clear();
        if (lines.isEmpty()) {
            return;
        }
        unlabelled(lines, block);
        lines.forEach(this::linksInProse);
    }

    /** A line that is the bare address of a video. */
    private boolean isVideoAlone(Line line) {
        return line.links().size() == 1
                && line.isAll(Line.Mark.LINK)
                && line.links().get(0).label().equals(line.links().get(0).target())
                && Links.isVideo(line.links().get(0).target());
    }

    private void unlabelled(List<Line> lines, Block block) {
        if (current.isEmpty()) {
            prose.read(lines, block);
            return;
        }
        Fact fact = current.get();
        switch (fact) {
            case TITLE -> {
                // read before, to open the talk
            }
            case SPEAKER -> lines.forEach(line -> prose.personOrAbout(line, block.is(Block.Kind.ITEM)));
            case BIO -> prose.bio(Lines.flow(lines), lines);
            case WHEN -> lines.forEach(this::time);
            case ABSTRACT, TAKEAWAYS, REMARK, TAGS, ORGANIZER -> talk.paragraph(TalkProse.text(lines, block), lines);
            case LIVE, RECORDING, SLIDES, REGISTRATION -> lines.forEach(line -> value(fact, line, line));
            default -> prose.read(lines, block);
        }
    }
}
