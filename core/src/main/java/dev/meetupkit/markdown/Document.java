package dev.meetupkit.markdown;

import dev.meetupkit.diagnostic.Position;
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
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
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
