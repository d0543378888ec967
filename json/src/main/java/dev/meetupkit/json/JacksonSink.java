package dev.meetupkit.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes with Jackson 3. Single use. */
final class JacksonSink implements JsonSink {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final StringWriter text = new StringWriter();
    private final boolean pretty;
    private final JsonGenerator out;

    JacksonSink(boolean pretty) {
        this.pretty = pretty;
        this.out = FACTORY.createGenerator(context(pretty), text);
    }

    /** What has been written. */
    String text() {
        out.close();
        return pretty ? text + "\n" : text.toString();
    }

    private static ObjectWriteContext context(boolean pretty) {
        if (!pretty) {
            return ObjectWriteContext.empty();
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    @Override
    public void startObject() {
        out.writeStartObject();
    }

    @Override
    public void endObject() {
        out.writeEndObject();
    }

    @Override
    public void startArray() {
        out.writeStartArray();
    }

    @Override
    public void endArray() {
        out.writeEndArray();
    }

    @Override
    public void name(String name) {
        out.writeName(name);
    }

    @Override
    public void string(String value) {
        out.writeString(value);
    }

    @Override
    public void number(BigDecimal value) {
        out.writeNumber(value);
    }

    @Override
    public void bool(boolean value) {
        out.writeBoolean(value);
    }

    @Override
    public void nothing() {
        out.writeNull();
    }
}
