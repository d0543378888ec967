package dev.meetupkit.load;

import dev.meetupkit.Session;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which headings open talks: what stands in them, what stands below them, and what their neighbours are. The doubts of one heading are
 * resolved by those beside it. Lives within one call.
 */
final class TalkHeadings {

    /** Labels that only stand below a talk. */
    private static final Set<Fact> OF_A_TALK =
            Set.of(Fact.SPEAKER, Fact.BIO, Fact.AFFILIATION, Fact.JOB_TITLE, Fact.TAKEAWAYS);

    /** A dash as Chinese headings have it before a name: {@code 多租户隔离 —— 谢东}. */
    private static final Pattern DASHED =
            Pattern.compile("(?<=[\\p{IsHan}\\w)》] ?)-- ?\\p{IsHan}{2,3}(?: ?\\(.*\\))?$");

    private static final Pattern CLEAR_JOINT = Pattern.compile(" (?:-{1,2}|by|\\|) |\\(");

    private static final Pattern RECAP = Pattern.compile("^(?!.*往期|.*上期).*(?:回顾|回顧)");

    /** So many headings tell what those beside them are like. */
    private static final int MOST_BESIDE = 20;

    /** Without one of them a heading has no time. */
    private static final String DIGITS = "0123456789";

    private final Page page;
    private final Set<String> titlesListed;

    /** Sections beside each other that each have a name alone below their heading. */
    private final Set<Section> namedBelow = new HashSet<>();

    /** Below each heading, some of the sections that say who speaks. */
    private final Map<Section, List<Section>> spoken = new HashMap<>();

    private final PlainHeadings plain;

    /** The headings of a page; {@code titlesListed} are the essences of titles that a table or a timetable lists. */
    TalkHeadings(Page page, Set<String> titlesListed) {
        this.page = page;
        this.titlesListed = titlesListed;
        this.plain = new PlainHeadings(page);
        findNamedBelow();
    }

    private void findNamedBelow() {
        Map<Optional<Section>, List<Section>> siblings = page.ownSections().stream()
                .filter(section -> section.heading().isPresent()
                        && section.role().isEmpty()
                        && !isField(page, section)
                        && isNamedBelow(section))
                .collect(Collectors.groupingBy(Section::parent));
        siblings.values().stream().filter(group -> group.size() > 1).forEach(namedBelow::addAll);
    }

    private boolean isNamedBelow(Section section) {
        Line title = section.title().orElseThrow();
        List<Block> blocks =
                open(section).stream().filter(block -> !block.isSilent()).toList();
        boolean alone = blocks.size() > 1 && (isNameAlone(blocks.get(0)) || isNameAlone(blocks.get(blocks.size() - 1)));
        boolean below = section.children().size() == 1
                && section.children()
                        .get(0)
                        .title()
                        .filter(line -> Names.likeness(line.text(), page.vocabulary()) == 2)
                        .isPresent();
        return (below || alone || blocks.stream().anyMatch(this::beginsWithLinkedName))
                && !Headline.isPosition(title.text(), page.vocabulary())
                && (Names.likeness(title.text(), page.vocabulary()) < 2
                        || blocks.stream().anyMatch(this::beginsWithLinkedName));
    }

    private boolean isNameAlone(Block block) {
        Line name = block.lines().isEmpty() ? Line.at(block.from()) : block.first();
        return block.is(Block.Kind.PARAGRAPH)
                && block.lines().size() == 1
                && Names.likeness(name.part(Names.title(name.text())).text(), page.vocabulary()) == 2;
    }

    /** {@code ### Ada Byron}, and below it {@code *Sorbet*}: a title in italics, in bold or in quotation marks. */
    Optional<Block> titleBelowName(Section section) {
        Line name = page.plain(section.heading().orElseThrow().first());
        Optional<Block> first = isBelowTalks(section) && Names.likeness(name.text(), page.vocabulary()) == 2
                ? open(section).stream().filter(block -> !block.isSilent()).findFirst()
                : Optional.empty();
        return first.filter(block -> block.is(Block.Kind.PARAGRAPH) && isSetOff(block.first()))
                .filter(block -> !Headline.isPosition(block.first().text(), page.vocabulary()))
                .filter(block -> !Headline.isOrganisation(block.first().text(), page.vocabulary()))
                .filter(block -> page.statementOrLabel(block.first()).isEmpty());
    }

    private static boolean isSetOff(Line line) {
        return line.isAll(Line.Mark.EMPHASIS)
                || line.isAll(Line.Mark.STRONG)
                || Titles.unquoted(line.strip()).text().length()
                        < line.strip().text().length();
    }

    /** {@code [Ada Byron](…) is a developer}. */
    private boolean beginsWithLinkedName(Block block) {
        Optional<Line.Span> link = block.is(Block.Kind.PARAGRAPH)
                ? block.first().links().stream().findFirst().filter(found -> found.from() == 0)
                : Optional.empty();
        boolean name = block.is(Block.Kind.PARAGRAPH)
                && PersonParagraph.speaking(block.first(), page.vocabulary()).isPresent();
        return name
                || link.filter(found -> Names.likeness(found.label(), page.vocabulary()) == 2)
                        .isPresent();
    }

    /** Below a heading for talks, a heading without a role beside one that is a talk is one too; so is the day of none. */
    private boolean isBesideTalk(Section section) {
        return section.children().isEmpty()
                && section.title()
                        .filter(line -> ListTalks.DAY.matcher(line.text()).find())
                        .isEmpty()
                && !section.blocks().isEmpty()
                && section.parent().stream()
                        .flatMap(above -> spoken.computeIfAbsent(above, this::spokenBelow).stream())
                        .anyMatch(other -> other != section);
    }

    /** A heading of the form of one beside it that names people. */
    private Optional<TalkLine> besides(Section section) {
        Line heading = section.heading().orElseThrow().first();
        return section.parent().stream()
                .flatMap(above -> spoken.getOrDefault(above, List.of()).stream())
                .filter(other -> other != section)
                .flatMap(other -> peopled(other).stream())
                .findFirst()
                .flatMap(model -> TalkLine.like(model, heading, page.vocabulary()));
    }

    /** Two of the sections below that say who speaks, if there are that many. */
    private List<Section> spokenBelow(Section above) {
        return above.children().stream().filter(this::isSpoken).limit(2).toList();
    }

    private boolean isSpoken(Section section) {
        return states(ownBlocks(section), OF_A_TALK)
                || peopled(section).isPresent()
                || timed(section.heading().orElseThrow().first()).isPresent();
    }

    /** Whether a heading, or what stands directly below it, says that this is a talk. */
    boolean opensTalk(Section section) {
        Line heading = section.heading().orElseThrow().first();
        boolean person = Names.likeness(page.plain(heading).text(), page.vocabulary()) == 2;
        List<Block> own = ownBlocks(section);
        if (isBelowTalks(section) && statesKind(own)) {
            return true;
        }
        if (heading.text().chars().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        if (isField(page, section)
                || page.isTime(heading) && page.when(heading).hours().isEmpty()) {
            return false;
        }
        boolean isListed =
                titlesListed.contains(Words.essence(Titles.ofTalk(heading).text()));
        if (KindWords.of(heading.text(), false, page.vocabulary()) == Session.Kind.BREAK
                && states(own, Set.of(Fact.WHEN))) {
            return true;
        }
        if (section.role().isPresent()) {
            return isListed
                    || states(own.stream().filter(block -> !isNested(block)).toList(), Set.of(Fact.SPEAKER))
                    || timed(heading).isPresent();
        }
        boolean quoted =
                heading.text().strip().startsWith("《") && heading.text().strip().endsWith("》");
        return isListed
                || quoted
                || states(own, person ? Set.of(Fact.SPEAKER, Fact.TITLE) : OF_A_TALK)
                || namedBelow.contains(section)
                || titleBelowName(section).isPresent()
                || timed(heading).isPresent()
                || !person && isListed(section, own)
                || isBelowTalks(section) && isBesideTalk(section)
                || plain.contains(section);
    }

    /** What is nested in a list speaks of the item above it. */
    private static boolean isNested(Block block) {
        return block.is(Block.Kind.ITEM) && block.level() > 1;
    }

    /** Whether a heading names people, or the first block below one among talks does. */
    private boolean isListed(Section section, List<Block> own) {
        return isBelowTalks(section) && (peopled(section).isPresent() || opensWithPerson(own))
                || peopled(section).isPresent() && !isAside(section);
    }

    /** Whether a section is not of this event; what looks back at it is. */
    private static boolean isAside(Section section) {
        boolean recap = section.parent()
                .flatMap(Section::title)
                .filter(line -> RECAP.matcher(line.text()).find())
                .isPresent();
        return section.isWithin(SectionRole.ASIDE) && !recap;
    }

    /** Whether a heading is a label of the talk above: {@code #### 分享嘉宾}. */
    static boolean isField(Page page, Section section) {
        Line heading = page.plain(section.heading().orElseThrow().first());
        return page.label(heading)
                .or(() -> page.statement(heading))
                .filter(label -> label.fact() != Fact.TITLE && !Titles.isNumbered(label.label()))
                .isPresent();
    }

    /** Whether labels below a heading say who speaks. */
    boolean isLabelled(Section section) {
        return states(ownBlocks(section), OF_A_TALK);
    }

    /** Title and people in a heading, with the time; where labels below name people, only a time counts. */
    Optional<TalkLine> line(Section section) {
        Optional<TalkLine> timed = timed(section.heading().orElseThrow().first());
        return timed.isPresent() || isLabelled(section)
                ? timed
                : peopled(section).or(() -> besides(section));
    }

    private Optional<TalkLine> timed(Line heading) {
        return Words.hasAny(heading.folded(), DIGITS)
                ? page.talkLine(heading).filter(line -> line.hours().isPresent())
                : Optional.empty();
    }

    /** What stands below a heading itself, and below its field headings. */
    private List<Block> ownBlocks(Section section) {
        List<Block> own = new ArrayList<>(open(section));
        for (Section below : section.children()) {
            if (isField(page, below)) {
                below.heading().ifPresent(own::add);
                own.addAll(open(below));
            }
        }
        return own;
    }

    /** The blocks that no other shape has used; rows of tables stay with them. */
    List<Block> open(Section section) {
        return section.blocks().stream()
                .filter(block -> !page.isPlaced(block) || block.is(Block.Kind.ROW) || block.is(Block.Kind.HEADER))
                .toList();
    }

    /** A heading that names people in a form that leaves no doubt; below one for talks a doubt is enough. */
    private Optional<TalkLine> peopled(Section section) {
        Line heading = section.heading().orElseThrow().first();
        boolean below = (isBelowTalks(section) || isOneOfPeopled(section)) && !isProduct(section);
        return page.talkLine(heading)
                .filter(line -> line.people().stream()
                        .anyMatch(person -> Names.likeness(person.name().text(), page.vocabulary()) == 2
                                && (line.sure()
                                        || below
                                        || DASHED.matcher(heading.folded()).find())));
    }

    /** Whether at least half of the headings beside each other name people beyond doubt, and two do. */
    private boolean isOneOfPeopled(Section section) {
        List<Section> beside = section.parent().map(Section::children).orElse(List.of());
        long named = beside.stream()
                .limit(MOST_BESIDE)
                .filter(other -> namesClearly(other.heading().orElseThrow().first()))
                .count();
        return named > 1 && named * 2 >= Math.min(beside.size(), MOST_BESIDE);
    }

    /** {@code Ada Byron: Sorbet}, {@code Sorbet - Ada Byron}; a name behind a colon or slash may be anything. */
    private boolean namesClearly(Line heading) {
        return page.talkLine(heading)
                .filter(line -> !line.people().isEmpty()
                        && line.people().stream()
                                .allMatch(person -> Names.likeness(person.name().text(), page.vocabulary()) == 2)
                        && (line.people().get(0).name().offset() < line.title().offset()
                                || CLEAR_JOINT.matcher(heading.folded()).find()))
                .isPresent();
    }

    /** {@code Serverless Render：提升效能}: what stands before a colon is no name where no heading beside it has one. */
    private boolean isProduct(Section section) {
        Line heading = section.heading().orElseThrow().first();
        List<Section> beside = section.parent().map(Section::children).orElse(List.of());
        boolean colon = heading.folded().indexOf(':') > 0
                && page.talkLine(heading)
                        .filter(line -> !line.people().isEmpty()
                                && line.people().get(0).name().offset()
                                        < line.title().offset())
                        .isPresent();
        return colon
                && beside.size() > 1
                && beside.stream()
                        .filter(other -> other != section)
                        .limit(MOST_BESIDE)
                        .noneMatch(other -> page.talkLine(
                                        other.heading().orElseThrow().first())
                                .filter(line -> !line.people().isEmpty())
                                .isPresent());
    }

    private boolean isBelowTalks(Section section) {
        return section.parent()
                .map(above -> above.isWithin(SectionRole.TALKS) || above.isWithin(SectionRole.PEOPLE))
                .orElse(false);
    }

    /** Whether a label tells what sort of item this is. */
    private boolean statesKind(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> page.statement(line).stream())
                .anyMatch(statement ->
                        statement.fact() == Fact.KIND && !statement.value().isBlank());
    }

    private boolean states(List<Block> blocks, Set<Fact> facts) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream()
                        .map(page::plain)
                        .map(line -> block.is(Block.Kind.HEADING)
                                ? page.label(line).or(() -> page.statement(line))
                                : page.statementOrLabel(line)))
                .anyMatch(statement ->
                        statement.isPresent() && facts.contains(statement.get().fact()));
    }

    private boolean opensWithPerson(List<Block> body) {
        return body.stream()
                .filter(block -> !block.isSilent() && !isRemark(block))
                .findFirst()
                .map(block -> PersonParagraph.read(block.first(), false, page.vocabulary())
                        .isPresent())
                .orElse(false);
    }

    /** A sentence in italics above the talk, such as why it is cancelled. */
    private boolean isRemark(Block block) {
        return block.lines().stream().allMatch(line -> line.isAll(Line.Mark.EMPHASIS))
                && PersonParagraph.read(block.first(), false, page.vocabulary()).isEmpty();
    }
}
