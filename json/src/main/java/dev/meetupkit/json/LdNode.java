package dev.meetupkit.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of JSON-LD that is being put together: what is absent is left out, one value stands without an array around it. */
final class LdNode {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private LdNode() {}

    static LdNode root(String context, String type) {
        LdNode node = new LdNode();
        node.members.put("@context", context);
        node.members.put("@type", type);
        return node;
    }

    static LdNode of(String type) {
        LdNode node = new LdNode();
        node.members.put("@type", type);
        return node;
    }

    void text(String property, String value) {
        members.put(property, value);
    }

    void text(String property, Optional<String> value) {
        value.ifPresent(text -> members.put(property, text));
    }

    void add(String property, List<?> values) {
        if (!values.isEmpty()) {
            members.put(property, values.size() == 1 ? values.get(0) : values);
        }
    }

    Map<String, Object> members() {
        return members;
    }
}
