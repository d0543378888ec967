package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.json.codec.JsonSource.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON that knows where it stands: for formats of others, of which only some members are asked for.
 *
 * @param position where it begins
 * @param kind what it is: {@code START_OBJECT} for an object, {@code START_ARRAY} for an array, or a single value
 * @param text of a string, or the digits of a number; empty otherwise
 * @param members of an object, in order
 * @param elements of an array
 */
public record JsonValue(
        Position position, Token kind, String text, Map<String, JsonValue> members, List<JsonValue> elements) {

    /**
     * Reads a text that is one value and nothing else.
     *
     * @throws MismatchException if it is none
     */
    public static JsonValue read(JsonSource source) {
        JsonValue value = value(source, source.next());
        Token last = source.next();
        if (last != Token.END) {
            throw JsonObject.expected(source, "the end of the text", last);
        }
        return value;
    }

    private static JsonValue value(JsonSource source, Token token) {
        Position position = source.position(source.place());
        return switch (token) {
            case START_OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                JsonObject object = new JsonObject(source);
                while (object.next()) {
                    members.put(object.name(), value(source, source.next()));
                }
                yield new JsonValue(position, token, "", members, List.of());
            }
            case START_ARRAY -> {
                List<JsonValue> elements = new ArrayList<>();
                for (Token next = source.next(); next != Token.END_ARRAY; next = source.next()) {
                    elements.add(value(source, next));
                }
                yield new JsonValue(position, token, "", Map.of(), elements);
            }
            case STRING, NUMBER -> new JsonValue(position, token, source.text(), Map.of(), List.of());
            case TRUE, FALSE, NULL -> new JsonValue(position, token, "", Map.of(), List.of());
            case NAME, END_OBJECT, END_ARRAY, END -> throw JsonObject.expected(source, "a value", token);
        };
    }

    /** A member that is there and not null. */
    public Optional<JsonValue> member(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> value.kind != Token.NULL);
    }

    /** The elements of a member that is an array; none if it is absent or something else. */
    public List<JsonValue> array(String name) {
        return member(name).map(JsonValue::elements).orElse(List.of());
    }

    /** Whether it is true. */
    public boolean isTrue() {
        return kind == Token.TRUE;
    }

    /** The value as {@link dev.meetupkit.Extras} hold it. */
    public @Nullable Object plain() {
        return switch (kind) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                members.forEach((name, value) -> plain.put(name, value.plain()));
                yield plain;
            }
            case START_ARRAY -> {
                List<@Nullable Object> plain = new ArrayList<>();
                elements.forEach(element -> plain.add(element.plain()));
                yield plain;
            }
            case STRING -> text;
            case NUMBER -> number(text);
            case TRUE -> true;
            case FALSE -> false;
            case NULL, NAME, END_OBJECT, END_ARRAY, END -> null;
        };
    }

    /** A number; its digits where it is too large or too small to be held. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** Whether it says anything: not null, no blank string, no empty object or array. */
    public boolean says() {
        return switch (kind) {
            case START_OBJECT -> !members.isEmpty();
            case START_ARRAY -> !elements.isEmpty();
            case STRING -> !text.isBlank();
            default -> kind != Token.NULL;
        };
    }
}
