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

    private static final Pattern TO_QUOTE = Pattern.compile("[:;,]");

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
        String encoded =
                value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'").replace("\t", " ");
        Value.requireWritable("A parameter", encoded);
        return TO_QUOTE.matcher(encoded).find() ? '"' + encoded + '"' : encoded;
    }

    /** Appends a part of a line, folded greedily; never within a code point or an escape pair. */
    private void put(String part) {
        int lastWord = lastWord(part);
        int at = 0;
        while (at < part.length()) {
            char c = part.charAt(at);
            if (c < 0x80 && c != '\\' && at != lastWord) {
                room(1);
                octets[size++] = (byte) c;
                column++;
                at++;
            } else {
                // many readers drop a line of blanks: the last word takes those behind it along
                int end = at + unit(part, at);
                room(at == lastWord ? width(part, at, part.length()) : width(part, at, end));
                append(part, at, end);
                at = end;
            }
        }
    }

    /** Begins a new line if what follows does not fit into this one. */
    private void room(int width) {
        if (column + width > MAX_OCTETS && column > 1) {
            endOfLine();
            ensure(1);
            octets[size++] = ' ';
            column = 1;
        }
        ensure(1);
    }

    private void endOfLine() {
        ensure(2);
        octets[size++] = '\r';
        octets[size++] = '\n';
        column = 0;
    }

    /** Appends characters in UTF-8 (RFC 3629, section 3). */
    private void append(String part, int from, int to) {
        int before = size;
        for (int i = from; i < to; i++) {
            int c = part.codePointAt(i);
            ensure(4);
            if (c < 0x80) {
                octets[size++] = (byte) c;
            } else if (c < 0x800) {
                octets[size++] = (byte) (0xC0 | c >> 6);
                octets[size++] = continuation(c);
            } else if (c < 0x10000) {
                octets[size++] = (byte) (0xE0 | c >> 12);
                octets[size++] = continuation(c >> 6);
                octets[size++] = continuation(c);
            } else {
                octets[size++] = (byte) (0xF0 | c >> 18);
                octets[size++] = continuation(c >> 12);
                octets[size++] = continuation(c >> 6);
                octets[size++] = continuation(c);
                i++;
            }
        }
        column += size - before;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }

    private void ensure(int more) {
        if (size + more > octets.length) {
            octets = Arrays.copyOf(octets, 2 * octets.length + more);
        }
    }

    /** Where the last characters begin that stay together and are not blank, if blanks follow them; else -1. */
    private static int lastWord(String part) {
        int last = part.length() - 1;
        while (last > 0 && Character.isWhitespace(part.charAt(last))) {
            last--;
        }
        if (last == part.length() - 1) {
            return -1;
        }
        int first = last > 0 && Character.isLowSurrogate(part.charAt(last)) ? last - 1 : last;
        int backslashes = 0;
        while (first > backslashes && part.charAt(first - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return first - backslashes % 2;
    }

    /** Characters that stay together: an escape pair or a code point. */
    private static int unit(String part, int at) {
        boolean escape = part.charAt(at) == '\\' && at + 1 < part.length();
        return escape ? 1 + unitOfPoint(part, at + 1) : unitOfPoint(part, at);
    }

    private static int unitOfPoint(String part, int at) {
        return Character.charCount(part.codePointAt(at));
    }

    /** Octets of some characters in UTF-8; of a pair each half has two. */
    private static int width(String part, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            char c = part.charAt(i);
            width += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return width;
    }
}
