package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.ical.DescriptionReader.Parts;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry as it was read, before it is joined with the others of its event.
 *
 * @param component its lines
 * @param visible what they say, as an event of its own
 * @param parts what its description says
 * @param rich what it says in components
 * @param payload what it carries of its event
 */
record ReadEntry(Component component, Event visible, Parts parts, Rich rich, Optional<Payload> payload) {

    /** What everybody writes as a UID. */
    private static final Pattern UID = Pattern.compile("[!-~]{1,255}");

    static ReadEntry of(Component component, EntryReader reader, Optional<Payload> payload) {
        Event visible = reader.read();
        Parts parts = DescriptionReader.read(visible.description().orElse(""));
        return new ReadEntry(component, visible, parts, reader.rich(), payload);
    }

    /** The same, with other parts of its description. */
    ReadEntry with(Parts other) {
        return new ReadEntry(component, visible, other, rich, payload);
    }

    /** The same, with other components. */
    ReadEntry with(Rich other) {
        return new ReadEntry(component, visible, parts, other, payload);
    }

    /** The same, without what it carries if that is on another clock, whose hours would be others. */
    ReadEntry carryingOn(Optional<ZoneId> clock) {
        return new ReadEntry(
                component,
                visible,
                parts,
                rich,
                payload.filter(data -> data.event().timeZone().equals(clock)));
    }

    /** Whether it stands for a session and not for an event itself. */
    boolean isSession() {
        return payload.map(data -> data.own().isPresent())
                .orElseGet(() -> parts.event().isPresent());
    }

    /** The title of its event. */
    String eventTitle() {
        return payload.map(data -> data.event().title()).or(parts::event).orElse(visible.title());
    }

    /** The UID of the entry that it is part of. */
    Optional<String> parent() {
        return component
                .first("RELATED-TO")
                .map(line -> line.text().strip())
                .filter(uid -> UID.matcher(uid).matches());
    }
}
