package dev.meetupkit.load;

import dev.meetupkit.Link.Rel;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The shape of a table: {@code | 时间 | 分享主题 | 分享嘉宾 |}, columns in any order, known by their heads. */
final class TableTalks {

    private TableTalks() {}

    /** The talks in all tables of the page, a row each. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        Map<Integer, Fact> columns = Map.of();
        Block header = new Block(Block.Kind.HEADER, 1, 0, List.of(), 0, 0);
        for (Section section : page.sections()) {
            for (Block block : section.blocks()) {
                if (block.is(Block.Kind.HEADER)) {
                    header = block;
                    columns = columns(page, block);
                    if (!columns.isEmpty()) {
                        page.place(block);
                    }
                } else if (block.is(Block.Kind.ROW) && !columns.isEmpty()) {
                    Optional<TalkDraft> talk = row(page, block, header, columns);
                    talk.ifPresent(found -> {
                        heading(section).ifPresent(found.times()::add);
                        talks.add(found);
                        page.place(block);
                    });
                }
            }
        }
        return talks;
    }

    /** The day in a heading above, for tables of times alone. */
    private static Optional<When> heading(Section section) {
        return section.title()
                .map(WhenText::read)
                .filter(stated -> stated.day().isPresent())
                .map(stated -> new When(Place.HEADING, stated));
    }

    /** What each column states; empty if the table is not one of talks. */
    private static Map<Integer, Fact> columns(Page page, Block header) {
        Map<Integer, Fact> columns = new TreeMap<>();
        for (int i = 0; i < header.lines().size(); i++) {
            String head = header.lines().get(i).text().replaceAll("[（(].*[)）]", "");
            Optional<Fact> fact =
                    page.fact(head.isBlank() ? header.lines().get(i).text() : head);
            int column = i;
            fact.ifPresent(found -> columns.put(column, found));
        }
        boolean talks = columns.containsValue(Fact.TITLE)
                && (columns.containsValue(Fact.WHEN) || columns.containsValue(Fact.SPEAKER));
        return talks ? columns : Map.of();
    }

    private static Optional<TalkDraft> row(Page page, Block row, Block header, Map<Integer, Fact> columns) {
        boolean speakerColumn = columns.containsValue(Fact.SPEAKER);
        Optional<Line> titleCell = cells(row, columns, Fact.TITLE).stream().reduce((first, second) -> second);
        if (titleCell.isEmpty()) {
            return Optional.empty();
        }
        Optional<TalkLine> line = speakerColumn ? Optional.empty() : page.talkLine(titleCell.get());
        TalkDraft talk = new TalkDraft(
                line.map(TalkLine::title).orElseGet(() -> Titles.ofTalk(titleCell.get())), titleCell.get());
        line.ifPresent(form -> form.people().forEach(talk::add));
        for (Line cell : cells(row, columns, Fact.SPEAKER)) {
            PersonLine.read(cell).forEach(talk::add);
        }
        if (talk.people().size() == 1) {
            Person only = talk.people().get(0);
            for (Line cell : cells(row, columns, Fact.AFFILIATION)) {
                only = only.affiliation(cell.text());
            }
            for (Line cell : cells(row, columns, Fact.JOB_TITLE)) {
                only = only.jobTitle(cell.text());
            }
            talk.people().set(0, only);
        }
        for (Line cell : cells(row, columns, Fact.SPEAKER)) {
            if (PersonLine.read(cell).isEmpty() && !Names.isNobody(cell.text())) {
                page.report(Code.UNREAD, cell, "expected the names of people, found \"" + cell.text() + "\"");
            }
        }
        columns.forEach((column, fact) -> {
            Line cell = row.lines().get(column);
            boolean kept = fact == Fact.REMARK
                    || fact == Fact.BIO
                    || fact == Fact.TAKEAWAYS
                    || fact == Fact.TAGS
                    || (fact == Fact.AFFILIATION || fact == Fact.JOB_TITLE)
                            && talk.people().size() != 1;
            if (kept && !cell.isBlank() && cell.text().chars().anyMatch(Character::isLetterOrDigit)) {
                String head = header.lines().get(column).text();
                talk.paragraphs().add(head.isBlank() ? cell.text() : head + "：" + cell.text());
            }
        });
        for (Line cell : cells(row, columns, Fact.WHEN)) {
            Stated stated = WhenText.read(cell);
            page.reportProblems(stated);
            if (stated.day().isPresent() || stated.hours().isPresent()) {
                talk.times().add(new When(Place.ROW, stated));
            } else if (stated.problems().isEmpty()) {
                talk.paragraphs().add(cell.text()); // a duration or a word such as 上午
            }
        }
        cells(row, columns, Fact.ABSTRACT).forEach(cell -> talk.paragraphs().add(cell.text()));
        cells(row, columns, Fact.ROOM).forEach(cell -> talk.room(cell.text()));
        cells(row, columns, Fact.WHERE).forEach(cell -> talk.room(cell.text()));
        cells(row, columns, Fact.TRACK).forEach(cell -> talk.track(cell.text()));
        for (Map.Entry<Integer, Fact> column : columns.entrySet()) {
            Line cell = row.lines().get(column.getKey());
            Rel rel = column.getValue().isLink() ? Links.rel(column.getValue()) : Rel.OTHER;
            for (Line.Span span : cell.links()) {
                page.link(column.getValue() == Fact.TITLE ? Rel.PAGE : rel, span, cell)
                        .filter(link -> !talk.isPersonal(link))
                        .ifPresent(talk::add);
            }
        }
        return Optional.of(talk);
    }

    private static List<Line> cells(Block row, Map<Integer, Fact> columns, Fact fact) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == fact
                        && column.getKey() < row.lines().size())
                .map(column -> row.lines().get(column.getKey()))
                .filter(cell -> !cell.isBlank())
                .toList();
    }
}
