package dev.meetupkit.load;

import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of a heading that is a time alone, {@code ## 19:00}, with the talk on the first line below it. */
final class ClockTalks {

    private ClockTalks() {}

    /** The talks below such headings, in order. */
    static List<TalkDraft> read(Page page) {
        return page.ownSections().stream()
                .filter(section -> isClock(page, section))
                .map(section -> talk(page, section))
                .toList();
    }

    private static boolean isClock(Page page, Section section) {
        boolean clock = section.title().filter(page::isHoursAlone).isPresent();
        return clock
                && !section.blocks().isEmpty()
                && section.blocks().get(0).is(Block.Kind.PARAGRAPH)
                && !section.blocks().get(0).isSilent()
                && page.statementOrLabel(section.blocks().get(0).first()).isEmpty();
    }

    private static TalkDraft talk(Page page, Section section) {
        Line clock = section.title().orElseThrow();
        Block opening = section.blocks().get(0);
        Optional<TalkLine> line = page.talkLine(opening.first());
        Line title = line.map(TalkLine::title).orElseGet(() -> Titles.ofTalk(opening.first()));
        TalkDraft talk = new TalkDraft(title, opening.first(), page.vocabulary());
        page.reportProblems(page.when(clock));
        talk.times().add(new When(Place.SECTION, page.when(clock)));
        line.ifPresent(form -> talk.add(page, form));
        talk.addLinksOf(page, opening.first());
        talk.below(page, section.parent());
        section.heading().ifPresent(page::place);
        page.place(opening);
        List<Block> rest = new ArrayList<>(opening.below());
        rest.addAll(section.blocks().subList(1, section.blocks().size()));
        TalkBody.read(page, rest, talk);
        return talk;
    }
}
