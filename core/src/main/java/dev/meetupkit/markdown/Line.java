package dev.meetupkit.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line as a reader sees it: without the marks of Markdown, but with what they meant, and for each character its offset in the
 * raw text.
 */
public final class Line {

    /** What a stretch of a line means. */
    public enum Mark {
        /** Bold or italic. */
        EMPHASIS,
        /** Bold. */
        STRONG,
        /** Crossed out. */
        STRUCK,
        /** A link; its target is the address. */
        LINK,
        /** A picture, of no width in the text; its target is the address, its label the text for those who cannot see it. */
        IMAGE
    }

    /**
     * A marked stretch.
     *
     * @param mark what it means
     * @param from first character, counted from 0
     * @param to first character after it
     * @param target an address as written; empty for emphasis
     * @param label what a reader sees of a link, or the text in place of a picture
     */
    public record Span(Mark mark, int from, int to, String target, String label) {}

    /** An address in running text: it ends where Chinese punctuation or a closing bracket begins. */
    private static final Pattern BARE_URL = Pattern.compile(
            "https?://[^\\s<>\"'`，。；、！？：（）《》【】「」“”\\p{IsHan}]*[^\\s<>\"'`，。；、！？：（）《》【】「」“”\\p{IsHan}.,;:!?)\\]}]");

    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final int[] offsets;
    private final int begin;
    private final List<Span> spans;
    private @Nullable String folded;
    private @Nullable List<Span> links;

    /** Takes ownership of the offsets, one for each character and one for the end. */
    Line(String text, int[] offsets, List<Span> spans) {
        if (offsets.length != text.length() + 1) {
            throw new IllegalArgumentException("Line needs an offset for each character and the end");
        }
        this.text = readable(text);
        this.offsets = offsets;
        this.begin = 0;
        this.spans = withBareUrls(this.text, spans);
    }

    /** A part of a line, which shares its offsets. */
    private Line(Line whole, int from, int to, List<Span> spans) {
        this.text = readable(whole.text.substring(from, to));
        this.offsets = whole.offsets;
        this.begin = whole.begin + from;
        this.spans = spans;
        if (whole.folded != null) {
            this.folded = whole.folded == whole.text ? text : whole.folded.substring(from, to);
        }
    }

    /** A line whose characters stand in the raw text as they are, from an offset on. */
    static Line verbatim(String text, int offset) {
        int[] offsets = new int[text.length() + 1];
        Arrays.setAll(offsets, i -> offset + i);
        return new Line(text, offsets, List.of());
    }

    /** An empty line at a place. */
    public static Line at(int offset) {
        return of("", offset);
    }

    /** Words that do not stand in the text, all of them at one place. */
    public static Line of(String text, int offset) {
        int[] offsets = new int[text.length() + 1];
        Arrays.fill(offsets, offset);
        return new Line(text, offsets, List.of());
    }

    /** The spans in order, and a link for each address that stands in the text as it is. */
    private static List<Span> withBareUrls(String text, List<Span> spans) {
        boolean urls = text.contains("://");
        if (spans.isEmpty() && !urls) {
            return List.of();
        }
        List<Span> all = new ArrayList<>(spans);
        if (urls) {
            BitSet links = marked(Mark.LINK, spans);
            Matcher bare = BARE_URL.matcher(text);
            while (bare.find()) {
                if (!links.get(bare.start())) {
                    all.add(new Span(Mark.LINK, bare.start(), bare.end(), bare.group(), bare.group()));
                }
            }
        }
        all.sort(Comparator.comparingInt(Span::from));
        return List.copyOf(all);
    }

    /** The text with what entities and escapes can smuggle in made visible: controls, lone surrogates, byte order marks. */
    private static String readable(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder readable = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)
                    || c == BYTE_ORDER_MARK
                    || Character.isISOControl(c) && c != '\t' && c != '\n') {
                readable.setCharAt(i, REPLACEMENT);
            }
        }
        return readable.toString();
    }

    /** Whether a character needs no second look. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c >= 0xA0 && !Character.isSurrogate(c) && c != BYTE_ORDER_MARK;
    }

    /** The characters. */
    public String text() {
        return text;
    }

    /**
     * The characters with those of one meaning made one, as patterns want them: full-width forms become ASCII, dashes of every
     * length {@code -}, spaces of every width a blank. As long as {@link #text()}, so that places agree.
     */
    public String folded() {
        if (folded == null) {
            folded = Width.fold(text); // the same whoever computes it
        }
        return folded;
    }

    /** Where a character stands in the raw text; the length of the text asks for the end. */
    public int offset(int index) {
        return offsets[begin + index];
    }

    /** Where the line begins in the raw text. */
    public int offset() {
        return offsets[begin];
    }

    /** Whether there is nothing to read. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** A part of it, stripped of white space. */
    public Line part(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Width.isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && Width.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (first == 0 && last == text.length()) {
            return this;
        }
        if (spans.isEmpty()) {
            return new Line(this, first, last, List.of());
        }
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            int start = Math.min(Math.max(span.from(), first), last);
            int end = Math.min(span.to(), last);
            boolean picture = span.mark() == Mark.IMAGE && span.from() >= from && span.from() <= to;
            if (picture || span.mark() != Mark.IMAGE && start < end) {
                kept.add(new Span(
                        span.mark(), start - first, Math.max(start, end) - first, span.target(), span.label()));
            }
        }
        return new Line(this, first, last, kept);
    }

    /** The rest of it from a place on, stripped of white space. */
    public Line part(int from) {
        return part(from, text.length());
    }

    /** The same without white space around it. */
    public Line strip() {
        return part(0, text.length());
    }

    /** Links in order. */
    public List<Span> links() {
        if (links == null) {
            links = spans(Mark.LINK); // the same whoever computes it
        }
        return links;
    }

    /** Where the last link ends that ends before a place or at it; 0 without one. */
    public int linkEndBefore(int index) {
        int low = 0;
        int high = links().size();
        while (low < high) {
            int middle = (low + high) / 2;
            boolean before = links().get(middle).to() <= index;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low == 0 ? 0 : links().get(low - 1).to();
    }

    /** Pictures in order. */
    public List<Span> images() {
        return spans(Mark.IMAGE);
    }

    private List<Span> spans(Mark mark) {
        if (spans.isEmpty()) {
            return List.of();
        }
        return spans.stream().filter(span -> span.mark() == mark).toList();
    }

    /** Every marked stretch in order. */
    List<Span> spans() {
        return spans;
    }

    private static BitSet marked(Mark mark, List<Span> spans) {
        BitSet marked = new BitSet();
        spans.stream().filter(span -> span.mark() == mark).forEach(span -> marked.set(span.from(), span.to()));
        return marked;
    }

    /** Whether every character but spaces and punctuation carries this mark. */
    public boolean isAll(Mark mark) {
        if (spans.isEmpty()) {
            return false;
        }
        BitSet marked = marked(mark, spans);
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            boolean read = Character.isLetterOrDigit(text.charAt(i));
            if (read && !marked.get(i)) {
                return false;
            }
            any |= read;
        }
        return any;
    }

    /** Whether a character carries this mark. */
    public boolean isMarked(Mark mark, int index) {
        for (Span span : spans) {
            if (span.mark() == mark && span.from() <= index && index < span.to()) {
                return true;
            }
        }
        return false;
    }

    /** The text alone. */
    @Override
    public String toString() {
        return text;
    }
}
