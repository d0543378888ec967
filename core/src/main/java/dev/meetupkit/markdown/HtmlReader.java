package dev.meetupkit.markdown;

import dev.meetupkit.markdown.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML within Markdown as the blocks a reader sees: headings, paragraphs, items, and tables whose first row is the head. Tags
 * that say how text looks are passed over; nothing is executed or fetched. Single use.
 */
final class HtmlReader {

    /** A comment, a style or script with all it holds, or a tag. */
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<(style|script)\\b.*?(?:</\\1\\s*>|\\z)|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));");

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private static final Set<String> BREAKS = Set.of("p", "div", "ul", "ol", "section", "center", "blockquote");

    /** No table of a meetup is wider. */
    private static final int MOST_COLUMNS = 50;

    private final String raw;
    private final int group;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Line.Span> spans = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<Line> row = new ArrayList<>();
    private int columns;
    private int span = 1;
    private Kind kind = Kind.PARAGRAPH;
    private int level;
    private int rowFrom;
    private int linkFrom = -1;
    private int strongFrom = -1;
    private String target = "";

    private HtmlReader(String raw, int group) {
        this.raw = raw;
        this.group = group;
    }

    /** Where a stretch of HTML ends that begins here: behind the table that it opens, if it opens one. */
    static int end(String raw, int from, int to) {
        String opened = raw.substring(from, to).toLowerCase(Locale.ROOT);
        int table = opened.lastIndexOf("<table");
        if (table < 0 || opened.indexOf("</table", table) >= 0) {
            return to;
        }
        int close = indexOfClose(raw, to);
        return close < 0 ? to : raw.indexOf('>', close) + 1;
    }

    private static int indexOfClose(String raw, int from) {
        int at = raw.indexOf("</", from);
        while (at >= 0 && !raw.regionMatches(true, at, "</table>", 0, 8)) {
            at = raw.indexOf("</", at + 2);
        }
        return at;
    }

    /** The blocks of a stretch of HTML; empty if a reader sees no words in it. */
    static List<Block> read(String raw, int from, int to, int group) {
        HtmlReader reader = new HtmlReader(raw, group);
        reader.rowFrom = from; // a cell may stand without its row
        Matcher markup = MARKUP.matcher(raw).region(from, to);
        int at = from;
        while (markup.find()) {
            reader.words(at, markup.start());
            if (markup.group(3) != null) {
                boolean closes = !markup.group(2).isEmpty();
                String name = markup.group(3).toLowerCase(Locale.ROOT);
                reader.tag(name, closes, markup.group(4), markup.start());
            }
            at = markup.end();
        }
        reader.words(at, to);
        reader.endBlock();
        reader.endRow();
        return reader.blocks;
    }

    private void tag(String name, boolean closes, String attributes, int at) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                endBlock();
                kind = closes ? Kind.PARAGRAPH : Kind.HEADING;
                level = closes ? 0 : name.charAt(1) - '0';
            }
            case "li" -> {
                endBlock();
                kind = closes ? Kind.PARAGRAPH : Kind.ITEM;
                level = closes ? 0 : 1;
            }
            case "tr" -> {
                endRow();
                rowFrom = at;
            }
            case "table" -> {
                if (closes) {
                    endRow();
                } else {
                    endBlock();
                }
            }
            case "td", "th" -> {
                endCell();
                kind = closes ? Kind.PARAGRAPH : Kind.ROW;
                span = closes ? 1 : columns(attributes);
            }
            case "br" -> endLine();
            case "a" -> link(closes, attributes);
            case "b", "strong" -> strong(closes);
            case "img" -> {
                String source = attribute(attributes, "src");
                spans.add(new Line.Span(
                        Line.Mark.IMAGE, text.length(), text.length(), source, attribute(attributes, "alt")));
            }
            case "iframe", "video" -> frame(closes, attributes, at);
            default -> {
                if (BREAKS.contains(name)) {
                    endBlock();
                }
            }
        }
    }

    /** What is embedded is seen as its address. */
    private void frame(boolean closes, String attributes, int at) {
        String source = attribute(attributes, "src");
        String address = source.startsWith("//") ? "https:" + source : source;
        if (!closes && !address.isBlank()) {
            endLine();
            for (int i = 0; i < address.length(); i++) {
                append(address.charAt(i), at);
            }
            endLine();
        }
    }

    private void link(boolean closes, String attributes) {
        if (linkFrom >= 0) {
            String label = text.substring(Math.min(linkFrom, text.length()));
            spans.add(new Line.Span(
                    Line.Mark.LINK, Math.min(linkFrom, text.length()), text.length(), target, label.strip()));
        }
        target = closes ? "" : attribute(attributes, "href");
        linkFrom = closes || target.isBlank() ? -1 : text.length();
    }

    private void strong(boolean closes) {
        if (closes && strongFrom >= 0) {
            int from = Math.min(strongFrom, text.length());
            spans.add(new Line.Span(Line.Mark.EMPHASIS, from, text.length(), "", ""));
            spans.add(new Line.Span(Line.Mark.STRONG, from, text.length(), "", ""));
        }
        strongFrom = closes ? -1 : text.length();
    }

    private static String attribute(String attributes, String name) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (attribute.group(1).equalsIgnoreCase(name)) {
                String quoted = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
                return quoted != null ? quoted : attribute.group(4);
            }
        }
        return "";
    }

    private static int columns(String attributes) {
        String columns = attribute(attributes, "colspan");
        return columns.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(columns), MOST_COLUMNS) : 1;
    }

    /** Text between tags: white space of any length is a blank. */
    private void words(int from, int to) {
        Matcher entity = ENTITY.matcher(raw);
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            boolean blank = Width.isSpace(c);
            if (c == '&' && entity.region(i, to).lookingAt()) {
                int at = i;
                decoded(entity).chars().forEach(letter -> append((char) letter, at));
                i = entity.end() - 1;
            } else if (!blank) {
                append(c, i);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                append(' ', i);
            }
        }
    }

    private static String decoded(Matcher entity) {
        if (entity.group(3) != null) {
            return ENTITIES.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
    }

    private void append(char c, int offset) {
        text.append(c);
        offsets.add(offset);
    }

    private void endLine() {
        link(true, "");
        if (!text.toString().isBlank() || !spans.isEmpty()) {
            int[] places = new int[text.length() + 1];
            for (int i = 0; i < text.length(); i++) {
                places[i] = offsets.get(i);
            }
            places[text.length()] = text.isEmpty() ? 0 : places[text.length() - 1] + 1;
            lines.add(new Line(text.toString(), places, spans).strip());
        }
        text.setLength(0);
        offsets.clear();
        spans.clear();
    }

    /** Ends a block outside of tables; within a cell it is but a line. */
    private void endBlock() {
        endLine();
        if (kind == Kind.ROW || lines.isEmpty()) {
            return;
        }
        if (!row.isEmpty()) { // text between cells belongs to the one before it
            Line cell = row.get(row.size() - 1);
            Line more = Lines.join(lines, ";");
            row.set(row.size() - 1, cell.isBlank() ? more : Lines.join(List.of(cell, more), ";"));
            lines.clear();
            return;
        }
        Line last = lines.get(lines.size() - 1);
        int to = last.offset(last.text().length());
        int from = behindLast(lines.get(0).offset());
        blocks.add(new Block(kind, level, kind == Kind.ITEM ? group : 0, lines, from, Math.max(from, to)));
        lines.clear();
    }

    /** Blocks do not overlap: what stands before the first cell of a row is a block of its own. */
    private int behindLast(int from) {
        return blocks.isEmpty()
                ? from
                : Math.max(from, blocks.get(blocks.size() - 1).to());
    }

    private void endCell() {
        if (kind != Kind.ROW) {
            endBlock();
            return;
        }
        endLine();
        Line cell = lines.isEmpty() ? Line.verbatim("", rowFrom) : Lines.join(lines, ";");
        for (int i = 0; i < span && row.size() < MOST_COLUMNS; i++) {
            row.add(i == 0 ? cell : Line.verbatim("", rowFrom));
        }
        lines.clear();
    }

    private void endRow() {
        endCell();
        kind = Kind.PARAGRAPH;
        boolean says = row.stream().anyMatch(cell -> !cell.isBlank());
        if (says) {
            boolean head = columns == 0;
            columns = head ? row.size() : columns;
            while (row.size() < columns) {
                row.add(Line.verbatim("", rowFrom));
            }
            List<Line> cells = row.subList(0, columns);
            int to = cells.stream()
                    .mapToInt(cell -> cell.offset(cell.text().length()))
                    .max()
                    .orElse(rowFrom);
            int from = behindLast(rowFrom);
            blocks.add(new Block(head ? Kind.HEADER : Kind.ROW, 1, group, cells, from, Math.max(from, to)));
        }
        row = new ArrayList<>();
    }
}
