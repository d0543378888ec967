package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of an archive's front page: a list of dated events, each with a link to its own page. */
final class IndexPage {

    private static final int FEWEST = 3;

    /**
     * What the page says of one event.
     *
     * @param target where its page is, beside this one
     * @param title what it is called
     * @param day when it is
     * @param span where that stands
     */
    record Entry(String target, String title, Day day, Span span) {}

    private IndexPage() {}

    /** The entries of an index page; empty unless most items of a page are dated and lead to a page beside it. */
    static List<Entry> of(Page page) {
        List<Block> items = page.document().blocks().stream()
                .filter(block -> block.is(Block.Kind.ITEM) || block.is(Block.Kind.ROW))
                .toList();
        List<Entry> entries = new ArrayList<>();
        items.forEach(block -> entry(page, block).ifPresent(entries::add));
        long distinct = entries.stream().map(Entry::target).distinct().count();
        boolean index = entries.size() >= FEWEST && distinct == entries.size() && entries.size() * 2 > items.size();
        return index ? entries : List.of();
    }

    private static Optional<Entry> entry(Page page, Block block) {
        for (Line line : block.lines()) {
            for (Line.Span link : line.links()) {
                Optional<Day> day = Links.isRelative(link.target()) ? day(page, block) : Optional.empty();
                if (day.isPresent()) {
                    return day.map(found -> new Entry(link.target(), link.label(), found, page.span(line)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Day> day(Page page, Block block) {
        return block.lines().stream()
                .flatMap(line -> page.when(line).day().stream())
                .filter(found -> found.year().isPresent())
                .findFirst();
    }
}
