package dev.meetupkit.markdown;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands before a document's text. Keys are compared as {@link #plain} writes them. */
public final class FrontMatter {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]");

    /** A value with where it stands. */
    public sealed interface Value {
        /** Where it begins in the raw text. */
        int offset();
    }

    /**
     * Text.
     *
     * @param line what it says, as lines of the text are read; blank where it says nothing
     * @param value what it says to the letter
     * @param plain whether it stands without quotation marks, so that it may be a number, true, false or nothing
     */
    public record Scalar(Line line, String value, boolean plain) implements Value {

        /** Whether nothing is stated: {@code key:}, {@code key: ~} and {@code key: null}. */
        public boolean isNothing() {
            return plain && line.isBlank();
        }

        @Override
        public int offset() {
            return line.offset();
        }
    }

    /** A list. */
    public record Sequence(List<Value> values, int offset) implements Value {}

    /**
     * Values by key, in order; a key that Ruby wrote as {@code :name} is {@code name}.
     *
     * @param keys where each key stands in the raw text, counted from 0
     */
    public record Mapping(Map<String, Value> members, Map<String, Integer> keys, int offset) implements Value {

        /** Where the key of a member that is here stands. */
        public int key(String name) {
            return Objects.requireNonNull(keys.get(name), name);
        }
    }

    /** Why front matter cannot be read, and where. */
    public record Problem(String message, int offset) {

        /** Of two equal keys the first counts. */
        static Problem twice(String key, int offset) {
            return new Problem("the key " + key + " stands here twice; the first counts", offset);
        }
    }

    private final Mapping mapping;
    private final int end;
    private final Optional<Problem> problem;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Line> nested = new HashMap<>();

    private FrontMatter(Mapping mapping, int end, Optional<Problem> problem) {
        this.mapping = mapping;
        this.end = end;
        this.problem = problem;
        mapping.members().forEach((key, value) -> {
            values.putIfAbsent(plain(key), value);
            if (value instanceof Mapping below) {
                below.members()
                        .forEach((name, each) -> words(each).ifPresent(line -> nested.putIfAbsent(plain(name), line)));
            }
        });
    }

    /** What could be read, and what stopped the reading. */
    static FrontMatter of(Mapping mapping, int end, Optional<Problem> problem) {
        return new FrontMatter(mapping, end, problem);
    }

    /** Nothing. */
    static FrontMatter none(int end) {
        return new FrontMatter(new Mapping(Map.of(), Map.of(), end), end, Optional.empty());
    }

    /** Every text within a value that is not blank, in order. */
    public static List<Line> texts(Value value) {
        if (value instanceof Scalar scalar) {
            Line line = scalar.line().strip();
            return line.isBlank() ? List.of() : List.of(line);
        }
        Collection<Value> within = value instanceof Sequence list
                ? list.values()
                : ((Mapping) value).members().values();
        return within.stream().flatMap(each -> texts(each).stream()).toList();
    }

    /** The values by key, in order. */
    public Map<String, Value> members() {
        return mapping.members();
    }

    /** Where each key stands in the raw text, counted from 0. */
    public Map<String, Integer> keys() {
        return mapping.keys();
    }

    /** Where the key of a member that is here stands. */
    public int key(String name) {
        return mapping.key(name);
    }

    /** Where the text of the document begins, counted from 0. */
    public int end() {
        return end;
    }

    /** Why it cannot be read, if it cannot. */
    public Optional<Problem> problem() {
        return problem;
    }

    /** A value by its key; of keys that are compared equal, the first one's. */
    public Optional<Value> value(String key) {
        return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.get(plain(key)));
    }

    /** A value that is text and not blank. */
    public Optional<Line> text(String key) {
        return value(key).flatMap(FrontMatter::words);
    }

    /** A value that is text and not blank, also one level below another key. */
    public Optional<Line> nested(String key) {
        return values.isEmpty() ? Optional.empty() : text(key).or(() -> Optional.ofNullable(nested.get(plain(key))));
    }

    private static Optional<Line> words(Value value) {
        return value instanceof Scalar scalar && !scalar.line().isBlank()
                ? Optional.of(scalar.line().strip())
                : Optional.empty();
    }

    /** The same without one key, for a reader that does not know it. */
    public FrontMatter without(String key) {
        return value(key).isEmpty() ? this : new FrontMatter(kept(name -> !name.equals(key)), end, problem);
    }

    /**
     * The same with what stands below one of these keys lifted beside it: {@code event: {place: Hall 3}} is {@code place: Hall 3}. Where
     * that name is taken, the outer one is put before it: {@code eventdate}.
     */
    public FrontMatter lifted(Set<String> outer) {
        Map<String, Value> members = new LinkedHashMap<>(mapping.members());
        Map<String, Integer> places = new LinkedHashMap<>(mapping.keys());
        mapping.members().forEach((name, value) -> {
            if (outer.contains(plain(name)) && value instanceof Mapping below) {
                members.remove(name);
                places.remove(name);
                below.members().forEach((key, each) -> {
                    String free = value(key).isEmpty() ? key : name + key;
                    members.put(free, each);
                    places.put(free, below.keys().get(key));
                });
            }
        });
        return members.equals(mapping.members())
                ? this
                : new FrontMatter(new Mapping(members, places, mapping.offset()), end, problem);
    }

    /** Only these keys, for a part of the document. */
    FrontMatter only(Set<String> wanted, int begin) {
        return new FrontMatter(kept(wanted::contains), begin, Optional.empty());
    }

    private Mapping kept(Predicate<String> wanted) {
        Map<String, Value> kept = new LinkedHashMap<>(mapping.members());
        kept.keySet().removeIf(key -> !wanted.test(plain(key)));
        Map<String, Integer> places = new LinkedHashMap<>(mapping.keys());
        places.keySet().retainAll(kept.keySet());
        return new Mapping(kept, places, mapping.offset());
    }

    /** A key as keys are compared: without case, blanks, hyphens and underscores. */
    public static String plain(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(lower).find() ? SEPARATORS.matcher(lower).replaceAll("") : lower;
    }
}
