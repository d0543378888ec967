package dev.meetupkit.json;

import dev.meetupkit.Extras;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.json.JsonSource.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects, arrays and values and says where they are not what was expected. Null and an empty array are an absent member;
 * members that nobody asks for are kept. Every reading method returns true: it has taken a member. Single use.
 */
final class JsonReader {

    private final JsonSource source;

    JsonReader(JsonSource source) {
        this.source = source;
    }

    /** Reads a text that is one object and nothing else. */
    <T> T document(Supplier<T> object) {
        Token first = source.next();
        if (first != Token.START_OBJECT) {
            throw expected("an object", first);
        }
        T value = object.get();
        Token last = source.next();
        if (last != Token.END) {
            throw expected("the end of the text", last);
        }
        return value;
    }

    /**
     * Reads an object whose start has been read.
     *
     * @param member reads the value of a member by its name, or answers false without reading
     * @param build makes the value, given the members that were not read
     */
    <T> T object(Predicate<String> member, Function<Extras, T> build) {
        String pointer = source.pointer();
        Position position = source.position();
        Map<String, @Nullable Object> extras = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Token token = source.next(); token != Token.END_OBJECT; token = source.next()) {
            String name = source.text();
            requireFirst(seen, name);
            if (!member.test(name)) {
                extras.put(name, anything(source.next()));
            }
        }
        try {
            return build.apply(Extras.of(extras));
        } catch (IllegalArgumentException e) {
            throw new EventJsonException(String.valueOf(e.getMessage()), pointer, position, e);
        }
    }

    private void requireFirst(Set<String> seen, String name) {
        if (!seen.add(name)) {
            throw failure("the member \"" + Echo.of(name) + "\" stands here twice", null);
        }
    }

    /** A member that is an object. */
    <T> boolean value(Supplier<T> object, Consumer<T> to) {
        Token token = source.next();
        if (token == Token.START_OBJECT) {
            to.accept(object.get());
        } else if (token != Token.NULL) {
            throw expected("an object", token);
        }
        return true;
    }

    /** A member that is an array of objects. */
    <T> boolean objects(Supplier<T> object, Consumer<T> to) {
        return array(token -> {
            if (token != Token.START_OBJECT) {
                throw expected("an object", token);
            }
            to.accept(object.get());
        });
    }

    /** A member that is an array of strings. */
    boolean strings(Consumer<String> to) {
        return array(token -> {
            if (token != Token.STRING) {
                throw expected("a string", token);
            }
            to.accept(source.text());
        });
    }

    private boolean array(Consumer<Token> element) {
        Token start = source.next();
        if (start != Token.START_ARRAY && start != Token.NULL) {
            throw expected("an array", start);
        }
        for (Token token = start; token != Token.NULL && (token = source.next()) != Token.END_ARRAY; ) {
            element.accept(token);
        }
        return true;
    }

    /** A member that is a string. */
    boolean string(Consumer<String> to) {
        Token token = source.next();
        if (token == Token.STRING) {
            to.accept(source.text());
        } else if (token != Token.NULL) {
            throw expected("a string", token);
        }
        return true;
    }

    /** A member that is a string of a certain form, which is shown where another is found. */
    <T> boolean string(String form, Function<String, Optional<T>> read, Consumer<T> to) {
        return string(text -> to.accept(read.apply(text)
                .orElseThrow(() -> failure("expected " + form + ", found \"" + Echo.of(text) + "\"", null))));
    }

    /** A member that is a number. */
    boolean number(Consumer<BigDecimal> to) {
        Token token = source.next();
        if (token == Token.NUMBER) {
            to.accept(source.number());
        } else if (token != Token.NULL) {
            throw expected("a number", token);
        }
        return true;
    }

    /** A member that names one of these values in lower case. */
    <E extends Enum<E>> boolean oneOf(E[] values, Consumer<E> to) {
        String names = Arrays.stream(values).map(EventWriter::lower).collect(Collectors.joining(", "));
        return string(
                "one of " + names,
                text -> Arrays.stream(values)
                        .filter(value -> EventWriter.lower(value).equals(text))
                        .findFirst(),
                to);
    }

    private @Nullable Object anything(Token token) {
        return switch (token) {
            case START_OBJECT -> members();
            case START_ARRAY -> {
                List<@Nullable Object> values = new ArrayList<>();
                for (Token next = source.next(); next != Token.END_ARRAY; next = source.next()) {
                    values.add(anything(next));
                }
                yield values;
            }
            case STRING -> source.text();
            case NUMBER -> source.number();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case NAME, END_OBJECT, END_ARRAY, END -> throw expected("a value", token);
        };
    }

    private Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Token token = source.next(); token != Token.END_OBJECT; token = source.next()) {
            String name = source.text();
            requireFirst(seen, name);
            members.put(name, anything(source.next()));
        }
        return members;
    }

    /** Where the value being read stands. */
    Position position() {
        return source.position();
    }

    /** What is wrong with the value being read. */
    EventJsonException failure(String message, @Nullable Throwable cause) {
        return new EventJsonException(message, source.pointer(), source.position(), cause);
    }

    private EventJsonException expected(String what, Token found) {
        String echo = found == Token.STRING || found == Token.NUMBER ? " " + Echo.of(source.text()) : "";
        return failure("expected " + what + ", found " + found.words() + echo, null);
    }
}
