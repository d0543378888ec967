package dev.meetupkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another tool stated beside the attributes of this model: kept, not understood, and written back in its order. Values are
 * {@link String}, {@link BigDecimal}, {@link Boolean}, {@code null}, a {@link List} of values or a {@link Map} from names to
 * values; two are equal if they hold the same in the same order.
 */
public final class Extras {

    /** How deep values may nest. */
    private static final int MAX_DEPTH = 24;

    /** Characters of a number; readers of JSON bound them too. */
    private static final int MAX_DIGITS = 500;

    private static final Extras NONE = new Extras(Map.of());

    private final Map<String, @Nullable Object> members;

    private Extras(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** Nothing beside the model's own attributes. */
    public static Extras none() {
        return NONE;
    }

    /**
     * A deep copy of these members.
     *
     * @param members by name, in order
     * @throws IllegalArgumentException if a value is of another type than those above, text has a lone surrogate or more than
     *     262,144 characters, a number has more than 500, or values nest more than 24 deep
     */
    public static Extras of(Map<String, ? extends @Nullable Object> members) {
        return members.isEmpty() ? NONE : new Extras(copy(members, 1));
    }

    /** The members by name, in order; unmodifiable through and through. */
    public Map<String, @Nullable Object> members() {
        return members;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ? extends @Nullable Object> members, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put(name(name), value(value, depth)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object value(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("Extras must not nest more than " + MAX_DEPTH + " deep");
        }
        if (value instanceof Map<?, ?> nested) {
            return copy(nested, depth + 1);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(value(element, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof String string) {
            return text(string);
        }
        if (value instanceof BigDecimal number && number.toString().length() > MAX_DIGITS) {
            throw new IllegalArgumentException("Extras must hold numbers of at most " + MAX_DIGITS + " characters");
        }
        if (value == null || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        throw new IllegalArgumentException("Extras must hold text, BigDecimal, Boolean, null, lists or maps, was "
                + value.getClass().getName());
    }

    private static String name(@Nullable Object name) {
        if (name instanceof String text) {
            return text(text);
        }
        throw new IllegalArgumentException("Extras must have text as names, was " + name);
    }

    private static String text(String text) {
        if (text.length() > Text.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "Extras must hold text of at most " + Text.MAX_LENGTH + " characters, had " + text.length());
        }
        boolean whole = text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (!whole) {
            throw new IllegalArgumentException(
                    "Extras must not contain a lone surrogate, was \"" + Text.visible(text) + "\"");
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extras that && same(members, that.members);
    }

    /** Whether two values are the same, members of maps in the same order. */
    private static boolean same(@Nullable Object one, @Nullable Object two) {
        if (one instanceof Map<?, ?> a && two instanceof Map<?, ?> b) {
            return same(List.copyOf(a.keySet()), List.copyOf(b.keySet()))
                    && same(new ArrayList<>(a.values()), new ArrayList<>(b.values()));
        }
        if (one instanceof List<?> a && two instanceof List<?> b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = same(a.get(i), b.get(i));
            }
            return same;
        }
        return one == null ? two == null : one.equals(two);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
