package dev.meetupkit.json.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.meetupkit.Event;
import dev.meetupkit.json.codec.EventWriter;
import dev.meetupkit.json.codec.Jackson2Sink;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes an event. */
final class EventSerializer extends StdSerializer<Event> {

    private static final long serialVersionUID = 1L;

    EventSerializer() {
        super(Event.class);
    }

    @Override
    public void serialize(Event event, JsonGenerator out, SerializerProvider provider) throws IOException {
        try {
            new EventWriter(new Jackson2Sink(out)).write(event);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.from(out, e.getMessage(), e);
        }
    }
}
