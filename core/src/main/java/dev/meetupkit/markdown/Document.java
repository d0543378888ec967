package dev.meetupkit.markdown;

import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.diagnostic.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text as a list of blocks. */
public final class Document {

    private final String text;
    private final FrontMatter frontMatter;
    private final List<Block> blocks;
    private final int[] lineStarts;
    private final int from;
    private final int to;
    private final List<Block> aside;

    private Document(
            String text,
            FrontMatter frontMatter,
            List<Block> blocks,
            int[] lineStarts,
            int from,
            int to,
            List<Block> aside) {
        this.aside = aside;
        this.text = text;
        this.frontMatter = frontMatter;
        this.blocks = List.copyOf(blocks);
        this.lineStarts = lineStarts;
        this.from = from;
        this.to = to;
    }

    /** A whole text. */
    Document(String text, FrontMatter frontMatter, List<Block> blocks) {
        this(text, frontMatter, blocks, lineStarts(text), 0, text.length(), List.of());
    }

    /**
     * A part of it as a document of its own, whose places are still those of the whole.
     *
     * @param own the blocks that are read
     * @param shared the keys of the front matter that hold for each part, as {@link FrontMatter#plain} writes them
     * @param first where the part begins in the raw text, counted from 0
     * @param end where it ends
     */
    public Document part(List<Block> own, Set<String> shared, int first, int end) {
        Set<Integer> mine = own.stream().map(Block::from).collect(Collectors.toSet());
        List<Block> others = blocks.stream()
                .filter(block -> block.from() >= first && block.from() < end && !mine.contains(block.from()))
                .toList();
        return new Document(text, frontMatter.only(shared, first), own, lineStarts, first, end, others);
    }

    /** Blocks within it that belong to nothing that is read. */
    public List<Block> aside() {
        return aside;
    }

    /** Where the document begins in the raw text, counted from 0. */
    public int from() {
        return from;
    }

    /** Where it ends. */
    public int to() {
        return to;
    }

    /** The raw text. */
    public String text() {
        return text;
    }

    /** What stands before the text, such as YAML between {@code ---} lines; empty if nothing does. */
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
        IntStream.Builder starts = IntStream.builder();
        starts.add(FrontMatterReader.start(text));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
            if (endsLine) {
                starts.add(i + 1);
            }
        }
        return starts.build().toArray();
    }
}
