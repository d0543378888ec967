package dev.meetupkit.load;

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
        page.ownSections().forEach(section -> read(page, section, talks));
        return talks;
    }

    /** Paragraphs of such lines that follow each other are one agenda. */
    private static void read(Page page, Section section, List<TalkDraft> talks) {
        List<TalkDraft> run = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (Block block : section.blocks()) {
            boolean open = block.is(Block.Kind.PARAGRAPH) && !page.isPlaced(block);
            List<TalkDraft> found = open ? talks(page, block) : List.of();
            if (found.isEmpty()) {
                accept(page, run, blocks, talks);
            } else {
                run.addAll(found);
                blocks.add(block);
            }
        }
        accept(page, run, blocks, talks);
    }

    private static void accept(Page page, List<TalkDraft> run, List<Block> blocks, List<TalkDraft> talks) {
        if (run.size() >= FEWEST) {
            talks.addAll(run);
            blocks.forEach(page::place);
        }
        run.clear();
        blocks.clear();
    }

    /** A talk for each line; none if a line but the first has no time. */
    private static List<TalkDraft> talks(Page page, Block block) {
        List<TalkDraft> talks = new ArrayList<>();
        for (Line line : block.lines()) {
            boolean timed =
                    page.when(line).hours().isPresent() && page.statement(line).isEmpty();
            Optional<TalkLine> form =
                    timed ? page.talkLine(line).filter(found -> found.hours().isPresent()) : Optional.empty();
            boolean caption = line == block.first() && line.text().length() <= 20;
            if (form.isEmpty() && !caption) {
                return List.of();
            }
            form.ifPresent(found -> {
                TalkDraft talk = new TalkDraft(found.title(), line, page.vocabulary());
                talk.add(page, found);
                talk.addLinksOf(page, line);
                talks.add(talk);
            });
        }
        return talks;
    }
}
