package dev.meetupkit.markdown;

import dev.meetupkit.markdown.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What authors meant by a paragraph that CommonMark takes for text: {@code ##标题}, a heading without its blank, and
 * {@code | 时间 | 议题 |}, a table without the line below its head.
 */
final class LooseParagraph {

    /** One sign alone may begin a hashtag: {@code #Rust #Go}. */
    private static final Pattern HEADING = Pattern.compile(
            "(?<level>#{2,6}|#(?=[\\p{IsHan}\\p{IsHangul}\\p{Lu}][^#:：]*$))(?![#\\s])(?<text>.{1,100}?)[#\\s]*");

    private static final Pattern ROW = Pattern.compile("\\|.*\\|");

    private static final int FEWEST_CELLS = 2;

    private LooseParagraph() {}

    /** The cells of each line of a table, as many as its head has; empty if a line is no row, or has more of them. */
    static List<List<Line>> rows(List<Line> lines, String raw) {
        List<List<Line>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<Line> cells = ROW.matcher(line.text()).matches() ? cells(line, raw) : List.of();
            if (cells.size() < FEWEST_CELLS || !rows.isEmpty() && rows.get(0).size() < cells.size()) {
                return List.of();
            }
            while (!rows.isEmpty() && cells.size() < rows.get(0).size()) {
                cells.add(Line.at(line.offset(line.text().length())));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<Line> cells(Line line, String raw) {
        List<Line> cells = new ArrayList<>();
        int from = 1;
        for (int i = 1; i < line.text().length(); i++) {
            if (line.text().charAt(i) == '|' && raw.charAt(line.offset(i) - 1) != '\\') {
                cells.add(line.part(from, i));
                from = i + 1;
            }
        }
        return cells;
    }

    /** Headings and the paragraphs between them; the paragraph itself if no line is a heading. */
    static List<Block> headings(Block paragraph) {
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : paragraph.lines()) {
            Matcher heading = HEADING.matcher(line.text());
            boolean tag = line.text().startsWith("#")
                    && !line.text().startsWith("##")
                    && paragraph.lines().size() > 1;
            if (heading.matches() && !tag) {
                close(paragraph, open, line.offset(), blocks);
                Line text = line.part(heading.start("text"), heading.end("text"));
                blocks.add(new Block(
                        Kind.HEADING,
                        heading.end("level"),
                        paragraph.group(),
                        List.of(text),
                        line.offset(),
                        line.offset(line.text().length())));
            } else {
                open.add(line);
            }
        }
        close(paragraph, open, paragraph.to(), blocks);
        return blocks;
    }

    private static void close(Block paragraph, List<Line> open, int to, List<Block> blocks) {
        if (!open.isEmpty()) {
            int from = blocks.isEmpty() ? paragraph.from() : open.get(0).offset();
            blocks.add(new Block(paragraph.kind(), paragraph.level(), paragraph.group(), open, from, to));
            open.clear();
        }
    }
}
