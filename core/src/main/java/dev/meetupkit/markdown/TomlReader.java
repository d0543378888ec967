package dev.meetupkit.markdown;

import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads TOML 1.0 as text in lists and maps, up to the first fault, as Hugo's pages have it above their text: no types, and no deeper than tools nest.
 * Numbers, dates, {@code true} and {@code false} are the text that stands there. Single use.
 */
final class TomlReader {

    private static final int MAX_DEPTH = 32;

    private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

    /** A number, a date or a word: up to what ends a value. A blank may stand between a date and its time. */
    private static final Pattern BARE_VALUE = Pattern.compile("[A-Za-z0-9_+:.-]+(?: \\d{2}:[\\d:.Z+-]+)?");

    private static final Pattern BLANKS = Pattern.compile("[ \\t]*");

    /** Blank lines and comments between values. */
    private static final Pattern GAP = Pattern.compile("(?:[ \\t\\r\\n]|#[^\\r\\n]*)*+");

    private static final Pattern END_OF_LINE = Pattern.compile("[ \\t]*(?:#[^\\r\\n]*)?(?:[\\r\\n]|\\z)");

    /** A name before {@code =} or in brackets. */
    private record Key(String name, int offset) {}

    private final String toml;
    private final int base;
    private int at;

    private TomlReader(String toml, int base) {
        this.toml = toml;
        this.base = base;
    }

    /** The keys and values of a TOML text, as far as it can be read. */
    static FrontMatter read(String toml, int base, int end) {
        Mapping root = table(base);
        try {
            new TomlReader(toml, base).read(root);
            return FrontMatter.of(root, end, Optional.empty());
        } catch (FrontMatterException e) {
            return FrontMatter.of(root, end, Optional.of(e.problem()));
        }
    }

    private void read(Mapping root) throws FrontMatterException {
        Mapping current = root;
        for (skip(GAP); at < toml.length(); skip(GAP)) {
            if (takes("[[")) {
                current = element(root, keys());
                expect("]]");
            } else if (takes("[")) {
                List<Key> keys = keys();
                current = below(root, keys, keys.size());
                expect("]");
            } else {
                pair(current, 1);
            }
            expectEndOfLine();
        }
    }

    private void pair(Mapping table, int depth) throws FrontMatterException {
        List<Key> keys = keys();
        expect("=");
        skip(BLANKS);
        Key last = keys.get(keys.size() - 1);
        Mapping owner = below(table, keys, keys.size() - 1);
        Value value = value(depth);
        if (depth == 1) {
            expectEndOfLine(); // what is cut off is not what its author meant
        }
        owner.keys().putIfAbsent(last.name(), last.offset());
        if (owner.members().putIfAbsent(last.name(), value) != null) {
            throw twice(last);
        }
    }

    /** The table below some keys, which is made where it is missing; the last one of a list of tables. */
    private Mapping below(Mapping table, List<Key> keys, int count) throws FrontMatterException {
        Mapping current = table;
        for (Key key : keys.subList(0, count)) {
            current.keys().putIfAbsent(key.name(), key.offset());
            Value next = current.members().computeIfAbsent(key.name(), missing -> table(key.offset()));
            Value last = next instanceof Sequence list && !list.values().isEmpty()
                    ? list.values().get(list.values().size() - 1)
                    : next;
            if (!(last instanceof Mapping found)) {
                throw twice(key);
            }
            current = found;
        }
        return current;
    }

    /** A new table at the end of a list of tables. */
    private Mapping element(Mapping root, List<Key> keys) throws FrontMatterException {
        Key last = keys.get(keys.size() - 1);
        Mapping owner = below(root, keys, keys.size() - 1);
        owner.keys().putIfAbsent(last.name(), last.offset());
        Value list =
                owner.members().computeIfAbsent(last.name(), missing -> new Sequence(new ArrayList<>(), last.offset()));
        if (!(list instanceof Sequence tables)) {
            throw twice(last);
        }
        Mapping table = table(last.offset());
        tables.values().add(table);
        return table;
    }

    private List<Key> keys() throws FrontMatterException {
        List<Key> keys = new ArrayList<>();
        do {
            skip(BLANKS);
            keys.add(key());
            skip(BLANKS);
        } while (takes("."));
        if (keys.size() > MAX_DEPTH) {
            throw tooDeep();
        }
        return keys;
    }

    private Key key() throws FrontMatterException {
        int offset = base + at;
        if (at < toml.length() && "\"'".indexOf(toml.charAt(at)) >= 0) {
            return new Key(quoted(toml.substring(at, at + 1)).value(), offset);
        }
        int from = at;
        if (!skip(BARE_KEY)) {
            throw problem("expected a key");
        }
        return new Key(toml.substring(from, at), offset);
    }

    private Value value(int depth) throws FrontMatterException {
        if (depth > MAX_DEPTH) {
            throw tooDeep();
        }
        for (String mark : new String[] {"\"\"\"", "'''", "\"", "'"}) {
            if (toml.startsWith(mark, at)) {
                return quoted(mark);
            }
        }
        if (takes("[")) {
            return list(depth);
        }
        if (takes("{")) {
            return inlineTable(depth);
        }
        int from = at;
        if (!skip(BARE_VALUE)) {
            throw problem("expected a value");
        }
        String text = toml.substring(from, at);
        return new Scalar(Line.verbatim(text, base + from), text, true);
    }

    private Sequence list(int depth) throws FrontMatterException {
        Sequence list = new Sequence(new ArrayList<>(), base + at - 1);
        for (skip(GAP); !takes("]"); skip(GAP)) {
            list.values().add(value(depth + 1));
            skip(GAP);
            if (!takes(",") && !toml.startsWith("]", at)) {
                throw problem("expected , or ]");
            }
        }
        return list;
    }

    private Mapping inlineTable(int depth) throws FrontMatterException {
        Mapping table = table(base + at - 1);
        for (skip(BLANKS); !takes("}"); skip(BLANKS)) {
            pair(table, depth + 1);
            skip(BLANKS);
            if (!takes(",") && !toml.startsWith("}", at)) {
                throw problem("expected , or }");
            }
        }
        return table;
    }

    /** Text between quotation marks; where escapes moved its characters, all of them stand where it begins. */
    private Scalar quoted(String mark) throws FrontMatterException {
        boolean lines = mark.length() > 1;
        int from = at + mark.length();
        if (lines && toml.startsWith("\r\n", from)) {
            from += 2;
        } else if (lines && toml.startsWith("\n", from)) {
            from++;
        }
        int end = toml.indexOf(mark, from);
        while (end > 0 && mark.charAt(0) == '"' && isEscaped(end, from)) {
            end = toml.indexOf(mark, end + 1);
        }
        for (int i = 0; i < 2 && lines && end >= 0 && toml.startsWith(mark, end + 1); i++) {
            end++; // one or two marks may stand before the closing ones
        }
        String raw = end < 0 ? "" : toml.substring(from, end);
        if (end < 0 || !lines && raw.indexOf('\n') >= 0) {
            throw problem("expected " + mark + " behind the text");
        }
        at = end + mark.length();
        String unix = raw.replace("\r\n", "\n");
        String text = mark.charAt(0) == '"' ? TomlEscapes.resolve(unix) : unix;
        Line line = text.equals(raw) ? Line.verbatim(text, base + from) : Line.of(text, base + from);
        return new Scalar(line, text, false);
    }

    private boolean isEscaped(int index, int from) {
        int slashes = 0;
        while (index - slashes > from && toml.charAt(index - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /** Nothing but blanks and a comment stand before the line ends; the next gap takes them. */
    private void expectEndOfLine() throws FrontMatterException {
        if (!END_OF_LINE.matcher(toml).region(at, toml.length()).lookingAt()) {
            throw problem("expected the end of the line");
        }
    }

    private boolean skip(Pattern pattern) {
        Matcher found = pattern.matcher(toml).region(at, toml.length());
        boolean any = found.lookingAt();
        at = any ? found.end() : at;
        return any;
    }

    private boolean takes(String mark) {
        boolean stands = toml.startsWith(mark, at);
        at += stands ? mark.length() : 0;
        return stands;
    }

    private void expect(String mark) throws FrontMatterException {
        if (!takes(mark)) {
            throw problem("expected " + mark);
        }
    }

    private static Mapping table(int offset) {
        return new Mapping(new LinkedHashMap<>(), new LinkedHashMap<>(), offset);
    }

    private FrontMatterException problem(String message) {
        return new FrontMatterException(message, base + at);
    }

    private FrontMatterException tooDeep() {
        return problem("values nest more than " + MAX_DEPTH + " deep");
    }

    private static FrontMatterException twice(Key key) {
        return new FrontMatterException("the key " + key.name() + " stands here twice", key.offset());
    }
}
