package dev.meetupkit.load;

import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * YAML as JSON types it (YAML 1.2, section 10.2): a scalar without quotation marks is null, true, false or a number if it looks like
 * one; everything else is text.
 */
final class ExtraValues {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,500}(?:\\.\\d{1,500})?(?:[eE][+-]?\\d{1,9})?");

    private ExtraValues() {}

    static Map<String, @Nullable Object> of(Mapping mapping) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        mapping.members().forEach((name, value) -> members.put(name, of(value)));
        return members;
    }

    private static @Nullable Object of(Value value) {
        if (value instanceof Mapping mapping) {
            return of(mapping);
        }
        if (value instanceof Sequence list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.values().forEach(each -> values.add(of(each)));
            return values;
        }
        Scalar scalar = (Scalar) value;
        if (scalar.isNothing()) {
            return null;
        }
        if (scalar.plain() && scalar.value().matches("true|false")) {
            return Boolean.valueOf(scalar.value());
        }
        boolean number = scalar.plain() && NUMBER.matcher(scalar.value()).matches();
        return number ? new BigDecimal(scalar.value()) : scalar.value();
    }
}
