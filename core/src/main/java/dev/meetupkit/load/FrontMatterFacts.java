package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Status;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.markdown.Document;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import dev.meetupkit.markdown.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the front matter says of the event; {@link FrontMatterTimes} reads when it is. */
final class FrontMatterFacts {

    private static final List<String> PLACES = Words.row(
            "place, location, venue, venuename, where, activityplace, activitylocation, eventlocation, eventplace, eventvenue, address");

    private static final List<String> ZONES = Words.row("timezone, tz, eventtz, eventtimezone");

    private static final List<String> LANGUAGES = Words.row("lang, language");

    /** What the front matter of a page of several events says of each of them. */
    static final Set<String> OF_EVERY_PART = Stream.of(ZONES, LANGUAGES, FrontMatterTimes.PUBLICATION)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** What publishing needs and the event does not. */
    private static final Set<String> PUBLISHING = Set.copyOf(Words.row("""
            title, layout, author, authors, authorlink, draft, cover, banner, category, categories, keywords,
            type, slug, weight, updatedat, updatedby, createdby, createdat, publishedat, published, permalink,
            url, aliases, image, images, poster, thumbnail, id, lang, language, toc, comments, lastmod, modified,
            excerpt, redirectfrom, featured, showdate, hide, subtitle, template, summary, description, css, snapshot,
            breadcrumb, sidebar, nav, order, guid, wordpressid, theme, hidden, bodyclass, readtime, linktitle, label, icon, navitem, hidepagination"""));

    /** Keys that may state nothing of the event without a word about it: publishing, its day, and decisions. */
    private static final Set<String> NOT_OF_THE_EVENT = Stream.of(
                    PUBLISHING, FrontMatterTimes.PUBLICATION, List.of("settled"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** States of a page, or of an event that takes place as announced. */
    private static final Set<String> AS_ANNOUNCED = Set.copyOf(
            Words.row(
                    "published, draft, public, confirmed, scheduled, upcoming, past, done, active, open, 已发布, 已确认, 正常, false, no"));

    /** {@code online: true} says nothing of where. */
    private static final Pattern FLAG = Pattern.compile("(?i)true|false|yes|no|on|off");

    /** {@code xian}: a city or a key rather than the name of a place. */
    private static final Pattern SLUG = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Page page;
    private final FrontMatter frontMatter;
    private final FrontMatterTimes times;

    FrontMatterFacts(Page page) {
        this.page = page;
        this.frontMatter = page.frontMatter().without(Exactly.KEY);
        this.times = new FrontMatterTimes(page, frontMatter);
        frontMatter
                .problem()
                .ifPresent(problem -> page.report(Diagnostic.at(
                        page.document().span(problem.offset(), problem.offset()),
                        Code.BAD_FRONT_MATTER,
                        "the front matter is read only in part: "
                                + problem.message().replaceAll("\\s+", " "))));
    }

    /** Tells of the keys that are not read for a page of several events. */
    static List<Diagnostic> ofNoPart(Document document) {
        return document.frontMatter().keys().entrySet().stream()
                .filter(key -> !OF_EVERY_PART.contains(FrontMatter.plain(key.getKey()))
                        && !NOT_OF_THE_EVENT.contains(FrontMatter.plain(key.getKey())))
                .map(key -> Diagnostic.at(
                        document.span(
                                key.getValue(), key.getValue() + key.getKey().length()),
                        Code.UNREAD,
                        "the key " + key.getKey() + " is not read, since this page announces several events"))
                .toList();
    }

    /** The id that the document gives itself. */
    Optional<Line> id() {
        return frontMatter.text("id");
    }

    /** The language of the document, if it is a tag. */
    Optional<Line> language() {
        return texts(LANGUAGES).stream().findFirst().filter(line -> {
            try {
                new Locale.Builder().setLanguageTag(line.text());
                return true;
            } catch (IllformedLocaleException e) {
                return false;
            }
        });
    }

    /** The zone of the event. */
    Optional<ZoneId> zone(Origins origins) {
        for (Line value : texts(ZONES)) {
            Optional<ZoneId> zone = Zones.of(value.text());
            if (zone.isPresent()) {
                origins.add("timeZone", value);
                return zone;
            }
            page.report(Code.BAD_VALUE, value, Zones.expected(value.text()));
        }
        return Optional.empty();
    }

    /** The day on which the page was published, which the event lies near to. */
    Optional<Line> published() {
        return times.published();
    }

    /** Adds what the keys state of the event. */
    void addTo(EventHeader header) {
        times.addTo(header);
        place(header);
        status(header);
        frontMatter
                .text("url")
                .filter(line ->
                        line.text().matches("(?i)https?://\\S+") && line.links().size() == 1)
                .flatMap(line ->
                        page.link(Link.Rel.PAGE, line.links().get(0), line).map(link -> Map.entry(link, line)))
                .ifPresent(link -> header.add(link.getKey(), link.getValue()));
        frontMatter.members().forEach((key, value) -> {
            Optional<Fact> fact = page.exactFact(key.replace('_', ' '));
            Map<Link, Line> links = PUBLISHING.contains(FrontMatter.plain(key)) || FrontMatterTalks.isTalks(key, value)
                    ? Map.of()
                    : FrontMatterLinks.read(page, key, value);
            if (fact.filter(found -> found == Fact.ORGANIZER || found == Fact.TAGS)
                    .isPresent()) {
                names(value).stream()
                        .flatMap(line -> words(fact.get(), value, line))
                        .forEach(line -> header.apply(fact.get(), line, line));
            } else if (!links.isEmpty()) {
                links.forEach(header::add);
            } else if (fact.filter(Fact::isLink).isPresent()) {
                names(value).stream()
                        .filter(line -> !FLAG.matcher(line.text()).matches())
                        .forEach(line -> header.apply(fact.get(), line, line));
            } else if (NOT_OF_THE_EVENT.contains(FrontMatter.plain(key))) {
                int at = frontMatter.key(key);
                page.understand(at, at + 1);
            }
        });
    }

    /** Jekyll's tags stand in one text, with blanks between them. */
    private Stream<Line> words(Fact fact, Value value, Line line) {
        boolean blanks = fact == Fact.TAGS
                && value instanceof Scalar
                && frontMatter.value("layout").isPresent()
                && line.text().matches("[^,，、;；|]*");
        return blanks ? BLANK.splitAsStream(line.text()).map(tag -> at(line, tag)) : Stream.of(line);
    }

    private static Line at(Line line, String word) {
        int from = line.text().indexOf(word);
        return line.part(from, from + word.length());
    }

    /** The place: a text, or a mapping with its name and address. */
    private void place(EventHeader header) {
        place(header, PLACES, line -> !SLUG.matcher(line.text()).matches());
    }

    /** A city, or a place in one word as addresses of pages have it, for a page that says no more. */
    void addCity(EventHeader header) {
        if (header.venue().isEmpty()) {
            place(header, PLACES, line -> true);
        }
        if (header.venue().isEmpty()) {
            place(header, List.of("base"), line -> true);
        }
    }

    private void place(EventHeader header, List<String> keys, Predicate<Line> counts) {
        for (String key : keys) {
            Optional<Value> value = frontMatter.value(key);
            if (value.isPresent() && value.get() instanceof Mapping mapping) {
                header.venue(mapping);
                return;
            }
            Optional<Line> text =
                    frontMatter.nested(key).filter(line -> !line.text().matches("\\d+"));
            boolean open = text.filter(line -> Names.isNobody(line.text(), page.vocabulary()))
                    .isPresent();
            if (open) { // where: TBD
                page.understand(text.get());
            } else if (text.isPresent() && !text.get().text().startsWith("/") && counts.test(text.get())) {
                header.apply(Fact.WHERE, text.get(), text.get());
                frontMatter
                        .text("address")
                        .filter(address ->
                                !key.equals("address") && header.venue().isPresent())
                        .ifPresent(address -> header.apply(Fact.WHERE, Line.of("address", address.offset()), address));
                return;
            }
        }
    }

    private void status(EventHeader header) {
        frontMatter.text("status").ifPresent(line -> {
            Status status = StatusWords.of(line.text(), page.vocabulary());
            if (status != Status.SCHEDULED) {
                header.status(status, line);
            }
            understandAsAnnounced(line);
        });
        for (Status status : List.of(Status.CANCELLED, Status.POSTPONED)) {
            frontMatter.text(status.name()).ifPresent(line -> {
                if (line.text().equalsIgnoreCase("true") || line.text().equalsIgnoreCase("yes")) {
                    header.status(status, line);
                }
                understandAsAnnounced(line);
            });
        }
    }

    private void understandAsAnnounced(Line line) {
        if (AS_ANNOUNCED.contains(line.text().toLowerCase(Locale.ROOT))) {
            page.understand(line);
        }
    }

    /** What the page says in short, for one that says nothing else. */
    Optional<Line> summary() {
        return frontMatter.text("description").or(() -> frontMatter.text("summary"));
    }

    private List<Line> texts(List<String> keys) {
        List<Line> found = new ArrayList<>();
        keys.forEach(key -> frontMatter.nested(key).ifPresent(found::add));
        return found;
    }

    /** The texts within a value; of a mapping, its name. */
    private static List<Line> names(Value value) {
        return value instanceof Mapping mapping
                ? Optional.ofNullable(mapping.members().get("name"))
                        .map(FrontMatter::texts)
                        .orElse(List.of())
                : value instanceof Sequence list
                        ? list.values().stream()
                                .flatMap(each -> names(each).stream())
                                .toList()
                        : FrontMatter.texts(value);
    }
}
