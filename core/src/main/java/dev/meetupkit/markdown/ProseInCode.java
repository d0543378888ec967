package dev.meetupkit.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.SourceSpan;

/** What authors meant by text that CommonMark takes for code: paragraphs indented as in print, or kept by a fence as they are typed. */
final class ProseInCode {

    /** What makes a line one of a program, not of an announcement. */
    private static final Pattern CODE =
            Pattern.compile("[{}<>=$\\\\]|;$|\\w\\(|^(?:import|def|class|fn|func|git|npm|cargo|pip) ");

    private static final Pattern FENCE = Pattern.compile("`{3,}|~{3,}");

    private ProseInCode() {}

    /** The paragraphs within a fence, the closing one being part of the last of them; empty if it is code. */
    static List<Block> fenced(FencedCodeBlock node, String raw) {
        List<SourceSpan> spans = node.getSourceSpans();
        boolean plain = node.getInfo() == null
                || node.getInfo().isBlank()
                || node.getInfo().equals("text");
        boolean prose = plain
                && spans.size() > 2
                && !node.getLiteral().isBlank()
                && !CODE.matcher(node.getLiteral()).find();
        return prose ? paragraphs(spans.subList(1, spans.size()), raw) : List.of();
    }

    private static List<Block> paragraphs(List<SourceSpan> spans, String raw) {
        List<Block> blocks = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int from = spans.get(0).getInputIndex();
        int to = from;
        for (SourceSpan span : spans) {
            Line line = line(span, raw);
            to = end(span);
            boolean fence = FENCE.matcher(line.text()).matches();
            if (!line.isBlank() && !fence) {
                from = lines.isEmpty() ? line.offset() : from;
                lines.add(line);
            } else if (!lines.isEmpty()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, 0, 0, lines, from, to));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, 0, lines, from, to));
        }
        return blocks;
    }

    /** The lines of an indented paragraph; empty if it is code. */
    static List<Line> indented(IndentedCodeBlock node, String raw) {
        List<Line> lines = node.getSourceSpans().stream()
                .map(span -> line(span, raw))
                .filter(line -> !line.isBlank())
                .toList();
        return lines.stream().noneMatch(line -> CODE.matcher(line.text()).find()) ? lines : List.of();
    }

    private static Line line(SourceSpan span, String raw) {
        return Line.verbatim(raw.substring(span.getInputIndex(), end(span)), span.getInputIndex())
                .strip();
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
