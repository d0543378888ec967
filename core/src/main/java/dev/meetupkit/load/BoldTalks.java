package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shape of a bold line for each talk: {@code **敖小剑（蚂蚁金服）：title**}, then paragraphs about the person and the talk. */
final class BoldTalks {

    private BoldTalks() {}

    /** The talks that begin with a bold line, in order. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        page.ownSections().forEach(section -> read(page, section, talks));
        return talks;
    }

    private static void read(Page page, Section section, List<TalkDraft> talks) {
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Optional<TalkLine> line = page.isPlaced(blocks.get(i)) ? Optional.empty() : talkLine(page, blocks.get(i));
            if (line.isPresent()) {
                int end = i + 1;
                while (end < blocks.size() && !endsBefore(page, blocks.get(end))) {
                    end++;
                }
                List<Block> body = new ArrayList<>(below(blocks.get(i)));
                body.addAll(blocks.subList(i + 1, end));
                if (!line.get().people().isEmpty() || line.get().hours().isPresent() || hasPeople(page, body)) {
                    talks.add(talk(page, blocks.get(i), line.get(), body));
                    i = end - 1;
                }
            }
        }
    }

    private static Optional<TalkLine> talkLine(Page page, Block block) {
        boolean bold = block.is(Block.Kind.PARAGRAPH)
                && !block.isSilent()
                && block.first().isAll(Line.Mark.STRONG)
                && page.statementOrLabel(block.first()).isEmpty();
        return bold ? page.talkLine(block.first()) : Optional.empty();
    }

    /** What stands below the bold line in its own paragraph. */
    private static List<Block> below(Block opening) {
        List<Line> lines = opening.lines().subList(1, opening.lines().size());
        return lines.isEmpty()
                ? List.of()
                : List.of(new Block(
                        opening.kind(), opening.level(), opening.group(), lines, opening.from(), opening.to()));
    }

    private static boolean endsBefore(Page page, Block block) {
        return block.is(Block.Kind.RULE) || talkLine(page, block).isPresent();
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
