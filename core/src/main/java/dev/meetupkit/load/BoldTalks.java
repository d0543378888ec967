package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shape of a bold line for each talk: {@code **敖小剑（蚂蚁金服）：title**}, {@code **title** by Ada Byron}, then paragraphs about the person and the talk. */
final class BoldTalks {

    /** A longer line that begins in bold is a paragraph. */
    private static final int LONGEST = 160;

    /** Labels that speak of the event again. */
    private static final Set<Fact> OF_THE_EVENT = Set.of(Fact.WHERE, Fact.REGISTRATION, Fact.ORGANIZER, Fact.TAGS);

    private BoldTalks() {}

    /** The talks that begin with a bold line, in order. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        page.ownSections().stream()
                .filter(section -> section.title()
                        .flatMap(line -> page.fact(line.text()))
                        .filter(fact -> fact == Fact.ORGANIZER)
                        .isEmpty())
                .forEach(section -> read(page, section, talks));
        return talks;
    }

    private static void read(Page page, Section section, List<TalkDraft> talks) {
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Optional<TalkLine> line =
                    page.isPlaced(blocks.get(i)) ? Optional.empty() : talkLine(page, section, blocks.get(i));
            if (line.isPresent()) {
                int end = i + 1;
                while (end < blocks.size() && !endsBefore(page, section, blocks.get(end))) {
                    end++;
                }
                List<Block> body = new ArrayList<>(blocks.get(i).below());
                body.addAll(blocks.subList(i + 1, end));
                if (namesSomeone(page, section, line.get())
                        || line.get().hours().isPresent()
                        || hasPeople(page, body)) {
                    talks.add(talk(page, blocks.get(i), line.get(), body));
                    i = end - 1;
                }
            }
        }
    }

    /** Whether a line names people by its form, its names or the heading above; a slogan with a comma does not. */
    private static boolean namesSomeone(Page page, Section section, TalkLine line) {
        boolean announced = section.isWithin(SectionRole.TALKS) || section.isWithin(SectionRole.PEOPLE);
        return !line.people().isEmpty()
                && (announced
                        || line.sure()
                        || line.people().stream()
                                .anyMatch(person -> Names.likeness(person.name().text(), page.vocabulary()) == 2));
    }

    private static Optional<TalkLine> talkLine(Page page, Section section, Block block) {
        boolean bold = block.is(Block.Kind.PARAGRAPH)
                && !block.isSilent()
                && page.statementOrLabel(block.first()).isEmpty();
        if (!bold) {
            return Optional.empty();
        }
        return block.first().isAll(Line.Mark.STRONG)
                ? page.talkLine(block.first())
                : begun(page, section, block.first());
    }

    /** {@code **Types** by Ann Lee}: a bold title, and who speaks in a form that leaves no doubt. */
    private static Optional<TalkLine> begun(Page page, Section section, Line line) {
        boolean begins = !line.isBlank()
                && line.isMarked(Line.Mark.STRONG, 0)
                && line.text().length() <= LONGEST;
        return begins
                ? page.talkLine(line)
                        .filter(found -> !found.people().isEmpty()
                                && (found.sure()
                                        || section.isWithin(SectionRole.TALKS) && namesSomeone(page, section, found)))
                        .filter(found -> isSetOff(line, found.title()))
                : Optional.empty();
    }

    /** A title in bold or italics, or in quotation marks behind a bold name: {@code **Ann Lee** "Types"}. */
    private static boolean isSetOff(Line line, Line title) {
        int at = line.text().indexOf(title.text());
        return line.isMarked(Line.Mark.STRONG, at)
                || line.isMarked(Line.Mark.EMPHASIS, at)
                || at > 0 && "\"“《「".indexOf(line.text().charAt(at - 1)) >= 0;
    }

    private static boolean endsBefore(Page page, Section section, Block block) {
        return block.is(Block.Kind.RULE)
                || talkLine(page, section, block).isPresent()
                || page.statements(block).stream().anyMatch(label -> OF_THE_EVENT.contains(label.fact()));
    }

    private static boolean hasPeople(Page page, List<Block> body) {
        return body.stream()
                .flatMap(block -> block.lines().stream())
                .map(page::statementOrLabel)
                .anyMatch(found -> found.isPresent()
                        && Set.of(Fact.SPEAKER, Fact.BIO).contains(found.get().fact()));
    }

    private static TalkDraft talk(Page page, Block opening, TalkLine line, List<Block> body) {
        TalkDraft talk = new TalkDraft(line.title(), opening.first(), page.vocabulary());
        talk.add(page, line);
        talk.addLinksOf(page, opening.first());
        page.place(opening);
        TalkBody.read(page, body, talk);
        return talk;
    }
}
