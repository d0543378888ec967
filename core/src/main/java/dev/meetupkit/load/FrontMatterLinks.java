package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import dev.meetupkit.markdown.Line;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Links in front matter: {@code slides: https://…}, {@code links: {报名: https://…}}, {@code links: [{rel: live, url: https://…}]}.
 */
final class FrontMatterLinks {

    private FrontMatterLinks() {}

    /** The links below a key, each with its line. */
    static Map<Link, Line> read(Page page, String key, Value value) {
        Map<Link, Line> links = new LinkedHashMap<>();
        read(page, key, value, links);
        return links;
    }

    private static void read(Page page, String key, Value value, Map<Link, Line> links) {
        if (value instanceof Scalar scalar) {
            link(page, rel(page, key), scalar.line().strip(), "").ifPresent(link -> links.put(link, scalar.line()));
        } else if (value instanceof Sequence list) {
            list.values().forEach(each -> read(page, key, each, links));
        } else if (value instanceof Mapping mapping && mapping.members().get("url") instanceof Scalar url) {
            String label = text(mapping, "label")
                    .or(() -> text(mapping, "title"))
                    .or(() -> text(mapping, "name"))
                    .orElse("");
            Rel rel = text(mapping, "rel")
                    .or(() -> text(mapping, "type"))
                    .flatMap(FrontMatterLinks::named)
                    .orElseGet(() -> rel(page, key));
            link(page, rel, url.line().strip(), label).ifPresent(link -> links.put(link, url.line()));
        } else if (value instanceof Mapping mapping) {
            mapping.members().forEach((word, address) -> read(page, word, address, links));
        }
    }

    private static Optional<String> text(Mapping mapping, String key) {
        return mapping.members().get(key) instanceof Scalar scalar
                        && !scalar.line().isBlank()
                ? Optional.of(scalar.line().text().strip())
                : Optional.empty();
    }

    private static Optional<Rel> named(String name) {
        for (Rel rel : Rel.values()) {
            if (rel.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(rel);
            }
        }
        return Optional.empty();
    }

    /** What a key says of an address, such as {@code registrationUrl} and {@code ticket_link}. */
    static Rel rel(Page page, String key) {
        String words = key.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[_-]", " ")
                .replaceFirst("(?i) (?:url|link|page|links)$", "")
                .replaceFirst("(?i)^(?:url|link) ", "");
        return page.fact(words)
                .filter(Fact::isLink)
                .map(Links::rel)
                .or(() -> named(FrontMatter.plain(words)))
                .orElse(words.matches("(?i)meetup|event|website|homepage|page") ? Rel.PAGE : Rel.OTHER);
    }

    private static Optional<Link> link(Page page, Rel rel, Line address, String label) {
        boolean web = address.text().matches("(?i)(?:https?|mailto|tel):\\S+");
        Line.Span span = new Line.Span(
                Line.Mark.LINK, 0, address.text().length(), address.text(), label.isEmpty() ? address.text() : label);
        return web ? page.link(rel, span, address) : Optional.empty();
    }
}
