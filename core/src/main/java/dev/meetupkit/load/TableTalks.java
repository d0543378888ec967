package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a table: {@code | 时间 | 分享主题 | 分享嘉宾 |}, columns in any order, known by their heads, else by what stands in
 * them; {@code | 时间 | A 会场 | B 会场 |} has a talk in each cell.
 */
final class TableTalks {

    private TableTalks() {}

    /** The talks in all tables of the page, a row each. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        for (Section section : page.sections()) {
            for (List<Block> table : tables(section)) {
                if (isLabel(page, table)) {
                    continue;
                }
                boolean headed = table.get(0).lines().stream().noneMatch(cell -> page.isTime(cell));
                Block header = headed ? table.get(0) : blank(table.get(0));
                List<Block> rows = headed ? table.subList(1, table.size()) : table;
                Optional<TableColumns> columns = TableColumns.of(page, header, rows);
                columns.ifPresent(found -> {
                    page.place(header);
                    rows.forEach(row -> row(page, section, found, row, talks));
                });
            }
        }
        return talks;
    }

    /** {@code | Date | 7 May 2026 |} alone: what would be the head is a label and what it states. */
    private static boolean isLabel(Page page, List<Block> table) {
        return table.size() == 1
                && page.exactFact(table.get(0).first().text())
                        .filter(fact -> fact != Fact.TITLE)
                        .isPresent();
    }

    private static List<List<Block>> tables(Section section) {
        Map<Integer, List<Block>> tables = new LinkedHashMap<>();
        for (Block block : section.blocks()) {
            if (block.is(Block.Kind.HEADER) || block.is(Block.Kind.ROW)) {
                tables.computeIfAbsent(block.group(), group -> new ArrayList<>())
                        .add(block);
            }
        }
        return List.copyOf(tables.values());
    }

    /** A head that says nothing, for a table whose first row is a talk already. */
    private static Block blank(Block first) {
        List<Line> cells =
                first.lines().stream().map(cell -> Line.at(first.from())).toList();
        return new Block(Block.Kind.HEADER, first.level(), first.group(), cells, first.from(), first.from());
    }

    private static void row(Page page, Section section, TableColumns columns, Block row, List<TalkDraft> talks) {
        for (TableColumns each : columns.besideEachOther(row)) {
            TableRow.read(page, each, row).ifPresent(talk -> {
                talk.below(page, Optional.of(section));
                section.title().flatMap(RoomWords::of).ifPresent(room -> {
                    if (talk.room().isEmpty() && talk.track().isEmpty()) {
                        talk.room(room);
                    }
                });
                talks.add(talk);
                page.place(row);
            });
        }
    }
}
