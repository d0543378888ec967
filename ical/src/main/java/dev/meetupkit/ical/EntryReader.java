package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Organizer;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one VEVENT (RFC 5545, section 3.6.1) as an event: what {@link EntryWriter} writes, property by property. Single use. */
final class EntryReader {

    /** Where a title may come from if SUMMARY is missing. */
    private static final List<String> TITLES = List.of("SUMMARY", "DESCRIPTION", "LOCATION", "UID");

    private static final String UNTITLED = "(no title)";

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    static final Pattern MAILBOX = Pattern.compile("(?i)(?:mailto:)?[^\\s@]+@[^\\s@]+");

    private final Component entry;
    private final EntryTimes times;
    private final Consumer<Diagnostic> findings;
    private final List<Attribute> attributes = new ArrayList<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final Rich rich;

    /**
     * An attribute of the event.
     *
     * @param line that states it
     * @param set sets it
     */
    private record Attribute(ContentLine line, Consumer<Event.Builder> set) {}

    EntryReader(Component entry, EntryTimes times, Consumer<Diagnostic> findings) {
        this.entry = entry;
        this.times = times;
        this.findings = findings;
        this.rich = new RichReader(findings).read(entry);
    }

    Event read() {
        title();
        text("UID").ifPresent(line -> set(line, to -> to.id(line.text().strip())));
        description();
        entry.first("SUMMARY")
                .flatMap(line -> line.parameter("LANGUAGE").map(tag -> tag.replace('_', '-')))
                .ifPresent(tag -> set(entry.begin(), to -> to.language(tag)));
        EntryTimes.Slot slot = times.read(entry);
        set(entry.begin(), slot::set);
        venue();
        links();
        entry.all("CATEGORIES")
                .flatMap(line -> ReadValue.texts(line.value()).stream())
                .filter(tag -> !tag.isBlank())
                .distinct()
                .forEach(tag -> set(entry.begin(), to -> to.addTags(tag)));
        entry.all("ORGANIZER").forEach(this::organizer);
        Extras kept = ForeignLines.ENTRY.kept(entry, rich.taken(), findings);
        set(entry.begin(), to -> to.extras(kept));
        return event();
    }

    /** The event with all attributes; if the model refuses some, with the others. */
    private Event event() {
        Event.Builder all = Event.titled(UNTITLED);
        attributes.forEach(attribute -> attribute.set().accept(all));
        try {
            return all.build();
        } catch (IllegalArgumentException e) {
            Event.Builder accepted = Event.titled(UNTITLED);
            for (Attribute attribute : attributes) {
                Event.Builder probe = Event.titled(UNTITLED);
                attribute.set().accept(probe);
                built(attribute.line(), probe::build)
                        .ifPresent(fits -> attribute.set().accept(accepted));
            }
            return accepted.build();
        }
    }

    /** What it says in components. */
    Rich rich() {
        return rich;
    }

    /** Of an entry that has only a styled description, what that says; how it is styled is kept. */
    private void description() {
        Optional<ContentLine> plain = text("DESCRIPTION");
        plain.ifPresent(line -> set(line, to -> to.description(line.text())));
        text("STYLED-DESCRIPTION")
                .filter(line -> plain.isEmpty()
                        && line.parameter("VALUE")
                                .filter(type -> type.equalsIgnoreCase("URI"))
                                .isEmpty())
                .ifPresent(line -> set(line, to -> to.description(StyledText.plain(line.text()))));
    }

    /** The title, without what a writer puts before one that does not take place. */
    private void title() {
        Optional<ContentLine> line =
                TITLES.stream().flatMap(name -> text(name).stream()).findFirst();
        boolean stated = line.filter(found -> found.is("SUMMARY")).isPresent();
        String title = line.map(found -> found.text())
                .map(text -> stated ? text : text.strip().lines().findFirst().orElse(UNTITLED))
                .orElse(UNTITLED);
        if (!stated) {
            findings.accept(Diagnostic.at(
                    entry.begin().position(),
                    Code.TITLE_INFERRED,
                    "a VEVENT without SUMMARY (RFC 5545, section 3.8.1.12); it is called \"" + Unfolded.brief(title)
                            + "\""));
        }
        Optional<String> status =
                entry.first("STATUS").map(found -> found.value().strip().toUpperCase(Locale.ROOT));
        for (Labels labels : Labels.all()) {
            String cancelled = labels.cancelled() + labels.colon();
            String postponed = labels.postponed() + labels.colon();
            if (status.equals(Optional.of("CANCELLED")) && title.startsWith(cancelled)) {
                title = title.substring(cancelled.length());
            } else if (status.equals(Optional.of("TENTATIVE")) && title.startsWith(postponed)) {
                title = title.substring(postponed.length());
                set(entry.begin(), to -> to.status(Status.POSTPONED));
            }
        }
        if (status.equals(Optional.of("CANCELLED"))) {
            set(entry.begin(), to -> to.status(Status.CANCELLED));
        }
        String called = title.isBlank() ? UNTITLED : title;
        set(line.orElse(entry.begin()), to -> to.title(called));
    }

    /** A property with some text in its value. */
    private Optional<ContentLine> text(String name) {
        return entry.all(name).filter(line -> !line.text().isBlank()).findFirst();
    }

    /** The venue on one line; an address of the web is where it is streamed. */
    private void venue() {
        Optional<String> location = text("LOCATION").map(line -> line.text());
        Optional<String> place = location.filter(text -> !isWeb(text.strip()));
        location.filter(text -> place.isEmpty()).ifPresent(url -> link(Rel.LIVE, url, entry.begin()));
        Optional<ContentLine> geo = entry.first("GEO");
        Venue.Builder venue = Venue.builder().name(place);
        geo.ifPresent(line -> ReadValue.geo(line.value())
                .ifPresentOrElse(
                        venue::location,
                        () -> report(line, "expected latitude;longitude (RFC 5545, section 3.8.1.6)")));
        geo.filter(line -> isElsewhere(line))
                .ifPresent(line -> report(line, "GEO and the VLOCATION are at two places; the VLOCATION is taken"));
        if (place.isPresent()
                || geo.flatMap(line -> ReadValue.geo(line.value())).isPresent()) {
            built(geo.orElse(entry.begin()), venue::build)
                    .ifPresent(built -> set(entry.begin(), to -> to.venue(built)));
        }
    }

    private boolean isElsewhere(ContentLine geo) {
        Optional<GeoPoint> point = ReadValue.geo(geo.value());
        return rich.venue()
                .flatMap(Venue::location)
                .filter(other -> point.isPresent() && !VisibleEdits.isNear(other, point.get()))
                .isPresent();
    }

    private void links() {
        entry.lines().forEach(line -> LinkRelation.read(line).ifPresent(links::add));
        Set<String> related = links.stream().map(Link::url).collect(Collectors.toSet());
        entry.all("URL")
                .filter(line -> !related.contains(line.value().strip()))
                .forEach(line -> link(Rel.PAGE, line.value(), line));
        entry.all("CONFERENCE").forEach(line -> link(Rel.LIVE, line.value(), line));
        entry.all("IMAGE").filter(EntryReader::isAddress).forEach(line -> link(Rel.IMAGE, line.value(), line));
        entry.all("ATTACH").filter(EntryReader::isAddress).forEach(line -> link(Rel.SLIDES, line.value(), line));
        set(entry.begin(), to -> to.addAllLinks(links));
    }

    /** Whether a value is an address and not the octets themselves. */
    static boolean isAddress(ContentLine line) {
        return line.parameter("ENCODING").isEmpty()
                && line.parameter("VALUE")
                        .filter(type -> type.equalsIgnoreCase("BINARY"))
                        .isEmpty();
    }

    private void link(Rel rel, String url, ContentLine line) {
        web(line, url, findings)
                .flatMap(address -> built(line, () -> Link.of(rel, address)))
                .ifPresent(links::add);
    }

    static boolean isWeb(String address) {
        return WEB.matcher(address).matches();
    }

    /** An address of the web; another one that is no mailbox is told of. */
    static Optional<String> web(ContentLine line, String url, Consumer<Diagnostic> findings) {
        String address = url.strip().replace("\\,", ",").replace("\\;", ";"); // some writers take it for text
        boolean web = isWeb(address);
        if (!web && !address.isEmpty() && !MAILBOX.matcher(address).matches()) {
            findings.accept(Diagnostic.at(
                    line.position(),
                    Code.BAD_LINK,
                    "expected an http or https address, found \"" + Unfolded.brief(address) + "\""));
        }
        return Optional.of(address).filter(each -> web);
    }

    /** Who holds it, by name; the mailbox is not kept. */
    private void organizer(ContentLine line) {
        line.parameter("CN")
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !MAILBOX.matcher(name).matches())
                .flatMap(name -> built(line, () -> Organizer.named(name).build()))
                .ifPresent(built -> set(line, to -> to.addOrganizers(built)));
    }

    private void set(ContentLine line, Consumer<Event.Builder> attribute) {
        attributes.add(new Attribute(line, attribute));
    }

    private <T> Optional<T> built(ContentLine line, Supplier<T> build) {
        return built(line, build, findings);
    }

    /** A value, unless the model refuses it, which is told of. */
    static <T> Optional<T> built(ContentLine line, Supplier<T> build, Consumer<Diagnostic> findings) {
        try {
            return Optional.of(build.get());
        } catch (IllegalArgumentException e) {
            findings.accept(Diagnostic.at(line.position(), Code.BAD_VALUE, e.getMessage() + "; it is left out"));
            return Optional.empty();
        }
    }

    private void report(ContentLine line, String message) {
        findings.accept(Diagnostic.at(line.position(), Code.BAD_VALUE, message));
    }
}
