package dev.meetupkit.json.codec;

import dev.meetupkit.Extras;
import dev.meetupkit.json.codec.JsonSource.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object that is being read, member by member: what is not expected is told of with its place, and members that nobody asks for
 * are kept. Null and an empty array are an absent member.
 *
 * <p>{@snippet :
 * while (object.next()) {
 *     switch (object.name()) {
 *         case "nickname" -> speaker.nickname(object.string());
 *         default -> object.keep();
 *     }
 * }
 * return object.build(extras -> speaker.extras(extras).build());
 * }
 */
final class JsonObject {

    /** Up to so many names are compared one by one. */
    private static final int FEW = 16;

    /** So many do most objects have. */
    private static final int USUAL = 8;

    private final JsonSource source;
    private final long start;
    private String[] names = new String[USUAL];
    private int count;
    private boolean inArray;
    private @Nullable Set<String> more;
    private @Nullable Map<String, @Nullable Object> kept;

    /** Begins with an object whose start has been read. */
    JsonObject(JsonSource source) {
        this.source = source;
        this.start = source.place();
    }

    /** Moves to the next member, or answers false behind the last. */
    boolean next() {
        if (source.next() == Token.END_OBJECT) {
            return false;
        }
        String name = source.text();
        boolean first = count < FEW ? isFirst(name) : isFirstOfMany(name);
        if (!first) {
            throw failure("the member \"" + Echo.of(name) + "\" stands here twice", null);
        }
        return true;
    }

    private boolean isFirst(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return false;
            }
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, FEW);
        }
        names[count++] = name;
        return true;
    }

    private boolean isFirstOfMany(String name) {
        if (more == null) {
            more = new HashSet<>(List.of(names));
        }
        return more.add(name);
    }

    /** The name of the member. */
    String name() {
        return source.text();
    }

    /** Keeps a member of another tool. */
    void keep() {
        if (kept == null) {
            kept = new LinkedHashMap<>();
        }
        kept.put(source.text(), anything(source, source.next()));
    }

    /** Behind the last member: makes the value, given the members that were kept. */
    <T> T build(Function<Extras, T> make) {
        try {
            return make.apply(kept == null ? Extras.none() : Extras.of(kept));
        } catch (IllegalArgumentException e) {
            throw new MismatchException(String.valueOf(e.getMessage()), source.pointer(), source.position(start), e);
        }
    }

    /** Whether the member is an object, whose start has been read then; it is absent otherwise. */
    boolean isObject() {
        Token token = source.next();
        if (token == Token.START_OBJECT) {
            return true;
        }
        requireNull(token, "an object");
        return false;
    }

    /** Moves to the next object of a member that is an array of them, or answers false behind the last. */
    boolean nextObject() {
        return nextElement(Token.START_OBJECT, "an object");
    }

    /** Moves to the next string of a member that is an array of them, or answers false behind the last. */
    boolean nextString() {
        return nextElement(Token.STRING, "a string");
    }

    private boolean nextElement(Token kind, String what) {
        Token token = source.next();
        if (!inArray) {
            if (token != Token.START_ARRAY) {
                requireNull(token, "an array");
                return false;
            }
            inArray = true;
            token = source.next();
        }
        if (token != kind && token != Token.END_ARRAY) {
            throw expected(source, what, token);
        }
        inArray = token == kind;
        return inArray;
    }

    /** The string that was moved to. */
    String text() {
        return source.text();
    }

    /** A member that is a string. */
    Optional<String> string() {
        Token token = source.next();
        if (token == Token.STRING) {
            return Optional.of(source.text());
        }
        requireNull(token, "a string");
        return Optional.empty();
    }

    /** What is wrong with a string that has another form than this. */
    MismatchException unlike(String form, String text) {
        return failure("expected " + form + ", found \"" + Echo.of(text) + "\"", null);
    }

    /** A member that is one of the words for a value. */
    <E extends Enum<E>> Optional<E> word(Words<E> words) {
        Optional<String> text = string();
        Optional<E> value = text.isPresent() ? words.read(text.get()) : Optional.empty();
        if (text.isPresent() && value.isEmpty()) {
            throw unlike("one of " + String.join(", ", words.all()), text.get());
        }
        return value;
    }

    /** A member that is a number. */
    Optional<BigDecimal> number() {
        Token token = source.next();
        if (token == Token.NUMBER) {
            return Optional.of(source.number());
        }
        requireNull(token, "a number");
        return Optional.empty();
    }

    private void requireNull(Token token, String expected) {
        if (token != Token.NULL) {
            throw expected(source, expected, token);
        }
    }

    private static @Nullable Object anything(JsonSource source, Token token) {
        return switch (token) {
            case START_OBJECT -> {
                JsonObject object = new JsonObject(source);
                while (object.next()) {
                    object.keep();
                }
                yield object.kept == null ? Map.of() : object.kept;
            }
            case START_ARRAY -> {
                List<@Nullable Object> values = new ArrayList<>();
                for (Token next = source.next(); next != Token.END_ARRAY; next = source.next()) {
                    values.add(anything(source, next));
                }
                yield values;
            }
            case STRING -> source.text();
            case NUMBER -> source.number();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case NAME, END_OBJECT, END_ARRAY, END -> throw expected(source, "a value", token);
        };
    }

    /** Where the value being read stands. */
    long place() {
        return source.place();
    }

    /** What is wrong with the value being read. */
    MismatchException failure(String message, @Nullable Throwable cause) {
        return new MismatchException(message, source.pointer(), source.position(source.place()), cause);
    }

    /** What is wrong if another token stands where this is expected. */
    static MismatchException expected(JsonSource source, String what, Token found) {
        String echo = found == Token.STRING || found == Token.NUMBER ? " " + Echo.of(source.text()) : "";
        return new MismatchException(
                "expected " + what + ", found " + found.words() + echo,
                source.pointer(),
                source.position(source.place()),
                null);
    }
}
