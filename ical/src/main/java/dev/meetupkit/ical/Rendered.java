package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an entry says when it is written and read again, so that it can be compared with one that was published. */
final class Rendered {

    private static final UUID ANY = new UUID(0, 0);

    private Rendered() {}

    /**
     * A session's own entry.
     *
     * @param uid of the entry
     */
    static ReadEntry session(String uid, Event event, Labels labels, Session session) {
        return read(new Entry(
                uuid(uid), Optional.empty(), event, labels, Optional.of(session), List.of(), true, List.of()));
    }

    /** The event's own entry with these sessions as its agenda. */
    static ReadEntry event(String uid, Event event, Labels labels, List<Session> agenda) {
        return read(new Entry(uuid(uid), Optional.empty(), event, labels, Optional.empty(), agenda, true, List.of()));
    }

    private static UUID uuid(String uid) {
        try {
            return UUID.fromString(uid);
        } catch (IllegalArgumentException e) { // somebody changed it
            return ANY;
        }
    }

    private static ReadEntry read(Entry entry) {
        ContentLines out = new ContentLines();
        Zones zones = new Zones();
        zones.use(entry);
        new EntryWriter(out, zones, Instant.EPOCH, true).write(entry, Optional.empty());
        byte[] octets = out.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Component component = new ComponentReader(
                            new ContentLineReader(new ByteArrayInputStream(octets), finding -> {}), finding -> {})
                    .next()
                    .orElseThrow();
            ZoneId zone = entry.event().timeZone().orElse(ZoneId.of("UTC"));
            EntryTimes times = new EntryTimes(new ZoneNames(), zone, finding -> {});
            return ReadEntry.of(component, new EntryReader(component, times, finding -> {}), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("octets in memory can be read", e);
        }
    }
}
