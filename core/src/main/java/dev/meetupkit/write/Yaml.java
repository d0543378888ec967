package dev.meetupkit.write;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, text, numbers, booleans and null as YAML 1.2 in block style. Text is plain where that is safe, a literal block
 * where it has several lines, and quoted else.
 */
final class Yaml {

    private static final String INDENT = "  ";

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{Nd}/][^\\p{Cntrl}\\p{Z}:#]*(?:[ :#]?[^\\p{Cntrl}\\p{Z}:#]+)*");

    /** Text that would be something else if it stood plain. */
    private static final Pattern TYPED = Pattern.compile("(?i)null|true|false|yes|no|on|off|[-+.\\d]+(?:e[-+]?\\d+)?");

    /** YAML 1.2, section 7.4.2: longer keys need a mark of their own. */
    private static final int LONGEST_KEY = 500;

    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String of(Map<String, ? extends @Nullable Object> members) {
        Yaml yaml = new Yaml();
        yaml.members(members, "");
        return yaml.out.toString();
    }

    private void members(Map<?, ? extends @Nullable Object> members, String indent) {
        String before = "";
        for (Map.Entry<?, ? extends @Nullable Object> member : members.entrySet()) {
            String name = (String) member.getKey();
            boolean longKey = name.length() > LONGEST_KEY;
            out.append(before)
                    .append(longKey ? "? " : "")
                    .append(key(name))
                    .append(longKey ? "\n" + indent : "")
                    .append(':');
            value(member.getValue(), indent);
            before = indent;
        }
    }

    /** A value behind a key or the mark of a list, with the line end. */
    private void value(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n').append(indent).append(INDENT);
            members(map, indent + INDENT);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            list.forEach(each -> element(each, indent + INDENT));
        } else {
            out.append(' ').append(scalar(value, indent + INDENT)).append('\n');
        }
    }

    private void element(@Nullable Object value, String indent) {
        out.append(indent).append('-');
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append(' ');
            members(map, indent + INDENT);
        } else {
            value(value, indent);
        }
    }

    private static String scalar(@Nullable Object value, String indent) {
        if (value instanceof String text) {
            return text(text, indent);
        }
        return value instanceof Map ? "{}" : value instanceof List ? "[]" : String.valueOf(value);
    }

    private static String key(String name) {
        return isPlain(name) ? name : quoted(name);
    }

    private static String text(String text, String indent) {
        return isPlain(text) ? text : isLiteral(text) ? literal(text, indent) : quoted(text);
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_KEY
                && PLAIN.matcher(text).matches()
                && !TYPED.matcher(text).matches()
                && isPrintable(text);
    }

    /** Several lines, none of which says something by blanks alone. */
    private static boolean isLiteral(String text) {
        return text.contains("\n")
                && !text.startsWith("\n")
                && !text.startsWith(" ")
                && !text.endsWith("\n")
                && text.indexOf('\t') < 0
                && isPrintable(text.replace("\n", ""));
    }

    private static String literal(String text, String indent) {
        StringBuilder block = new StringBuilder("|-");
        for (String line : text.split("\n", -1)) {
            block.append('\n').append(line.isEmpty() ? "" : indent).append(line);
        }
        return block.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append("\\u%04X".formatted(c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().allMatch(Yaml::isPrintable);
    }

    /** YAML 1.2, section 5.1, without what ends a line. */
    private static boolean isPrintable(int c) {
        boolean endsLine = c == '\u2028' || c == '\u2029';
        return c >= ' ' && c <= '~' || c >= '\u00A0' && c <= '\uFFFD' && c != '\uFEFF' && !endsLine || c > '\uFFFF';
    }
}
