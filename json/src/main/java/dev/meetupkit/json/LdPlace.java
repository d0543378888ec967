package dev.meetupkit.json;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Venue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an event takes place: a venue, a stream, or both. */
final class LdPlace {

    private final Optional<Venue> venue;

    LdPlace(Event event) {
        this.venue = event.venue();
    }

    /** How one can attend; absent where neither a venue nor a stream is announced. */
    Optional<String> mode(List<Link> links) {
        boolean online = !live(links).isEmpty();
        if (venue.isEmpty() && !online) {
            return Optional.empty();
        }
        String mode = venue.isEmpty() ? "Online" : online ? "Mixed" : "Offline";
        return Optional.of(LdEvent.CONTEXT + "/" + mode + "EventAttendanceMode");
    }

    /** The venue, or a room in it, and where it is streamed. */
    List<Map<String, Object>> of(Optional<String> room, List<Link> links) {
        List<Map<String, Object>> places = new ArrayList<>();
        boolean somewhere = venue.isPresent() || live(links).isEmpty();
        room.filter(name -> somewhere)
                .ifPresentOrElse(
                        name -> places.add(room(name)),
                        () -> venue.map(LdPlace::place).ifPresent(places::add));
        live(links).forEach(url -> {
            LdNode stream = LdNode.of("VirtualLocation");
            stream.text("url", url);
            places.add(stream.members());
        });
        return places;
    }

    private static List<String> live(List<Link> links) {
        return links.stream()
                .filter(link -> link.rel() == Link.Rel.LIVE)
                .map(Link::url)
                .distinct()
                .toList();
    }

    private Map<String, Object> room(String name) {
        LdNode node = LdNode.of("Place");
        node.text("name", name);
        venue.ifPresent(around -> {
            node.add("address", address(around));
            node.add("containedInPlace", List.of(place(around)));
        });
        return node.members();
    }

    private static Map<String, Object> place(Venue venue) {
        LdNode node = LdNode.of("Place");
        node.text("name", venue.name());
        node.add("address", address(venue));
        node.add(
                "geo",
                venue.location().stream()
                        .map(point -> {
                            LdNode geo = LdNode.of("GeoCoordinates");
                            geo.add("latitude", List.of(BigDecimal.valueOf(point.latitude())));
                            geo.add("longitude", List.of(BigDecimal.valueOf(point.longitude())));
                            return geo.members();
                        })
                        .toList());
        node.text("url", venue.url());
        return node.members();
    }

    private static List<Map<String, Object>> address(Venue venue) {
        LdNode node = LdNode.of("PostalAddress");
        node.text("streetAddress", venue.address());
        node.text("addressLocality", venue.city());
        node.text("addressCountry", venue.country());
        return node.members().size() > 1 ? List.of(node.members()) : List.of();
    }
}
