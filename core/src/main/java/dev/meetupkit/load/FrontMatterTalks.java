package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of front matter that lists the talks: {@code talks: [{title: …, speaker: …, time: …}]}, or the speakers, each with a
 * topic. Keys mean what they mean as labels; those of JSON are known too.
 */
final class FrontMatterTalks {

    /** Keys of lists of talks, as {@link FrontMatter#plain} writes them. */
    private static final Set<String> LISTS = Set.copyOf(
            Words.row("talks, sessions, agenda, schedule, program, programme, presentations, lineup, 议程, 议题"));

    /** Keys of lists of people, who may each have a topic. */
    private static final Set<String> PEOPLE =
            Set.copyOf(Words.row("speaker, speakers, presenter, presenters, guests, 嘉宾, 讲师"));

    /** Keys that name who is on stage within a talk; of a page they name who wrote it. */
    private static final Set<String> AUTHORS = Set.of("author", "authors");

    private static final Set<String> TITLES = Set.copyOf(Words.row("""
            title, topic, name, talk, presentation, presentationtitle, talktitle, subject, session, 主题, 题目, 标题, 议题"""));

    /** Of a person with a topic, the key {@code name} is the person's. */
    private static final Set<String> TOPICS = Set.copyOf(
            Words.row("topic, talk, presentation, presentationtitle, talktitle, subject, session, 主题, 题目, 议题"));

    /** A name with the address of a page, as Markdown has it. */
    private static final Pattern LINKED =
            Pattern.compile("\\[(?<name>[^\\[\\]]{2,60})\\]\\((?<url>https?://[^()\\s]+)\\)");

    private final Page page;

    private FrontMatterTalks(Page page) {
        this.page = page;
    }

    /** The talks that the front matter lists, in order. */
    static List<TalkDraft> read(Page page) {
        FrontMatterTalks shape = new FrontMatterTalks(page);
        List<TalkDraft> talks = new ArrayList<>();
        page.frontMatter().members().forEach((key, value) -> {
            String plain = FrontMatter.plain(key);
            if (LISTS.contains(plain) && value instanceof Sequence list) {
                list.values().forEach(item -> shape.talk(item, TITLES).ifPresent(talks::add));
            } else if (PEOPLE.contains(plain) && value instanceof Sequence list) {
                list.values().forEach(item -> shape.ofPerson(item).ifPresent(talks::add));
            }
        });
        return talks;
    }

    /** Whether a key was read as talks, or names who is on stage. */
    static boolean isTalks(String key, Value value) {
        return LISTS.contains(FrontMatter.plain(key)) && value instanceof Sequence || isPeople(key);
    }

    static boolean isPeople(String key) {
        return PEOPLE.contains(FrontMatter.plain(key));
    }

    /** The one talk of a page whose front matter names who is on stage, if nothing lists talks. */
    static Optional<TalkDraft> one(Page page, EventTitle title) {
        FrontMatterTalks shape = new FrontMatterTalks(page);
        List<Person> people = new ArrayList<>();
        page.frontMatter().members().forEach((key, value) -> {
            if (isPeople(key)) {
                people.addAll(shape.people(value));
            }
        });
        TalkDraft talk = new TalkDraft(Titles.quotedIn(title.title()).orElseGet(title::title), page.vocabulary());
        people.forEach(talk::add);
        return people.isEmpty() ? Optional.empty() : Optional.of(talk);
    }

    private Optional<TalkDraft> ofPerson(Value item) {
        boolean topic = item instanceof Mapping mapping
                && mapping.members().keySet().stream().map(FrontMatter::plain).anyMatch(TOPICS::contains);
        if (!topic) {
            return Optional.empty();
        }
        Optional<TalkDraft> talk = talk(item, TOPICS);
        talk.ifPresent(found -> people(item).forEach(found::add));
        return talk;
    }

    private Optional<TalkDraft> talk(Value item, Set<String> titles) {
        if (item instanceof Scalar scalar && !scalar.line().isBlank()) {
            Line line = scalar.line().strip();
            Optional<TalkLine> form = page.talkLine(line);
            TalkDraft talk = new TalkDraft(form.map(TalkLine::title).orElse(line), line, page.vocabulary());
            form.ifPresent(found -> talk.add(page, found));
            return Optional.of(talk);
        }
        Optional<Line> title = item instanceof Mapping mapping ? text(mapping, titles) : Optional.empty();
        return title.map(line -> {
            TalkDraft talk = new TalkDraft(titles == TITLES ? line : Titles.unquoted(line), line, page.vocabulary());
            ((Mapping) item).members().forEach((key, value) -> member(talk, key, value));
            return talk;
        });
    }

    private static Optional<Line> text(Mapping mapping, Set<String> keys) {
        for (Map.Entry<String, Value> member : mapping.members().entrySet()) {
            boolean wanted = keys.contains(FrontMatter.plain(member.getKey()));
            if (wanted
                    && member.getValue() instanceof Scalar scalar
                    && !scalar.line().isBlank()) {
                return Optional.of(scalar.line().strip());
            }
        }
        return Optional.empty();
    }

    private void member(TalkDraft talk, String key, Value value) {
        Optional<Fact> fact = page.exactFact(key.replace('_', ' ').replace('-', ' '));
        String plain = FrontMatter.plain(key);
        if (PEOPLE.contains(plain) || AUTHORS.contains(plain) || fact.equals(Optional.of(Fact.SPEAKER))) {
            people(value).forEach(talk::add);
        } else if (value instanceof Scalar scalar && !scalar.line().isBlank()) {
            fact.ifPresent(known -> stated(talk, known, scalar.line().strip()));
        } else {
            FrontMatterLinks.read(page, key, value).forEach((link, line) -> talk.add(link, line));
        }
    }

    private void stated(TalkDraft talk, Fact fact, Line value) {
        switch (fact) {
            case WHEN -> talk.times().add(new When(Place.SECTION, when(value)));
            case END -> talk.closedBy(when(value));
            case ABSTRACT -> talk.paragraph(value.text(), value);
            case ROOM, WHERE -> talk.room(value);
            case TRACK -> talk.track(value);
            case KIND -> KindWords.named(value.text(), page.vocabulary()).ifPresent(kind -> talk.kind(kind, value));
            case LIVE, RECORDING, SLIDES, REGISTRATION ->
                address(Links.rel(fact), value).ifPresent(link -> talk.add(link, value));
            default -> {
                // the title is read, and the rest is about the person
            }
        }
    }

    private Stated when(Line value) {
        Stated stated = page.when(value);
        page.reportProblems(stated);
        return stated;
    }

    /** People in any form: a text, a mapping with a name, or a list of either. */
    private List<Person> people(Value value) {
        List<Person> people = new ArrayList<>();
        if (value instanceof Scalar scalar) {
            Line line = scalar.line().strip();
            Matcher linked = LINKED.matcher(line.text());
            if (linked.matches()) {
                Line name = line.part(linked.start("name"), linked.end("name"));
                Person person = PersonLine.person(name, page.vocabulary());
                Line address = line.part(linked.start("url"), linked.end("url"));
                return List.of(address(Rel.PAGE, address)
                        .map(link -> person.link(link, line))
                        .orElse(person));
            }
            boolean id = line.text().matches("[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+");
            people.addAll(
                    id
                            ? List.of(Person.named(line, page.vocabulary()).asHandle())
                            : PersonLine.read(line, page.vocabulary()));
        } else if (value instanceof Sequence list) {
            list.values().forEach(each -> people.addAll(people(each)));
        } else if (value instanceof Mapping mapping) {
            person(mapping).ifPresent(people::add);
        }
        return people;
    }

    private Optional<Person> person(Mapping mapping) {
        Optional<Line> name = text(mapping, Set.of("name", "speaker", "presenter", "姓名"));
        return name.map(line -> about(Person.named(line, page.vocabulary()), mapping.members()));
    }

    private Person about(Person named, Map<String, Value> members) {
        Person person = named;
        for (Map.Entry<String, Value> member : members.entrySet()) {
            if (member.getValue() instanceof Scalar scalar && !scalar.line().isBlank()) {
                person = about(
                        person,
                        FrontMatter.plain(member.getKey()),
                        scalar.line().strip());
            } else {
                for (Map.Entry<Link, Line> link : FrontMatterLinks.read(page, member.getKey(), member.getValue())
                        .entrySet()) {
                    person = person.link(link.getKey(), link.getValue());
                }
            }
        }
        return person;
    }

    private Person about(Person person, String key, Line value) {
        return switch (key) {
            case "nickname", "handle" -> person.nickname(value.text(), value);
            case "headline", "role" -> person.headline(value.text(), value);
            case "affiliation", "company", "organization", "organisation", "employer" -> person.affiliation(value);
            case "jobtitle", "position", "job" -> person.jobTitle(value);
            case "bio", "about", "description" -> person.bio(value.text(), List.of(value));
            default ->
                address(Rel.PAGE, value).map(link -> person.link(link, value)).orElse(person);
        };
    }

    private Optional<Link> address(Rel rel, Line value) {
        return value.text().matches("(?i)https?://\\S+") ? page.link(rel, span(value), value) : Optional.empty();
    }

    private static Line.Span span(Line value) {
        return new Line.Span(Line.Mark.LINK, 0, value.text().length(), value.text(), value.text());
    }
}
