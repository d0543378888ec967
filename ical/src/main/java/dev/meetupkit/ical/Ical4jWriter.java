package dev.meetupkit.ical;

import dev.meetupkit.ical.ContentLines.Parameter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentListAccessor;
import net.fortuna.ical4j.model.Encodable;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyListAccessor;
import net.fortuna.ical4j.model.property.Categories;

/** Writes what ical4j holds with our own lines. */
final class Ical4jWriter {

    private Ical4jWriter() {}

    static byte[] write(Calendar calendar) {
        ContentLines lines = new ContentLines();
        write("VCALENDAR", calendar, lines);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.drain(out, 0);
        return out.toByteArray();
    }

    private static void write(String name, PropertyListAccessor content, ContentLines out) {
        out.begin(name);
        content.getPropertyList().getAll().forEach(property -> write(property, out));
        if (content instanceof ComponentListAccessor<?> container) {
            container
                    .getComponentList()
                    .getAll()
                    .forEach(component -> write(upper(component.getName()), component, out));
        }
        out.end(name);
    }

    private static void write(Property property, ContentLines out) {
        List<Parameter> parameters = property.getParameterList().getAll().stream()
                .map(parameter -> new Parameter(upper(parameter.getName()), parameter.getValue()))
                .toList();
        try {
            out.property(upper(property.getName()), value(property), parameters.toArray(Parameter[]::new));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(property.getName() + ": " + e.getMessage(), e);
        }
    }

    private static Value value(Property property) {
        if (property instanceof Categories categories) {
            return Value.texts(categories.getCategories().getTexts().stream()
                    .map(Ical4jWriter::withLineFeeds)
                    .toList());
        }
        String value = property.getValue() == null ? "" : property.getValue();
        return property instanceof Encodable ? Value.text(withLineFeeds(value)) : Value.word(value);
    }

    private static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
