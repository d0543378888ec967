package dev.meetupkit.load;

import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import dev.meetupkit.markdown.Lines;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What prose below the title of a talk says where no label tells: who speaks, more about them, when, or what the talk is about. */
final class TalkProse {

    /** A longer item below a talk is a sentence about it. */
    private static final int LONGEST_NESTED = 60;

    private final Page page;
    private final TalkDraft talk;
    private final boolean labelled;

    /** Adds to a talk; {@code labelled} tells that labels name who speaks, so that prose does not. */
    TalkProse(Page page, TalkDraft talk, boolean labelled) {
        this.page = page;
        this.talk = talk;
        this.labelled = labelled;
    }

    /** A paragraph is a time, about someone known, someone new, or else of the abstract. */
    void read(List<Line> lines, Block block) {
        String text = text(lines, block);
        boolean read = times(lines) || aboutSomeone(text, lines) || someone(lines, block) || paragraph(text, lines);
        if (!read) {
            talk.paragraph(text, lines);
        }
    }

    private boolean times(List<Line> lines) {
        if (!lines.stream().allMatch(page::isTime)) {
            return false;
        }
        for (Line line : lines) {
            page.reportProblems(page.when(line));
            talk.times().add(new When(Place.SECTION, page.when(line)));
        }
        return true;
    }

    private boolean aboutSomeone(String text, List<Line> lines) {
        Optional<Person> about = talk.people().stream()
                .filter(known -> PersonParagraph.isAbout(known.name().text(), text, page.vocabulary()))
                .findFirst();
        about.ifPresent(person -> talk.people().set(talk.people().indexOf(person), person.bio(text, lines)));
        return about.isPresent();
    }

    /** A short item, a name above a position, or a name alone. */
    private boolean someone(List<Line> lines, Block block) {
        Optional<Person> person = nested(lines, block)
                .or(() -> PersonParagraph.stacked(lines, page.vocabulary()))
                .or(() -> nameAlone(lines, block));
        person.ifPresent(talk::add);
        return person.isPresent();
    }

    private Optional<Person> nameAlone(List<Line> lines, Block block) {
        Line name = lines.get(0);
        boolean alone = lines.size() == 1
                && block.is(Block.Kind.PARAGRAPH)
                && talk.people().isEmpty()
                && Names.likeness(name.part(Names.title(name.text())).text(), page.vocabulary()) == 2;
        return alone ? Optional.of(PersonLine.person(name, page.vocabulary())) : Optional.empty();
    }

    /** A paragraph that begins with who speaks. */
    private boolean paragraph(String text, List<Line> lines) {
        boolean someoneKnown = !talk.people().isEmpty() || !talk.paragraphs().isEmpty();
        Optional<PersonParagraph> person =
                labelled ? Optional.empty() : PersonParagraph.read(lines.get(0), someoneKnown, page.vocabulary());
        person.ifPresent(found -> {
            found.people().forEach(talk::add);
            if (found.remains()) {
                talk.paragraph(text, lines);
            } else {
                lines.subList(1, lines.size()).forEach(line -> personOrAbout(line, false));
            }
        });
        return person.isPresent();
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
    void personOrAbout(Line line, boolean item) {
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

    void bio(String text, List<Line> at) {
        if (talk.people().isEmpty()) {
            PersonLine.read(at.get(0), page.vocabulary()).forEach(talk::add);
        } else if (talk.people().size() == 1 && talk.people().get(0).handle()) {
            List<Person> named = PersonLine.read(at.get(0), page.vocabulary());
            talk.people().replaceAll(known -> named.size() == 1 ? known.named(named.get(0)) : known.bio(text, at));
        } else {
            updateLast(person -> person.bio(text, at));
        }
    }

    /** What is said of the last person; kept as it is written where nobody is named yet. */
    void ofTheLast(UnaryOperator<Person> change, Line label, Line value) {
        if (talk.people().isEmpty()) {
            talk.paragraph(page.words(label, value), label, value);
        }
        updateLast(change);
    }

    void updateLast(UnaryOperator<Person> change) {
        if (!talk.people().isEmpty()) {
            int last = talk.people().size() - 1;
            talk.people().set(last, change.apply(talk.people().get(last)));
        }
    }

    /** A paragraph as running text; an item keeps its mark. */
    static String text(List<Line> lines, Block block) {
        String text = Lines.flow(lines);
        return block.is(Block.Kind.ITEM) ? Paragraphs.ITEM + text : text;
    }
}
