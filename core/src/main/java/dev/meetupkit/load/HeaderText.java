package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Status;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import dev.meetupkit.markdown.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what is left of a page once the talks are taken: labelled lines, links of talks and of the event, and the description. Single use. */
final class HeaderText {

    /** What a heading may state of the event with its label. */
    private static final Set<Fact> OF_AN_EVENT = Set.of(
            Fact.WHEN,
            Fact.END,
            Fact.WHERE,
            Fact.TIME_ZONE,
            Fact.STATUS,
            Fact.ORGANIZER,
            Fact.REGISTRATION,
            Fact.LIVE,
            Fact.RECORDING,
            Fact.SLIDES);

    /** What an item for each organizer says beside the name. */
    private static final Pattern BESIDE_A_NAME = Pattern.compile("\\s*(?:[,，(（]| - | – ).*$");

    private static final Pattern LABELLED_NAME = Pattern.compile("(?<label>[\\p{L}]{2,12}) ?: ?(?<name>.+)");

    /** What stands between two labels that a heading joins: {@code 时间和地点}, {@code Date et lieu}, {@code When & where}. */
    private static final Pattern AND = Pattern.compile(" ?[&/、・+,] ?| (?:and|und|et|y|e) |和|与|與|及|및 ?|と");

    /** The same without anything between the two. */
    private static final Pattern COMPOUND = Pattern.compile("(?:活动|活動)?(?:时间|時間|日期)(?:地点|地點)");

    /** A longer paragraph tells how to get there. */
    private static final int LONGEST_PLACE = 60;

    /** A longer paragraph tells of other events too. */
    private static final int LONGEST_NOTICE = 400;

    private final Page page;
    private final Optional<EventTitle> title;
    private final List<TalkDraft> talks;
    private final EventHeader header;
    private final Map<TalkDraft, List<String>> essences = new LinkedHashMap<>();
    private boolean untouched;

    private HeaderText(Page page, Optional<EventTitle> title, List<TalkDraft> talks, EventHeader header) {
        this.page = page;
        this.title = title;
        this.talks = talks;
        this.header = header;
        talks.forEach(talk -> essences.put(talk, essences(talk)));
    }

    private static List<String> essences(TalkDraft talk) {
        Stream<String> names =
                talk.people().stream().map(person -> person.name().text());
        return Stream.concat(Stream.of(talk.title().text()), names)
                .map(Words::essence)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Adds to the header what the unplaced blocks say. */
    static void read(Page page, Optional<EventTitle> title, List<TalkDraft> talks, EventHeader header) {
        HeaderText reader = new HeaderText(page, title, talks, header);
        title.flatMap(EventTitle::heading).ifPresent(heading -> reader.title(heading));
        page.sections().forEach(reader::section);
    }

    /** The heading that names the event may lead to its page. */
    private void title(Block heading) {
        page.place(heading);
        Line line = heading.first();
        for (Line.Span span : line.links()) {
            page.link(Links.rel(span.target()).orElse(Rel.PAGE), span, line).ifPresent(link -> header.add(link, line));
        }
    }

    /** Links in a heading: what its words say, else what the heading above is for. */
    private void headingLinks(Section section, Line line) {
        Optional<Rel> above = section.parent()
                .flatMap(Section::title)
                .flatMap(title -> page.fact(title.text().replaceFirst("[:：]\\s*$", "")))
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

    private void section(Section section) {
        Optional<Fact> heading =
                section.title().flatMap(line -> page.fact(line.text().replaceFirst("[:：]\\s*$", "")));
        boolean aside = section.isWithin(SectionRole.ASIDE) || section.isWithin(SectionRole.PEOPLE);
        boolean any = false;
        untouched = section.blocks().stream().noneMatch(page::isPlaced);
        for (Block block : section.blocks()) {
            if (!page.isPlaced(block) && pair(block)) {
                page.place(block);
                any = true;
            }
            if (!page.isPlaced(block) && isReadable(block)) {
                boolean read = block.isSilent()
                        || labelled(block, aside)
                        || venueBelow(section, block)
                        || statedBelow(section, block)
                        || biography(block)
                        || linksBelow(heading, block)
                        || describe(section, block);
                if (read) {
                    page.place(block);
                    any = true;
                }
            }
        }
        boolean leads =
                !section.children().isEmpty() || section.blocks().stream().anyMatch(page::isPlaced);
        boolean stated = section.heading()
                .filter(block -> !page.isPlaced(block) && heading(block))
                .isPresent();
        section.heading()
                .filter(block -> !page.isPlaced(block))
                .ifPresent(block -> headingLinks(section, block.first()));
        boolean empty = section.blocks().stream().allMatch(Block::isSilent)
                && section.heading().filter(page::isPlaced).isEmpty();
        if (empty && !stated) {
            section.heading().map(Block::first).ifPresent(page::understand); // a heading that nothing follows
        }
        if (any
                || stated
                || leads
                || section.role().filter(role -> role != SectionRole.ASIDE).isPresent()) {
            section.heading().ifPresent(page::place);
        }
    }

    /** A heading that is a labelled line: {@code ### 时间：2023 年 2 月 4 日}. */
    private boolean heading(Block heading) {
        Optional<Statement> statement = page.statement(heading.first())
                .filter(found ->
                        OF_AN_EVENT.contains(found.fact()) && !found.value().isBlank());
        statement.ifPresent(this::apply);
        return statement.isPresent();
    }

    /** A row of two cells, label and value. */
    private boolean pair(Block block) {
        Optional<Statement> pair = page.pair(block);
        pair.ifPresent(this::apply);
        return pair.isPresent();
    }

    private static boolean isReadable(Block block) {
        return switch (block.kind()) {
            case HEADING, PARAGRAPH, ITEM, QUOTE -> true;
            case HEADER, ROW, RULE, CODE, HTML, DEFINITION -> false;
        };
    }

    /** Labelled lines, each on its own; the block counts as read if one of its lines is. */
    private boolean labelled(Block block, boolean aside) {
        boolean any = false;
        List<Line> rest = new ArrayList<>();
        for (Line line : block.lines()) {
            Optional<Statement> statement =
                    page.statement(line).filter(found -> !aside || found.fact().isLink() || isNews(found));
            if (page.isPartOfStatement(line) && !aside) {
                page.understand(line);
                any = true;
            } else if (statement.isPresent()
                    && !(statement.get().value().isBlank()
                            && !statement.get().fact().isLink())) {
                apply(statement.get());
                any = true;
            } else if (!line.isBlank()) {
                rest.add(line);
                page.statement(line)
                        .filter(label -> label.value().isBlank())
                        .ifPresent(label -> page.understand(label.label()));
            }
        }
        if (any && !rest.isEmpty()) {
            header.paragraph(Lines.flow(rest), rest);
        }
        return any;
    }

    /** Also in a section about something else a label may state what the event lacks: a full date, or a place beside one. */
    private boolean isNews(Statement statement) {
        return switch (statement.fact()) {
            case WHEN ->
                header.times().stream().noneMatch(known -> known.day().isPresent())
                        && page.when(statement.value())
                                .day()
                                .flatMap(Stated.Day::year)
                                .isPresent();
            case WHERE -> header.venue().isEmpty() && !header.times().isEmpty();
            default -> false;
        };
    }

    private void apply(Statement statement) {
        boolean titleAgain = statement.fact() == Fact.TITLE
                && title.map(known -> known.title()
                                .text()
                                .contains(Titles.unquoted(statement.value()).text()))
                        .orElse(false);
        if (titleAgain) {
            header.titleAgain(statement.value());
        }
        boolean onStage = statement.fact() == Fact.SPEAKER && talks.isEmpty(); // then it is the page's one talk
        if (!titleAgain && !onStage) {
            page.understand(statement.label());
            header.apply(statement.fact(), statement.label(), statement.value());
        }
        if (!statement.fact().isLink() && statement.fact() != Fact.WHERE) {
            otherLinks(statement.value());
        }
    }

    /** A paragraph that begins with the name of someone on stage is about them. */
    private boolean biography(Block block) {
        String text = Lines.flow(block.lines());
        for (TalkDraft talk : talks) {
            for (int i = 0; i < talk.people().size(); i++) {
                Person person = talk.people().get(i);
                boolean about = block.is(Block.Kind.PARAGRAPH)
                        && PersonParagraph.isAbout(person.name().text(), text, page.vocabulary())
                        && person.bio().isEmpty();
                if (about) {
                    talk.people().set(i, person.bio(text, block.lines()));
                    return true;
                }
            }
        }
        return false;
    }

    /** Below a heading for links, a line with a link belongs to the talk that it names, else to the event. */
    private boolean linksBelow(Optional<Fact> heading, Block block) {
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

    private Optional<TalkDraft> talkOn(Line line, Line.Span link) {
        String words =
                Words.essence(link.label().equals(link.target()) ? line.text().substring(0, link.from()) : line.text());
        return essences.entrySet().stream()
                .filter(talk -> talk.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Links in running text whose sentence says what they are; whether there is one. */
    private boolean proseLinks(Section section, Block block) {
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
    private void otherLinks(Line line) {
        for (Line.Span span : line.links()) {
            if (LinkWords.rel(line, span, page.vocabulary()).isEmpty() && !header.isVenue(span)) {
                Rel rel = Links.rel(span.target()).orElse(Rel.OTHER);
                page.link(rel, span, line).ifPresent(found -> header.add(found, line));
            }
        }
    }

    /** Below a heading for the place, a quotation or a short paragraph is the address. */
    private boolean venueBelow(Section section, Block block) {
        String text = Lines.flow(block.lines());
        boolean leadsIn = text.endsWith(":") || text.endsWith("：");
        boolean brief = block.is(Block.Kind.PARAGRAPH)
                && text.length() <= LONGEST_PLACE
                && !leadsIn
                && !text.matches(".*[。！？].+");
        boolean address = (block.is(Block.Kind.QUOTE) || brief)
                && section.title().flatMap(line -> page.exactFact(line.text())).equals(Optional.of(Fact.WHERE))
                && header.venue().isEmpty();
        if (address) {
            List<Line> lines = block.lines().stream()
                    .filter(line -> !line.isBlank() && !EventVenue.isMap(line))
                    .toList();
            String name = String.join(", ", lines.stream().map(Line::text).toList());
            if (!name.isBlank()) {
                header.venue(name, Optional.empty(), Lines.join(lines, " "));
            }
        }
        return address;
    }

    /** Below a heading that is a label, a short block is what it states: a time, who holds it, or a time and a place. */
    private boolean statedBelow(Section section, Block block) {
        Optional<Fact> fact = section.title().flatMap(line -> page.exactFact(line.text()));
        boolean both = section.title().filter(this::isTimeAndPlace).isPresent();
        boolean brief = block.lines().stream().allMatch(line -> line.text().length() <= LONGEST_PLACE);
        if (!brief || block.isSilent()) {
            return false;
        }
        if (fact.equals(Optional.of(Fact.ORGANIZER)) && block.lines().size() == 1) {
            Matcher labelled = LABELLED_NAME.matcher(block.first().folded());
            if (labelled.matches()
                    && !labelled.group("label").equalsIgnoreCase("name")
                    && !"名称名稱".contains(labelled.group("label"))) {
                return false;
            }
            Line whole = labelled.matches() ? block.first().part(labelled.start("name")) : block.first();
            Matcher more = BESIDE_A_NAME.matcher(whole.text());
            Line name = block.is(Block.Kind.ITEM) && more.find() ? whole.part(0, more.start()) : whole;
            header.apply(Fact.ORGANIZER, name, name);
            otherLinks(whole);
            if (name != whole) {
                header.paragraph(Paragraphs.ITEM + whole.text(), List.of(whole));
            }
            return true;
        }
        boolean when = fact.equals(Optional.of(Fact.WHEN)) || both;
        boolean timed =
                when && block.lines().stream().anyMatch(line -> page.when(line).isAny());
        boolean linked = block.lines().stream().allMatch(line -> line.isAll(Line.Mark.LINK));
        if (!timed && (linked || !(both && header.venue().isEmpty()))) {
            return false;
        }
        for (Line line : block.lines()) {
            if (page.when(line).isAny()) {
                header.apply(Fact.WHEN, line, line);
            } else if (both && !line.isBlank() && !line.isAll(Line.Mark.LINK)) {
                header.apply(Fact.WHERE, line, line);
            } else {
                header.paragraph(line.text(), List.of(line));
            }
        }
        return true;
    }

    private boolean isTimeAndPlace(Line heading) {
        Set<Fact> facts = new HashSet<>();
        for (String part : AND.split(heading.folded().strip())) {
            page.exactFact(part).ifPresent(facts::add);
        }
        return facts.equals(Set.of(Fact.WHEN, Fact.WHERE))
                || COMPOUND.matcher(heading.folded()).matches();
    }

    /** Prose of the event itself. */
    private boolean describe(Section section, Block block) {
        proseLinks(section, block);
        otherLinks(Lines.join(block.lines(), " "));
        String text = Lines.flow(block.lines());
        boolean first = untouched;
        untouched = false;
        boolean caption =
                first && section.heading().isPresent() && !section.heading().equals(title.flatMap(EventTitle::heading));
        section.title()
                .filter(line -> caption
                        && section.role()
                                .filter(role -> role != SectionRole.ASIDE && role != SectionRole.PEOPLE)
                                .isEmpty())
                .ifPresent(line -> header.paragraph(line.text(), List.of(line)));
        Status told = StatusWords.inSentence(text);
        if (told != Status.SCHEDULED && !section.isWithin(SectionRole.ASIDE) && text.length() <= LONGEST_NOTICE) {
            header.status(told, Lines.join(block.lines(), " "));
        }
        header.paragraph(block.is(Block.Kind.ITEM) ? Paragraphs.ITEM + text : text, block.lines());
        return true;
    }
}
