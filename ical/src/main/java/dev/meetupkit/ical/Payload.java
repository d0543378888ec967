package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.Session;
import dev.meetupkit.WallTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry carries of its event in {@code X-MEETUP-DATA:1.eyJ…}: the version, and in base64url (RFC 4648, section 5), so that no
 * rewriter has a reason to change a character, the event with some of its sessions. Which they are stands beside the event's other
 * extras, as {@code "part":{"of":7,"sessions":[0,3],"own":0}}.
 *
 * @param event with these sessions alone
 * @param of how many sessions the event has
 * @param positions which these are, from 0
 * @param own the session that the entry stands for; absent if for the event itself
 */
record Payload(Event event, int of, List<Integer> positions, Optional<Integer> own) {

    static final String PROPERTY = "X-MEETUP-DATA";

    /** Characters of the property, so that a reader's limit of a line is far. */
    static final int LONGEST = 512 << 10;

    private static final String VERSION = "1.";

    private static final String MEMBER = "part";

    /**
     * What an entry is to carry.
     *
     * @param header its event without sessions
     */
    static Payload of(Entry entry, Event header) {
        List<Session> all = entry.event().sessions();
        List<Session> sessions = entry.carried().stream().map(all::get).toList();
        Optional<Integer> own = entry.session().map(session -> entry.carried().get(0));
        Event part = Event.builder().from(header).sessions(sessions).build();
        return new Payload(part, all.size(), entry.carried(), own);
    }

    /** The value of the property, by a format of events. */
    String text(Function<Event, byte[]> format) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        part.put("of", BigDecimal.valueOf(of));
        part.put("sessions", positions.stream().map(BigDecimal::valueOf).toList());
        own.ifPresent(position -> part.put("own", BigDecimal.valueOf(position)));
        Map<String, @Nullable Object> members =
                new LinkedHashMap<>(event.extras().members());
        members.put(free(members), part);
        byte[] octets = format.apply(
                Event.builder().from(event).extras(Extras.of(members)).build());
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    /**
     * What a property holds.
     *
     * @throws RuntimeException if it is of another version or form, or the format of events refuses it
     */
    static Payload parse(String text, Function<byte[], Event> format) {
        require(text.strip().startsWith(VERSION), "data of another version");
        byte[] octets = text.strip().substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII);
        Event event = format.apply(Base64.getUrlDecoder().decode(octets));
        Map<String, @Nullable Object> members =
                new LinkedHashMap<>(event.extras().members());
        if (!(members.remove(last(members)) instanceof Map<?, ?> part)) {
            throw unexpected("no word of which part of the event it is");
        }
        int of = number(part.get("of"));
        List<Integer> positions = part.get("sessions") instanceof List<?> stated
                ? stated.stream().map(Payload::number).toList()
                : List.of();
        Optional<Integer> own = Optional.ofNullable(part.get("own")).map(Payload::number);
        require(
                event.id().isPresent()
                        && positions.size() == event.sessions().size()
                        && positions.stream().distinct().count() == positions.size()
                        && Stream.concat(positions.stream(), own.stream()).allMatch(each -> each >= 0 && each < of)
                        && own.map(positions::contains).orElse(true),
                "sessions that are not those of the event");
        Event carried = Event.builder().from(event).extras(Extras.of(members)).build();
        Payload payload = new Payload(carried, of, positions, own);
        require(payload.start().isPresent(), "an entry without a start");
        return payload;
    }

    /** The session that the entry stands for. */
    Optional<Session> session() {
        return own.map(position -> event.sessions().get(positions.indexOf(position)));
    }

    /** When the entry begins. */
    private Optional<WallTime> start() {
        return session().isPresent() ? session().flatMap(Session::start) : event.start();
    }

    /** A name that no other tool has taken. */
    private static String free(Map<String, ?> members) {
        String name = MEMBER;
        while (members.containsKey(name)) {
            name += "_";
        }
        return name;
    }

    /** The name that was free. */
    private static String last(Map<String, ?> members) {
        String name = MEMBER;
        while (members.containsKey(name + "_")) {
            name += "_";
        }
        return name;
    }

    private static int number(@Nullable Object stated) {
        if (stated instanceof BigDecimal number) {
            return number.intValueExact();
        }
        throw unexpected("something else than a number");
    }

    private static void require(boolean condition, String found) {
        if (!condition) {
            throw unexpected(found);
        }
    }

    private static IllegalArgumentException unexpected(String found) {
        return new IllegalArgumentException("expected what a calendar of this library carries, found " + found);
    }
}
