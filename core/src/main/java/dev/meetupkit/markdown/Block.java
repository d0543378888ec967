package dev.meetupkit.markdown;

import java.util.List;

/**
 * A piece of a document, in the order of the text.
 *
 * @param kind what it is
 * @param level a heading's level from 1 to 6; an item's or a row's depth from 1; otherwise 0
 * @param group which list, quotation or table it belongs to, equal for all of one; 0 for none
 * @param lines what a reader sees, a line for each line of the source; a row's cells
 * @param from first character in the raw text, counted from 0
 * @param to first character after it
 */
public record Block(Kind kind, int level, int group, List<Line> lines, int from, int to) {

    /** What a block is. */
    public enum Kind {
        /** A heading. */
        HEADING,
        /** A paragraph, at the top level or within an item. */
        PARAGRAPH,
        /** The first paragraph of a list item. */
        ITEM,
        /** A paragraph in a quotation. */
        QUOTE,
        /** The head of a table: a line for each cell. */
        HEADER,
        /** A row of a table: a line for each cell, as many as the head has. */
        ROW,
        /** A thematic break. */
        RULE,
        /** Code, verbatim. */
        CODE,
        /** HTML, verbatim. */
        HTML,
        /** Where the links of a name lead: {@code [name]: https://example.org}; seen only through those links. */
        DEFINITION
    }

    /** Takes a copy of the lines. */
    public Block {
        lines = List.copyOf(lines);
    }

    /** Whether it is of this kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    /** The first line. */
    public Line first() {
        return lines.get(0);
    }

    /** What stands below the first line, as a block of its own; empty if it has one line. */
    public List<Block> below() {
        return lines.size() < 2
                ? List.of()
                : List.of(new Block(
                        kind,
                        level,
                        group,
                        lines.subList(1, lines.size()),
                        lines.get(1).offset(),
                        to));
    }

    /** Whether nothing of it can be read as text: a picture, a rule, an empty paragraph. */
    public boolean isSilent() {
        if (kind == Kind.RULE || kind == Kind.DEFINITION) {
            return true;
        }
        for (Line line : lines) {
            if (!line.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
