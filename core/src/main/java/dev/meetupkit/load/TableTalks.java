package dev.meetupkit.load;

import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of a table: {@code | 时间 | 分享主题 | 分享嘉宾 |}, columns in any order, known by their heads. */
final class TableTalks {

    private TableTalks() {}

    /** The talks in all tables of the page, a row each. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        Optional<Columns> columns = Optional.empty();
        for (Section section : page.sections()) {
            for (Block block : section.blocks()) {
                if (block.is(Block.Kind.HEADER)) {
                    columns = Columns.of(page, block);
                    columns.ifPresent(found -> page.place(block));
                } else if (block.is(Block.Kind.ROW) && columns.isPresent()) {
                    TableRow.read(page, columns.get(), block).ifPresent(talk -> {
                        heading(page, section).ifPresent(talk.times()::add);
                        talks.add(talk);
                        page.place(block);
                    });
                }
            }
        }
        return talks;
    }

    /** The day in a heading above, for tables of times alone. */
    private static Optional<When> heading(Page page, Section section) {
        return section.title()
                .map(page::when)
                .filter(stated -> stated.day().isPresent())
                .map(stated -> new When(Place.HEADING, stated));
    }

    /**
     * What the columns of a table of talks state.
     *
     * @param header the heads
     * @param facts a fact for each column; a remark where the head is not known
     */
    record Columns(Block header, List<Fact> facts) {

        /** The columns of a table, or empty if it is none of talks. */
        static Optional<Columns> of(Page page, Block header) {
            List<Fact> facts =
                    header.lines().stream().map(head -> fact(page, head)).toList();
            boolean talks = facts.contains(Fact.TITLE) && (facts.contains(Fact.WHEN) || facts.contains(Fact.SPEAKER));
            return talks ? Optional.of(new Columns(header, facts)) : Optional.empty();
        }

        private static Fact fact(Page page, Line head) {
            String plain = head.text().replaceAll("[（(][^）)]*[)）]", "");
            return page.fact(plain.isBlank() ? head.text() : plain).orElse(Fact.REMARK);
        }

        /** The cells of a row that state a fact, without blank ones. */
        List<Line> cells(Block row, Fact fact) {
            List<Line> cells = new ArrayList<>();
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i) == fact && !row.lines().get(i).isBlank()) {
                    cells.add(row.lines().get(i));
                }
            }
            return cells;
        }
    }
}
