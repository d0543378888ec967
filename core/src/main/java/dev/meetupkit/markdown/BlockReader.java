package dev.meetupkit.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Flattens CommonMark with tables into blocks. Single use. */
final class BlockReader extends AbstractVisitor {

    /** A word, and perhaps a year behind it: the month of {@code 7. Mai 2026}. */
    private static final Pattern MONTH = Pattern.compile("^[A-Za-zÀ-ÿ]{3,10}\\.?(?:,? (?:\\d|um |ab )|,|$)");

    private final String raw;
    private final int maxCells;
    private final List<Block> blocks = new ArrayList<>();
    private int groups;
    private int group;
    private int depth;
    private boolean quoted;
    private int cells;

    /** Where a table of HTML ends that blank lines run through. */
    private int readUpTo;

    private BlockReader(String raw, int maxCells) {
        this.raw = raw;
        this.maxCells = maxCells;
    }

    /** The blocks of a text from an offset on. */
    static List<Block> read(String text, int from, Parser parser, int maxCells) {
        String visible = Templates.blanked(text);
        BlockReader reader = new BlockReader(visible, maxCells);
        Node document;
        try {
            document = parser.parse(blanked(visible, from));
        } catch (IllegalArgumentException e) {
            throw new TooManyCellsException(maxCells, e); // the parser's only complaint about a text
        }
        document.accept(reader);
        return reader.blocks;
    }

    /** The text with what stands before an offset made blank, so that places stay as they are. */
    private static String blanked(String text, int to) {
        if (to == 0) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        for (int i = 0; i < to; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                blanked.setCharAt(i, ' ');
            }
        }
        return blanked.toString();
    }

    @Override
    public void visit(Heading node) {
        add(Block.Kind.HEADING, node.getLevel(), InlineReader.read(node, raw), node);
    }

    @Override
    public void visit(Paragraph node) {
        boolean opensItem = node.getParent() instanceof ListItem && node.getPrevious() == null;
        Block.Kind kind = opensItem ? Block.Kind.ITEM : quoted ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
        List<Line> lines = InlineReader.read(node, raw);
        if (opensItem && isAlone(node.getParent())) {
            lines = new ArrayList<>(lines);
            lines.set(0, numbered(node.getParent(), lines.get(0)));
        }
        if (kind == Block.Kind.PARAGRAPH && depth == 0) {
            loose(lines, node);
        } else {
            add(kind, opensItem ? depth : 0, lines, node);
        }
    }

    /** A paragraph, or the table or headings that its author meant. */
    private void loose(List<Line> lines, Node node) {
        int from = start(node);
        List<SourceSpan> spans = node.getSourceSpans();
        int to = spans.isEmpty() ? from : end(spans.get(spans.size() - 1));
        List<List<Line>> rows = LooseParagraph.rows(lines, raw);
        if (from < readUpTo) {
            return;
        }
        if (rows.isEmpty()) {
            blocks.addAll(LooseParagraph.headings(new Block(Block.Kind.PARAGRAPH, 0, group, lines, from, to)));
            return;
        }
        count(rows.stream().mapToInt(List::size).sum());
        groups++;
        for (int i = 0; i < rows.size(); i++) {
            int begin = i == 0 ? from : lines.get(i).offset();
            int finish = i + 1 < rows.size() ? lines.get(i + 1).offset() : to;
            Block.Kind kind = i == 0 ? Block.Kind.HEADER : Block.Kind.ROW;
            blocks.add(new Block(kind, 1, groups, rows.get(i), begin, finish));
        }
    }

    private void count(int more) {
        cells += more;
        if (cells > maxCells) {
            throw new TooManyCellsException(maxCells);
        }
    }

    /** Whether a numbered item is a list of its own: then its number may be the day of {@code 7. Mai 2026}. */
    private static boolean isAlone(Node item) {
        return item.getParent() instanceof OrderedList list
                && ".".equals(list.getMarkerDelimiter())
                && item.getPrevious() == null
                && item.getNext() == null;
    }

    private Line numbered(Node item, Line first) {
        int number = start(item);
        int dot = raw.indexOf('.', number);
        return dot < number || dot > number + 3 || !MONTH.matcher(first.text()).find()
                ? first
                : Lines.join(List.of(Line.verbatim(raw.substring(number, dot + 1), number), first), " ");
    }

    @Override
    public void visit(BlockQuote node) {
        boolean outer = quoted;
        quoted = true;
        visitGroup(node);
        quoted = outer;
    }

    @Override
    public void visit(BulletList node) {
        visitList(node);
    }

    @Override
    public void visit(OrderedList node) {
        visitList(node);
    }

    private void visitList(ListBlock node) {
        depth++;
        visitGroup(node);
        depth--;
    }

    /** What stands within one list or quotation shares a number with the outermost one around it. */
    private void visitGroup(Node node) {
        int outer = group;
        if (group == 0) {
            group = ++groups;
        }
        visitChildren(node);
        group = outer;
    }

    @Override
    public void visit(CustomBlock node) {
        if (node instanceof TableBlock) {
            visitGroup(node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            List<Line> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                boolean missing = cell.getSourceSpans().isEmpty(); // the row has fewer cells than the head
                cells.add(missing ? Line.at(end(row)) : joined(InlineReader.read(cell, raw)));
            }
            add(row.getParent() instanceof TableHead ? Block.Kind.HEADER : Block.Kind.ROW, 1, cells, row);
        } else {
            visitChildren(node);
        }
    }

    /** The lines of a cell, which HTML may break, as one with {@code ;} at the breaks. */
    private static Line joined(List<Line> lines) {
        return lines.size() == 1 ? lines.get(0) : Lines.join(lines, ";");
    }

    @Override
    public void visit(ThematicBreak node) {
        add(Block.Kind.RULE, 0, List.of(), node);
    }

    @Override
    public void visit(FencedCodeBlock node) {
        List<Block> prose = ProseInCode.fenced(node, raw);
        prose.stream().filter(block -> block.from() >= readUpTo).forEach(blocks::add);
        if (prose.isEmpty()) {
            code(node.getLiteral(), node);
        }
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        List<Line> prose = ProseInCode.indented(node, raw);
        if (prose.isEmpty()) {
            code(node.getLiteral(), node);
        } else {
            add(Block.Kind.PARAGRAPH, 0, prose, node);
        }
    }

    private void code(String literal, Node node) {
        add(Block.Kind.CODE, 0, List.of(Line.verbatim(literal.strip(), start(node))), node);
    }

    @Override
    public void visit(HtmlBlock node) {
        List<SourceSpan> spans = node.getSourceSpans();
        int from = start(node);
        int to = spans.isEmpty() ? from : end(spans.get(spans.size() - 1));
        if (from < readUpTo) {
            return; // within a table that is read already
        }
        readUpTo = HtmlReader.end(raw, from, to);
        List<Block> read = HtmlReader.read(raw, from, readUpTo, ++groups);
        count(read.stream()
                .filter(block -> block.is(Block.Kind.ROW))
                .mapToInt(block -> block.lines().size())
                .sum());
        blocks.addAll(read);
        if (read.isEmpty()) {
            blocks.add(new Block(Block.Kind.HTML, 0, 0, List.of(Line.verbatim(node.getLiteral(), from)), from, to));
        }
    }

    @Override
    public void visit(LinkReferenceDefinition node) {
        add(Block.Kind.DEFINITION, 0, List.of(), node);
    }

    private void add(Block.Kind kind, int level, List<Line> lines, Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        int from = start(node);
        if (from >= readUpTo) {
            blocks.add(new Block(
                    kind, level, group, lines, from, spans.isEmpty() ? from : end(spans.get(spans.size() - 1))));
        }
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }

    private static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : end(spans.get(spans.size() - 1));
    }

    private static int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }
}
