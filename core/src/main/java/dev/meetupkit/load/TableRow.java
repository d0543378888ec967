package dev.meetupkit.load;

import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the talk in one row of a table, cell by cell. Single use. */
final class TableRow {

    /** What a talk has no attribute for: the cell becomes part of its abstract, behind its head. */
    private static final Set<Fact> REMARKS =
            Set.of(Fact.REMARK, Fact.BIO, Fact.TAKEAWAYS, Fact.TAGS, Fact.ORGANIZER, Fact.TIME_ZONE);

    /** A longer title is one of a talk that mentions the word. */
    private static final int LONGEST_DEADLINE = 24;

    private final Page page;
    private final TableColumns columns;
    private final Block row;
    private final TalkDraft talk;

    /** Cells that are understood and need no words. */
    private final List<Line> told = new ArrayList<>();

    private TableRow(Page page, TableColumns columns, Block row, TalkDraft talk) {
        this.page = page;
        this.columns = columns;
        this.row = row;
        this.talk = talk;
    }

    /** The talk of a row, or empty if the row has no title. */
    static Optional<TalkDraft> read(Page page, TableColumns columns, Block row) {
        // of two columns for titles, such as 环节 and 主题, the later is the more exact
        Optional<Line> title = columns.cells(row, Fact.TITLE).stream()
                .reduce((first, second) -> second)
                .or(() -> breakIn(page, columns, row))
                .filter(cell -> !page.isTime(cell) && !isDeadline(page, cell))
                .filter(cell -> cell.text().chars().anyMatch(Character::isLetterOrDigit));
        return title.map(cell -> {
            Optional<TalkLine> line = columns.facts().contains(Fact.SPEAKER) ? Optional.empty() : page.talkLine(cell);
            TalkDraft talk = new TalkDraft(
                    line.map(TalkLine::title)
                            .orElseGet(() -> Titles.ofTalk(LineEnds.withoutMaterial(cell, page.vocabulary()))),
                    cell,
                    page.vocabulary());
            line.ifPresent(form -> talk.add(page, form));
            TableRow reader = new TableRow(page, columns, row, talk);
            reader.people();
            reader.times();
            reader.texts();
            reader.links();
            columns.room().ifPresent(talk::room);
            return talk;
        });
    }

    /** Of a row without a title, the word for a break that tells its sort. */
    private static Optional<Line> breakIn(Page page, TableColumns columns, Block row) {
        return columns.cells(row, Fact.KIND).stream()
                .filter(cell -> KindWords.of(cell.text(), false, page.vocabulary()) == Session.Kind.BREAK)
                .findFirst();
    }

    /** A row that says until when papers are taken is no item of the agenda. */
    private static boolean isDeadline(Page page, Line title) {
        return page.vocabulary().isIn(title.text().toLowerCase(Locale.ROOT), Term.DEADLINE)
                && title.text().length() <= LONGEST_DEADLINE;
    }

    private void people() {
        for (Line cell : columns.cells(row, Fact.SPEAKER)) {
            List<Person> people = PersonLine.read(cell, page.vocabulary());
            people.forEach(talk::add);
            if (people.isEmpty() && Names.isNobody(cell.text(), page.vocabulary())) {
                page.understand(cell);
            } else if (people.isEmpty()) {
                page.report(Code.UNREAD, cell, "expected the names of people, found \"" + cell.text() + "\"");
            }
        }
        columns.cells(row, Fact.AFFILIATION).forEach(cell -> ofTheOne(person -> employed(person, cell), cell));
        columns.cells(row, Fact.JOB_TITLE).forEach(cell -> ofTheOne(person -> person.jobTitle(cell), cell));
    }

    /** {@code 支流科技/CTO} below 单位/职务 is both. */
    private Person employed(Person person, Line cell) {
        return Headline.split(cell.text(), page.vocabulary()).isPresent()
                        && person.headline().isEmpty()
                ? person.headline(cell.text(), cell)
                : person.affiliation(cell);
    }

    /** A column about the person in the row; with several people nothing tells whom it means. */
    private void ofTheOne(UnaryOperator<Person> change, Line cell) {
        if (talk.people().size() == 1) {
            talk.people().replaceAll(change);
        } else {
            talk.paragraph(cell.text(), cell);
        }
    }

    private void times() {
        Optional<Stated> end =
                columns.cells(row, Fact.END).stream().map(page::when).findFirst();
        Optional<Line> duration = row.lines().stream()
                .filter(cell -> Durations.minutes(cell).isPresent())
                .findFirst();
        for (Line cell : columns.cells(row, Fact.WHEN)) {
            if (duration.filter(found -> found == cell).isPresent()) {
                continue; // how long, not when
            }
            Stated start = page.when(cell);
            Optional<Stated> after =
                    end.isPresent() ? Optional.empty() : duration.flatMap(length -> Durations.end(start, length));
            after.flatMap(found -> duration).ifPresent(told::add);
            Stated stated = end.or(() -> after).flatMap(start::closedBy).orElse(start);
            page.reportProblems(stated);
            if (stated.day().isPresent() || stated.hours().isPresent()) {
                talk.times().add(new When(Place.ROW, stated));
            } else if (stated.problems().isEmpty()) {
                talk.paragraph(cell.text(), cell); // a duration or a word such as 上午
            }
        }
        duration.filter(cell -> columns.cells(row, Fact.WHEN).contains(cell) && !told.contains(cell))
                .ifPresent(cell -> talk.paragraph(cell.text(), cell));
    }

    private void texts() {
        columns.cells(row, Fact.ABSTRACT).forEach(cell -> talk.paragraph(cell.text(), cell));
        columns.cells(row, Fact.ROOM).forEach(cell -> talk.room(cell));
        columns.cells(row, Fact.WHERE).forEach(cell -> talk.room(cell));
        columns.cells(row, Fact.TRACK).forEach(cell -> talk.track(cell));
        columns.cells(row, Fact.KIND).forEach(this::kind);
        for (int i = 0; i < columns.facts().size(); i++) {
            Line cell = row.lines().get(i);
            boolean says = cell.text().chars().anyMatch(Character::isLetter) // a number counts the rows
                    && !Names.isNobody(cell.text(), page.vocabulary())
                    && !told.contains(cell);
            if (!says) {
                page.understand(cell);
            }
            if (REMARKS.contains(columns.facts().get(i)) && says && !cell.isAll(Line.Mark.LINK)) {
                String head = columns.header().lines().get(i).text();
                talk.paragraph(head.isBlank() ? cell.text() : head + Words.colon(head) + cell.text(), cell);
            }
        }
    }

    private void kind(Line cell) {
        KindWords.named(cell.text(), page.vocabulary())
                .ifPresentOrElse(kind -> talk.kind(kind, cell), () -> talk.paragraph(cell.text(), cell));
    }

    private void links() {
        for (int i = 0; i < columns.facts().size(); i++) {
            Fact fact = columns.facts().get(i);
            boolean other = columns.room().isPresent() && fact == Fact.TRACK;
            Line cell = row.lines().get(i);
            for (Line.Span span : other ? List.<Line.Span>of() : cell.links()) {
                page.link(rel(fact, cell, span), span, cell)
                        .filter(link -> !talk.isPersonal(link))
                        .ifPresent(link -> talk.add(link, cell));
            }
        }
    }

    private Rel rel(Fact fact, Line cell, Line.Span span) {
        if (fact == Fact.TITLE) {
            return LinkWords.onTitle(cell, span, page.vocabulary());
        }
        return fact.isLink()
                ? Links.rel(fact)
                : LinkWords.rel(cell, span, page.vocabulary())
                        .or(() -> Links.rel(span.target()))
                        .orElse(Rel.OTHER);
    }
}
