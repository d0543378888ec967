package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the event is called: the front matter's title, else the first heading of the highest rank that is no caption, else a
 * labelled line such as {@code 活动主题：…}.
 *
 * @param title as written
 * @param heading the heading that says it, if one does
 */
record EventTitle(Line title, Optional<Block> heading) {

    /** The title of the page's event, or empty if nothing names it. */
    static Optional<EventTitle> find(Page page) {
        Optional<Line> stated = page.document().frontMatter().text("title");
        if (stated.isPresent()) {
            Optional<Block> repeated = headings(page)
                    .filter(block ->
                            Joining.isSame(block.first().text(), stated.get().text()))
                    .findFirst();
            return Optional.of(new EventTitle(stated.get(), repeated));
        }
        int highest = headings(page).mapToInt(Block::level).min().orElse(0);
        Optional<Block> caption =
                headings(page).filter(block -> block.level() == highest).findFirst();
        Optional<Block> heading = headings(page)
                .filter(block -> block.level() == highest)
                .filter(block ->
                        SectionRole.of(Titles.plain(block.first()).text()).isEmpty())
                .filter(block -> page.label(Titles.plain(block.first())).isEmpty())
                .findFirst()
                .filter(block -> block.equals(caption.orElseThrow()));
        return heading.map(block -> new EventTitle(withoutAnchor(block.first()), Optional.of(block)))
                .or(() -> labelled(page))
                .or(() -> caption.filter(block -> block.level() == 1)
                        .map(block -> new EventTitle(withoutAnchor(block.first()), Optional.of(block))));
    }

    private static Stream<Block> headings(Page page) {
        return page.sections().stream().flatMap(section -> section.heading().stream());
    }

    /** The heading as it is, only without an anchor: numbers and marks belong to a title. */
    private static Line withoutAnchor(Line heading) {
        int anchor = heading.text().indexOf(" {#");
        return anchor > 0 ? heading.part(0, anchor) : heading.strip();
    }

    private static Optional<EventTitle> labelled(Page page) {
        return page.document().blocks().stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> page.statement(line).stream())
                .filter(statement ->
                        statement.fact() == Fact.TITLE && !statement.value().isBlank())
                .map(statement -> new EventTitle(Titles.unquoted(statement.value()), Optional.empty()))
                .findFirst();
    }
}
