package dev.meetupkit.json.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.meetupkit.diagnostic.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads with Jackson 2. Single use. */
public final class Jackson2Source implements JsonSource {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(Bounds.DOCUMENT)
                    .maxStringLength(Bounds.STRING)
                    .maxNameLength(Bounds.STRING)
                    .maxNestingDepth(Bounds.DEPTH)
                    .maxNumberLength(Bounds.NUMBER)
                    .build())
            .build();

    private final JsonParser in;
    private final byte @Nullable [] octets;

    /** Reads what a parser reads after its current token. */
    public Jackson2Source(JsonParser in) {
        this(in, null);
    }

    private Jackson2Source(JsonParser in, byte @Nullable [] octets) {
        this.in = in;
        this.octets = octets;
    }

    static Jackson2Source of(String json) {
        try {
            return new Jackson2Source(FACTORY.createParser(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Jackson2Source of(byte[] json) {
        try {
            return new Jackson2Source(FACTORY.createParser(json), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step<T> {
        T read() throws IOException;
    }

    private <T> T run(Step<T> step) {
        try {
            return step.read();
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            Position position = position(place(location == null ? in.currentLocation() : location));
            throw NotJson.at(position, pointer(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Token next() {
        return run(() -> {
            JsonToken token = in.nextToken();
            return token == null ? Token.END : token(token);
        });
    }

    private Token token(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Token.START_OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.START_ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case FIELD_NAME -> Token.NAME;
            case VALUE_STRING -> Token.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new MismatchException("expected JSON, found " + token, pointer(), position(place()), null);
        };
    }

    @Override
    public String text() {
        return run(in::getText);
    }

    @Override
    public BigDecimal number() {
        try {
            return run(in::getDecimalValue);
        } catch (NumberFormatException e) {
            throw NotJson.number(text(), position(place()), pointer(), e);
        }
    }

    @Override
    public String pointer() {
        return in.getParsingContext().pathAsPointer().toString();
    }

    @Override
    public long place() {
        return place(in.currentTokenLocation());
    }

    private static long place(JsonLocation location) {
        return Place.of(location.getLineNr(), location.getColumnNr());
    }

    @Override
    public Position position(long place) {
        return Place.position(place, octets);
    }
}
