package stranger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.meetupkit.Event;
import dev.meetupkit.json.jackson2.MeetupModule;

/** A mapper of Jackson 2. */
final class WithJackson2 {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new MeetupModule()).build();

    private WithJackson2() {}

    static boolean sameText(Event event, String json) throws JsonProcessingException {
        return MAPPER.writeValueAsString(event).equals(json)
                && MAPPER.readValue(json, Event.class).equals(event);
    }
}
