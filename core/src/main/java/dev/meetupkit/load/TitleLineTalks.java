package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a line for each title: {@code 《title》} alone in its paragraph, with who speaks in a paragraph just above or below
 * it, a name on the first line and a position on the second.
 */
final class TitleLineTalks {

    private static final int FEWEST = 2;

    private TitleLineTalks() {}

    /** The talks of all sections that hold at least two such titles. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        for (Section section : page.ownSections()) {
            List<Block> blocks = section.blocks().stream()
                    .filter(block -> !page.isPlaced(block))
                    .toList();
            List<Integer> titles = new ArrayList<>();
            for (int i = 0; i < blocks.size(); i++) {
                if (title(blocks.get(i)).isPresent()) {
                    titles.add(i);
                }
            }
            if (titles.size() >= FEWEST && blocks.stream().anyMatch(block -> isPerson(page, block))) {
                boolean below = beside(page, blocks, titles, 1) >= beside(page, blocks, titles, -1);
                for (int i = 0; i < titles.size(); i++) {
                    int from = below ? titles.get(i) : opening(page, blocks, titles.get(i));
                    int next = i + 1 < titles.size() ? titles.get(i + 1) : blocks.size();
                    int end = below || next == blocks.size() ? next : opening(page, blocks, next);
                    talks.add(talk(page, blocks.subList(from, end), titles.get(i) - from));
                }
            }
        }
        return talks;
    }

    /** Where a talk begins: at the paragraph about a person just above the title, else at the title. */
    private static int opening(Page page, List<Block> blocks, int title) {
        return title > 0 && isPerson(page, blocks.get(title - 1)) ? title - 1 : title;
    }

    /** How many of the titles have a paragraph about a person just above or below. */
    private static long beside(Page page, List<Block> blocks, List<Integer> titles, int step) {
        return titles.stream()
                .map(title -> title + step)
                .filter(at -> at >= 0 && at < blocks.size() && isPerson(page, blocks.get(at)))
                .count();
    }

    /** A paragraph about a person, on two lines or on one. */
    private static boolean isPerson(Page page, Block block) {
        return block.is(Block.Kind.PARAGRAPH)
                && (PersonParagraph.stacked(block.lines(), page.vocabulary()).isPresent()
                        || PersonParagraph.read(block.first(), false, page.vocabulary())
                                .filter(found ->
                                        !found.remains() && block.lines().size() == 1)
                                .filter(found -> found.people().stream()
                                        .allMatch(person -> person.headline().isPresent()))
                                .isPresent());
    }

    private static Optional<Line> title(Block block) {
        boolean alone = block.is(Block.Kind.PARAGRAPH) && block.lines().size() == 1;
        return alone
                ? Optional.of(Titles.plain(block.first()))
                        .filter(line -> !line.text().equals(block.first().text()))
                        .filter(line -> block.first().text().startsWith("《"))
                : Optional.empty();
    }

    private static TalkDraft talk(Page page, List<Block> blocks, int titleAt) {
        Block opening = blocks.get(titleAt);
        TalkDraft talk = new TalkDraft(title(opening).orElseThrow(), opening.first(), page.vocabulary());
        page.place(opening);
        List<Block> body = new ArrayList<>(blocks);
        body.remove(titleAt);
        TalkBody.read(page, body, talk);
        return talk;
    }
}
