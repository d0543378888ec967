package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.RandomEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class MeetupModuleTest {

    private static final JsonMapper THREE = JsonMapper.builder()
            .addModule(new dev.meetupkit.json.jackson3.MeetupModule())
            .build();

    private static final com.fasterxml.jackson.databind.json.JsonMapper TWO =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new dev.meetupkit.json.jackson2.MeetupModule())
                    .build();

    private static final String WRONG = "{\n \"event\": {\"schemaVersion\": \"1.0\",\n  \"title\": 7}}";

    private static final String INVALID = "{\n \"event\":\n  {\"schemaVersion\": \"1.0\", \"title\": \" \"}}";

    /** A user's own type. */
    record Entry(int number, Event event) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bothMajorsWriteWhatEventJsonWritesAndReadItBack(long seed) throws Exception {
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 50; i++) {
            Event event = events.next();
            String json = EventJson.compact().write(event);
            assertThat(THREE.writeValueAsString(event)).isEqualTo(json);
            assertThat(TWO.writeValueAsString(event)).isEqualTo(json);
            assertThat(THREE.readValue(json, Event.class)).isEqualTo(event);
            assertThat(TWO.readValue(json, Event.class)).isEqualTo(event);
            assertThat(THREE.treeToValue(THREE.readTree(json), Event.class).title())
                    .isEqualTo(event.title());
            assertThat(TWO.treeToValue(TWO.readTree(json), Event.class).title()).isEqualTo(event.title());
        }
    }

    @Test
    void eventsStandWithinAnyType() throws Exception {
        Event event = new RandomEvents(9).next();
        Entry entry = new Entry(1, event);
        assertThat(THREE.readValue(THREE.writeValueAsString(entry), Entry.class))
                .isEqualTo(entry);
        assertThat(TWO.readValue(TWO.writeValueAsString(entry), Entry.class)).isEqualTo(entry);
        assertThat(THREE.readValue(THREE.writeValueAsString(List.of(event)), Event[].class))
                .containsExactly(event);
        assertThat(THREE.readValue("{\"number\":1,\"event\":null}", Entry.class).event())
                .isNull();
    }

    @Test
    void theServiceLoaderFindsThem() throws Exception {
        String json = EventJson.compact().write(Event.titled("t").build());
        assertThat(JsonMapper.builder()
                        .findAndAddModules()
                        .build()
                        .readValue(json, Event.class)
                        .title())
                .isEqualTo("t");
        assertThat(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .findAndAddModules()
                        .build()
                        .readValue(json, Event.class)
                        .title())
                .isEqualTo("t");
    }

    @Test
    void jacksonThreeSaysWhereItIsWrong() {
        MismatchedInputException wrong =
                catchThrowableOfType(MismatchedInputException.class, () -> THREE.readValue(WRONG, Entry.class));
        assertThat(wrong.getOriginalMessage()).isEqualTo("expected a string, found a number 7 at \"/event/title\"");
        assertThat(wrong.getLocation().getLineNr()).isEqualTo(3);
        assertThat(wrong.getLocation().getColumnNr()).isEqualTo(12);
        assertThat(wrong.getPathReference()).contains("Entry[\"event\"]");
        MismatchedInputException invalid =
                catchThrowableOfType(MismatchedInputException.class, () -> THREE.readValue(INVALID, Entry.class));
        assertThat(invalid)
                .hasMessageContaining("Event.title must not be blank")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(invalid.getLocation().getLineNr()).isEqualTo(3);
        assertThatThrownBy(() -> THREE.readValue("{\"event\":{\"title\":x", Entry.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("Unrecognized token");
        assertThatThrownBy(() -> THREE.readValue("[1]", Event.class)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void jacksonTwoSaysWhereItIsWrong() {
        JsonMappingException wrong =
                catchThrowableOfType(JsonMappingException.class, () -> TWO.readValue(WRONG, Entry.class));
        assertThat(wrong.getOriginalMessage()).isEqualTo("expected a string, found a number 7 at \"/event/title\"");
        assertThat(wrong.getLocation().getLineNr()).isEqualTo(3);
        assertThat(wrong.getLocation().getColumnNr()).isEqualTo(12);
        assertThat(wrong.getPathReference()).contains("Entry[\"event\"]");
        JsonMappingException invalid =
                catchThrowableOfType(JsonMappingException.class, () -> TWO.readValue(INVALID, Entry.class));
        assertThat(invalid)
                .hasMessageContaining("Event.title must not be blank")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(invalid.getLocation().getLineNr()).isEqualTo(3);
        assertThatThrownBy(() -> TWO.readValue("{\"event\":{\"title\":x", Entry.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("Unrecognized token");
        assertThatThrownBy(() -> TWO.readValue("[1]", Event.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void whatCannotBeWrittenIsAnExceptionOfJackson() {
        Event event = Event.titled("t").extras(Extras.of(Map.of("title", "x"))).build();
        assertThatThrownBy(() -> THREE.writeValueAsString(event))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("must not repeat");
        assertThatThrownBy(() -> TWO.writeValueAsString(event))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("must not repeat");
    }
}
