package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a paragraph whose lines each begin with a time, perhaps below a caption, and of a paragraph for each time, with who
 * speaks on its next line and what it is about below:
 *
 * <pre>{@code
 * 14:00-14:40 《title》 name          14:00-14:40 《title》
 * 14:40-15:20 《title》 name          name | position
 * }</pre>
 */
final class TimedLineTalks {

    private static final int FEWEST = 2;

    /** A longer first line is no caption. */
    private static final int LONGEST_CAPTION = 20;

    /** A paragraph with the lines that begin with a time, and the blocks about the last of them. */
    private record Stretch(Block block, List<Line> timed, List<Block> body) {}

    private final Page page;
    private final List<Stretch> run = new ArrayList<>();
    private final List<Block> between = new ArrayList<>();
    private final List<TalkDraft> talks = new ArrayList<>();

    private TimedLineTalks(Page page) {
        this.page = page;
    }

    /** The talks of all paragraphs that are agendas. */
    static List<TalkDraft> read(Page page) {
        TimedLineTalks shape = new TimedLineTalks(page);
        page.ownSections().forEach(shape::section);
        return shape.talks;
    }

    /** Paragraphs of such lines that follow each other are one agenda. */
    private void section(Section section) {
        for (Block block : section.blocks()) {
            Optional<Stretch> stretch = block.is(Block.Kind.PARAGRAPH) && !page.isPlaced(block)
                    ? lines(block).or(() -> opening(block))
                    : Optional.empty();
            if (stretch.isPresent()) {
                between.forEach(body -> run.get(run.size() - 1).body().add(body));
                between.clear();
                run.add(stretch.get());
            } else if (mayBeAbout(block)) {
                between.add(block);
            } else {
                accept();
            }
        }
        accept();
    }

    /** Whether a block may say more about the talk above it: who speaks there is known. */
    private boolean mayBeAbout(Block block) {
        Optional<Stretch> last = run.isEmpty() ? Optional.empty() : Optional.of(run.get(run.size() - 1));
        boolean prose = block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.ITEM) || block.is(Block.Kind.QUOTE);
        return prose
                && !page.isPlaced(block)
                && last.filter(stretch -> stretch.timed().size() == 1 && namesSomeone(stretch))
                        .isPresent();
    }

    private boolean namesSomeone(Stretch stretch) {
        boolean inLine = page.talkLine(stretch.timed().get(0))
                .filter(line -> !line.people().isEmpty())
                .isPresent();
        return inLine || stretch.block().lines().size() > 1 && isPerson(stretch.block());
    }

    private boolean isPerson(Block block) {
        return PersonParagraph.read(block.lines().get(1), false, page.vocabulary())
                .isPresent();
    }

    private void accept() {
        takeTail();
        if (run.stream().mapToInt(stretch -> stretch.timed().size()).sum() >= FEWEST) {
            run.forEach(this::talks);
        }
        run.clear();
    }

    /** What stands below the last talk is about it as far as it is about each of those before it. */
    private void takeTail() {
        List<Stretch> before = run.stream()
                .limit(Math.max(0, run.size() - 1))
                .filter(this::namesSomeone)
                .toList();
        int most =
                before.stream().mapToInt(stretch -> stretch.body().size()).min().orElse(0);
        if (!run.isEmpty()) {
            run.get(run.size() - 1).body().addAll(between.subList(0, Math.min(most, between.size())));
        }
        between.clear();
    }

    private void talks(Stretch stretch) {
        page.place(stretch.block());
        for (Line line : stretch.timed()) {
            TalkLine form = page.talkLine(line).orElseThrow();
            TalkDraft talk = new TalkDraft(form.title(), line, page.vocabulary());
            talk.add(page, form);
            talk.addLinksOf(page, line);
            talks.add(talk);
        }
        TalkBody.read(page, stretch.body(), talks.get(talks.size() - 1));
    }

    /** A paragraph in which each line has a time, but perhaps the first. */
    private Optional<Stretch> lines(Block block) {
        List<Line> timed = block.lines().stream().filter(this::isTimed).toList();
        boolean caption = !timed.contains(block.first()) && block.first().text().length() <= LONGEST_CAPTION;
        boolean all = timed.size() == block.lines().size() - (caption ? 1 : 0);
        return all && !timed.isEmpty() ? Optional.of(new Stretch(block, timed, new ArrayList<>())) : Optional.empty();
    }

    /** A paragraph that opens with a time and goes on with who speaks. */
    private Optional<Stretch> opening(Block block) {
        boolean opens = block.lines().size() > 1 && isTimed(block.first()) && isPerson(block);
        return opens
                ? Optional.of(new Stretch(block, List.of(block.first()), new ArrayList<>(block.below())))
                : Optional.empty();
    }

    private boolean isTimed(Line line) {
        return page.when(line).hours().isPresent()
                && page.statement(line).isEmpty()
                && page.talkLine(line).flatMap(TalkLine::hours).isPresent();
    }
}
