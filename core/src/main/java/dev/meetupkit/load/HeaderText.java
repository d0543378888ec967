package dev.meetupkit.load;

import dev.meetupkit.Status;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import dev.meetupkit.markdown.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** A longer paragraph tells of other events too. */
    private static final int LONGEST_NOTICE = 400;

    private final Page page;
    private final Optional<EventTitle> title;
    private final List<TalkDraft> talks;
    private final EventHeader header;
    private final HeaderLinks links;
    private final StatedBelow below;
    private final Biographies biographies;
    private boolean untouched;

    private HeaderText(Page page, Optional<EventTitle> title, List<TalkDraft> talks, EventHeader header) {
        this.page = page;
        this.title = title;
        this.talks = talks;
        this.header = header;
        this.links = new HeaderLinks(page, talks, header);
        this.below = new StatedBelow(page, header, links);
        this.biographies = new Biographies(talks, page.vocabulary());
    }

    /** Adds to the header what the unplaced blocks say. */
    static void read(Page page, Optional<EventTitle> title, List<TalkDraft> talks, EventHeader header) {
        HeaderText reader = new HeaderText(page, title, talks, header);
        title.flatMap(EventTitle::heading).ifPresent(reader.links::title);
        page.sections().forEach(reader::section);
    }

    private void section(Section section) {
        Optional<Fact> heading = section.title().flatMap(line -> page.fact(Words.withoutColon(line.text())));
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
                        || below.place(section, block)
                        || below.statement(section, block)
                        || biographies.read(block)
                        || links.below(heading, block)
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
                .ifPresent(block -> links.heading(section, block.first()));
        boolean empty = section.blocks().stream().allMatch(Block::isSilent)
                && section.heading().filter(page::isPlaced).isEmpty();
        if (empty && !stated) {
            section.heading().map(Block::first).ifPresent(line -> unfollowed(section, line, heading));
        }
        if (any
                || stated
                || leads
                || section.role().filter(role -> role != SectionRole.ASIDE).isPresent()) {
            section.heading().ifPresent(page::place);
        }
    }

    /** A heading that nothing follows: a caption is done with, other words are the event's own. */
    private void unfollowed(Section section, Line line, Optional<Fact> label) {
        boolean caption = label.isPresent()
                || section.role()
                        .filter(role -> role != SectionRole.INTRODUCTION
                                || line.text().strip().indexOf(' ') < 0)
                        .isPresent()
                || !section.children().isEmpty()
                || title.flatMap(EventTitle::heading).equals(section.heading());
        page.understand(line);
        if (!caption && !page.isTime(line)) {
            header.paragraph(line.text(), List.of(line));
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
        boolean ofTalk = statement.fact().isLink() && links.ofTalk(statement.fact(), statement.value());
        if (!titleAgain && !onStage && !ofTalk) {
            page.understand(statement.label());
            header.apply(statement.fact(), statement.label(), statement.value());
        }
        if (!statement.fact().isLink() && statement.fact() != Fact.WHERE) {
            links.others(statement.value());
        }
    }

    /** Prose of the event itself. */
    private boolean describe(Section section, Block block) {
        links.prose(section, block);
        links.others(Lines.join(block.lines(), " "));
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
