package dev.meetupkit.json.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** Writes with Jackson 2, octet for octet what {@link Jackson3Sink} writes. Single use. */
public final class Jackson2Sink implements JsonSink {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private final JsonGenerator out;

    /** Writes to a generator, which stays its owner's; where that fails, with {@link UncheckedIOException}. */
    public Jackson2Sink(JsonGenerator out) {
        this.out = out;
    }

    /** Writes UTF-8, on one line or with a line for each member. */
    static Jackson2Sink to(OutputStream octets, boolean pretty) {
        try {
            JsonGenerator out = FACTORY.createGenerator(octets);
            if (pretty) {
                out.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(INDENTER)
                        .withArrayIndenter(INDENTER));
            }
            return new Jackson2Sink(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void write() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void startObject() {
        run(out::writeStartObject);
    }

    @Override
    public void endObject() {
        run(out::writeEndObject);
    }

    @Override
    public void startArray() {
        run(out::writeStartArray);
    }

    @Override
    public void endArray() {
        run(out::writeEndArray);
    }

    @Override
    public void knownName(String name) {
        name(name);
    }

    @Override
    public void name(String name) {
        run(() -> out.writeFieldName(name));
    }

    @Override
    public void string(String value) {
        run(() -> out.writeString(value));
    }

    @Override
    public void number(BigDecimal value) {
        run(() -> out.writeNumber(value));
    }

    @Override
    public void number(int value) {
        run(() -> out.writeNumber(value));
    }

    @Override
    public void bool(boolean value) {
        run(() -> out.writeBoolean(value));
    }

    @Override
    public void nothing() {
        run(out::writeNull);
    }

    @Override
    public void close() {
        run(out::close);
    }
}
