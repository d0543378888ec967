package dev.meetupkit.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns the inline nodes of one paragraph, heading or cell into lines. Single use. */
final class InlineReader extends AbstractVisitor {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)\\b.*", Pattern.DOTALL);

    private static final Pattern HREF =
            Pattern.compile("\\bhref\\s*=\\s*([\"'])(.{1,2000}?)\\1", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** GFM's mark, which the parser leaves in the text. */
    private static final Pattern CROSSED_OUT = Pattern.compile("~~[^~]+~~");

    private static final Pattern ENTITY = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    /** A longer line has no label; it also bounds the work on asterisks. */
    private static final int LONGEST_LABELLED = 2_000;

    private final String raw;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[64];
    private final List<Line.Span> spans = new ArrayList<>();
    private int struckSince = -1;
    private int linkedSince = -1;
    private int boldSince = -1;
    private String target = "";
    private int end;

    private InlineReader(String raw) {
        this.raw = raw;
    }

    /** The lines within a node; at least one. */
    static List<Line> read(Node parent, String raw) {
        InlineReader reader = new InlineReader(raw);
        reader.end = start(parent);
        reader.visitChildren(parent);
        reader.endLine();
        return reader.lines;
    }

    @Override
    public void visit(Text node) {
        append(node.getLiteral(), node);
    }

    @Override
    public void visit(Code node) {
        append(node.getLiteral(), node);
    }

    @Override
    public void visit(SoftLineBreak node) {
        endLine();
    }

    @Override
    public void visit(HardLineBreak node) {
        endLine();
    }

    @Override
    public void visit(Emphasis node) {
        mark(node, Line.Mark.EMPHASIS, "");
    }

    @Override
    public void visit(StrongEmphasis node) {
        int from = text.length();
        mark(node, Line.Mark.EMPHASIS, "");
        spans.add(new Line.Span(Line.Mark.STRONG, Math.min(from, text.length()), text.length(), "", ""));
    }

    @Override
    public void visit(Link node) {
        mark(node, Line.Mark.LINK, node.getDestination());
    }

    @Override
    public void visit(Image node) {
        end = Math.max(end, start(node));
        String label = label(node);
        spans.add(new Line.Span(Line.Mark.IMAGE, text.length(), text.length(), node.getDestination(), label));
    }

    @Override
    public void visit(HtmlInline node) {
        Matcher tag = TAG.matcher(node.getLiteral());
        if (!tag.matches()) {
            return;
        }
        boolean closing = node.getLiteral().startsWith("</");
        switch (tag.group(1).toLowerCase(Locale.ROOT)) {
            case "br", "p", "div" -> endLine();
            case "s", "del", "strike" -> strike(closing);
            case "a" -> anchor(closing, node.getLiteral());
            case "strong", "b" -> bold(closing);
            default -> {
                // other tags say how text looks, not what it is
            }
        }
    }

    private void strike(boolean closing) {
        if (closing && struckSince >= 0) {
            spans.add(new Line.Span(Line.Mark.STRUCK, struckSince, text.length(), "", ""));
        }
        struckSince = closing ? -1 : text.length();
    }

    private void anchor(boolean closing, String tag) {
        if (closing) {
            endAnchor();
        }
        Matcher address = HREF.matcher(tag);
        target = !closing && address.find() ? address.group(2) : "";
        linkedSince = closing ? -1 : text.length();
    }

    private void bold(boolean closing) {
        if (closing) {
            endBold();
        }
        boldSince = closing ? -1 : text.length();
    }

    private void endAnchor() {
        if (linkedSince >= 0 && linkedSince < text.length() && !target.isEmpty()) {
            String label = text.substring(linkedSince);
            spans.add(new Line.Span(Line.Mark.LINK, linkedSince, text.length(), target, label));
        }
    }

    private void endBold() {
        if (boldSince >= 0 && boldSince < text.length()) {
            spans.add(new Line.Span(Line.Mark.EMPHASIS, boldSince, text.length(), "", ""));
            spans.add(new Line.Span(Line.Mark.STRONG, boldSince, text.length(), "", ""));
        }
    }

    private void mark(Node node, Line.Mark mark, String target) {
        int from = text.length();
        int line = lines.size();
        visitChildren(node);
        if (line != lines.size()) {
            from = 0; // the stretch began on an earlier line; what is left of it stands on this one
        }
        spans.add(new Line.Span(mark, from, text.length(), target, label(node)));
    }

    /** The words within a node, on one line. */
    private static String label(Node node) {
        StringBuilder label = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                label.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                label.append(node.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak node) {
                label.append(' ');
            }
        });
        return label.toString();
    }

    /** Adds literal text, following escapes and entities through the source. */
    private void append(String literal, Node node) {
        int at = start(node);
        if (literal.indexOf('&') < 0 && raw.startsWith(literal, at)) {
            for (int i = 0; i < literal.length(); i++) {
                place(at + i);
                text.append(literal.charAt(i));
            }
            end = Math.max(end, at + literal.length());
            return;
        }
        Matcher entity = ENTITY.matcher(raw);
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            int found = at;
            while (found < raw.length() && raw.charAt(found) != c && "\\`".indexOf(raw.charAt(found)) >= 0) {
                found++;
            }
            boolean encoded = raw.startsWith("&", found)
                    && entity.region(found, raw.length()).lookingAt()
                    && !literal.startsWith(entity.group(), i);
            place(found);
            at = encoded ? entity.end() : found + 1;
            text.append(c);
        }
        end = Math.max(end, at);
    }

    /** Notes where the next character of the line stands. */
    private void place(int offset) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[text.length()] = offset;
    }

    private void endLine() {
        if (struckSince >= 0) {
            spans.add(new Line.Span(Line.Mark.STRUCK, struckSince, text.length(), "", ""));
            struckSince = 0;
        }
        endAnchor();
        endBold();
        linkedSince = Math.min(linkedSince, 0);
        boldSince = Math.min(boldSince, 0);
        if (text.indexOf("~~") >= 0) {
            Matcher crossed = CROSSED_OUT.matcher(text);
            while (crossed.find()) {
                spans.add(new Line.Span(Line.Mark.STRUCK, crossed.start(), crossed.end(), "", ""));
            }
        }
        strongLeftOpen();
        place(Math.max(end, text.length() == 0 ? 0 : places[text.length() - 1] + 1));
        lines.add(new Line(text.toString(), Arrays.copyOf(places, text.length() + 1), spans).strip());
        text.setLength(0);
        spans.clear();
    }

    /**
     * {@code **标签：**值}: before a letter CommonMark does not let asterisks close that stand behind punctuation, which Chinese
     * writing takes for granted; a reader still sees bold.
     */
    private void strongLeftOpen() {
        int open = text.length() > LONGEST_LABELLED ? -1 : text.indexOf("**");
        int close = open < 0 ? -1 : text.indexOf("**", open + 3);
        while (close > 0) {
            cut(close);
            cut(open);
            spans.add(new Line.Span(Line.Mark.EMPHASIS, open, close - 2, "", ""));
            spans.add(new Line.Span(Line.Mark.STRONG, open, close - 2, "", ""));
            open = text.indexOf("**", close - 2);
            close = open < 0 ? -1 : text.indexOf("**", open + 3);
        }
    }

    /** Takes two characters out of the line. */
    private void cut(int at) {
        System.arraycopy(places, at + 2, places, at, text.length() - at - 2);
        text.delete(at, at + 2);
        spans.replaceAll(span ->
                new Line.Span(span.mark(), moved(span.from(), at), moved(span.to(), at), span.target(), span.label()));
    }

    private static int moved(int index, int at) {
        return index <= at ? index : Math.max(at, index - 2);
    }

    private static int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }
}
