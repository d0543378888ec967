package stranger;

import dev.meetupkit.Event;
import dev.meetupkit.json.jackson3.MeetupModule;
import tools.jackson.databind.json.JsonMapper;

/** A mapper of Jackson 3. */
final class WithJackson3 {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new MeetupModule()).build();

    private WithJackson3() {}

    static boolean sameText(Event event, String json) {
        return MAPPER.writeValueAsString(event).equals(json)
                && MAPPER.readValue(json, Event.class).equals(event);
    }
}
