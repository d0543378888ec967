package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import dev.meetupkit.markdown.Lines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The links of a page that no talk has taken: what each of them is, and whether it belongs to a talk all the same. */
final class HeaderLinks {

    private final Page page;
    private final EventHeader header;

    /** The words by which a link may name a talk: its title, its people. */
    private final Map<TalkDraft, List<String>> essences = new LinkedHashMap<>();

    HeaderLinks(Page page, List<TalkDraft> talks, EventHeader header) {
        this.page = page;
        this.header = header;
        talks.forEach(talk -> essences.put(talk, essences(talk)));
    }

    /** The heading that names the event may lead to its page. */
    void title(Block heading) {
        page.place(heading);
        Line line = heading.first();
        for (Line.Span span : line.links()) {
            page.link(Links.rel(span.target()).orElse(Rel.PAGE), span, line).ifPresent(link -> header.add(link, line));
        }
    }

    /** Links in a heading: what its words say, else what the heading above is for. */
    void heading(Section section, Line line) {
        Optional<Rel> above = section.parent()
                .flatMap(Section::title)
                .flatMap(title -> page.fact(Words.withoutColon(title.text())))
                .filter(Fact::isLink)
                .map(Links::rel);
        for (Line.Span span : line.links()) {
            Rel rel = LinkWords.rel(line, span, page.vocabulary())
                    .or(() -> above)
                    .or(() -> Links.rel(span.target()))
                    .orElse(Rel.OTHER);
            page.link(rel, span, line).ifPresent(link -> header.add(link, line));
        }
    }

    private static List<String> essences(TalkDraft talk) {
        Stream<String> names =
                talk.people().stream().map(person -> person.name().text());
        return Stream.concat(Stream.of(talk.title().text()), names)
                .map(Words::essence)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Below a heading for links, a line with a link belongs to the talk that it names, else to the event. */
    boolean below(Optional<Fact> heading, Block block) {
        Optional<Fact> fact = heading.filter(Fact::isLink);
        boolean signedUp = header.isSignedUp();
        if (fact.equals(Optional.of(Fact.REGISTRATION)) && block.is(Block.Kind.PARAGRAPH) && signedUp) {
            return false; // what else is said of signing up leads elsewhere
        }
        boolean any = false;
        boolean prose = block.is(Block.Kind.PARAGRAPH) && fact.equals(Optional.of(Fact.REGISTRATION));
        List<Line> lines = prose ? List.of(Lines.join(block.lines(), " ")) : block.lines();
        for (Line line : fact.isPresent() ? lines : List.<Line>of()) {
            for (Line.Span span : line.links()) {
                boolean other = prose
                        && any
                        && LinkWords.rel(line, span, page.vocabulary()).isEmpty();
                Rel rel = other ? Links.rel(span.target()).orElse(Rel.OTHER) : Links.rel(fact.get());
                Optional<Link> link = page.link(rel, span, line);
                Optional<TalkDraft> talk = talkOn(line, span);
                link.ifPresent(
                        found -> talk.ifPresentOrElse(known -> known.add(found, line), () -> header.add(found, line)));
                any |= link.isPresent();
            }
        }
        return any;
    }

    /** A single link on a line that names a talk. */
    boolean ofTalk(Fact fact, Line line) {
        if (line.links().size() != 1) {
            return false;
        }
        Line.Span span = line.links().get(0);
        Optional<TalkDraft> talk = talkOn(line, span);
        Optional<Link> link = talk.isPresent() ? page.link(Links.rel(fact), span, line) : Optional.empty();
        link.ifPresent(found -> talk.get().add(found, line));
        return link.isPresent();
    }

    private Optional<TalkDraft> talkOn(Line line, Line.Span link) {
        String words =
                Words.essence(link.label().equals(link.target()) ? line.text().substring(0, link.from()) : line.text());
        return essences.entrySet().stream()
                .filter(talk -> talk.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Links in running text whose sentence says what they are; whether there is one. */
    boolean prose(Section section, Block block) {
        boolean any = false;
        boolean mayTellPlace = !section.isWithin(SectionRole.ASIDE)
                || section.title().flatMap(line -> page.fact(line.text())).equals(Optional.of(Fact.WHERE));
        Line line = Lines.join(block.lines(), " ");
        for (Line.Span span : line.links()) {
            Optional<Rel> rel = LinkWords.rel(line, span, page.vocabulary());
            boolean map = mayTellPlace && header.map(span, line);
            Optional<Link> link = rel.flatMap(found -> page.link(found, span, line));
            link.ifPresent(found -> header.add(found, line));
            any |= map || link.isPresent();
        }
        return any;
    }

    /** Links whose words say nothing are kept all the same. */
    void others(Line line) {
        for (Line.Span span : line.links()) {
            if (LinkWords.rel(line, span, page.vocabulary()).isEmpty() && !header.isVenue(span)) {
                Rel rel = Links.rel(span.target()).orElse(Rel.OTHER);
                page.link(rel, span, line).ifPresent(found -> header.add(found, line));
            }
        }
    }
}
