package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import dev.meetupkit.ical.ContentLines.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes one VEVENT (RFC 5545, section 3.6.1); properties in the order of FORMAT.md. */
final class EntryWriter {

    static final Parameter AS_URI = new Parameter("VALUE", "URI");
    private static final Parameter DERIVED = new Parameter("DERIVED", "TRUE");
    private static final Parameter AS_DATE = new Parameter("VALUE", "DATE");

    private final ContentLines out;
    private final Zones zones;
    private final Value stamp;
    private final Optional<RichWriter> rich;

    EntryWriter(ContentLines out, Zones zones, Instant stamp, boolean rich) {
        this.out = out;
        this.zones = zones;
        this.stamp = Value.utc(stamp);
        this.rich = rich ? Optional.of(new RichWriter(out)) : Optional.empty();
    }

    void write(Entry entry, Optional<Value> payload) {
        Event event = entry.event();
        out.begin("VEVENT");
        out.property("UID", Value.text(entry.uid().toString()));
        out.property("DTSTAMP", stamp);
        out.property("LAST-MODIFIED", stamp);
        out.property("SEQUENCE", Value.integer(0));
        times(entry);
        out.property("SUMMARY", Value.text(summary(entry)));
        description(entry);
        location(entry).ifPresent(text -> out.property("LOCATION", Value.text(text)));
        event.venue().flatMap(Venue::location).ifPresent(point -> out.property("GEO", Value.geo(point)));
        page(entry).ifPresent(url -> out.property("URL", Value.uri(url)));
        out.property("STATUS", Value.word(status(entry)));
        out.property("TRANSP", Value.word(entry.busy() ? "OPAQUE" : "TRANSPARENT"));
        out.property("CATEGORIES", Value.texts(tags(entry)));
        entry.parent().ifPresent(uid -> out.property("RELATED-TO", Value.text(uid.toString())));
        rich.ifPresent(more -> more.group(entry));
        nearest(entry, Rel.LIVE)
                .forEach(link ->
                        out.property("CONFERENCE", Value.uri(link.url()), AS_URI, new Parameter("FEATURE", "VIDEO")));
        own(entry, Rel.IMAGE).forEach(link -> out.property("IMAGE", Value.uri(link.url()), AS_URI));
        own(entry, Rel.SLIDES).forEach(link -> out.property("ATTACH", Value.uri(link.url())));
        rich.ifPresent(more -> more.links(entry));
        ForeignLines.ENTRY.properties(entry.extras()).forEach(out::foreign);
        payload.ifPresent(data -> out.property(Payload.PROPERTY, data));
        rich.ifPresent(more -> more.components(entry));
        ForeignLines.ENTRY.components(entry.extras()).forEach(out::foreign);
        out.end("VEVENT");
    }

    /** Times with the zone, or days: the end of days is the day after the last (section 3.8.2.2). An unknown end stays unknown. */
    private void times(Entry entry) {
        Optional<LocalDateTime> start = entry.start().dateTime();
        if (start.isPresent()) {
            ZoneId zone = entry.event().timeZone().orElseThrow();
            zones.write(out, "DTSTART", start.get(), zone);
            entry.end().flatMap(WallTime::dateTime).ifPresent(end -> zones.write(out, "DTEND", end, zone));
        } else {
            LocalDate first = entry.start().date();
            LocalDate last = entry.end().map(WallTime::date).orElse(first);
            out.property("DTSTART", Value.date(first), AS_DATE);
            out.property("DTEND", Value.date(last.plusDays(1)), AS_DATE);
        }
    }

    /** The title alone, with what became of it before it. */
    static String summary(Entry entry) {
        Labels labels = entry.labels();
        return switch (entry.status()) {
            case SCHEDULED -> entry.title();
            case POSTPONED -> labels.postponed() + labels.colon() + entry.title();
            case CANCELLED -> labels.cancelled() + labels.colon() + entry.title();
        };
    }

    private static String status(Entry entry) {
        return switch (entry.status()) {
            case SCHEDULED -> "CONFIRMED";
            case POSTPONED -> "TENTATIVE";
            case CANCELLED -> "CANCELLED";
        };
    }

    /** Derived where it is also styled (RFC 9073, section 5.3): by us, or by what an entry keeps of another writer. */
    private void description(Entry entry) {
        Description layout = new Description(entry.event(), entry.labels());
        String text = entry.session().map(layout::of).orElseGet(() -> layout.of(entry.agenda()));
        if (rich.isEmpty()) {
            out.property("DESCRIPTION", Value.text(text));
        } else {
            out.property("DESCRIPTION", Value.text(text), DERIVED);
            rich.filter(more -> !isStyled(entry)).ifPresent(more -> more.styled(text));
        }
    }

    private static boolean isStyled(Entry entry) {
        return ForeignLines.ENTRY.properties(entry.extras()).stream()
                .anyMatch(line -> line.toUpperCase(Locale.ROOT).startsWith("STYLED-DESCRIPTION"));
    }

    /** The venue on one line, with the room before it; the stream's address where there is only a stream. */
    static Optional<String> location(Entry entry) {
        Set<String> parts = new LinkedHashSet<>();
        entry.session().flatMap(Session::room).ifPresent(parts::add);
        entry.event().venue().ifPresent(venue -> add(venue, parts));
        return parts.isEmpty()
                ? nearest(entry, Rel.LIVE).stream()
                        .findFirst()
                        .map(link -> Value.uri(link.url()).text())
                : Optional.of(String.join(", ", parts));
    }

    private static void add(Venue venue, Set<String> parts) {
        venue.name().ifPresent(parts::add);
        venue.address().ifPresent(parts::add);
        venue.city().ifPresent(parts::add);
        venue.country().ifPresent(parts::add);
    }

    /** A venue on one line. */
    static Optional<String> line(Venue venue) {
        Set<String> parts = new LinkedHashSet<>();
        add(venue, parts);
        return Optional.of(String.join(", ", parts)).filter(line -> !line.isEmpty());
    }

    /** The session's own page, else the event's; else where to sign up. */
    private static Optional<String> page(Entry entry) {
        for (Rel rel : List.of(Rel.PAGE, Rel.REGISTRATION)) {
            List<Link> links = nearest(entry, rel);
            if (!links.isEmpty()) {
                return Optional.of(links.get(0).url());
            }
        }
        return Optional.empty();
    }

    private static Set<String> tags(Entry entry) {
        Set<String> tags = new LinkedHashSet<>(entry.event().tags());
        entry.session().ifPresent(session -> tags.addAll(session.tags()));
        return tags;
    }

    /** The session's own links of a sort, else the event's. */
    private static List<Link> nearest(Entry entry, Rel rel) {
        List<Link> own = own(entry, rel);
        return own.isEmpty() ? of(entry.event().links(), rel) : own;
    }

    private static List<Link> own(Entry entry, Rel rel) {
        return of(entry.session().map(Session::links).orElse(entry.event().links()), rel);
    }

    private static List<Link> of(List<Link> links, Rel rel) {
        List<Link> some = List.of();
        for (Link link : links) {
            if (link.rel() == rel) {
                some = some.isEmpty() ? new ArrayList<>() : some;
                some.add(link);
            }
        }
        return some;
    }
}
