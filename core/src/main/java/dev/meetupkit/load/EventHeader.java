package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Organizer;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page says of the event as a whole, while it is being collected. Lives within one call. */
final class EventHeader {

    private static final Pattern ONLINE = Pattern.compile(
            "(?:线上|線上|在线|腾讯会议|飞书会议|zoom|google meet|online|virtual|オンライン|온라인|remote).{0,40}", Pattern.CASE_INSENSITIVE);

    private static final Pattern LIST_JOINT = Pattern.compile("[,，、;；|]");

    private final Page page;
    private final List<Stated> times = new ArrayList<>();
    private final LinkList links = new LinkList(link -> link.rel() + " " + link.url());
    private final Origins origins = new Origins();
    private final EventVenue venue;
    private final List<Organizer> organizers = new ArrayList<>();
    private final Map<String, List<Line>> tags = new LinkedHashMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Status> status = Optional.empty();
    private Optional<Line> published = Optional.empty();
    private boolean signedUp;

    EventHeader(Page page) {
        this.page = page;
        this.venue = new EventVenue(page, origins);
    }

    /** Statements of when the event is, the most trusted first. */
    List<Stated> times() {
        return times;
    }

    LinkList links() {
        return links;
    }

    /** Whether an address to sign up at is known. */
    boolean isSignedUp() {
        return signedUp;
    }

    /** Where what is known of the event was read, but for links. */
    Origins origins() {
        Origins all = origins.copy();
        int place = 0;
        for (List<Line> tag : tags.values()) {
            all.add("tags/" + place++, tag);
        }
        return all;
    }

    List<Organizer> organizers() {
        return organizers;
    }

    Set<String> tags() {
        return tags.keySet();
    }

    /** Paragraphs of the description in order. */
    List<String> paragraphs() {
        return paragraphs;
    }

    /** The zone that a line of its own states. */
    Optional<ZoneId> zone() {
        return zone;
    }

    /** The day on which the page says it was written. */
    Optional<Line> published() {
        return published;
    }

    void published(Line day) {
        published = Optional.of(published.orElse(day));
    }

    Optional<Venue> venue() {
        return venue.venue();
    }

    /** Adds a link once. */
    void add(Link link, Line at) {
        links.add(link, at);
        signedUp |= link.rel() == Rel.REGISTRATION;
    }

    /** Adds a paragraph of the description. */
    void paragraph(String text, List<Line> at) {
        paragraphs.add(text);
        origins.add("description", at);
    }

    /** Takes what a labelled line states; a value that is no such fact is looked at for what it is, or reported. */
    void apply(Fact fact, Line label, Line value) {
        switch (fact) {
            case WHEN -> time(value);
            case END -> end(label, value);
            case STATUS -> status(label, value);
            case TIME_ZONE -> zone(value);
            case WHERE, ROOM -> place(value, label);
            case LIVE, RECORDING, SLIDES, REGISTRATION -> links(fact, label, value);
            case ORGANIZER -> organizer(value);
            case TAGS -> tags(value);
            case TITLE, SPEAKER, BIO, AFFILIATION, JOB_TITLE, ABSTRACT, TAKEAWAYS, TRACK, KIND, REMARK ->
                remark(label, value);
        }
    }

    private void time(Line value) {
        Stated stated = page.when(value);
        page.reportProblems(stated);
        if (stated.isAny()) {
            times.add(stated);
        } else if (!Names.isNobody(value.text(), page.vocabulary())) {
            page.reportNoDate(value);
        }
    }

    /** The end of the statement before it. */
    private void end(Line label, Line value) {
        Stated end = page.when(value);
        page.reportProblems(end);
        int last = times.size() - 1;
        Optional<Stated> closed = last < 0 ? Optional.empty() : times.get(last).closedBy(end);
        closed.ifPresentOrElse(whole -> times.set(last, whole), () -> remark(label, value));
    }

    private void status(Line label, Line value) {
        Status stated = StatusWords.of(value.text(), page.vocabulary());
        if (stated == Status.SCHEDULED) {
            remark(label, value);
        } else {
            status(stated, value);
        }
    }

    /** The event does not take place as announced. */
    void status(Status stated, Line at) {
        status = Optional.of(status.orElse(stated));
        origins.add("status", at);
    }

    /** Whether it takes place, if something but the title tells. */
    Optional<Status> status() {
        return status;
    }

    private void zone(Line value) {
        Optional<ZoneId> named =
                page.when(value).zone().map(Stated.NamedZone::id).or(() -> Zones.of(value.text()));
        if (named.isEmpty()) {
            page.report(Code.BAD_VALUE, value, Zones.expected(value.text()));
        }
        if (zone.isEmpty() && named.isPresent()) {
            origins.add("timeZone", value);
        }
        zone = zone.or(() -> named);
    }

    private void place(Line value, Line label) {
        Line name = EventVenue.withoutStop(EventVenue.withoutMap(value));
        Optional<Line.Span> link = value.links().stream().findFirst();
        boolean stream = value.links().stream().anyMatch(span -> Links.isStream(span.target()));
        boolean nobody = ONLINE.matcher(value.text()).matches() || Names.isNobody(value.text(), page.vocabulary());
        if (stream || name.isBlank() && !value.links().isEmpty()) {
            links(stream ? Fact.LIVE : Fact.WHERE, label, value);
        } else if (nobody) {
            remark(label, value);
        } else {
            venue(name.text(), link.flatMap(Links::page).map(Link::url), name, label);
        }
    }

    /** The place as front matter maps it out. */
    void venue(Mapping mapping) {
        venue.add(mapping);
    }

    /** Takes the name of a place; a second one that differs stays in the description. */
    void venue(String name, Optional<String> url, Line at) {
        venue(name, url, at, Line.at(at.offset()));
    }

    private void venue(String name, Optional<String> url, Line at, Line label) {
        if (!venue.add(name, url, at, label)) {
            remark(label, at);
        }
    }

    /** A link to a map says where the event is. */
    boolean map(Line.Span link, Line line) {
        boolean map = EventVenue.isMap(link);
        if (map) {
            venue(link.label().strip(), Links.page(link).map(Link::url), line);
        }
        return map;
    }

    /** Whether a link led to the venue. */
    boolean isVenue(Line.Span link) {
        return venue.venue().flatMap(Venue::url).equals(Optional.of(link.target()));
    }

    /** The title of the event stands here too. */
    void titleAgain(Line at) {
        origins.add("title", at);
    }

    private void links(Fact fact, Line label, Line value) {
        boolean any = false;
        for (Line.Span span : value.links()) {
            Optional<Rel> told = span.label().equals(span.target())
                    ? Optional.empty()
                    : LinkWords.told(value, span, page.vocabulary());
            Rel rel = told.isPresent()
                    ? told.get()
                    : Links.isChannel(span.target())
                            ? Rel.OTHER
                            : fact != Fact.SLIDES && Links.isStream(span.target()) && fact != Fact.REGISTRATION
                                    ? Rel.LIVE
                                    : Links.rel(fact);
            page.link(rel, span, value).ifPresent(link -> add(link, value));
            any = true;
        }
        if (!any || value != label && Links.isMoreThanLinks(value)) {
            remark(label, value);
        }
    }

    private void organizer(Line value) {
        for (String name : LIST_JOINT.split(value.text())) {
            boolean known = organizers.stream().anyMatch(other -> other.name().equals(name.strip()));
            if (!name.isBlank() && !known) {
                page.built(value, () -> Organizer.named(name.strip()).build()).ifPresent(found -> {
                    origins.add("organizers/" + organizers.size() + "/name", value);
                    organizers.add(found);
                });
            }
        }
    }

    private void tags(Line value) {
        for (String tag : LIST_JOINT.split(value.text())) {
            if (!tag.isBlank()) {
                tags.computeIfAbsent(tag.strip(), first -> new ArrayList<>()).add(value);
            }
        }
    }

    /** A statement that the model has no attribute for stays in the words of the text. */
    private void remark(Line label, Line value) {
        paragraph(page.words(label, value), List.of(label, value));
    }
}
