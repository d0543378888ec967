package dev.meetupkit.json;

import dev.meetupkit.json.codec.Jackson;
import dev.meetupkit.json.codec.JsonSink;
import dev.meetupkit.json.codec.Values;
import dev.meetupkit.json.codec.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Both schemas from one description: the strict one is the open one without null, emptiness and unknown members. */
final class SchemaSource {

    private static final String BLANK =
            "\\u0009-\\u000D\\u001C-\\u0020\\u0085\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000";
    private static final String REFUSED =
            "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFEFF";
    private static final String SPACE =
            "\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    private static final String WEB =
            "[hH][tT][tT][pP][sS]?://[^" + SPACE + "<>\"\\\\/?#]+(?:[/?#][^" + SPACE + "<>\"\\\\\\^`{|}]*)?";
    private static final String PERSON = "(?:[mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):[^" + SPACE + "<>\"\\\\\\^`{|}]+";
    private static final String DATE = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
    private static final String MOMENT =
            DATE + "[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.0+)?(?:[Zz]|[+-](?:0[0-9]|1[0-8]):[0-5][0-9])";

    private static final int MAX_TEXT = 262_144;

    private final boolean strict;

    private SchemaSource(boolean strict) {
        this.strict = strict;
    }

    static String of(EventSchema schema) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (JsonSink sink = Jackson.sink(octets, true)) {
            Values.write(new SchemaSource(schema == EventSchema.STRICT).document(), sink);
        }
        return octets.toString(StandardCharsets.UTF_8) + "\n";
    }

    private static Map<String, Object> map(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }

    private Map<String, Object> document() {
        Map<String, Object> schema = map(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                strict ? "urn:meetupkit:event:1:strict" : "urn:meetupkit:event:1",
                "title",
                "Event",
                "description",
                strict
                        ? "The JSON of an event as Meetup Kit writes it."
                        : "The JSON of an event as Meetup Kit reads it.");
        schema.putAll(event());
        schema.put(
                "$defs",
                map(
                        "text", text(),
                        "web", pattern("^" + WEB + "$"),
                        "contact", pattern("^(?:" + WEB + "|" + PERSON + ")$"),
                        "date", pattern("^" + DATE + "$"),
                        "moment", pattern("^" + MOMENT + "$"),
                        "status", map("enum", Words.STATUS.all()),
                        "series", series(),
                        "venue", venue(),
                        "link", link("web"),
                        "contactLink", link("contact"),
                        "organizer", organizer(),
                        "session", session(),
                        "speaker", speaker()));
        return schema;
    }

    private static Map<String, Object> text() {
        return map(
                "type",
                "string",
                "maxLength",
                MAX_TEXT,
                "pattern",
                "^[^" + REFUSED + "]*[^" + REFUSED + BLANK + "][^" + REFUSED + "]*$");
    }

    private static Map<String, Object> pattern(String pattern) {
        return map("type", "string", "maxLength", MAX_TEXT, "pattern", pattern);
    }

    private Map<String, Object> event() {
        return object(
                List.of("schemaVersion", "title"),
                List.of("status"),
                map(
                        "schemaVersion", strict ? map("const", "1.0") : pattern("^1\\.[0-9]{1,9}$"),
                        "id", ref("text"),
                        "title", ref("text"),
                        "description", ref("text"),
                        "series", ref("series"),
                        "language", ref("text"),
                        "start", time(),
                        "end", time(),
                        "timeZone", map("type", "string", "minLength", 1),
                        "status", ref("status"),
                        "venue", ref("venue"),
                        "links", array("link"),
                        "organizers", array("organizer"),
                        "tags", array("text"),
                        "sessions", array("session")),
                stretch());
    }

    private Map<String, Object> series() {
        return object(
                List.of(),
                List.of(),
                map("name", ref("text"), "edition", map("type", "integer", "minimum", 0, "maximum", Integer.MAX_VALUE)),
                map("anyOf", List.of(has("name"), has("edition"))));
    }

    private Map<String, Object> venue() {
        Map<String, Object> conditions = map(
                "anyOf",
                List.of("name", "address", "city", "country", "latitude", "url").stream()
                        .map(SchemaSource::has)
                        .toList());
        conditions.put("allOf", List.of(needs("latitude", "longitude"), needs("longitude", "latitude")));
        return object(
                List.of(),
                List.of(),
                map(
                        "name", ref("text"),
                        "address", ref("text"),
                        "city", ref("text"),
                        "country", ref("text"),
                        "latitude", map("type", "number", "minimum", -90, "maximum", 90),
                        "longitude", map("type", "number", "minimum", -180, "maximum", 180),
                        "url", ref("web")),
                conditions);
    }

    private Map<String, Object> link(String url) {
        return object(
                List.of("rel", "url"),
                List.of(),
                map("rel", map("enum", Words.REL.all()), "url", ref(url), "label", ref("text")),
                map());
    }

    private Map<String, Object> organizer() {
        return object(List.of("name"), List.of(), map("name", ref("text"), "url", ref("contact")), map());
    }

    private Map<String, Object> session() {
        return object(
                List.of("title"),
                List.of("kind", "status"),
                map(
                        "id", ref("text"),
                        "kind", map("enum", Words.KIND.all()),
                        "title", ref("text"),
                        "abstract", ref("text"),
                        "language", ref("text"),
                        "start", time(),
                        "end", time(),
                        "status", ref("status"),
                        "room", ref("text"),
                        "track", ref("text"),
                        "speakers", array("speaker"),
                        "links", array("link"),
                        "tags", array("text")),
                stretch());
    }

    private Map<String, Object> speaker() {
        return object(
                List.of("name"),
                List.of(),
                map(
                        "name", ref("text"),
                        "nickname", ref("text"),
                        "headline", ref("text"),
                        "affiliation", ref("text"),
                        "jobTitle", ref("text"),
                        "bio", ref("text"),
                        "links", array("contactLink")),
                map());
    }

    private Map<String, Object> object(
            List<String> required,
            List<String> written,
            Map<String, Object> properties,
            Map<String, Object> conditions) {
        Map<String, Object> object = map("type", "object");
        List<String> all = new ArrayList<>(required);
        all.addAll(strict ? written : List.of());
        if (!all.isEmpty()) {
            object.put("required", all);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        properties.forEach(
                (name, value) -> members.put(name, strict || required.contains(name) ? value : orNull(value)));
        object.put("properties", members);
        if (strict) {
            object.put("additionalProperties", false);
        }
        object.putAll(conditions);
        return object;
    }

    private static Object orNull(Object value) {
        return map("anyOf", List.of(map("type", "null"), value));
    }

    private Map<String, Object> array(String element) {
        Map<String, Object> array = map("type", "array", "items", ref(element));
        if (strict) {
            array.put("minItems", 1);
        }
        return array;
    }

    private static Map<String, Object> ref(String name) {
        return map("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> time() {
        return map("anyOf", List.of(ref("date"), ref("moment")));
    }

    /** An end has a start, and both are days or both moments. */
    private static Map<String, Object> stretch() {
        return map(
                "allOf",
                List.of(
                        map("if", is("end", ref("date")), "then", is("start", ref("date"))),
                        map("if", is("end", ref("moment")), "then", is("start", ref("moment")))));
    }

    private static Map<String, Object> needs(String one, String other) {
        return map("if", has(one), "then", has(other));
    }

    private static Map<String, Object> has(String name) {
        return is(name, map("not", map("type", "null")));
    }

    private static Map<String, Object> is(String name, Object value) {
        return map("required", List.of(name), "properties", map(name, value));
    }
}
