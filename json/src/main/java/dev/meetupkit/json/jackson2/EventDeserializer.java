package dev.meetupkit.json.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.meetupkit.Event;
import dev.meetupkit.json.codec.EventReader;
import dev.meetupkit.json.codec.Jackson2Source;
import dev.meetupkit.json.codec.MismatchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads an event. */
final class EventDeserializer extends StdDeserializer<Event> {

    private static final long serialVersionUID = 1L;

    EventDeserializer() {
        super(Event.class);
    }

    /** What is wrong, where Jackson says it. */
    private static final class EventMismatchException extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        private final MismatchException mismatch;

        EventMismatchException(JsonParser in, MismatchException e, JsonLocation place) {
            super(in, e.reason() + " at \"" + e.pointer() + "\"", place);
            this.mismatch = e;
        }

        /** The constructor takes a cause for given, namely none. */
        @Override
        public @Nullable Throwable getCause() {
            return mismatch.getCause();
        }
    }

    @Override
    public Event deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            return (Event) context.handleUnexpectedToken(getValueType(context), in);
        }
        try {
            return new EventReader(new Jackson2Source(in)).event();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (MismatchException e) {
            if (e.getCause() instanceof JsonProcessingException broken) {
                throw broken;
            }
            throw new EventMismatchException(in, e, place(in, e));
        }
    }

    private static JsonLocation place(JsonParser in, MismatchException e) {
        JsonLocation here = in.currentTokenLocation();
        return here.getLineNr() < 1
                ? here
                : new JsonLocation(
                        here.contentReference(),
                        -1,
                        e.position().line(),
                        e.position().column());
    }
}
