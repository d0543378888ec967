package dev.meetupkit.markdown;

import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.diagnostic.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text as a list of blocks. */
public final class Document {

    private final String text;
    private final FrontMatter frontMatter;
    private final List<Block> blocks;
    private final int[] lineStarts;

    private Document(String text, FrontMatter frontMatter, List<Block> blocks) {
        this.text = text;
        this.frontMatter = frontMatter;
        this.blocks = List.copyOf(blocks);
        this.lineStarts = lineStarts(text);
    }

    /**
     * Reads a text. Every text is a document; deeper nesting than {@link BlockReader#MAX_NESTING} is read as plain text.
     *
     * @param text Markdown, with or without front matter
     * @throws TooManyCellsException if its tables have more than {@link BlockReader#MAX_CELLS} cells
     */
    public static Document read(String text) {
        FrontMatter frontMatter = FrontMatter.read(text);
        return new Document(text, frontMatter, BlockReader.read(text, frontMatter.end()));
    }

    /** The raw text. */
    public String text() {
        return text;
    }

    /** What stands before the text, between {@code ---} lines; empty if nothing does. */
    public FrontMatter frontMatter() {
        return frontMatter;
    }

    /** The blocks in order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The place of a character, counted from 0, in lines and columns. */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, Math.max(offset, lineStarts[0]));
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, Math.max(offset, lineStarts[0]) - lineStarts[line] + 1);
    }

    /** The stretch between two characters, counted from 0. */
    public Span span(int from, int to) {
        return new Span(from, to, position(from), position(to));
    }

    /** The stretch that a line was read from, marks within it included. */
    public Span span(Line line) {
        int from = line.offset();
        return span(from, Math.max(from, line.offset(line.text().length())));
    }

    /** Where the lines begin; a byte order mark before the first is no column of it. */
    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(FrontMatter.start(text)));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
            if (endsLine) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
