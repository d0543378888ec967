package dev.meetupkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Identifiers by which calendars and schedules know an event and its sessions, and that survive retitling, moving and reordering:
 * name-based UUIDs (RFC 9562, section 5.5) of the event's id and the session's key. Never the time, the order or the clock. Immutable
 * and safe for threads.
 */
public final class StableIds {

    /** The namespace of names that are URLs (RFC 9562, section 6.6). */
    private static final UUID NAMESPACE_URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private static final int VERSION = 5;

    private final UUID namespace;

    private StableIds(UUID namespace) {
        this.namespace = namespace;
    }

    /** Identifiers below a community's base URL, such as {@code https://example.org/meetups/}. */
    public static StableIds under(String baseUrl) {
        return new StableIds(named(NAMESPACE_URL, baseUrl));
    }

    /**
     * The identifier of an event.
     *
     * @throws IllegalArgumentException if the event has no id
     */
    public UUID of(Event event) {
        String id = event.id()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Event.id is needed for a UID that survives edits, \"" + event.title() + "\" has none"));
        return named(namespace, "event:" + id);
    }

    /**
     * The identifiers of an event's sessions, in their order: by a session's id, else by who speaks, else by its title.
     *
     * @param parent the identifier of the event
     */
    public static List<UUID> ofSessions(Event event, UUID parent) {
        MessageDigest sha1 = sha1();
        Map<String, Integer> seen = new HashMap<>();
        return event.sessions().stream()
                .map(session -> {
                    String key = key(session);
                    int count = seen.merge(key, 1, Integer::sum);
                    return v5(sha1, parent, "session:" + (count == 1 ? key : key + "#" + count));
                })
                .toList();
    }

    private static String key(Session session) {
        return session.id().orElseGet(() -> {
            String names =
                    session.speakers().stream().map(Speaker::name).sorted().collect(Collectors.joining(","));
            return names.isEmpty() ? "~title:" + session.title() : "~speaker:" + names;
        });
    }

    /** The identifier of something within a namespace: the name-based UUID of version 5. */
    public static UUID named(UUID namespace, String name) {
        return v5(sha1(), namespace, name);
    }

    private static UUID v5(MessageDigest sha1, UUID namespace, String name) {
        ByteBuffer octets = ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits());
        sha1.update(octets.array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long most = hash.getLong() & ~0xF000L | VERSION << 12;
        long least = hash.getLong() & ~(3L << 62) | 2L << 62;
        return new UUID(most, least);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
