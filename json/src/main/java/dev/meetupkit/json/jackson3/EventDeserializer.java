package dev.meetupkit.json.jackson3;

import dev.meetupkit.Event;
import dev.meetupkit.json.codec.EventReader;
import dev.meetupkit.json.codec.Jackson3Source;
import dev.meetupkit.json.codec.MismatchException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads an event. */
final class EventDeserializer extends StdDeserializer<Event> {

    EventDeserializer() {
        super(Event.class);
    }

    /** What is wrong, where Jackson says it. */
    private static final class EventMismatchException extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        private final MismatchException mismatch;

        EventMismatchException(JsonParser in, MismatchException e, TokenStreamLocation place) {
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
    public Event deserialize(JsonParser in, DeserializationContext context) {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            return (Event) context.handleUnexpectedToken(getValueType(context), in);
        }
        try {
            return new EventReader(new Jackson3Source(in)).event();
        } catch (MismatchException e) {
            if (e.getCause() instanceof JacksonException broken) {
                throw broken;
            }
            throw new EventMismatchException(in, e, place(in, e));
        }
    }

    private static TokenStreamLocation place(JsonParser in, MismatchException e) {
        TokenStreamLocation here = in.currentTokenLocation();
        return here.getLineNr() < 1
                ? here
                : new TokenStreamLocation(
                        here.contentReference(),
                        -1,
                        e.position().line(),
                        e.position().column());
    }
}
