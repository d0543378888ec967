package dev.meetupkit.load;

import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of a paragraph whose lines each begin with a time: {@code 14:00-14:40 《title》 name}, perhaps below a caption. */
final class TimedLineTalks {

    private static final int FEWEST = 2;

    private TimedLineTalks() {}

    /** The talks of all paragraphs that are agendas. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        for (Section section : page.sections()) {
            for (Block block : section.blocks()) {
                boolean open =
                        block.is(Block.Kind.PARAGRAPH) && !page.isPlaced(block) && !section.isWithin(SectionRole.ASIDE);
                List<TalkDraft> found = open ? talks(page, block) : List.of();
                if (found.size() >= FEWEST) {
                    talks.addAll(found);
                    page.place(block);
                }
            }
        }
        return talks;
    }

    /** A talk for each line; none if a line but the first has no time. */
    private static List<TalkDraft> talks(Page page, Block block) {
        List<TalkDraft> talks = new ArrayList<>();
        for (Line line : block.lines()) {
            Optional<TalkLine> form =
                    page.talkLine(line).filter(found -> found.hours().isPresent());
            boolean caption = line == block.first() && line.text().length() <= 20;
            if (form.isEmpty() && !caption) {
                return List.of();
            }
            form.ifPresent(found -> {
                TalkDraft talk = new TalkDraft(found.title(), line);
                found.people().forEach(talk::add);
                talk.times().add(new When(Place.SECTION, found.hours().orElseThrow()));
                talks.add(talk);
            });
        }
        return talks;
    }
}
