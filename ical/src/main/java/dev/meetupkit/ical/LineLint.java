package dev.meetupkit.ical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file as octets, by the letter of RFC 5545, section 3.1. Single use. */
final class LineLint {

    /** Tells of a broken rule. */
    interface Rule {
        void broken(int line, int column, String message);
    }

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] octets;
    private final Rule rule;

    LineLint(byte[] octets, Rule rule) {
        this.octets = octets;
        this.rule = rule;
    }

    void check() {
        if (octets.length >= MARK.length && Arrays.equals(octets, 0, MARK.length, MARK, 0, MARK.length)) {
            rule.broken(1, 1, "a byte order mark stands before BEGIN:VCALENDAR (section 3.1)");
        }
        int line = 1;
        int from = 0;
        while (from < octets.length) {
            int to = from;
            while (to < octets.length && octets[to] != '\n' && octets[to] != '\r') {
                to++;
            }
            boolean whole = to + 1 < octets.length && octets[to] == '\r' && octets[to + 1] == '\n';
            if (!whole) {
                rule.broken(line, 1, "a line does not end with CRLF (section 3.1)");
            }
            check(line++, from, to);
            from = to + (whole ? 2 : 1);
        }
    }

    private void check(int line, int from, int to) {
        if (to == from) {
            rule.broken(line, 1, "an empty line (section 3.1)");
        }
        if (to - from > ContentLines.MAX_OCTETS) {
            rule.broken(line, 1, "a line has more than 75 octets: %s (section 3.1)".formatted(to - from));
        }
        boolean text = isText(from, to);
        boolean within = from < octets.length && isContinuation(from < to && octets[from] == ' ' ? from + 1 : from);
        if (within) {
            rule.broken(line, 1, "a fold stands within a character, which most readers split (section 3.1)");
        } else if (!text && !(to < octets.length && endsWithin(from, to))) {
            rule.broken(line, 1, "octets that are not UTF-8 (section 3.1.4)");
        }
        for (int i = from; i < to; i++) {
            boolean control = octets[i] >= 0 && octets[i] < ' ' && octets[i] != '\t' || octets[i] == 0x7F;
            if (control) {
                rule.broken(line, i - from + 1, "a control character (section 3.1)");
                return;
            }
        }
    }

    private boolean isText(int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private boolean isContinuation(int at) {
        return at < octets.length && (octets[at] & 0xC0) == 0x80;
    }

    /** Whether what follows the line end is the rest of a character that begins here. */
    private boolean endsWithin(int from, int to) {
        int next = to;
        while (next < octets.length && (octets[next] == '\r' || octets[next] == '\n')) {
            next++;
        }
        return next < octets.length && octets[next] == ' ' && isContinuation(next + 1) && to > from;
    }
}
