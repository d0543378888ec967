package dev.meetupkit.ical;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Content lines (RFC 5545, section 3.1): names in upper case, parameters quoted and encoded (RFC 6868), lines folded at 75 octets.
 * Values arrive as one of the types of {@link Value}, never as raw text, so that no value can end its line. Single use.
 */
final class ContentLines {

    /** Octets of a line without its end, the leading blank of a continuation included. */
    static final int MAX_OCTETS = 75;

    /** What section 3.2 demands; and an equals sign, behind which ical4j reads on without looking for the end of the value. */
    private static final Pattern TO_QUOTE = Pattern.compile("[=:;,]");

    private static final int CONTINUATION_MASK = 0xC0;

    private static final int CONTINUATION = 0x80;

    private static final int FIRST_SIZE = 4096;

    private byte[] octets = new byte[FIRST_SIZE];

    private int size;

    /** Octets of the line so far, the blank of a continuation included. */
    private int column;

    /** A parameter of a property. */
    record Parameter(String name, String value) {}

    /** Everything written so far; every line ends with CRLF. */
    @Override
    public String toString() {
        return new String(octets, 0, size, StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    byte[] octets() {
        return Arrays.copyOf(octets, size);
    }

    /** Hands on what was written so far, if it is more than some octets. */
    void drain(OutputStream out, int more) {
        if (size > more) {
            try {
                out.write(octets, 0, size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            size = 0;
        }
    }

    void begin(String component) {
        line("BEGIN:" + checked(component));
    }

    void end(String component) {
        line("END:" + checked(component));
    }

    /** A property; one without a value is left out. */
    void property(String name, Value value, Parameter... parameters) {
        if (value.text().isEmpty()) {
            return;
        }
        put(checked(name));
        for (Parameter parameter : parameters) {
            put(";");
            put(checked(parameter.name()));
            put("=");
            put(encoded(parameter.value()));
        }
        put(":");
        put(value.text());
        endOfLine();
    }

    /** A property as another writer had it, unfolded; its name and its value stay as they are. */
    void foreign(String line) {
        Value.requireWritable("A line", line);
        line(line);
    }

    private void line(String line) {
        put(line);
        endOfLine();
    }

    private static String checked(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || c != '-' && !(c >= '0' && c <= '9'))) {
                throw new IllegalArgumentException(
                        "A property name has letters, digits and hyphens, was " + name.toLowerCase(Locale.ROOT));
            }
        }
        return name;
    }

    /** A parameter value by RFC 6868, in quotation marks where RFC 5545, section 3.2, wants them. */
    private static String encoded(String value) {
        if (isPlain(value)) {
            return value;
        }
        String encoded =
                value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'").replace("\t", " ");
        Value.requireWritable("A parameter", encoded);
        return TO_QUOTE.matcher(encoded).find() ? '"' + encoded + '"' : encoded;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= '-' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_')) {
                return false;
            }
        }
        return true;
    }

    /** Appends a part of a line. Its last word takes the blanks behind it along, since many readers drop a line of blanks. */
    private void put(String part) {
        byte[] added = part.getBytes(StandardCharsets.UTF_8);
        int last = lastWord(part, added);
        put(added, 0, last);
        if (column + added.length - last > MAX_OCTETS && column > 1) {
            fold();
        }
        put(added, last, added.length);
    }

    /** Appends octets, folded greedily; never within a code point or an escape pair. */
    private void put(byte[] added, int from, int to) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + Math.max(0, MAX_OCTETS - column));
            while (end > at && end < to && staysTogether(added, at, end)) {
                end--;
            }
            if (end == at && column > 1) {
                fold();
            } else {
                end = end == at ? to : end; // longer than a line, which nothing that stays together is
                ensure(end - at);
                System.arraycopy(added, at, octets, size, end - at);
                size += end - at;
                column += end - at;
                at = end;
            }
        }
    }

    private void fold() {
        endOfLine();
        ensure(1);
        octets[size++] = ' ';
        column = 1;
    }

    /** Whether a place is within a code point or an escape pair. */
    private static boolean staysTogether(byte[] added, int from, int at) {
        if ((added[at] & CONTINUATION_MASK) == CONTINUATION) {
            return true;
        }
        int backslashes = 0;
        while (at - backslashes > from && added[at - backslashes - 1] == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void endOfLine() {
        ensure(2);
        octets[size++] = '\r';
        octets[size++] = '\n';
        column = 0;
    }

    private void ensure(int more) {
        if (size + more > octets.length) {
            octets = Arrays.copyOf(octets, 2 * octets.length + more);
        }
    }

    /** Where the last characters begin that stay together and are not blank, if blanks follow them; else the end. */
    private static int lastWord(String part, byte[] added) {
        int end = part.length();
        while (end > 1 && Character.isWhitespace(part.charAt(end - 1))) {
            end--;
        }
        if (end == part.length()) {
            return added.length;
        }
        int first = part.offsetByCodePoints(end, -1);
        int octet = part.substring(0, first).getBytes(StandardCharsets.UTF_8).length;
        while (octet > 0 && staysTogether(added, 0, octet)) {
            octet--;
        }
        return octet;
    }
}
