package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads with Jackson 3. Single use. */
public final class Jackson3Source implements JsonSource {

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
    public Jackson3Source(JsonParser in) {
        this(in, null);
    }

    private Jackson3Source(JsonParser in, byte @Nullable [] octets) {
        this.in = in;
        this.octets = octets;
    }

    static Jackson3Source of(String json) {
        return new Jackson3Source(FACTORY.createParser(ObjectReadContext.empty(), json));
    }

    static Jackson3Source of(byte[] json) {
        return new Jackson3Source(FACTORY.createParser(ObjectReadContext.empty(), json), json);
    }

    @Override
    public Token next() {
        try {
            JsonToken token = in.nextToken();
            return token == null ? Token.END : token(token);
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    private Token token(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Token.START_OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.START_ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case PROPERTY_NAME -> Token.NAME;
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
        try {
            return in.getString();
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    @Override
    public BigDecimal number() {
        try {
            return in.getDecimalValue();
        } catch (JacksonException e) {
            throw failure(e);
        } catch (NumberFormatException e) {
            throw NotJson.number(text(), position(place()), pointer(), e);
        }
    }

    @Override
    public String pointer() {
        return in.streamReadContext().pathAsPointer().toString();
    }

    @Override
    public long place() {
        return place(in.currentTokenLocation());
    }

    private static long place(TokenStreamLocation location) {
        return Place.of(location.getLineNr(), location.getColumnNr());
    }

    @Override
    public Position position(long place) {
        return Place.position(place, octets);
    }

    private MismatchException failure(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        Position position = position(place(location == null ? in.currentLocation() : location));
        return NotJson.at(position, pointer(), e.getOriginalMessage(), e);
    }
}
