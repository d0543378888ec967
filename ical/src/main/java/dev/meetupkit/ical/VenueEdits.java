package dev.meetupkit.ical;

import dev.meetupkit.GeoPoint;
import dev.meetupkit.Venue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What somebody changed in the component that is the venue.
 *
 * @param now as it was found
 * @param written as it is written from what is carried; absent if there was no venue
 */
record VenueEdits(Venue now, Optional<Venue> written) {

    /** The difference; empty if there is none, or no such component. */
    static Optional<VenueEdits> of(Rich seen, Rich before) {
        return seen.venue().map(now -> new VenueEdits(now, before.venue())).filter(VenueEdits::any);
    }

    private boolean any() {
        return written.isEmpty() || name() || address() || url() || point() || !lines().isEmpty();
    }

    private boolean name() {
        return now.name().isPresent() && !isSame(now.name(), written.flatMap(Venue::name));
    }

    private boolean address() {
        return now.address().isPresent() && !isSame(now.address(), written.flatMap(Venue::address));
    }

    private static boolean isSame(Optional<String> one, Optional<String> other) {
        return VisibleEdits.plain(one).equals(VisibleEdits.plain(other));
    }

    private boolean url() {
        Optional<String> before = written.flatMap(Venue::url);
        return now.url().isPresent() && !encoded(now.url()).equals(encoded(before));
    }

    private static Optional<String> encoded(Optional<String> url) {
        return url.map(each -> Value.uri(each).text());
    }

    private boolean point() {
        Optional<GeoPoint> before = written.flatMap(Venue::location);
        return now.location().isPresent()
                && before.filter(point ->
                                VisibleEdits.isNear(point, now.location().get()))
                        .isEmpty();
    }

    /** Lines of other writers that are new. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>(ForeignLines.PLACE.of(now.extras()));
        lines.removeAll(new HashSet<>(ForeignLines.PLACE.of(written.orElse(now).extras())));
        return lines;
    }

    /** The venue with what was changed; a new address is the whole of it. */
    Venue applied(Optional<Venue> carried) {
        if (carried.isEmpty() || written.isEmpty()) {
            return now;
        }
        Venue.Builder venue = Venue.builder().from(carried.get());
        if (name()) {
            venue.name(now.name());
        }
        if (address()) {
            venue.address(now.address()).city(Optional.empty()).country(Optional.empty());
        }
        if (url()) {
            venue.url(now.url());
        }
        if (point()) {
            venue.location(now.location());
        }
        return venue.extras(ForeignLines.PLACE.with(carried.get().extras(), lines()))
                .build();
    }
}
