package dev.meetupkit.load;

import dev.meetupkit.Session;
import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shape of a heading for each talk: {@code ### title}, {@code ### 《title》}, {@code #### 14:25 - 15:05 title}, with labelled
 * lines, field headings or prose below.
 */
final class SectionTalks {

    /** Labels that only stand below a talk. */
    private static final Set<Fact> OF_A_TALK =
            Set.of(Fact.SPEAKER, Fact.BIO, Fact.AFFILIATION, Fact.JOB_TITLE, Fact.TAKEAWAYS);

    private final Page page;
    private final Set<String> titlesInTables;

    private SectionTalks(Page page, Set<String> titlesInTables) {
        this.page = page;
        this.titlesInTables = titlesInTables;
    }

    /** The talks that have a heading of their own, in order. */
    static List<TalkDraft> read(Page page, Optional<Block> eventHeading, List<TalkDraft> tableTalks) {
        Set<String> titles = new HashSet<>();
        tableTalks.forEach(talk -> titles.add(Words.essence(talk.title().text())));
        SectionTalks shape = new SectionTalks(page, titles);
        Set<Section> opening = new LinkedHashSet<>();
        page.sections().stream()
                .filter(section ->
                        section.heading().isPresent() && !section.heading().equals(eventHeading))
                .filter(shape::opensTalk)
                .forEach(opening::add);
        return opening.stream().map(section -> shape.draft(section, opening)).toList();
    }

    /** Whether a heading, or what stands directly below it, says that this is a talk. */
    private boolean opensTalk(Section section) {
        Line heading = section.heading().orElseThrow().first();
        boolean person = Names.likeness(Titles.plain(heading).text()) == 2;
        if (isField(section)) {
            return false;
        }
        List<Block> own = ownBlocks(section);
        boolean timed = timed(heading).isPresent();
        boolean inTable =
                titlesInTables.contains(Words.essence(Titles.ofTalk(heading).text()));
        if (KindWords.of(heading.text(), false) == Session.Kind.BREAK && states(own, Set.of(Fact.WHEN))) {
            return true;
        }
        if (section.role().isPresent()) {
            return timed || inTable || states(own, Set.of(Fact.SPEAKER));
        }
        boolean quoted =
                heading.text().strip().startsWith("《") && heading.text().strip().endsWith("》");
        boolean listed = !person && isBelowTalks(section) && (peopled(heading).isPresent() || opensWithPerson(own));
        return timed || inTable || quoted || listed || states(own, person ? Set.of(Fact.SPEAKER) : OF_A_TALK);
    }

    /** Whether a heading is a label of the talk above: {@code #### 分享嘉宾}. */
    private boolean isField(Section section) {
        return page.label(Titles.plain(section.heading().orElseThrow().first()))
                .filter(label -> label.fact() != Fact.TITLE)
                .isPresent();
    }

    private Optional<TalkLine> timed(Line heading) {
        return page.talkLine(heading).filter(line -> line.hours().isPresent());
    }

    /** What stands below a heading itself, and below its field headings. */
    private List<Block> ownBlocks(Section section) {
        List<Block> own = new ArrayList<>(section.blocks());
        for (Section below : section.children()) {
            if (isField(below)) {
                below.heading().ifPresent(own::add);
                own.addAll(below.blocks());
            }
        }
        return own;
    }

    private TalkDraft draft(Section section, Set<Section> opening) {
        Block heading = section.heading().orElseThrow();
        List<Block> body = body(section, opening);
        boolean labelled = states(ownBlocks(section), OF_A_TALK);
        Optional<TalkLine> line =
                timed(heading.first()).or(() -> labelled ? Optional.empty() : peopled(heading.first()));
        Line title = TalkBody.statedTitle(page, body)
                .or(() -> line.map(TalkLine::title))
                .orElseGet(() -> Titles.ofTalk(heading.first()));
        TalkDraft talk = new TalkDraft(title, heading.first());
        line.ifPresent(form -> form.people().forEach(talk::add));
        line.flatMap(TalkLine::hours).ifPresent(stated -> {
            page.reportProblems(stated);
            talk.times().add(new When(Place.SECTION, stated));
        });
        if (heading.first().isAll(Line.Mark.STRUCK)) {
            talk.cancel();
        }
        TalkBody.read(page, body, talk);
        page.place(heading);
        section.parent()
                .flatMap(Section::title)
                .map(page::when)
                .filter(stated -> stated.day().isPresent())
                .ifPresent(stated -> talk.times().add(new When(Place.HEADING, stated)));
        return talk;
    }

    /** A heading that names people in a form that leaves no doubt. */
    private Optional<TalkLine> peopled(Line heading) {
        return page.talkLine(heading).filter(line -> !line.people().isEmpty() && line.sure());
    }

    /** What stands below a heading, with the sections below it that are not talks themselves. */
    private static List<Block> body(Section section, Set<Section> opening) {
        List<Block> body = new ArrayList<>(section.blocks());
        for (Section below : section.children()) {
            if (!opening.contains(below)) {
                below.heading().ifPresent(body::add);
                body.addAll(body(below, opening));
            }
        }
        return body;
    }

    private boolean isBelowTalks(Section section) {
        return section.parent()
                .map(above -> above.isWithin(SectionRole.TALKS) || above.isWithin(SectionRole.PEOPLE))
                .orElse(false);
    }

    private boolean states(List<Block> blocks, Set<Fact> facts) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream()
                        .map(Titles::plain)
                        .map(line -> block.is(Block.Kind.HEADING) ? page.label(line) : page.statementOrLabel(line)))
                .anyMatch(statement ->
                        statement.isPresent() && facts.contains(statement.get().fact()));
    }

    private static boolean opensWithPerson(List<Block> body) {
        return body.stream()
                .filter(block -> !block.isSilent() && !isRemark(block))
                .findFirst()
                .map(block -> PersonParagraph.read(block.first(), false).isPresent())
                .orElse(false);
    }

    /** A sentence in italics above the talk, such as why it is cancelled. */
    private static boolean isRemark(Block block) {
        return block.lines().stream().allMatch(line -> line.isAll(Line.Mark.EMPHASIS))
                && PersonParagraph.read(block.first(), false).isEmpty();
    }
}
