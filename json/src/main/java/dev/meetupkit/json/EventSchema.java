package dev.meetupkit.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) of an event, for tools that are not written in Java. A schema cannot say everything: that a day
 * exists, that an end comes after its start, that ids differ. {@link EventJson} does.
 */
public enum EventSchema {

    /** What {@link EventJson} reads: other members, null and empty arrays are allowed. */
    OPEN("event.schema.json"),

    /** What {@link EventJson} writes: only known members, none of them null or empty. */
    STRICT("event.strict.schema.json");

    private final String resource;

    EventSchema(String resource) {
        this.resource = resource;
    }

    /** The schema as JSON. */
    public String text() {
        try (InputStream in = EventSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
