package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A heading and the blocks up to the next heading of any level.
 *
 * @param heading absent for what stands before the first heading
 * @param title the heading without decoration; empty without one
 * @param role what the heading announces when it is no title
 * @param blocks what follows the heading
 * @param parent the section of the heading above of a higher rank
 * @param children the sections below, one rank down
 */
record Section(
        Optional<Block> heading,
        Optional<Line> title,
        Optional<SectionRole> role,
        List<Block> blocks,
        Optional<Section> parent,
        List<Section> children) {

    /** The sections of a document in order; the first one has no heading. */
    static List<Section> of(List<Block> blocks, Optional<Block> title, Vocabulary vocabulary) {
        List<Section> sections = new ArrayList<>();
        Set<Block> leading = leading(blocks);
        Section current = new Section(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ArrayList<>(),
                Optional.empty(),
                new ArrayList<>());
        sections.add(current);
        for (Block block : blocks) {
            if (block.is(Block.Kind.HEADING) && !block.isSilent()) {
                Optional<Section> above = above(current, block.level());
                Line plain = Titles.plain(block.first());
                boolean isTitle = title.filter(found -> found == block).isPresent();
                Section below = new Section(
                        Optional.of(block),
                        Optional.of(plain),
                        isTitle ? Optional.empty() : role(plain, leading.contains(block), vocabulary),
                        new ArrayList<>(),
                        above,
                        new ArrayList<>());
                above.ifPresent(section -> section.children.add(below));
                sections.add(below);
                current = below;
            } else {
                current.blocks.add(block);
            }
        }
        return sections;
    }

    /** The role that the words tell; a label for titles with headings below it announces talks. */
    private static Optional<SectionRole> role(Line title, boolean leads, Vocabulary vocabulary) {
        Optional<SectionRole> told = SectionRole.of(title.text(), vocabulary);
        boolean talks = told.isEmpty()
                && leads
                && title.text().chars().noneMatch(Character::isDigit)
                && vocabulary.exactFact(title.text()).equals(Optional.of(Fact.TITLE));
        return talks ? Optional.of(SectionRole.TALKS) : told;
    }

    /** The headings that one of a lower rank follows. */
    private static Set<Block> leading(List<Block> blocks) {
        Set<Block> leading = Collections.newSetFromMap(new IdentityHashMap<>());
        Block last = null;
        for (Block block : blocks) {
            if (block.is(Block.Kind.HEADING) && !block.isSilent()) {
                if (last != null && block.level() > last.level()) {
                    leading.add(last);
                }
                last = block;
            }
        }
        return leading;
    }

    private static Optional<Section> above(Section last, int level) {
        Optional<Section> above = Optional.of(last).filter(section -> section.heading.isPresent());
        while (above.isPresent() && above.get().level() >= level) {
            above = above.get().parent;
        }
        return above;
    }

    /** 1 to 6; 0 without a heading. */
    int level() {
        return heading.map(Block::level).orElse(0);
    }

    /** Whether this or a section above has a role. */
    boolean isWithin(SectionRole role) {
        return role().equals(Optional.of(role))
                || parent.map(above -> above.isWithin(role)).orElse(false);
    }

    /** Identity, not contents: two sections may say the same. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
