package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.CalendarParser;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/** Hands the lines that we read to ical4j. */
final class Ical4jParser implements CalendarParser {

    private static final String CALENDAR = "VCALENDAR";

    private final Consumer<Diagnostic> findings;

    Ical4jParser(Consumer<Diagnostic> findings) {
        this.findings = findings;
    }

    @Override
    public void parse(Reader in, ContentHandler handler) throws IOException, ParserException {
        StringBuilder text = new StringBuilder();
        int next = in.read(); // one by one: ical4j's own reader of folds cannot read several at the end
        while (next >= 0) {
            text.append((char) next);
            next = in.read();
        }
        parse(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), handler);
    }

    @Override
    public void parse(InputStream in, ContentHandler handler) throws IOException, ParserException {
        ComponentReader components = new ComponentReader(new ContentLineReader(in, findings), "", findings);
        Optional<Component> component = components.next();
        while (component.isPresent()) {
            Component whole = component.get();
            try {
                if (whole.is(CALENDAR)) {
                    handler.startCalendar();
                    content(whole, handler);
                    handler.endCalendar();
                }
            } catch (RuntimeException e) {
                throw new ParserException(
                        String.valueOf(e.getMessage()), whole.begin().position().line(), e);
            }
            component = components.next();
        }
    }

    private static void component(Component component, ContentHandler handler) {
        handler.startComponent(component.name());
        content(component, handler);
        handler.endComponent(component.name());
    }

    private static void content(Component component, ContentHandler handler) {
        for (ContentLine line : component.lines()) {
            handler.startProperty(line.name());
            line.parameters().forEach((name, values) -> handler.parameter(name, String.join(",", values)));
            handler.propertyValue(line.value());
            handler.endProperty(line.name());
        }
        component.children().forEach(child -> component(child, handler));
    }
}
