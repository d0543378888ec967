package dev.meetupkit.json.codec;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes with Jackson 3. Single use. */
public final class Jackson3Sink implements JsonSink {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private static final Map<String, SerializedString> KNOWN_NAMES = new ConcurrentHashMap<>();

    private final JsonGenerator out;

    /** Writes to a generator, which stays its owner's. */
    public Jackson3Sink(JsonGenerator out) {
        this.out = out;
    }

    /** Writes UTF-8, on one line or with a line for each member. */
    static Jackson3Sink to(OutputStream octets, boolean pretty) {
        return new Jackson3Sink(FACTORY.createGenerator(pretty ? new Pretty() : ObjectWriteContext.empty(), octets));
    }

    private static final class Pretty extends ObjectWriteContext.Base {

        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
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
    public void knownName(String name) {
        SerializedString known = KNOWN_NAMES.get(name);
        if (known == null) {
            known = new SerializedString(name);
            KNOWN_NAMES.put(name, known);
        }
        out.writeName(known);
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
    public void number(int value) {
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

    @Override
    public void close() {
        out.close();
    }
}
