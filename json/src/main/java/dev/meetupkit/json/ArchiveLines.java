package dev.meetupkit.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream that have something on them, one at a time. A line that is too long is passed over, not kept. */
final class ArchiveLines {

    /** Octets of a line. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int ROOM = 8192;

    private final InputStream in;
    private final byte[] chunk = new byte[ROOM];
    private int at;
    private int filled;
    private byte[] line = new byte[ROOM];
    private int length;
    private boolean tooLong;
    private int number;

    ArchiveLines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line that is not empty, or answers false at the end. */
    boolean next() throws IOException {
        boolean more = true;
        do {
            more = fill();
        } while (more && isEmpty());
        return more || !isEmpty();
    }

    /** Reads up to the next LF; false where there is none. */
    private boolean fill() throws IOException {
        length = 0;
        tooLong = false;
        number++;
        while (at < filled || refill()) {
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            append(end);
            at = end + 1;
            if (end < filled) {
                return true;
            }
        }
        return false;
    }

    private boolean refill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }

    private void append(int end) {
        int size = end - at;
        tooLong |= length + size > LONGEST;
        if (tooLong) {
            return;
        }
        if (length + size > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(line.length * 2, length + size)));
        }
        System.arraycopy(chunk, at, line, length, size);
        length += size;
    }

    private boolean isEmpty() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    /** The line without its end. */
    byte[] octets() {
        return Arrays.copyOf(line, length);
    }

    /** Whether the line is longer than {@link #LONGEST}. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The number of the line, from 1; empty ones count. */
    int number() {
        return number;
    }
}
