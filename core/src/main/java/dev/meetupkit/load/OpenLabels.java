package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import dev.meetupkit.markdown.Lines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Labels that stand alone, with what they state on the next line, in the next paragraph or in the heading below. An address may go on
 * for some lines:
 *
 * <pre>{@code
 * **时间**                     ### Time                               Venue:             Date
 *                            #### 2019/03/14 19:00 - 21:00          Example Hall       : 14 March 2019
 * 2019 年 3 月 14 日 19:00                                            1 Main Street
 * }</pre>
 */
final class OpenLabels {

    private static final Set<Fact> FACTS = Set.of(
            Fact.WHEN, Fact.END, Fact.WHERE, Fact.ORGANIZER, Fact.REGISTRATION, Fact.LIVE, Fact.RECORDING, Fact.SLIDES);

    /** A longer line tells how to get there. */
    private static final int LONGEST = 60;

    /** Lines of an address. */
    private static final int MOST = 4;

    /** A line within its block. */
    private record Written(Block block, Line line) {}

    /** What ends in such a mark is a sentence, or leads to what follows. */
    private static final Pattern SENTENCE = Pattern.compile(".*[:。!?]$");

    private final Page page;
    private final List<Written> lines = new ArrayList<>();
    private final Map<Line, Statement> statements = new IdentityHashMap<>();
    private final Set<Line> parts = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The labels of these blocks. */
    OpenLabels(Page page, List<Block> blocks) {
        this.page = page;
        for (Block block : blocks) {
            boolean readable = switch (block.kind()) {
                case PARAGRAPH, ITEM, QUOTE, HEADING -> true;
                default -> false;
            };
            List<Line> own =
                    readable ? block.lines() : List.of(Line.at(block.from())); // a rule or a table ends a statement
            own.stream()
                    .filter(line -> !readable || !line.isBlank())
                    .forEach(line -> lines.add(new Written(block, line)));
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            int at = i;
            define(lines.get(i), lines.get(i + 1));
            label(lines.get(i)).ifPresent(label -> state(label, at));
        }
    }

    /** What is stated, by the first line of the value. */
    Map<Line, Statement> statements() {
        return statements;
    }

    /** Whether a line is such a label, or a value goes on there. */
    boolean isPart(Line line) {
        return parts.contains(line);
    }

    /** A term, and on the next line behind a colon what it is. */
    private void define(Written term, Written definition) {
        boolean form =
                term.block() == definition.block() && definition.line().folded().startsWith(": ");
        Optional<Fact> fact = form ? page.exactFact(term.line().text()) : Optional.empty();
        fact.ifPresent(found -> {
            parts.add(term.line());
            statements.put(
                    definition.line(),
                    new Statement(found, term.line(), definition.line().part(1)));
        });
    }

    private Optional<Statement> label(Written written) {
        Optional<Statement> label = written.block().is(Block.Kind.HEADING)
                ? page.label(Titles.plain(written.line()))
                : page.statementOrLabel(written.line())
                        .filter(found -> found.value().isBlank());
        return label.filter(found -> FACTS.contains(found.fact()));
    }

    private void state(Statement label, int at) {
        Written value = lines.get(at + 1);
        boolean below = lines.get(at).block().is(Block.Kind.HEADING)
                ? value.block().is(Block.Kind.HEADING)
                        && value.block().level() > lines.get(at).block().level()
                : !value.block().is(Block.Kind.HEADING);
        if (!below || isSibling(lines.get(at), value) || !fits(label.fact(), value.line())) {
            return;
        }
        if (label.fact().isLink()) {
            parts.add(lines.get(at).line());
            links(label, at + 1);
            return;
        }
        List<Line> whole = new ArrayList<>(List.of(value.line()));
        for (int i = at + 2; label.fact() == Fact.WHERE && i < lines.size() && whole.size() < MOST; i++) {
            Written next = lines.get(i);
            if (next.block() != value.block() || !fits(label.fact(), next.line())) {
                break;
            }
            whole.add(next.line());
            parts.add(next.line());
        }
        parts.add(lines.get(at).line());
        statements.put(
                value.line(),
                new Statement(label.fact(), label.label(), whole.size() == 1 ? value.line() : Lines.join(whole, ", ")));
    }

    /** Whether a value is an item beside that of its label: {@code * Where:} says nothing, and the next item speaks for itself. */
    private static boolean isSibling(Written label, Written value) {
        return label.block() != value.block()
                && label.block().is(Block.Kind.ITEM)
                && value.block().is(Block.Kind.ITEM)
                && label.block().group() == value.block().group()
                && label.block().level() == value.block().level();
    }

    /** A line for each link, in one block, one list, or paragraphs that are nothing else. */
    private void links(Statement label, int from) {
        Written first = lines.get(from);
        for (int i = from; i < lines.size(); i++) {
            Written next = lines.get(i);
            boolean goesOn = next.block() == first.block()
                    || next.block().is(Block.Kind.ITEM)
                            && first.block().is(Block.Kind.ITEM)
                            && next.block().group() == first.block().group()
                            && next.block().level() == first.block().level()
                    || first.line().isAll(Line.Mark.LINK) && next.line().isAll(Line.Mark.LINK);
            if (!goesOn || !fits(label.fact(), next.line())) {
                return;
            }
            statements.put(next.line(), new Statement(label.fact(), label.label(), next.line()));
        }
    }

    private boolean fits(Fact fact, Line line) {
        if (fact.isLink()) {
            return !line.links().isEmpty()
                    && page.statementOrLabel(line).isEmpty()
                    && !page.when(line).isAny();
        }
        String text = line.folded().strip();
        boolean brief = text.length() <= LONGEST && !SENTENCE.matcher(text).matches();
        if (!brief || page.statementOrLabel(line).isPresent()) {
            return false;
        }
        Stated stated = page.when(line);
        boolean time = stated.day().isPresent() || stated.hours().isPresent();
        return fact == Fact.WHEN || fact == Fact.END
                ? time
                : !time && text.chars().anyMatch(Character::isLetter);
    }
}
