package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Venue;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Value;
import dev.meetupkit.markdown.Line;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the event is, while it is being collected: a name, a page or map, an address. Lives within one call. */
final class EventVenue {

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
    private final Origins origins;
    private Optional<Venue> venue = Optional.empty();

    /** Nothing is known yet; what will be is noted among these origins. */
    EventVenue(Page page, Origins origins) {
        this.page = page;
        this.origins = origins;
    }

    Optional<Venue> venue() {
        return venue;
    }

    /** Takes a name, or behind a label for addresses the address of the one that is known; false for a second one that differs. */
    boolean add(String name, Optional<String> url, Line at, Line label) {
        if (venue.isEmpty()) {
            venue = page.built(at, () -> Venue.named(name).url(url).build());
            origins.add("venue/name", at);
            url.ifPresent(link -> origins.add("venue/url", at));
            return true;
        }
        boolean same = Joining.isSame(venue.get().name().orElse(""), name);
        boolean address = !same && isAddress(label) && venue.get().address().isEmpty();
        if (address) {
            Venue known = venue.get();
            venue = page.built(
                            at, () -> Venue.builder().from(known).address(name).build())
                    .or(() -> Optional.of(known));
            origins.add("venue/address", at);
        } else if (same) {
            origins.add("venue/name", at);
        }
        return same || address;
    }

    /** Without the full stop of a sentence; the one behind {@code Inc.} stays. */
    static Line withoutStop(Line place) {
        String text = place.text();
        return text.endsWith("。") || text.endsWith(" .")
                ? place.part(0, text.length() - 1).strip()
                : place;
    }

    private boolean isAddress(Line label) {
        return page.vocabulary().index(Term.ADDRESS).contains(Vocabulary.key(label.text()));
    }

    /** The place as front matter maps it out: name, address, city, country and a page. */
    void add(Mapping mapping) {
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

    /** Whether a link leads to a map, and its words name a place. */
    static boolean isMap(Line.Span link) {
        return MAP.matcher(link.target()).find()
                && link.label().length() > 3
                && !Character.isLowerCase(link.label().strip().codePointAt(0))
                && !MAP_WORDS.matcher(link.label()).find();
    }

    /** A place without the link to a map behind it. */
    static Line withoutMap(Line value) {
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
}
