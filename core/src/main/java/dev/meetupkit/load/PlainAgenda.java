package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shape of a list of bare titles below a heading such as {@code ## 议程}, on a page where nothing else tells of talks. */
final class PlainAgenda {

    private static final int FEWEST = 2;

    /** A longer item is a sentence. */
    private static final int LONGEST = 80;

    private static final Pattern SENTENCE = Pattern.compile("[。.!?！？;；:：]$");

    private PlainAgenda() {}

    /** A talk for each item of such lists. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        for (Section section : page.ownSections()) {
            List<Block> items = section.blocks().stream()
                    .filter(block -> block.is(Block.Kind.ITEM) && !page.isPlaced(block))
                    .toList();
            boolean agenda = section.isWithin(SectionRole.TALKS)
                    && items.size() >= FEWEST
                    && items.stream().allMatch(item -> isTitle(page, item));
            for (Block item : agenda ? items : List.<Block>of()) {
                TalkDraft talk = new TalkDraft(Titles.ofTalk(item.first()), item.first(), page.vocabulary());
                talk.below(page, Optional.of(section));
                talk.addLinksOf(page, item.first());
                page.place(item);
                talks.add(talk);
            }
        }
        return talks;
    }

    private static boolean isTitle(Page page, Block item) {
        String text = item.first().text().strip();
        return item.level() == 1
                && item.lines().size() == 1
                && !text.isEmpty()
                && text.length() <= LONGEST
                && !SENTENCE.matcher(text).find()
                && page.statement(item.first()).isEmpty()
                && !page.isTime(item.first());
    }
}
