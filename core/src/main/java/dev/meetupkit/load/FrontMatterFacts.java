package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import dev.meetupkit.markdown.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the front matter says of the event. Its {@code date} is the day of publication, unless something that only an event has
 * stands beside it.
 */
final class FrontMatterFacts {

    private static final Set<String> ONLY_EVENTS_HAVE = Set.copyOf(Words.row("""
            time, place, location, venue, speaker, speakers, talks, start, end, start_time, end_time, where,
            when"""));

    private static final List<String> EVENT_DATES = List.of(
            "start", "start_date", "startdate", "event_date", "eventdate", "meeting_date", "meetup_date", "when");

    private static final List<String> EVENT_ENDS = List.of("end", "end_date", "enddate");

    private static final List<String> PUBLICATION_DATES =
            List.of("date", "published_at", "publishdate", "created_at", "created", "pubdate");

    private static final List<String> PLACES = List.of("place", "location", "venue", "where", "address");

    private static final List<String> ZONES = List.of("timezone", "time_zone", "tz");

    /** What publishing needs and the event does not. */
    private static final Set<String> PUBLISHING = Set.copyOf(Words.row("""
            title, layout, author, authors, authorlink, draft, cover, banner, category, categories, keywords,
            type, slug, weight, updated_at, updated_by, created_by, created_at, published_at, status,
            published, permalink, url, aliases, image, images, poster, thumbnail, id, lang, language, toc,
            comments, lastmod, modified, excerpt, redirect_from, featured, show_date, hide, subtitle, template,
            summary, description"""));

    private final Page page;
    private final FrontMatter frontMatter;

    FrontMatterFacts(Page page) {
        this.page = page;
        this.frontMatter = page.document().frontMatter();
        frontMatter
                .problem()
                .ifPresent(problem -> page.report(Diagnostic.at(
                        page.document().span(problem.offset(), problem.offset()),
                        Code.BAD_FRONT_MATTER,
                        "the front matter is left aside: " + problem.message().replaceAll("\\s+", " "))));
    }

    /** The id that the document gives itself. */
    Optional<Line> id() {
        return frontMatter.text("id");
    }

    /** The language of the document, if it is a tag. */
    Optional<Line> language() {
        return frontMatter.text("lang").or(() -> frontMatter.text("language")).filter(line -> {
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
        return dateIsTheEvents()
                ? Optional.empty()
                : texts(PUBLICATION_DATES).stream().findFirst();
    }

    /** Adds what the keys state of the event. */
    void addTo(EventHeader header) {
        List<Line> dates = texts(EVENT_DATES);
        if (dates.isEmpty() && dateIsTheEvents()) {
            frontMatter.text("date").ifPresent(dates::add);
        }
        Optional<Line> end = texts(EVENT_ENDS).stream().findFirst();
        dates.stream().findFirst().ifPresent(line -> {
            Stated stated = stretch(line, end);
            if (stated.day().isPresent()) {
                header.times().add(stated);
            } else if (stated.problems().isEmpty()) {
                page.report(Code.BAD_DATE, line, "expected a date such as 2026-05-07, found \"" + line.text() + "\"");
            }
        });
        frontMatter.text("time").ifPresent(line -> header.apply(Fact.WHEN, line, line));
        texts(PLACES).stream().findFirst().ifPresent(line -> header.apply(Fact.WHERE, line, line));
        frontMatter.members().forEach((key, value) -> {
            Optional<Fact> fact = page.exactFact(key.replace('_', ' '));
            if (fact.filter(found -> found.isLink() || found == Fact.ORGANIZER || found == Fact.TAGS)
                    .isPresent()) {
                scalars(value).forEach(line -> header.apply(fact.get(), line, line));
            } else if (isRead(key, value)) {
                page.understand(frontMatter.key(key), frontMatter.key(key) + 1);
            } else {
                page.report(Diagnostic.at(
                        page.document().span(frontMatter.key(key), frontMatter.key(key)),
                        Code.UNREAD,
                        "nothing was made of the key " + key + " of the front matter"));
            }
        });
    }

    /** What the page says in short, for one that says nothing else. */
    Optional<Line> summary() {
        return frontMatter.text("description").or(() -> frontMatter.text("summary"));
    }

    /** Whether a key belongs to publishing, or was read as text. */
    private static boolean isRead(String key, Value value) {
        boolean read = key.equals("time")
                || Stream.of(EVENT_DATES, EVENT_ENDS, PUBLICATION_DATES, PLACES, ZONES)
                        .anyMatch(keys -> keys.contains(key));
        return PUBLISHING.contains(key) || read && value instanceof Scalar;
    }

    private boolean dateIsTheEvents() {
        return frontMatter.members().keySet().stream().anyMatch(ONLY_EVENTS_HAVE::contains);
    }

    /** Start and end as one statement. */
    private Stated stretch(Line start, Optional<Line> end) {
        Stated first = page.when(start);
        page.reportProblems(first);
        Optional<Stated> last = end.map(page::when);
        last.ifPresent(page::reportProblems);
        last.filter(found -> !found.isAny())
                .ifPresent(found -> page.report(
                        Code.BAD_DATE,
                        end.orElseThrow(),
                        "expected a date such as 2026-05-07, found \""
                                + end.get().text() + "\""));
        Optional<Stated.Hours> lastHours = last.flatMap(Stated::hours);
        Optional<Stated.Hours> hours = first.hours()
                .map(from -> new Stated.Hours(
                        from.start(),
                        from.end().or(() -> lastHours.map(Stated.Hours::start)),
                        from.nextDay(),
                        from.written()));
        return new Stated(
                first.day(),
                first.lastDay().or(() -> last.flatMap(Stated::day)),
                hours,
                first.zone(),
                false,
                first.problems());
    }

    private List<Line> texts(List<String> keys) {
        List<Line> found = new ArrayList<>();
        keys.forEach(key -> frontMatter.text(key).ifPresent(found::add));
        return found;
    }

    /** The texts within a value; of a mapping, its name. */
    private static List<Line> scalars(Value value) {
        List<Line> lines = new ArrayList<>();
        if (value instanceof Scalar scalar && !scalar.line().isBlank()) {
            lines.add(scalar.line().strip());
        } else if (value instanceof Sequence sequence) {
            sequence.values().forEach(each -> lines.addAll(scalars(each)));
        } else if (value instanceof Mapping mapping) {
            Map<String, Value> members = mapping.members();
            Optional.ofNullable(members.get("name")).ifPresent(name -> lines.addAll(scalars(name)));
        }
        return lines;
    }
}
