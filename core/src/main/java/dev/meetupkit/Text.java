package dev.meetupkit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Normalises text once, on its way into a value, and refuses what no format can carry. */
final class Text {

    /** Longest text of one attribute, in UTF-16 units: three octets each still stay below the readers' limit of 1 MiB. */
    static final int MAX_LENGTH = 262_144;

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029]");

    /** What {@link #LINE_END} begins with. */
    private static final String LINE_ENDS = "\r\n\u0085\u2028\u2029";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final int ECHO = 40;

    private Text() {}

    /** Text of one line: every line end becomes a space. */
    static String line(String attribute, String text) {
        return isPlain(text, ' ') ? text : checked(attribute, withLineEnds(text, " "));
    }

    /** Text of several lines: every line end becomes LF. */
    static String lines(String attribute, String text) {
        return isPlain(text, '\n') ? text : checked(attribute, withLineEnds(text, "\n"));
    }

    /** Whether a look at each character suffices: nothing to normalise, nothing to refuse. What is not plain is checked thoroughly. */
    private static boolean isPlain(String text, char lineEnd) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < '\u007F'
                    || c > '\u009F' && c < Character.MIN_SURROGATE && (c | 1) != '\u2029'
                    || c > Character.MAX_SURROGATE && c != '\uFEFF'
                    || c == lineEnd;
            if (!plain) {
                return false;
            }
            blank = blank && (c <= ' ' || c > '\u007F' && Character.isWhitespace(c));
        }
        return !blank && text.length() <= MAX_LENGTH;
    }

    private static String withLineEnds(String text, String end) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean rare = c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029';
            if (rare && end.indexOf(c) < 0 && LINE_ENDS.indexOf(c) >= 0) {
                return LINE_END.matcher(text).replaceAll(end);
            }
        }
        return text;
    }

    static Optional<String> line(String attribute, Optional<String> text) {
        return text.isPresent() ? Optional.of(line(attribute, text.get())) : text;
    }

    static Optional<String> lines(String attribute, Optional<String> text) {
        return text.isPresent() ? Optional.of(lines(attribute, text.get())) : text;
    }

    /** Texts of one line each: the same list if nothing is to be changed. */
    static List<String> each(String attribute, List<String> texts) {
        List<String> lines = new ArrayList<>(texts.size());
        for (String text : texts) {
            lines.add(line(attribute, text));
        }
        return lines.equals(texts) ? texts : lines;
    }

    private static String checked(String attribute, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(attribute + " must not be blank, was \"" + visible(text) + "\"");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    attribute + " must have at most " + MAX_LENGTH + " characters, had " + text.length());
        }
        int bad = firstRefused(text);
        if (bad >= 0) {
            throw new IllegalArgumentException(attribute + " must not contain U+" + HEX.toHexDigits(text.charAt(bad))
                    + ", found at index " + bad + " of \"" + visible(text) + "\"");
        }
        return text;
    }

    /** Index of the first character that is refused, or -1. */
    private static int firstRefused(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < '\u007F' || c > '\u009F' && c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)
                    || c == '\uFEFF'
                    || Character.isISOControl(c) && c != '\t' && c != '\n') {
                return i;
            }
        }
        return -1;
    }

    /** The beginning of a text with invisible characters spelled out, for messages. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && i < ECHO; i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '\uFEFF') {
                out.append("\\u").append(HEX.toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return text.length() > ECHO ? out.append('…').toString() : out.toString();
    }
}
