package dev.meetupkit.diagnostic;

/**
 * A place in the raw text.
 *
 * @param line counted from 1; LF, CRLF and CR each end a line
 * @param column counted from 1 in UTF-16 units
 */
public record Position(int line, int column) implements Comparable<Position> {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    public Position {
        if (!(line >= 1 && column >= 1)) {
            throw new IllegalArgumentException("Position must count from 1, was " + line + ":" + column);
        }
    }

    /** By line, then column. */
    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** As compilers print it: {@code 28:6}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
