package dev.meetupkit.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several lines as one. */
public final class Lines {

    private Lines() {}

    /** The lines as one, with a separator between them that stands where a line ends. */
    public static Line join(List<Line> lines, String separator) {
        int length = lines.stream()
                .mapToInt(line -> line.text().length() + separator.length())
                .sum();
        StringBuilder text = new StringBuilder(length);
        int[] offsets = new int[length + 1];
        List<Line.Span> spans = new ArrayList<>();
        for (Line line : lines) {
            if (!text.isEmpty()) {
                Arrays.fill(offsets, text.length(), text.length() + separator.length(), offsets[text.length()]);
                text.append(separator);
            }
            int shift = text.length();
            for (int i = 0; i <= line.text().length(); i++) {
                offsets[shift + i] = line.offset(i);
            }
            text.append(line.text());
            line.spans()
                    .forEach(s -> spans.add(
                            new Line.Span(s.mark(), s.from() + shift, s.to() + shift, s.target(), s.label())));
        }
        return new Line(text.toString(), Arrays.copyOf(offsets, text.length() + 1), spans);
    }

    /**
     * The lines of a paragraph as running text: a line end in the source is a space, and nothing between two Chinese or Japanese
     * characters.
     */
    public static String flow(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (!line.isBlank()) {
                boolean tight = !text.isEmpty()
                        && isWide(text.charAt(text.length() - 1))
                        && isWide(line.text().charAt(0));
                text.append(text.isEmpty() || tight ? "" : " ").append(line.text());
            }
        }
        return text.toString();
    }

    /** Whether a character is written without spaces around it. */
    private static boolean isWide(char c) {
        return c >= '\u2E80' && c <= '\uA4CF' && !(c >= '\u3130' && c <= '\u318F')
                || c >= '\uF900' && c <= '\uFAFF'
                || c >= '\uFE30' && c <= '\uFFDC';
    }
}
