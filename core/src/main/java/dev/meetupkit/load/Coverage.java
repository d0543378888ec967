package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.load.TextBlock.Use;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What became of every stretch of the text. A stretch is placed if the source of an attribute lies in it: what a shape took without
 * making anything of it is unread, whatever the shape believes. Single use.
 */
final class Coverage {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int ECHO = 30;

    /**
     * A stretch up to where the next one begins.
     *
     * @param opens whether a heading or a key begins here, below which one finding speaks for all
     */
    private record Piece(int from, Use use, boolean opens) {}

    private final Page page;
    private final String text;
    private final BitSet told = new BitSet();
    private final Map<String, Integer> unreadKeys = new LinkedHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    private Coverage(Page page) {
        this.page = page;
        this.text = page.document().text();
    }

    /**
     * The blocks of a page; those that nothing was made of are reported, once for each section.
     *
     * @param sources where its attributes were read
     */
    static List<TextBlock> report(Page page, Collection<Source> sources) {
        Coverage coverage = new Coverage(page);
        sources.stream()
                .map(Source::spans)
                .flatMap(Collection::stream)
                .forEach(span -> coverage.told.set(span.from(), Math.max(span.from() + 1, span.to())));
        coverage.frontMatter();
        List<Block> all = new ArrayList<>(page.document().blocks());
        all.addAll(page.document().aside());
        all.sort(Comparator.comparingInt(Block::from));
        Set<Block> aside = Collections.newSetFromMap(new IdentityHashMap<>());
        aside.addAll(page.document().aside());
        for (Block block : all) {
            if (aside.contains(block)) {
                coverage.pieces.add(new Piece(block.from(), Use.UNREAD, block.is(Block.Kind.HEADING)));
            } else {
                coverage.block(block);
            }
        }
        List<TextBlock> blocks = coverage.blocks();
        coverage.report(blocks);
        return blocks;
    }

    /** The blocks of a page that is no event: all of it is unread. */
    static List<TextBlock> none(Page page) {
        return List.of(block(page, page.document().from(), page.document().to(), Use.UNREAD));
    }

    /** Key by key; what nothing was made of below a key is told of at once. */
    private void frontMatter() {
        int end = page.document().frontMatter().end();
        int from = page.document().from();
        Collection<Integer> keys = page.document().frontMatter().keys().values();
        for (int key : from == 0 ? keys : List.<Integer>of()) {
            add(from, key);
            from = key;
        }
        if (end > from) {
            add(from, end);
        }
        if (page.document().from() == 0) {
            page.document().frontMatter().members().forEach(this::reportBelow);
            reportKeys();
        }
    }

    /** One finding for all keys that nothing was made of. */
    private void reportKeys() {
        unreadKeys.values().stream().findFirst().ifPresent(at -> {
            String keys = (unreadKeys.size() == 1 ? "the key " : "the keys ") + String.join(", ", unreadKeys.keySet());
            String message = "nothing was made of " + keys + " of the front matter";
            page.report(Diagnostic.at(page.document().span(at, at), Code.UNREAD, message));
        });
    }

    private void reportBelow(String key, FrontMatter.Value value) {
        int at = page.document().frontMatter().key(key);
        if (isUnderstood(at, at + 1)) {
            return;
        }
        List<Line> texts = FrontMatter.texts(value);
        List<Line> unread = texts.stream()
                .filter(line -> use(line.offset(), end(line)) == Use.UNREAD && !isUnderstood(line.offset(), end(line)))
                .toList();
        if (!unread.isEmpty() && unread.size() == texts.size()) {
            unreadKeys.put(key, at);
            return;
        }
        unread.stream().findFirst().ifPresent(line -> {
            String others = unread.size() == 1 ? "" : " and %s others".formatted(unread.size() - 1);
            page.report(
                    Code.UNREAD,
                    line,
                    "nothing was made of \"" + line.text() + "\"" + others + " below the key " + key);
        });
    }

    private void add(int from, int to) {
        boolean states = text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
        boolean known = !states || isUnderstood(from, to);
        Use use = use(from, to);
        pieces.add(new Piece(from, use == Use.UNREAD && known ? Use.STRUCTURE : use, true));
    }

    private void block(Block block) {
        switch (block.kind()) {
            case RULE, DEFINITION -> pieces.add(new Piece(block.from(), Use.STRUCTURE, false));
            case HEADING, HEADER -> {
                Use use = use(block.from(), block.to());
                boolean known = block.isSilent() || page.isPlaced(block) || isUnderstood(block.from(), block.to());
                boolean opens = block.is(Block.Kind.HEADING) && !block.isSilent();
                pieces.add(new Piece(block.from(), use == Use.UNREAD && known ? Use.STRUCTURE : use, opens));
            }
            case HTML -> {
                boolean invisible = visible(block.first().text()).isBlank();
                Use use = use(block.from(), block.to());
                pieces.add(new Piece(block.from(), use == Use.UNREAD && invisible ? Use.STRUCTURE : use, false));
            }
            case PARAGRAPH, ITEM, QUOTE, ROW, CODE -> lines(block);
        }
    }

    /** A block line by line, or cell by cell: a line without letters goes with the one before it. */
    private void lines(Block block) {
        Use before = null;
        for (Line line : block.lines()) {
            boolean says = Words.hasLetter(line.text());
            boolean known = isUnderstood(line.offset(), end(line));
            Use use = use(line.offset(), end(line));
            Use found = use == Use.UNREAD && (known || !says) ? before == null ? Use.STRUCTURE : before : use;
            if (found != before) {
                pieces.add(new Piece(before == null ? block.from() : line.offset(), found, false));
                before = found;
            }
        }
    }

    /** Where a line ends; one whose characters all stand at one place has that. */
    private static int end(Line line) {
        return Math.max(line.offset() + 1, line.offset(line.text().length()));
    }

    private Use use(int from, int to) {
        int next = told.nextSetBit(from);
        return next >= 0 && next < to ? Use.PLACED : Use.UNREAD;
    }

    private boolean isUnderstood(int from, int to) {
        int next = page.understood().nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** The pieces, each with the blank lines and marks up to the next one. */
    private List<TextBlock> blocks() {
        List<TextBlock> blocks = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int from = i == 0 ? page.document().from() : pieces.get(i).from();
            int to = i + 1 < pieces.size()
                    ? pieces.get(i + 1).from()
                    : page.document().to();
            blocks.add(block(page, from, Math.max(from, to), pieces.get(i).use()));
        }
        return blocks;
    }

    private static TextBlock block(Page page, int from, int to, Use use) {
        return new TextBlock(
                page.document().span(from, to), use, page.document().text().substring(from, to));
    }

    private void report(List<TextBlock> blocks) {
        int begin = page.document().frontMatter().end();
        TextBlock first = null;
        int count = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (pieces.get(i).opens() && first != null) {
                report(first, count);
                first = null;
            }
            boolean unread = blocks.get(i).use() == Use.UNREAD && pieces.get(i).from() >= begin; // keys tell themselves
            if (unread && first == null) {
                first = blocks.get(i);
                count = 0;
            }
            count += unread ? 1 : 0;
        }
        if (first != null) {
            report(first, count);
        }
    }

    private void report(TextBlock block, int count) {
        String words = SPACES.matcher(block.text().strip()).replaceAll(" ");
        int length = words.codePointCount(0, words.length());
        String echo = length > ECHO ? words.substring(0, words.offsetByCodePoints(0, ECHO)) + "…" : words;
        Span span = page.document()
                .span(
                        block.span().from(),
                        block.span().from() + block.text().stripTrailing().length());
        String message = "nothing was made of \"%s\"%s".formatted(echo, count > 1 ? " and what follows it" : "");
        page.report(Diagnostic.at(span, Code.UNREAD, message));
    }

    /** HTML without comments, styles, scripts and tags. */
    private static String visible(String html) {
        String text = without(html, "<!--", "-->");
        text = without(text, "<style", "</style>");
        text = without(text, "<script", "</script>");
        return TAG.matcher(text).replaceAll("");
    }

    /** A text without the stretches between these marks, in one pass. */
    private static String without(String text, String open, String close) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
            kept.append(text, at, from);
            int to = text.indexOf(close, from);
            at = to < 0 ? text.length() : to + close.length();
        }
        return kept.append(text.substring(at)).toString();
    }
}
