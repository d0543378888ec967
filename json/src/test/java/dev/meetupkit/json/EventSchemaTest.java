package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.Validator;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EventSchemaTest {

    private static final Path RESOURCES = Path.of("src/main/resources/dev/meetupkit/json");

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** What a schema cannot say, by the words of the reader. */
    private static final List<String> BEYOND_A_SCHEMA = List.of(
            "must come after the start",
            "appears twice",
            "is needed where a time of day is set",
            "must be a language tag",
            "expected a time zone",
            "expected a time such as", // a day that no calendar has
            "must not contain U+D8"); // half of a character

    private static final Map<EventSchema, Schema> NETWORKNT = new EnumMap<>(EventSchema.class);
    private static final Map<EventSchema, Validator> SKEMA = new EnumMap<>(EventSchema.class);

    static {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (EventSchema schema : EventSchema.values()) {
            NETWORKNT.put(schema, registry.getSchema(schema.text()));
            SKEMA.put(schema, Validator.forSchema(new SchemaLoader(new JsonParser(schema.text()).parse()).load()));
        }
    }

    /** Whether a schema takes a text; both validators have to agree. */
    private static boolean takes(EventSchema schema, String json) {
        boolean one = NETWORKNT.get(schema).validate(json, InputFormat.JSON).isEmpty();
        boolean other = SKEMA.get(schema).validate(new JsonParser(json).parse()) == null;
        assertThat(other).as("%s by both validators: %s", schema, json).isEqualTo(one);
        return one;
    }

    @ParameterizedTest
    @EnumSource
    void theFilesAreWhatTheirDescriptionSays(EventSchema schema) throws Exception {
        String expected = SchemaSource.of(schema);
        if (System.getProperty("golden", "compare").equals("write")) {
            String name = schema == EventSchema.OPEN ? "event.schema.json" : "event.strict.schema.json";
            Files.writeString(RESOURCES.resolve(name), expected);
        } else {
            assertThat(schema.text()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsWrittenIsValid(long seed) {
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 50; i++) {
            String json = EventJson.compact().write(events.next());
            assertThat(takes(EventSchema.OPEN, json)).as(json).isTrue();
            assertThat(takes(EventSchema.STRICT, json)).as(json).isEqualTo(!json.contains("\"x-nothing\":"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSchemaTakesWhatTheReaderTakesAndTheReaderRefusesNoMoreThanASchemaCannotSay(long seed) {
        RandomEvents events = new RandomEvents(seed);
        Mutation mutation = new Mutation(new Random(seed));
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            String json = mutation.of(EventJson.compact().write(events.next()));
            boolean open = takes(EventSchema.OPEN, json);
            boolean strict = takes(EventSchema.STRICT, json);
            assertThat(strict && !open)
                    .as("strict is narrower than open: %s", json)
                    .isFalse();
            try {
                Event event = EventJson.compact().read(json);
                assertThat(open).as("read, so valid: %s", json).isTrue();
                assertThat(event).isNotNull();
            } catch (EventJsonException e) {
                refused++;
                if (open) {
                    assertThat(BEYOND_A_SCHEMA)
                            .as(json)
                            .anyMatch(words -> e.getMessage().contains(words));
                }
            }
        }
        assertThat(refused).isBetween(50, 250);
    }

    @Test
    void theStrictSchemaNamesEveryMemberThatIsWrittenAndNoOther() {
        Set<String> written = new LinkedHashSet<>();
        RandomEvents events = new RandomEvents(5);
        for (int i = 0; i < 500; i++) {
            names(MAPPER.readTree(EventJson.compact().write(events.next())), "", written);
        }
        written.removeIf(name -> name.contains("/x-"));
        JsonNode schema = MAPPER.readTree(EventSchema.STRICT.text());
        Set<String> described = new LinkedHashSet<>();
        described(schema, schema, "", described);
        assertThat(described).containsExactlyInAnyOrderElementsOf(written);
    }

    private static void names(JsonNode node, String path, Set<String> names) {
        if (node instanceof ArrayNode array) {
            array.forEach(each -> names(each, path, names));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                names.add(path + "/" + member.getKey());
                names(member.getValue(), path + "/" + member.getKey(), names);
            });
        }
    }

    private static void described(JsonNode root, JsonNode schema, String path, Set<String> names) {
        if (schema.has("$ref")) {
            described(root, root.at(schema.get("$ref").asString().substring(1)), path, names);
        } else if (schema.has("items")) {
            described(root, schema.get("items"), path, names);
        } else if (schema.has("properties") && schema.has("type")) {
            schema.get("properties").properties().forEach(member -> {
                names.add(path + "/" + member.getKey());
                described(root, member.getValue(), path + "/" + member.getKey(), names);
            });
        }
    }

    /** Changes one value of a document: drops it, or puts something in its place or beside it. */
    private record Mutation(Random random) {

        private static final List<String> VALUES = List.of(
                "null",
                "[]",
                "{}",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"a\\u0007\"",
                "\"a\\u0085b\"",
                "\"\\u00a0\"",
                "\"a\\nb\"",
                "7",
                "-1",
                "1.0",
                "1.5",
                "true",
                "[null]",
                "[\"x\"]",
                "\"scheduled\"",
                "\"talk\"",
                "\"page\"",
                "\"2026-05-07\"",
                "\"2026-02-30\"",
                "\"2026-05-07T19:00:00+08:00\"",
                "\"2026-05-07t19:00:00.000z\"",
                "\"2026-05-07T24:00:00Z\"",
                "\"2026-05-07T19:00:00+18:30\"",
                "\"2026-05-07T19:00\"",
                "\"https://example.org/\"",
                "\"HTTP://x\"",
                "\"http:///x\"",
                "\"https://a b\"",
                "\"mailto:a@example.org\"",
                "\"en\"",
                "\"1.7\"",
                "\"2.0\"",
                "\"1.0\"",
                "{\"name\":\"x\"}",
                "{\"latitude\":1}",
                "[{\"title\":\"x\"}]",
                "[{\"rel\":\"page\",\"url\":\"https://x\"}]",
                "\"Asia/Shanghai\"",
                "\"Mars\"");

        String of(String json) {
            JsonNode root = MAPPER.readTree(json);
            JsonNode at = root;
            while (true) {
                List<JsonNode> inner =
                        at.values().stream().filter(JsonNode::isContainer).toList();
                if (inner.isEmpty() || random.nextInt(3) == 0) {
                    break;
                }
                at = inner.get(random.nextInt(inner.size()));
            }
            JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
            if (at instanceof ObjectNode object) {
                List<String> names = List.copyOf(object.propertyNames());
                String name =
                        names.isEmpty() || random.nextInt(8) == 0 ? "end" : names.get(random.nextInt(names.size()));
                if (random.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, value);
                }
            } else if (at instanceof ArrayNode array) {
                array.insert(0, value);
            }
            return MAPPER.writeValueAsString(root);
        }
    }
}
