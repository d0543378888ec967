package dev.meetupkit.ical;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.StableIds;
import dev.meetupkit.Venue;
import dev.meetupkit.ical.ContentLines.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a VEVENT says beside RFC 5545 to those who read RFC 9073 and RFC 9253. */
final class RichWriter {

    /** What has a property of its own in every entry. */
    private static final Set<Rel> ELSEWHERE = Set.of(Rel.LIVE, Rel.IMAGE, Rel.SLIDES);

    /** biweekly fails on the encoding of RFC 6868, ical4j on a backslash before a quotation mark. */
    private static final Pattern HARMFUL = Pattern.compile("[\"\\\\]");

    private final ContentLines out;

    RichWriter(ContentLines out) {
        this.out = out;
    }

    /** STYLED-DESCRIPTION, RFC 9073, section 6.5. */
    void styled(String description) {
        out.property(
                "STYLED-DESCRIPTION",
                Value.text(description.isEmpty() ? "" : StyledText.html(description)),
                new Parameter("VALUE", "TEXT"),
                new Parameter("FMTTYPE", "text/html"));
    }

    /** REFID, RFC 9253, section 8.3: by it a client finds the entries of one event. */
    void group(Entry entry) {
        entry.event().id().ifPresent(id -> out.property("REFID", Value.text(id)));
    }

    /** LINK, RFC 9253, section 8.2, of the links that no other property has. */
    void links(Entry entry) {
        entry.session().map(Session::links).orElse(entry.event().links()).stream()
                .filter(link -> !ELSEWHERE.contains(link.rel()))
                .forEach(this::link);
    }

    private void link(Link link) {
        Parameter rel = new Parameter("LINKREL", LinkRelation.of(link.rel()));
        Value url = Value.uri(link.url());
        link.label()
                .filter(label -> !HARMFUL.matcher(label).find())
                .ifPresentOrElse(
                        label -> out.property("LINK", url, rel, EntryWriter.AS_URI, new Parameter("LABEL", label)),
                        () -> out.property("LINK", url, rel, EntryWriter.AS_URI));
    }

    void components(Entry entry) {
        Map<String, Integer> seen = new HashMap<>();
        people(entry).forEach(person -> {
            int count = seen.merge(person.name(), 1, Integer::sum);
            participant(entry, person, "speaker:" + person.name() + (count == 1 ? "" : "#" + count));
        });
        entry.event().venue().ifPresent(venue -> location(entry, venue));
    }

    private static List<Speaker> people(Entry entry) {
        Stream<Session> sessions = entry.session().map(Stream::of).orElseGet(() -> entry.agenda().stream());
        return sessions.flatMap(session -> session.speakers().stream())
                .distinct()
                .toList();
    }

    /** PARTICIPANT, RFC 9073, section 7.1. */
    private void participant(Entry entry, Speaker person, String key) {
        List<Link> web = person.links().stream()
                .filter(link -> EntryReader.isWeb(link.url()))
                .toList();
        Optional<Link> page =
                web.stream().filter(link -> link.rel() == Rel.PAGE).findFirst();
        String about = Stream.of(Description.headline(person), person.bio())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
        out.begin("PARTICIPANT");
        out.property("UID", Value.text(StableIds.named(entry.uid(), key).toString()));
        out.property("PARTICIPANT-TYPE", Value.word("SPEAKER"));
        out.property("SUMMARY", Value.text(person.name()));
        out.property("DESCRIPTION", Value.text(about));
        page.ifPresent(link -> out.property("URL", Value.uri(link.url())));
        web.stream().filter(link -> !page.equals(Optional.of(link))).forEach(this::link);
        ForeignLines.PERSON.of(person.extras()).forEach(out::foreign);
        out.end("PARTICIPANT");
    }

    /** VLOCATION, RFC 9073, section 7.2. */
    private void location(Entry entry, Venue venue) {
        String line = EntryWriter.line(venue).orElse("");
        String name = venue.name().orElse(line);
        String rest = line.startsWith(name + ", ") ? line.substring(name.length() + 2) : "";
        out.begin("VLOCATION");
        out.property("UID", Value.text(StableIds.named(entry.uid(), "venue").toString()));
        out.property("NAME", Value.text(name));
        out.property("DESCRIPTION", Value.text(rest));
        venue.location().ifPresent(point -> out.property("GEO", Value.geo(point)));
        venue.url().ifPresent(url -> out.property("URL", Value.uri(url)));
        ForeignLines.PLACE.of(venue.extras()).forEach(out::foreign);
        out.end("VLOCATION");
    }
}
