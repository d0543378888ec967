package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A line without its folds, and where each stretch of it stands in the file.
 *
 * @param text its characters
 * @param folds where each line of the file begins in it, the first one included
 */
record Unfolded(String text, List<Fold> folds) {

    private static final int BRIEF = 40;

    /**
     * Where a line of the file begins.
     *
     * @param octet in the unfolded octets, counted from 0
     * @param line in the file, counted from 1
     * @param column of its first character that is not the blank of the fold, counted from 1
     */
    record Fold(int octet, int line, int column) {}

    /** A line that stands in no file. */
    static Unfolded of(String text) {
        return new Unfolded(text, List.of(new Fold(0, 1, 1)));
    }

    /** Where a character stands in the file. */
    Position position(int index) {
        int octet = octets(text.substring(0, Math.min(index, text.length())));
        Fold last = folds.get(0);
        for (Fold fold : folds) {
            last = fold.octet() <= octet ? fold : last;
        }
        int before = 0;
        int from = 0;
        while (from < text.length() && before < last.octet()) {
            int next = text.offsetByCodePoints(from, 1);
            before += octets(text.substring(from, next));
            from = next;
        }
        return new Position(last.line(), Math.max(1, last.column() + index - from));
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The beginning of a text, for a message. */
    static String brief(String text) {
        int end = text.length() <= BRIEF ? text.length() : text.offsetByCodePoints(0, text.codePointCount(0, BRIEF));
        return text.substring(0, end) + (end < text.length() ? "…" : "");
    }
}
