package dev.meetupkit.json.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of any shape: text, numbers, truth, null, lists and maps of them. */
public final class Values {

    private Values() {}

    /** Writes a value as {@link dev.meetupkit.Extras} holds it; a map's members in its order. */
    public static void write(@Nullable Object value, JsonSink out) {
        if (value instanceof Map<?, ?> members) {
            out.startObject();
            members.forEach((name, member) -> {
                out.name((String) name);
                write(member, out);
            });
            out.endObject();
        } else if (value instanceof List<?> values) {
            out.startArray();
            values.forEach(each -> write(each, out));
            out.endArray();
        } else if (value instanceof String text) {
            out.string(text);
        } else if (value instanceof BigDecimal number) {
            out.number(number);
        } else if (value instanceof Integer number) {
            out.number(number);
        } else if (value instanceof Boolean bool) {
            out.bool(bool);
        } else {
            out.nothing();
        }
    }
}
