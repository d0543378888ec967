package dev.meetupkit.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the node of an event or session meets what search engines ask for, by the published requirements of Google Search for
 * structured data of type Event.
 *
 * @param node which one: a JSON pointer into the text, empty for the event itself
 * @param name its name
 * @param missing required properties that are absent; it is not shown as an event without them
 * @param advised recommended properties that are absent
 */
public record SearchReport(String node, String name, List<String> missing, List<String> advised) {

    private static final List<String> REQUIRED = List.of("name", "startDate", "location");

    private static final List<String> RECOMMENDED = List.of(
            "description",
            "endDate",
            "eventStatus",
            "eventAttendanceMode",
            "image",
            "offers",
            "organizer",
            "performer");

    /** Takes copies of the lists. */
    public SearchReport {
        missing = List.copyOf(missing);
        advised = List.copyOf(advised);
    }

    /** Whether nothing that is required is absent. */
    public boolean isEligible() {
        return missing.isEmpty();
    }

    /** The reports of an event's node and of those within it. */
    static List<SearchReport> of(Map<String, Object> event) {
        List<SearchReport> reports = new ArrayList<>();
        reports.add(one("", event));
        Object within = event.get("subEvent");
        List<?> sessions = list(within);
        for (int i = 0; i < sessions.size(); i++) {
            reports.add(one("/subEvent" + (within instanceof List ? "/" + i : ""), members(sessions.get(i))));
        }
        return reports;
    }

    private static SearchReport one(String pointer, Map<String, Object> node) {
        List<String> missing = new ArrayList<>(absent(REQUIRED, node));
        for (Object place : list(node.get("location"))) {
            Map<String, Object> members = members(place);
            if ("Place".equals(members.get("@type")) && !members.containsKey("address")) {
                missing.add("location.address");
            }
        }
        return new SearchReport(pointer, String.valueOf(node.get("name")), missing, absent(RECOMMENDED, node));
    }

    private static List<String> absent(List<String> properties, Map<String, Object> node) {
        return properties.stream()
                .filter(property -> !node.containsKey(property))
                .toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> values ? values : List.of(value);
    }

    private static Map<String, Object> members(Object node) {
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((name, value) -> members.put((String) name, value));
        return members;
    }
}
