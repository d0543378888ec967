package dev.meetupkit.ical;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Content lines (RFC 5545, section 3.1): names in upper case, parameters quoted and encoded (RFC 6868), lines folded at 75 octets.
 * Values arrive as one of the types of {@link Value}, never as raw text, so that no value can end its line. Single use.
 */
final class ContentLines {

    /** Octets of a line without its end, the leading blank of a continuation included. */
    static final int MAX_OCTETS = 75;

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9-]*");

    private static final Pattern TO_QUOTE = Pattern.compile("[:;,]");

    private final StringBuilder out = new StringBuilder();

    /** A parameter of a property. */
    record Parameter(String name, String value) {}

    /** Everything written so far; every line ends with CRLF. */
    @Override
    public String toString() {
        return out.toString();
    }

    void begin(String component) {
        line("BEGIN:" + checked(component), 0);
    }

    void end(String component) {
        line("END:" + checked(component), 0);
    }

    /** A property; one without a value is left out. */
    void property(String name, Value value, Parameter... parameters) {
        if (value.text().isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(checked(name));
        for (Parameter parameter : parameters) {
            line.append(';').append(checked(parameter.name())).append('=').append(encoded(parameter.value()));
        }
        line.append(':').append(value.text());
        line(line.toString(), name.length());
    }

    /** A property as another writer had it, unfolded; its name and its value stay as they are. */
    void foreign(String line) {
        if (line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new IllegalArgumentException("A line must not contain control characters");
        }
        line(line, Math.max(0, Math.min(line.indexOf(':'), line.indexOf(';') < 0 ? line.length() : line.indexOf(';'))));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A property name has letters, digits and hyphens, was " + name.toLowerCase(Locale.ROOT));
        }
        return name;
    }

    /** A parameter value by RFC 6868, in quotation marks where RFC 5545, section 3.2, wants them. */
    private static String encoded(String value) {
        String encoded =
                value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'").replace("\t", " ");
        return TO_QUOTE.matcher(encoded).find() ? '"' + encoded + '"' : encoded;
    }

    /** Appends a line, folded greedily; never within a code point, an escape pair or the name. */
    private void line(String line, int nameLength) {
        int lastWord = lastWord(line);
        int from = 0;
        int to = fitting(line, 0, MAX_OCTETS);
        while (to < line.length()) {
            // many readers drop a line of blanks: the last word takes those behind it along
            boolean blanksRemain = to > lastWord && lastWord > Math.max(from, nameLength);
            to = blanksRemain ? lastWord : to;
            out.append(line, from, to).append("\r\n ");
            from = to;
            to = fitting(line, from, MAX_OCTETS - 1);
        }
        out.append(line, from, to).append("\r\n");
    }

    /** Where the last characters begin that stay together and are not blank. */
    private static int lastWord(String line) {
        int last = 0;
        for (int at = 0; at < line.length(); at += unit(line, at)) {
            last = line.substring(at, at + unit(line, at)).isBlank() ? last : at;
        }
        return last;
    }

    /** The end of what fits into some octets. */
    private static int fitting(String line, int from, int room) {
        int to = from;
        int octets = 0;
        while (to < line.length()) {
            int next = to + unit(line, to);
            for (int i = to; i < next; i = line.offsetByCodePoints(i, 1)) {
                octets += octets(line.codePointAt(i));
            }
            if (octets > room) {
                return to;
            }
            to = next;
        }
        return to;
    }

    /** Characters that stay together: an escape pair or a code point. */
    private static int unit(String line, int at) {
        int point = Character.charCount(line.codePointAt(at));
        boolean escape = line.charAt(at) == '\\' && at + 1 < line.length();
        return escape ? point + Character.charCount(line.codePointAt(at + 1)) : point;
    }

    /** Octets of a code point in UTF-8. */
    private static int octets(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
