package dev.meetupkit.diagnostic;

/**
 * A stretch of the raw text: {@code text.substring(span.from(), span.to())} gives it back.
 *
 * @param from first character, counted from 0 in UTF-16 units
 * @param to first character after it; equal to {@code from} for a place between two characters
 * @param start where it begins, in lines and columns
 * @param end the place of the first character after it
 */
public record Span(int from, int to, Position start, Position end) implements Comparable<Span> {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it begins before the text or ends before it begins
     */
    public Span {
        if (!(from >= 0 && to >= from && start.compareTo(end) <= 0)) {
            throw new IllegalArgumentException("Span must not end before it begins, was " + from + " to " + to);
        }
    }

    /** Whether both share a character. */
    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    /** By where they begin, then by where they end. */
    @Override
    public int compareTo(Span other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    /** As compilers print it: {@code 28:6-28:14}. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
