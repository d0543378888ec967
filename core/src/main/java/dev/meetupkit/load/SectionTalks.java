package dev.meetupkit.load;

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

    private static final Set<Fact> WHEN_AND_WHERE = Set.of(Fact.WHEN, Fact.WHERE);

    private final Page page;
    private final TalkHeadings headings;

    private SectionTalks(Page page, TalkHeadings headings) {
        this.page = page;
        this.headings = headings;
    }

    /**
     * The talks that have a heading of their own, in order.
     *
     * @param announced the talks of tables and timetables, whose titles are known by that
     */
    static List<TalkDraft> read(Page page, Optional<Block> eventHeading, List<TalkDraft> announced) {
        Set<String> titles = new HashSet<>();
        announced.forEach(talk -> titles.add(Words.essence(talk.title().text())));
        TalkHeadings headings = new TalkHeadings(page, titles);
        Set<Section> opening = new LinkedHashSet<>();
        page.sections().stream()
                .filter(section ->
                        section.heading().isPresent() && !section.heading().equals(eventHeading))
                .filter(headings::opensTalk)
                .forEach(opening::add);
        SectionTalks shape = new SectionTalks(page, headings);
        List<List<Block>> bodies =
                opening.stream().map(section -> shape.body(section, opening)).toList();
        List<TalkDraft> talks = new ArrayList<>();
        for (Section section : opening) {
            List<Block> body = bodies.get(talks.size());
            boolean last = talks.size() == opening.size() - 1 && talks.size() > 0;
            talks.add(shape.draft(section, last ? shape.withoutTail(body, bodies) : body));
        }
        return talks;
    }

    /** The body of the last talk, up to labels that speak of the event again: when and where it is, if no other talk has such. */
    private List<Block> withoutTail(List<Block> body, List<List<Block>> bodies) {
        boolean others =
                bodies.stream().filter(other -> other != body).anyMatch(other -> states(other, WHEN_AND_WHERE));
        if (others || !states(body, Set.of(Fact.WHERE)) || !states(body, Set.of(Fact.WHEN))) {
            return body;
        }
        int end = 0;
        while (!states(List.of(body.get(end)), WHEN_AND_WHERE)) {
            end++;
        }
        return end == 0 ? body : body.subList(0, end);
    }

    private boolean states(List<Block> blocks, Set<Fact> facts) {
        return blocks.stream()
                .flatMap(block -> page.statements(block).stream())
                .anyMatch(statement -> facts.contains(statement.fact()));
    }

    private TalkDraft draft(Section section, List<Block> body) {
        Block heading = section.heading().orElseThrow();
        if (isCounter(heading.first()) && !body.isEmpty() && body.get(0).is(Block.Kind.PARAGRAPH)) {
            return below(section, body.get(0), body.subList(1, body.size()));
        }
        Optional<Block> set = headings.titleBelowName(section);
        if (set.isPresent()) {
            List<Block> rest = body.stream().filter(block -> block != set.get()).toList();
            TalkDraft talk = below(section, set.get(), rest);
            talk.add(PersonLine.person(page.plain(heading.first()), page.vocabulary()));
            return talk;
        }
        Optional<TalkLine> line = headings.line(section);
        Line title = TalkBody.statedTitle(page, body)
                .or(() -> line.map(TalkLine::title))
                .orElseGet(() -> Titles.ofTalk(LineEnds.withoutMaterial(heading.first(), page.vocabulary())));
        TalkDraft talk = new TalkDraft(title, heading.first(), page.vocabulary());
        line.ifPresent(form -> talk.add(page, form));
        Line name = page.plain(heading.first());
        if (title != name
                && Names.likeness(name.text(), page.vocabulary()) == 2
                && TalkBody.statedTitle(page, body).isPresent()) {
            talk.add(PersonLine.person(name, page.vocabulary()));
        }
        if (heading.first().isAll(Line.Mark.STRUCK)) {
            talk.cancel();
        }
        Stated above = page.when(heading.first());
        if (line.flatMap(TalkLine::hours).isEmpty() && page.isTime(heading.first())) {
            page.reportProblems(above);
            talk.times().add(new When(Place.SECTION, above));
        }
        talk.addLinksOf(page, heading.first());
        TalkBody.read(page, body, talk);
        page.place(heading);
        talk.below(page, section.parent());
        return talk;
    }

    /** {@code ## 主题1}: a heading that counts talks and names none; the title is the line below. */
    private boolean isCounter(Line heading) {
        return page.label(page.plain(heading))
                .filter(label -> label.fact() == Fact.TITLE && Titles.isNumbered(label.label()))
                .isPresent();
    }

    /** A talk whose title is the first line below its heading. */
    private TalkDraft below(Section section, Block opening, List<Block> body) {
        TalkDraft talk = new TalkDraft(Titles.ofTalk(opening.first()), opening.first(), page.vocabulary());
        talk.addLinksOf(page, opening.first());
        page.place(section.heading().orElseThrow());
        page.place(opening);
        List<Block> rest = new ArrayList<>(opening.below());
        rest.addAll(body);
        TalkBody.read(page, rest, talk);
        talk.below(page, section.parent());
        return talk;
    }

    /** What stands below a heading, with the sections below it that are not talks themselves. */
    private List<Block> body(Section section, Set<Section> opening) {
        List<Block> body = new ArrayList<>(headings.open(section));
        for (Section below : section.children()) {
            if (!opening.contains(below)) {
                below.heading().ifPresent(body::add);
                body.addAll(body(below, opening));
            }
        }
        return body;
    }
}
