package dev.meetupkit.json.jackson3;

import dev.meetupkit.Event;
import tools.jackson.core.Version;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches a mapper of Jackson 3 the JSON of an event: {@code JsonMapper.builder().addModule(new MeetupModule()).build()}. On the
 * class path {@code findAndAddModules()} finds it. The format is fixed, so a mapper's settings for names, nulls and dates do not apply
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
