package dev.meetupkit.json.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.meetupkit.Event;

/**
 * Teaches a mapper of Jackson 2 the JSON of an event: {@code JsonMapper.builder().addModule(new MeetupModule()).build()}. On the
 * class path {@code findAndRegisterModules()} finds it. The format is fixed, so a mapper's settings for names, nulls and dates do not apply
 * to events; what is wrong is an exception of Jackson with its place. The limits of reading are those of the mapper.
 */
public final class MeetupModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** A module for any number of mappers. */
    public MeetupModule() {
        super("MeetupModule", Version.unknownVersion());
        addSerializer(Event.class, new EventSerializer());
        addDeserializer(Event.class, new EventDeserializer());
    }
}
