package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Organizer;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Value;
import dev.meetupkit.markdown.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says of the event as a whole, while it is being collected. Lives within one call. */
final class EventHeader {

    private static final Pattern ONLINE = Pattern.compile(
            "(?:线上|線上|在线|腾讯会议|飞书会议|zoom|google meet|online|virtual|オンライン|온라인|remote).{0,40}", Pattern.CASE_INSENSITIVE);

    private static final Pattern LIST_JOINT = Pattern.compile("[,，、;；|]");

    private static final Pattern MAP = Pattern.compile(
            "maps\\.app\\.goo\\.gl|goo\\.gl/maps|google\\.[a-z.]+/maps|openstreetmap\\.org|amap\\.com|map\\.baidu\\.com|maps\\.apple\\.com");

    /** Links to maps behind a place. */
    private static final int MOST_MAPS = 3;

    private static final Pattern MAP_WORDS = Pattern.compile(
            "地图|地圖|导航|導航|(?<![a-z])(?:map|maps|karte|plan|mapa|carte|openstreetmap|osm)(?![a-z])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AROUND_MAP = Pattern.compile("[\\s)）\\]】>,，;；。.]*");

    private static final Pattern AROUND_MAP_END =
            Pattern.compile("(?<![\\s(（\\[【<,，;；:：|>»→-])[\\s(（\\[【<,，;；:：|>»→-]+$");

    private final Page page;
    private final List<Stated> times = new ArrayList<>();
    private final LinkList links = new LinkList(link -> link.rel() + " " + link.url());
    private final Origins origins = new Origins();
    private final List<Organizer> organizers = new ArrayList<>();
    private final Map<String, List<Line>> tags = new LinkedHashMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private Optional<Venue> venue = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Status> status = Optional.empty();
    private Optional<Line> published = Optional.empty();
    private boolean signedUp;

    EventHeader(Page page) {
        this.page = page;
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
        return venue;
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
        Line name = withoutMap(value);
        Optional<Line.Span> link = value.links().stream().findFirst();
        boolean stream = value.links().stream().anyMatch(span -> Links.isStream(span.target()));
        boolean nobody = ONLINE.matcher(value.text()).matches() || Names.isNobody(value.text(), page.vocabulary());
        if (stream || name.isBlank() && !value.links().isEmpty()) {
            links(stream ? Fact.LIVE : Fact.WHERE, label, value);
        } else if (nobody) {
            remark(label, value);
        } else if (venue.isPresent()
                && isAddress(label)
                && venue.get().address().isEmpty()) {
            address(name);
        } else {
            venue(name.text(), link.flatMap(Links::page).map(Link::url), name);
        }
    }

    /** A place without the link to a map behind it. */
    private static Line withoutMap(Line value) {
        Line rest = value;
        int fewest = Math.max(0, value.links().size() - MOST_MAPS);
        for (int i = value.links().size() - 1; i >= fewest; i--) {
            Line.Span link = value.links().get(i);
            boolean last = link.to() <= rest.text().length()
                    && AROUND_MAP.matcher(rest.text().substring(link.to())).matches();
            boolean map = link.label().equals(link.target())
                    || MAP_WORDS.matcher(link.label()).find();
            if (!last || !map) {
                break;
            }
            rest = rest.part(0, link.from());
            Matcher joint = AROUND_MAP_END.matcher(rest.text());
            rest = joint.find() ? rest.part(0, joint.start()) : rest;
        }
        return rest;
    }

    /** Whether a line is nothing but a link to a map. */
    static boolean isMap(Line line) {
        return line.isAll(Line.Mark.LINK) && withoutMap(line).isBlank();
    }

    private boolean isAddress(Line label) {
        return page.vocabulary().words(Term.ADDRESS).contains(Vocabulary.key(label.text()));
    }

    /** The address of the venue that is known; a name that says the same stays alone. */
    private void address(Line text) {
        Venue known = venue.orElseThrow();
        if (Joining.isSame(known.name().orElse(""), text.text())) {
            origins.add("venue/name", text);
            return;
        }
        venue = page.built(
                        text,
                        () -> Venue.builder().from(known).address(text.text()).build())
                .or(() -> venue);
        origins.add("venue/address", text);
    }

    /** The title of the event stands here too. */
    void titleAgain(Line at) {
        origins.add("title", at);
    }

    /** Sets the venue; a second one that differs is reported. */
    void venue(String name, Optional<String> url, Line at) {
        if (venue.isEmpty()) {
            venue = page.built(at, () -> Venue.named(name).url(url).build());
            origins.add("venue/name", at);
            url.ifPresent(link -> origins.add("venue/url", at));
        } else if (!Joining.isSame(venue.get().name().orElse(""), name)) {
            paragraph(at.text(), List.of(at));
        } else {
            origins.add("venue/name", at);
        }
    }

    /** The place as front matter maps it out: name, address, city, country and a page. */
    void venue(Mapping mapping) {
        Venue.Builder built = Venue.builder();
        boolean any = false;
        for (Map.Entry<String, Value> member : mapping.members().entrySet()) {
            if (member.getValue() instanceof Scalar scalar && !scalar.line().isBlank()) {
                Line line = scalar.line().strip();
                any |= venue(built, FrontMatter.plain(member.getKey()), line);
            }
        }
        if (any && venue.isEmpty()) {
            venue = page.built(Line.at(mapping.offset()), built::build);
        }
    }

    private boolean venue(Venue.Builder built, String key, Line line) {
        Optional<Line.Span> link = line.links().stream().findFirst();
        switch (key) {
            case "name", "title", "venue" -> built.name(line.text());
            case "address", "street" -> built.address(line.text());
            case "city", "town" -> built.city(line.text());
            case "country" -> built.country(line.text());
            case "url", "link", "map" -> built.url(link.flatMap(Links::page).map(Link::url));
            default -> {
                return false;
            }
        }
        String name = Map.of(
                        "title", "name", "venue", "name", "street", "address", "town", "city", "link", "url", "map",
                        "url")
                .getOrDefault(key, key);
        origins.add("venue/" + name, line);
        return true;
    }

    /** A link to a map says where the event is. */
    boolean map(Line.Span link, Line line) {
        boolean map = MAP.matcher(link.target()).find()
                && link.label().length() > 3
                && !Character.isLowerCase(link.label().strip().codePointAt(0))
                && !MAP_WORDS.matcher(link.label()).find();
        if (map) {
            venue(link.label().strip(), Links.page(link).map(Link::url), line);
        }
        return map;
    }

    /** Whether a link led to the venue. */
    boolean isVenue(Line.Span link) {
        return venue.flatMap(Venue::url).equals(Optional.of(link.target()));
    }

    private void links(Fact fact, Line label, Line value) {
        boolean any = false;
        for (Line.Span span : value.links()) {
            Optional<Rel> told =
                    span.label().equals(span.target()) ? Optional.empty() : LinkWords.told(span, page.vocabulary());
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
