package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shape of labels that repeat: {@code 讲师：…}, {@code 主题：…}, and the same labels again for the next talk, without headings
 * between them; a time alone may stand above each.
 */
final class LabelTalks {

    private static final int FEWEST = 2;

    /** What the first label of a talk may state. */
    private static final List<Fact> LEADERS = List.of(Fact.WHEN, Fact.TITLE, Fact.SPEAKER);

    /** Labels that end the last talk: they speak of the event again. */
    private static final Set<Fact> OF_THE_EVENT = Set.of(Fact.REGISTRATION, Fact.ORGANIZER, Fact.TAGS);

    private static final Set<Fact> WHEN_OR_WHERE = Set.of(Fact.WHEN, Fact.END, Fact.WHERE);

    /** A line within its block. */
    private record Written(Block block, Line line, Optional<Fact> fact) {}

    private final Page page;

    private LabelTalks(Page page) {
        this.page = page;
    }

    /** The talks of all sections in which a title and a person are stated at least twice. */
    static List<TalkDraft> read(Page page) {
        LabelTalks shape = new LabelTalks(page);
        List<TalkDraft> talks = new ArrayList<>();
        page.ownSections().forEach(section -> talks.addAll(shape.read(section)));
        return talks;
    }

    private List<TalkDraft> read(Section section) {
        List<Written> lines = lines(section);
        List<List<Written>> best = LEADERS.stream()
                .map(leader -> groups(lines, leader))
                .max(Comparator.<List<List<Written>>>comparingInt(List::size)
                        .thenComparing(groups -> (int)
                                groups.stream().filter(LabelTalks::opensBlock).count())
                        .thenComparing(groups -> groups.isEmpty()
                                ? 0
                                : -lines.indexOf(groups.get(0).get(0))))
                .orElse(List.of());
        return best.size() < FEWEST
                ? List.of()
                : withoutTail(best).stream().map(this::talk).toList();
    }

    /** The same, but the last stretch ends where a label speaks of the event: one of when or where that no other stretch has. */
    private static List<List<Written>> withoutTail(List<List<Written>> groups) {
        List<Written> last = groups.get(groups.size() - 1);
        int end = 1;
        while (end < last.size()
                && last.get(end)
                        .fact()
                        .filter(fact -> isOfTheEvent(fact, groups))
                        .isEmpty()) {
            end++;
        }
        List<List<Written>> kept = new ArrayList<>(groups.subList(0, groups.size() - 1));
        kept.add(last.subList(0, end));
        return kept;
    }

    private static boolean isOfTheEvent(Fact fact, List<List<Written>> groups) {
        return WHEN_OR_WHERE.contains(fact)
                && groups.subList(0, groups.size() - 1).stream()
                        .flatMap(List::stream)
                        .noneMatch(other -> other.fact().equals(Optional.of(fact)));
    }

    private List<Written> lines(Section section) {
        List<Written> lines = new ArrayList<>();
        for (Block block : section.blocks()) {
            boolean readable =
                    block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.ITEM) || block.is(Block.Kind.QUOTE);
            if (readable && !page.isPlaced(block)) {
                for (Line line : block.lines()) {
                    lines.add(
                            new Written(block, line, page.statementOrLabel(line).map(Statement::fact)));
                }
            }
        }
        return lines;
    }

    /** The stretches from one label of the leading fact to the next that state both a title and a person. */
    private List<List<Written>> groups(List<Written> lines, Fact leader) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).fact().equals(Optional.of(leader))) {
                starts.add(i > 0 && (isTimeAlone(lines.get(i - 1)) || isPerson(lines.get(i - 1))) ? i - 1 : i);
            }
        }
        List<List<Written>> groups = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : end(lines, starts.get(i));
            List<Written> group = lines.subList(starts.get(i), end);
            if (states(group, Fact.TITLE)
                    && (states(group, Fact.SPEAKER)
                            || isPerson(group.get(0))
                            || group.stream().anyMatch(this::isWhole))) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** Whether a label for a title says all of a talk: it names who speaks too, or counts the talk among others. */
    private boolean isWhole(Written written) {
        Optional<Statement> title = page.statementOrLabel(written.line())
                .filter(found -> found.fact() == Fact.TITLE && !found.value().isBlank());
        return title.filter(found -> Titles.isNumbered(found.label())
                        || page.talkLine(found.value())
                                .filter(line -> !line.people().isEmpty())
                                .isPresent())
                .isPresent();
    }

    private int end(List<Written> lines, int from) {
        int end = from + 1;
        while (end < lines.size()
                && lines.get(end).fact().filter(OF_THE_EVENT::contains).isEmpty()) {
            end++;
        }
        return end;
    }

    private boolean isTimeAlone(Written written) {
        return written.fact().isEmpty()
                && page.isTime(written.line())
                && page.when(written.line()).hours().isPresent();
    }

    /** {@code 王小明/某公司/大数据工程师}: who speaks, without a label. */
    private boolean isPerson(Written written) {
        return written.fact().isEmpty()
                && PersonParagraph.read(written.line(), false, page.vocabulary())
                        .filter(found -> !found.remains())
                        .filter(found -> found.people().stream()
                                .anyMatch(person -> person.headline().isPresent()))
                        .isPresent();
    }

    private static boolean opensBlock(List<Written> group) {
        return group.get(0).line() == group.get(0).block().first();
    }

    private static boolean states(List<Written> group, Fact fact) {
        return group.stream()
                        .filter(each -> each.fact().equals(Optional.of(fact)))
                        .count()
                == 1;
    }

    private TalkDraft talk(List<Written> group) {
        List<Block> blocks = blocks(group);
        Line label = group.stream()
                .filter(each -> each.fact().equals(Optional.of(Fact.TITLE)))
                .map(Written::line)
                .findFirst()
                .orElseThrow();
        Optional<TalkLine> whole = page.statementOrLabel(label)
                .map(Statement::value)
                .filter(value -> !states(group, Fact.SPEAKER))
                .flatMap(page::talkLine);
        Line title = whole.map(TalkLine::title)
                .or(() -> TalkBody.statedTitle(page, blocks))
                .orElse(label);
        TalkDraft talk = new TalkDraft(title, label, page.vocabulary());
        whole.ifPresent(line -> talk.add(page, line));
        TalkBody.read(page, blocks, talk);
        group.forEach(each -> page.place(each.block()));
        return talk;
    }

    /** The blocks of a stretch, each with those of its lines that belong to it. */
    private static List<Block> blocks(List<Written> group) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < group.size(); ) {
            Block whole = group.get(i).block();
            List<Line> lines = new ArrayList<>();
            while (i < group.size() && group.get(i).block() == whole) {
                lines.add(group.get(i++).line());
            }
            blocks.add(new Block(whole.kind(), whole.level(), whole.group(), lines, whole.from(), whole.to()));
        }
        return blocks;
    }
}
