package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What becomes of the links and pictures of a page: links of the model, or findings that tell why not. Lives within one call. */
final class PageLinks {

    /** Addresses of people, rooms of talk and places, which are no pages. */
    private static final Pattern OTHER_SCHEMES = Pattern.compile(
            "(?:mailto|tel|sms|irc|ircs|xmpp|matrix|tg|sip|geo|webcal|weixin|mqqapi):", Pattern.CASE_INSENSITIVE);

    /** What only a tool for web sites knows of an address. */
    private static final Pattern UNKNOWN = Pattern.compile("…+");

    private final Page page;
    private final Map<Link, Line> images = new LinkedHashMap<>();
    private final List<Line> pictures = new ArrayList<>();
    private final Map<String, Span> relative = new LinkedHashMap<>();

    PageLinks(Page page) {
        this.page = page;
    }

    /** Pictures met on the way, each with its line. */
    Map<Link, Line> images() {
        return images;
    }

    /** Takes the pictures of a line that something was made of. */
    void take(Line line) {
        line.images().forEach(image -> link(Rel.IMAGE, image, line).ifPresent(link -> images.putIfAbsent(link, line)));
    }

    /** Where a link stands on its line. */
    private Span place(Line.Span link, Line line) {
        int from = line.offset(link.from());
        return page.document().span(from, Math.max(from, line.offset(link.to())));
    }

    /** A link of the text as one of the model; what cannot be one is reported. */
    Optional<Link> link(Rel rel, Line.Span span, Line line) {
        Optional<Link> link = Links.of(rel, span);
        if (link.isEmpty() && rel == Rel.IMAGE && Links.isRelative(span.target())) {
            pictures.add(line);
            return link;
        }
        boolean anchor = span.target().startsWith("#");
        if (link.isEmpty() && Links.isRelative(span.target()) && !anchor) {
            relative.putIfAbsent(span.target(), place(span, line));
        } else if (link.isEmpty()
                && !anchor
                && !span.target().isBlank()
                && !OTHER_SCHEMES.matcher(span.target()).lookingAt()) {
            page.report(
                    Code.BAD_LINK,
                    place(span, line),
                    "expected an http or https address, found \"" + span.target() + "\"");
        }
        return link.filter(found -> !OTHER_SCHEMES.matcher(found.url()).lookingAt());
    }

    /** Tells once of the links, and once of the pictures, that only work beside the document. */
    void report() {
        reportPictures();
        reportRelative();
    }

    private void reportRelative() {
        relative.values().forEach(place -> page.understand(place.from(), place.to()));
        relative.entrySet().stream()
                .min(Comparator.comparingInt(link -> link.getValue().from()))
                .ifPresent(first -> {
                    String others = relative.size() == 1
                            ? " only works beside this document; it is left out"
                            : " and %s others only work beside this document; they are left out"
                                    .formatted(relative.size() - 1);
                    page.report(
                            Code.RELATIVE_LINK,
                            first.getValue(),
                            "the link " + UNKNOWN.matcher(first.getKey()).replaceAll("…") + others);
                });
    }

    private void reportPictures() {
        pictures.forEach(page::understand);
        pictures.stream().min(Comparator.comparingInt(Line::offset)).ifPresent(first -> {
            String others =
                    pictures.size() == 1 ? "a picture" : pictures.size() + " pictures, of which this is the first,";
            String verb = pictures.size() == 1
                    ? " only works beside this document; it is left out"
                    : " only work beside this document; they are left out";
            page.report(Code.RELATIVE_LINK, first, others + verb);
        });
    }
}
