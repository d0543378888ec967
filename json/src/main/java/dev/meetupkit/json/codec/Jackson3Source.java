package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import java.math.BigDecimal;
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

    /** Reads what a parser reads after its current token. */
    public Jackson3Source(JsonParser in) {
        this.in = in;
    }

    static Jackson3Source of(String json) {
        return new Jackson3Source(FACTORY.createParser(ObjectReadContext.empty(), json));
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

    private static Token token(JsonToken token) {
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
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("JSON text has no " + token);
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
        }
    }

    @Override
    public String pointer() {
        return in.streamReadContext().pathAsPointer().toString();
    }

    @Override
    public Position position() {
        return position(in.currentTokenLocation());
    }

    private MismatchException failure(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        Position position = position(location == null ? in.currentLocation() : location);
        return NotJson.at(position, pointer(), e.getOriginalMessage(), e);
    }

    private static Position position(TokenStreamLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
