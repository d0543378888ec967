package dev.meetupkit.json;

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
final class JacksonSource implements JsonSource {

    /** Characters of a document, of a string, levels of nesting, digits of a number. */
    private static final int MAX_DOCUMENT = 16 * 1024 * 1024;

    private static final int MAX_STRING = 1024 * 1024;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_DOCUMENT)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_STRING)
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .build();

    private final JsonParser in;

    private JacksonSource(JsonParser in) {
        this.in = in;
    }

    static JacksonSource of(String json) {
        requireLength(json.length());
        return new JacksonSource(FACTORY.createParser(ObjectReadContext.empty(), json));
    }

    static void requireLength(int length) {
        if (length > MAX_DOCUMENT) {
            throw new EventJsonException(
                    "expected at most " + MAX_DOCUMENT + " characters, found " + length, "", new Position(1, 1), null);
        }
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

    private EventJsonException failure(JacksonException e) {
        String reason = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
        TokenStreamLocation location = e.getLocation();
        Position position = location == null ? position(in.currentLocation()) : position(location);
        return new EventJsonException("expected JSON, found: " + Echo.of(reason), pointer(), position, e);
    }

    private static Position position(TokenStreamLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
