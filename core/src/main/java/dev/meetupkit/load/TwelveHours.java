package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.load.Stated.Hours;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Hours that may be those of a clock of twelve, such as {@code 6:30 - Pizza}: taken as the afternoon's where an event that begins after
 * noon tells so, where the item before was taken so, or where nobody would meet in the morning. Told of once. Single use.
 */
final class TwelveHours {

    /** Nobody meets earlier in the morning. */
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);

    private final Page page;
    private final Optional<Slot> event;
    private Optional<LocalTime> before = Optional.empty();
    private boolean told;

    TwelveHours(Page page, Optional<Slot> event) {
        this.page = page;
        this.event = event.filter(Slot::hasHours);
    }

    /** The hours of an event. */
    static Hours ofAnEvent(Page page, Hours hours) {
        return new TwelveHours(page, Optional.empty()).read(hours);
    }

    /** The hours of the next item of the agenda. */
    Hours read(Hours hours) {
        Optional<String> reason = hours.bare() ? reason(hours) : Optional.empty();
        Hours meant = reason.isPresent() ? hours.inTheAfternoon() : hours;
        reason.ifPresent(because -> {
            page.infer(hours.written(), List.of(new Witness(because, Optional.empty())));
            if (!told) {
                page.report(
                        Code.PERIOD_INFERRED,
                        hours.written(),
                        "%s says neither am nor pm; taken as %s, from %s"
                                .formatted(hours.written().text(), meant.start(), because));
                told = true;
            }
        });
        before = reason.isPresent() ? Optional.of(meant.start()) : Optional.empty();
        return meant;
    }

    private Optional<String> reason(Hours hours) {
        LocalTime start = hours.start();
        LocalTime later = start.plusHours(12);
        Optional<LocalTime> opens =
                event.flatMap(slot -> slot.start().time()).filter(time -> !time.isBefore(LocalTime.NOON));
        if (event.isPresent() && opens.isEmpty()) {
            return Optional.empty(); // an event that begins before noon has items before noon
        }
        boolean withinEvent = opens.isPresent()
                && !later.isBefore(opens.get())
                && event.flatMap(Slot::end)
                        .flatMap(end -> end.time())
                        .map(end -> later.isBefore(end) || end.isBefore(LocalTime.NOON))
                        .orElse(true);
        if (withinEvent) {
            return Optional.of("the hours of the event");
        }
        if (before.filter(later::isAfter).isPresent()) {
            return Optional.of("the item before it");
        }
        return start.isBefore(EARLIEST) ? Optional.of("the hour") : Optional.empty();
    }
}
