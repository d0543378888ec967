package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.load.Origins.Origin;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Links in the order in which they are met, each once, with where they were read. */
final class LinkList {

    private final Function<Link, String> identity;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();

    /**
     * An empty list.
     *
     * @param identity what two links have in common that are one
     */
    LinkList(Function<Link, String> identity) {
        this.identity = identity;
    }

    void add(Link link, Line at) {
        add(link, List.of(at));
    }

    private void add(Link link, List<Line> at) {
        String key = identity.apply(link);
        links.putIfAbsent(key, link);
        lines.computeIfAbsent(key, first -> new ArrayList<>()).addAll(at);
    }

    void addAll(LinkList other) {
        other.links.forEach((key, link) -> add(link, other.lines.getOrDefault(key, List.of())));
    }

    /** Without the addresses of which it says elsewhere what they are. */
    LinkList withoutLesser() {
        Set<String> told = links.values().stream()
                .filter(link -> link.rel() != Rel.OTHER)
                .map(Link::url)
                .collect(Collectors.toSet());
        LinkList kept = new LinkList(identity);
        links.forEach((key, link) -> {
            if (link.rel() != Rel.OTHER || !told.contains(link.url())) {
                kept.add(link, lines.getOrDefault(key, List.of()));
            }
        });
        links.forEach((key, link) -> {
            if (link.rel() == Rel.OTHER && told.contains(link.url())) {
                kept.links.forEach((name, same) -> {
                    if (same.url().equals(link.url())) {
                        kept.lines
                                .computeIfAbsent(name, none -> new ArrayList<>())
                                .addAll(lines.getOrDefault(key, List.of()));
                    }
                });
            }
        });
        return kept;
    }

    List<Link> all() {
        return List.copyOf(links.values());
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    /** Adds where each link was read, by its place in the list. */
    void tell(Origins origins) {
        int place = 0;
        for (List<Line> at : lines.values()) {
            origins.add("links/" + place++, Origin.of(at));
        }
    }
}
