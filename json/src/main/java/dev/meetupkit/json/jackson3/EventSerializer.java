package dev.meetupkit.json.jackson3;

import dev.meetupkit.Event;
import dev.meetupkit.json.codec.EventWriter;
import dev.meetupkit.json.codec.Jackson3Sink;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an event. */
final class EventSerializer extends StdSerializer<Event> {

    EventSerializer() {
        super(Event.class);
    }

    @Override
    public void serialize(Event event, JsonGenerator out, SerializationContext context) {
        try {
            new EventWriter(new Jackson3Sink(out)).write(event);
        } catch (IllegalArgumentException e) {
            throw DatabindException.from(out, e.getMessage(), e);
        }
    }
}
