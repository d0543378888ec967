package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shape of several events in one section: a bold line or a label for titles opens each, and labels below it state a full date and a
 * place.
 *
 * <pre>{@code
 * **第一期 Go 沙龙**           活动主题：Go 沙龙
 *                            时间：2026-05-07 19:00
 * 时间：2026-05-07 19:00      地点：杭州
 * 地点：杭州
 * }</pre>
 */
final class EventLines {

    /** A longer line in bold is a sentence. */
    private static final int LONGEST = 80;

    /** The rank of the heading that such a line stands for; only one of the page's own is higher. */
    private static final int LEVEL = 2;

    private EventLines() {}

    /** Each event as a section with the opening line as its heading; empty unless every stretch of a section is one. */
    static List<Section> of(Page page) {
        for (Section section : page.ownSections()) {
            List<Section> events = events(page, section);
            if (events.size() > 1 && events.stream().allMatch(event -> isEvent(page, event))) {
                return events;
            }
        }
        return List.of();
    }

    private static List<Section> events(Page page, Section section) {
        List<Section> events = new ArrayList<>();
        for (Block block : section.blocks()) {
            Optional<Line> title = block.lines().isEmpty() ? Optional.empty() : title(page, block);
            if (title.isPresent()) {
                int end = block.lines().size() == 1
                        ? block.to()
                        : block.lines().get(1).offset();
                Block heading = new Block(Block.Kind.HEADING, LEVEL, 0, List.of(title.get()), block.from(), end);
                List<Block> below = new ArrayList<>(block.below());
                events.add(
                        new Section(Optional.of(heading), title, Optional.empty(), below, Optional.empty(), List.of()));
            } else if (!events.isEmpty()) {
                events.get(events.size() - 1).blocks().add(block);
            }
        }
        return events;
    }

    private static Optional<Line> title(Page page, Block block) {
        Line first = block.first();
        Optional<Statement> statement = page.statementOrLabel(first);
        if (statement.isPresent()) {
            return statement
                    .filter(found -> found.fact() == Fact.TITLE && !Titles.isOneOfSeveral(found.label()))
                    .map(Statement::value)
                    .filter(value -> !value.isBlank());
        }
        boolean bold =
                block.is(Block.Kind.PARAGRAPH) && first.text().length() <= LONGEST && first.isAll(Line.Mark.STRONG);
        return bold ? Optional.of(first) : Optional.empty();
    }

    private static boolean isEvent(Page page, Section event) {
        List<Statement> statements = event.blocks().stream()
                .flatMap(block -> page.statements(block).stream())
                .toList();
        boolean dated = statements.stream()
                .filter(statement -> statement.fact() == Fact.WHEN)
                .anyMatch(statement -> page.when(statement.value())
                        .day()
                        .flatMap(Stated.Day::year)
                        .isPresent());
        return dated && statements.stream().anyMatch(statement -> statement.fact() == Fact.WHERE);
    }
}
