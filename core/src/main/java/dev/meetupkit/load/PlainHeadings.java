package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of headings below one for talks that are nothing but titles, each with a paragraph. Lives within one call. */
final class PlainHeadings {

    private final Page page;

    /** By the first of the sections beside each other, whether all of them are such. */
    private final Map<Section, Boolean> known = new HashMap<>();

    PlainHeadings(Page page) {
        this.page = page;
    }

    /** Whether a section is one of several such. */
    boolean contains(Section section) {
        List<Section> beside = section.parent()
                .filter(above -> above.role().equals(Optional.of(SectionRole.TALKS)))
                .map(Section::children)
                .orElse(List.of());
        return beside.size() > 1
                && known.computeIfAbsent(
                        beside.get(0), first -> beside.stream().allMatch(this::isPlain) && !listTalks(beside));
    }

    private boolean isPlain(Section section) {
        Line title = page.plain(section.heading().orElseThrow().first());
        List<Block> own = section.blocks();
        boolean opensWithParagraph = own.stream()
                .filter(block -> !block.isSilent())
                .findFirst()
                .filter(block -> block.is(Block.Kind.PARAGRAPH))
                .isPresent();
        boolean timed = own.stream()
                .filter(block -> block.is(Block.Kind.ITEM))
                .anyMatch(item ->
                        page.talkLine(item.first()).flatMap(TalkLine::hours).isPresent());
        return section.role().isEmpty()
                && section.children().isEmpty()
                && opensWithParagraph
                && !timed
                && own.stream().noneMatch(page::isPlaced)
                && !TalkHeadings.isField(page, section)
                && isTitle(title);
    }

    /** Whether a heading is neither a name nor a time nor a room. */
    private boolean isTitle(Line heading) {
        return Names.likeness(heading.text(), page.vocabulary()) < 2
                && !ListTalks.DAY.matcher(heading.text()).find()
                && !page.when(heading).isAny()
                && RoomWords.of(heading).isEmpty();
    }

    /** Whether most of what is listed in sections names people: then the talks are there. */
    private boolean listTalks(List<Section> sections) {
        List<Block> items = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.is(Block.Kind.ITEM))
                .toList();
        long named = items.stream()
                .filter(item -> page.talkLine(item.first())
                        .filter(line -> !line.people().isEmpty())
                        .isPresent())
                .count();
        return named * 2 > items.size();
    }
}
