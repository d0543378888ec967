package dev.meetupkit.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a document's text, between two {@code ---} lines.
 *
 * @param members the values by key, in order; a key that Ruby wrote as {@code :name} is {@code name}
 * @param keys where each key stands in the raw text, counted from 0, in order
 * @param end where the text begins, counted from 0
 * @param problem why it cannot be read, if it cannot
 */
public record FrontMatter(Map<String, Value> members, List<Integer> keys, int end, Optional<Problem> problem) {

    /** Front matter holds keys, not prose. */
    static final int MAX_LENGTH = 65_536;

    private static final Pattern FENCED = Pattern.compile(
            "\\A---[ \\t]*(\\r\\n|\\n|\\r)(?<yaml>(?:.*?(?:\\r\\n|\\n|\\r))??)---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)",
            Pattern.DOTALL);

    private static final Pattern TOML = Pattern.compile(
            "\\A\\+\\+\\+[ \\t]*[\\r\\n].*?[\\r\\n]\\+\\+\\+[ \\t]*(?:\\r\\n|\\n|\\r|\\z)", Pattern.DOTALL);

    /** A value with where it stands. */
    public sealed interface Value {
        /** Where it begins in the raw text. */
        int offset();
    }

    /** Text; an empty value is a blank line. */
    public record Scalar(Line line) implements Value {
        @Override
        public int offset() {
            return line.offset();
        }
    }

    /** A list. */
    public record Sequence(List<Value> values, int offset) implements Value {}

    /** Values by key, and where each key stands. */
    public record Mapping(Map<String, Value> members, List<Integer> keys, int offset) implements Value {}

    /** Why front matter cannot be read, and where. */
    public record Problem(String message, int offset) {}

    /** Where a text begins: behind a byte order mark, if it has one. */
    static int start(String text) {
        return text.startsWith("\uFEFF") ? 1 : 0;
    }

    static FrontMatter read(String text) {
        int start = start(text);
        Matcher toml = TOML.matcher(text).region(start, Math.min(text.length(), MAX_LENGTH));
        if (text.startsWith("+++", start) && toml.find()) {
            Problem problem = new Problem("expected YAML between --- lines, found TOML", start);
            return new FrontMatter(Map.of(), List.of(), toml.end(), Optional.of(problem));
        }
        if (!text.startsWith("---", start)) {
            return new FrontMatter(Map.of(), List.of(), start, Optional.empty());
        }
        Matcher fenced = FENCED.matcher(text).region(start, Math.min(text.length(), MAX_LENGTH));
        if (!fenced.find()) {
            return new FrontMatter(Map.of(), List.of(), start, Optional.empty()); // a thematic break, not front matter
        }
        try {
            Mapping mapping = YamlReader.read(fenced.group("yaml"), fenced.start("yaml"));
            return new FrontMatter(mapping.members(), mapping.keys(), fenced.end(), Optional.empty());
        } catch (YamlReader.YamlException e) {
            return new FrontMatter(Map.of(), List.of(), fenced.end(), Optional.of(e.problem()));
        }
    }

    /** Every text within a value that is not blank, in order. */
    public static List<Line> texts(Value value) {
        if (value instanceof Scalar scalar) {
            return scalar.line().isBlank() ? List.of() : List.of(scalar.line().strip());
        }
        Collection<Value> within = value instanceof Sequence list
                ? list.values()
                : ((Mapping) value).members().values();
        return within.stream().flatMap(each -> texts(each).stream()).toList();
    }

    /** A value that is text and not blank, also one level below another key. */
    public Optional<Line> nested(String key) {
        return text(key)
                .or(() -> members.values().stream()
                        .filter(Mapping.class::isInstance)
                        .flatMap(value -> ((Mapping) value).members().entrySet().stream())
                        .filter(member -> plain(member.getKey()).equals(plain(key)))
                        .filter(member -> member.getValue() instanceof Scalar scalar
                                && !scalar.line().isBlank())
                        .map(member -> ((Scalar) member.getValue()).line().strip())
                        .findFirst());
    }

    /** Only these keys, for a part of the document. */
    FrontMatter only(Set<String> wanted, int begin) {
        Map<String, Value> kept = new LinkedHashMap<>();
        List<Integer> places = new ArrayList<>();
        members.forEach((key, value) -> {
            if (wanted.contains(plain(key))) {
                kept.put(key, value);
                places.add(key(key));
            }
        });
        return new FrontMatter(kept, places, begin, Optional.empty());
    }

    /** A key as keys are compared: without case, blanks, hyphens and underscores. */
    public static String plain(String key) {
        return key.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** Where a key stands, counted from 0. */
    public int key(String name) {
        return keys.get(List.copyOf(members.keySet()).indexOf(name));
    }

    /** A value that is text and not blank. */
    public Optional<Line> text(String key) {
        return value(key)
                .filter(value ->
                        value instanceof Scalar scalar && !scalar.line().isBlank())
                .map(value -> ((Scalar) value).line().strip());
    }

    /** A value by its key, compared as {@link #plain} does. */
    public Optional<Value> value(String key) {
        String wanted = plain(key);
        return members.entrySet().stream()
                .filter(member -> plain(member.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
