package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of a quotation for each talk: {@code > **title** by @handle}, then the abstract and who speaks. */
final class QuoteTalks {

    private QuoteTalks() {}

    /** The talks of all quotations whose first line begins with a bold title and names who speaks. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        for (Section section : page.sections()) {
            Map<Integer, List<Block>> quotes = new LinkedHashMap<>();
            section.blocks().stream()
                    .filter(block -> block.is(Block.Kind.QUOTE) && !page.isPlaced(block))
                    .forEach(block -> quotes.computeIfAbsent(block.group(), group -> new ArrayList<>())
                            .add(block));
            quotes.values().forEach(quote -> talk(page, quote).ifPresent(talks::add));
            lines(page, section).ifPresent(talks::addAll);
        }
        return talks;
    }

    /** Quoted lines that each name who speaks in a form that leaves no doubt: {@code > Ada Byron (Example): title}. */
    private static Optional<List<TalkDraft>> lines(Page page, Section section) {
        List<Block> quotes = section.blocks().stream()
                .filter(block -> block.is(Block.Kind.QUOTE)
                        && !page.isPlaced(block)
                        && block.lines().size() == 1)
                .filter(block -> page.statement(block.first()).isEmpty())
                .filter(block -> page.talkLine(block.first())
                        .filter(line -> line.sure() && !line.people().isEmpty())
                        .isPresent())
                .toList();
        if (quotes.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(quotes.stream()
                .map(block -> {
                    TalkLine line = page.talkLine(block.first()).orElseThrow();
                    TalkDraft talk = new TalkDraft(line.title(), block.first(), page.vocabulary());
                    talk.add(page, line);
                    talk.addLinksOf(page, block.first());
                    page.place(block);
                    return talk;
                })
                .toList());
    }

    private static Optional<TalkDraft> talk(Page page, List<Block> quote) {
        Block opening = quote.get(0);
        Line first = opening.first();
        boolean bold = !first.isBlank()
                && first.isMarked(Line.Mark.STRONG, 0)
                && opening.lines().size() == 1;
        Optional<TalkLine> line = bold
                ? page.talkLine(first).filter(found -> !found.people().isEmpty() && found.sure())
                : Optional.empty();
        return line.map(found -> {
            TalkDraft talk = new TalkDraft(found.title(), first, page.vocabulary());
            talk.add(page, found);
            page.place(opening);
            TalkBody.read(page, quote.subList(1, quote.size()), talk);
            return talk;
        });
    }
}
