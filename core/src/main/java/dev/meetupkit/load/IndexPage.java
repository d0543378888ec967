package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.List;

/** The shape of an archive's front page: a list of dated events, each with a link to its own page. */
final class IndexPage {

    private static final int FEWEST = 3;

    private IndexPage() {}

    /** Whether most items of a page are dated and lead to a page beside it. */
    static boolean is(Page page) {
        List<Block> items = page.document().blocks().stream()
                .filter(block -> block.is(Block.Kind.ITEM) || block.is(Block.Kind.ROW))
                .toList();
        long entries = items.stream().filter(block -> isEntry(page, block)).count();
        long days = items.stream()
                .filter(block -> isEntry(page, block))
                .map(block -> block.lines().toString().replaceAll("\\[|\\]", ""))
                .distinct()
                .count();
        return entries >= FEWEST && days == entries && entries * 2 > items.size();
    }

    private static boolean isEntry(Page page, Block block) {
        boolean linked = block.lines().stream()
                .map(Line::links)
                .anyMatch(links -> links.stream().anyMatch(link -> Links.isRelative(link.target())));
        return linked
                && block.lines().stream()
                        .anyMatch(line ->
                                page.when(line).day().flatMap(Stated.Day::year).isPresent());
    }
}
