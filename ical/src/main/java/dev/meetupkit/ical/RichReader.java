package dev.meetupkit.ical;

import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the components within a VEVENT that are people and places (RFC 9073, sections 7.1 and 7.2): what {@link RichWriter} writes, and
 * what others write. Those that are neither stay as they are.
 */
final class RichReader {

    /** Characters of a headline; longer lines are a biography. */
    private static final int HEADLINE = 100;

    private final Consumer<Diagnostic> findings;

    RichReader(Consumer<Diagnostic> findings) {
        this.findings = findings;
    }

    Rich read(Component entry) {
        List<Speaker> speakers = new ArrayList<>();
        List<String> uids = new ArrayList<>();
        Set<Component> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Component child : entry.children()) {
            speaker(child).ifPresent(person -> {
                speakers.add(person);
                uids.add(text(child, "UID").orElse(""));
                taken.add(child);
            });
        }
        Optional<Component> place = place(entry);
        Optional<Venue> venue = place.flatMap(this::venue);
        place.filter(found -> venue.isPresent()).ifPresent(taken::add);
        return new Rich(speakers, uids, venue, taken);
    }

    /** Someone on stage: a PARTICIPANT of that type with a name. */
    private Optional<Speaker> speaker(Component component) {
        boolean speaks = component.is("PARTICIPANT")
                && component
                        .first("PARTICIPANT-TYPE")
                        .filter(line -> line.text().strip().equalsIgnoreCase("SPEAKER"))
                        .isPresent();
        return name(component).filter(name -> speaks).flatMap(name -> speaker(name, component));
    }

    /** SUMMARY, else the CN beside the address, which itself is left out. */
    private static Optional<String> name(Component component) {
        return text(component, "SUMMARY")
                .or(() -> component
                        .first("CALENDAR-ADDRESS")
                        .flatMap(line -> line.parameter("CN"))
                        .map(String::strip))
                .filter(name ->
                        !name.isEmpty() && !EntryReader.MAILBOX.matcher(name).matches());
    }

    private Optional<Speaker> speaker(String name, Component component) {
        Optional<String> about = text(component, "DESCRIPTION");
        Optional<String> headline = about.map(text -> text.split("\n", 2)[0]).filter(RichReader::isHeadline);
        Optional<String> bio = headline.isPresent()
                ? about.map(text -> text.substring(headline.get().length()).strip())
                : about;
        try {
            Speaker person = Speaker.named(name)
                    .headline(headline)
                    .bio(bio.filter(text -> !text.isBlank()))
                    .build();
            return Optional.of(Speaker.builder()
                    .from(person)
                    .links(links(component))
                    .extras(ForeignLines.PERSON.kept(component, Set.of(), findings))
                    .build());
        } catch (IllegalArgumentException e) { // a name that the model refuses: the lines are kept
            return Optional.empty();
        }
    }

    private static boolean isHeadline(String line) {
        return !line.isBlank() && line.length() <= HEADLINE && !line.strip().matches(".*[.。!！?？]");
    }

    private List<Link> links(Component component) {
        List<Link> links = new ArrayList<>();
        page(component).ifPresent(url -> links.add(Link.of(Rel.PAGE, url)));
        component.lines().forEach(line -> LinkRelation.read(line).ifPresent(links::add));
        return links;
    }

    /** The only place that is no car park; of several the one that LOCATION names. */
    private static Optional<Component> place(Component entry) {
        List<Component> places = entry.children().stream()
                .filter(child -> child.is("VLOCATION") && !isParking(child))
                .toList();
        String location = text(entry, "LOCATION").orElse("");
        return places.size() == 1
                ? Optional.of(places.get(0))
                : places.stream()
                        .filter(place -> text(place, "NAME")
                                .filter(name -> Rich.isPart(name, location))
                                .isPresent())
                        .findFirst();
    }

    private static boolean isParking(Component place) {
        return place.all("LOCATION-TYPE")
                .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains("parking"));
    }

    private Optional<Venue> venue(Component place) {
        Optional<GeoPoint> point = place.first("GEO").flatMap(line -> ReadValue.geo(line.value()));
        try {
            Venue venue = Venue.builder()
                    .name(text(place, "NAME"))
                    .address(text(place, "DESCRIPTION").map(text -> text.replace("\n", ", ")))
                    .location(point)
                    .url(page(place))
                    .build();
            return Optional.of(Venue.builder()
                    .from(venue)
                    .extras(ForeignLines.PLACE.kept(place, Set.of(), findings))
                    .build());
        } catch (IllegalArgumentException e) { // nothing that the model has, or that it refuses: the lines are kept
            return Optional.empty();
        }
    }

    private Optional<String> page(Component component) {
        return component
                .first("URL")
                .flatMap(line -> EntryReader.web(line, line.value(), findings)
                        .flatMap(url -> EntryReader.built(line, () -> Link.of(Rel.PAGE, url), findings)))
                .map(Link::url);
    }

    private static Optional<String> text(Component component, String name) {
        return component.first(name).map(line -> line.text().strip()).filter(text -> !text.isEmpty());
    }
}
