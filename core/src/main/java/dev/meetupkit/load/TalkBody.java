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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads what stands below the title of a talk: labelled lines in any form, a line for each person, and prose. A label without a
 * value speaks for the blocks that follow. Single use.
 */
final class TalkBody {

    /** What a talk has no attribute for: the line becomes part of its abstract. */
    private static final Set<Fact> REMARKS =
            Set.of(Fact.TAKEAWAYS, Fact.REMARK, Fact.ORGANIZER, Fact.TAGS, Fact.TIME_ZONE);

    private static final Set<Rel> OF_A_TALK = Set.of(Rel.RECORDING, Rel.SLIDES, Rel.LIVE);

    /** A longer item below a talk is a sentence about it. */
    private static final int LONGEST_NESTED = 60;

    private final Page page;
    private final TalkDraft talk;
    private final boolean labelled;
    private Optional<Fact> current = Optional.empty();

    private TalkBody(Page page, TalkDraft talk, boolean labelled) {
        this.page = page;
        this.talk = talk;
        this.labelled = labelled;
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
        for (Block block : blocks) {
            Optional<Line> pair = page.pair(block)
                    .filter(found -> found.fact() == Fact.TITLE)
                    .map(found -> Titles.ofTalk(found.value()));
            if (pair.isPresent()) {
                return pair;
            }
            for (Line line : block.lines()) {
                Optional<Statement> statement = page.statementOrLabel(line);
                if (follows && statement.isEmpty() && !line.isBlank()) {
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
        List<Line> prose = new ArrayList<>();
        Optional<Fact> open = current;
        for (Line line : block.lines()) {
            Optional<Statement> statement = page.statementOrLabel(line);
            if (statement.isPresent()) {
                flush(prose, block);
                apply(statement.get());
                // a label with a value speaks for its own block, one without for those that follow
                open = statement.get().value().isBlank() ? current : Optional.empty();
            } else if (!line.isBlank()) {
                prose.add(line);
            }
        }
        flush(prose, block);
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
            case KIND -> kind(value, label);
            case SPEAKER -> people(value);
            case BIO -> bio(value.text(), List.of(value));
            case AFFILIATION -> ofTheLast(person -> person.affiliation(value), label, value);
            case JOB_TITLE -> ofTheLast(person -> person.jobTitle(value), label, value);
            case ABSTRACT -> talk.paragraph(value.text(), value);
            case ROOM, WHERE -> place(value);
            case TRACK -> talk.track(value);
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
                    updateLast(person -> person.link(found, line));
                } else {
                    talk.add(found, line);
                }
            });
        }
    }

    /** What is said of the last person; kept as it is written where nobody is named yet. */
    private void ofTheLast(UnaryOperator<Person> change, Line label, Line value) {
        if (talk.people().isEmpty()) {
            talk.paragraph(page.words(label, value), label, value);
        }
        updateLast(change);
    }

    private void updateLast(UnaryOperator<Person> change) {
        if (!talk.people().isEmpty()) {
            int last = talk.people().size() - 1;
            talk.people().set(last, change.apply(talk.people().get(last)));
        }
    }

    /** Prose goes where the label above it says; without one it is a person, about a person, a time, or the abstract. */
    private void flush(List<Line> prose, Block block) {
        if (prose.isEmpty()) {
            return;
        }
        List<Line> lines = prose.stream().filter(line -> !isVideoAlone(line)).toList();
        prose.stream().filter(this::isVideoAlone).forEach(line -> links(Fact.RECORDING, line));
        prose.clear();
        if (lines.isEmpty()) {
            return;
        }
        prose(lines, block);
        lines.forEach(this::linksInProse);
    }

    /** A line that is the bare address of a video. */
    private boolean isVideoAlone(Line line) {
        return line.links().size() == 1
                && line.isAll(Line.Mark.LINK)
                && line.links().get(0).label().equals(line.links().get(0).target())
                && Links.isVideo(line.links().get(0).target());
    }

    private void prose(List<Line> lines, Block block) {
        if (current.isEmpty()) {
            unlabelled(lines, block);
            return;
        }
        Fact fact = current.get();
        switch (fact) {
            case TITLE -> {
                // read before, to open the talk
            }
            case SPEAKER -> lines.forEach(line -> personOrAbout(line, block.is(Block.Kind.ITEM)));
            case BIO -> bio(Lines.flow(lines), lines);
            case WHEN -> lines.forEach(this::time);
            case ABSTRACT, TAKEAWAYS, REMARK, TAGS, ORGANIZER -> talk.paragraph(text(lines, block), lines);
            case LIVE, RECORDING, SLIDES, REGISTRATION -> lines.forEach(line -> value(fact, line, line));
            default -> unlabelled(lines, block);
        }
    }

    private void unlabelled(List<Line> lines, Block block) {
        Line first = lines.get(0);
        if (lines.stream().allMatch(page::isTime)) {
            lines.forEach(this::time);
            return;
        }
        String text = text(lines, block);
        Optional<Person> about = talk.people().stream()
                .filter(known -> PersonParagraph.isAbout(known.name().text(), text, page.vocabulary()))
                .findFirst();
        if (about.isPresent()) {
            talk.people().set(talk.people().indexOf(about.get()), about.get().bio(text, lines));
            return;
        }
        Optional<Person> nested = nested(lines, block);
        if (nested.isPresent()) {
            talk.add(nested.get());
            return;
        }
        Optional<Person> stacked = PersonParagraph.stacked(lines, page.vocabulary());
        if (stacked.isPresent()) {
            talk.add(stacked.get());
            return;
        }
        boolean nameAlone = lines.size() == 1
                && block.is(Block.Kind.PARAGRAPH)
                && talk.people().isEmpty()
                && Names.likeness(first.part(Names.title(first.text())).text(), page.vocabulary()) == 2;
        if (nameAlone) {
            talk.add(PersonLine.person(first, page.vocabulary()));
            return;
        }
        boolean someoneKnown = !talk.people().isEmpty() || !talk.paragraphs().isEmpty();
        Optional<PersonParagraph> person =
                labelled ? Optional.empty() : PersonParagraph.read(first, someoneKnown, page.vocabulary());
        if (person.isPresent()) {
            person.get().people().forEach(talk::add);
            List<Line> rest = lines.subList(1, lines.size());
            if (person.get().remains()) {
                talk.paragraph(text, lines);
            } else if (!rest.isEmpty()) {
                rest.forEach(line -> personOrAbout(line, false));
            }
            return;
        }
        talk.paragraph(text, lines);
    }

    /** An item below a talk that is a name and a few words, such as {@code - Linda Almersson, Codemill}. */
    private Optional<Person> nested(List<Line> lines, Block block) {
        boolean brief = block.is(Block.Kind.ITEM)
                && lines.size() == 1
                && lines.get(0).text().length() <= LONGEST_NESTED
                && talk.paragraphs().isEmpty()
                && !labelled;
        List<Person> people = brief ? PersonLine.read(lines.get(0), page.vocabulary()) : List.of();
        boolean sure = people.size() == 1 && Names.likeness(people.get(0).name().text(), page.vocabulary()) == 2;
        return sure ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** Below a label for people: another person, who in a list of them has a line, or the next line about the last one. */
    private void personOrAbout(Line line, boolean item) {
        List<Person> people = PersonLine.read(line, page.vocabulary());
        boolean sure = item
                && people.stream()
                        .anyMatch(person -> Names.likeness(person.name().text(), page.vocabulary()) == 2);
        if (talk.people().isEmpty() || sure) {
            people.forEach(talk::add);
        } else {
            updateLast(person -> person.headline().isEmpty()
                    ? person.headline(line.text(), line)
                    : person.bio(line.text(), List.of(line)));
        }
    }

    private void bio(String text, List<Line> at) {
        if (talk.people().isEmpty()) {
            PersonLine.read(at.get(0), page.vocabulary()).forEach(talk::add);
        } else if (talk.people().size() == 1 && talk.people().get(0).handle()) {
            List<Person> named = PersonLine.read(at.get(0), page.vocabulary());
            talk.people().replaceAll(known -> named.size() == 1 ? known.named(named.get(0)) : known.bio(text, at));
        } else {
            updateLast(person -> person.bio(text, at));
        }
    }

    /** A paragraph as running text; an item keeps its mark. */
    private static String text(List<Line> lines, Block block) {
        String text = Lines.flow(lines);
        return block.is(Block.Kind.ITEM) ? Paragraphs.ITEM + text : text;
    }
}
