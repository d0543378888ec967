package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Document;
import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the event is called: the front matter's title, else the first heading of the highest rank that is no caption, else a
 * labelled line such as {@code 活动主题：…}.
 *
 * @param title as written
 * @param heading the heading that says it, if one does
 */
record EventTitle(Line title, Optional<Block> heading) {

    /** What a page of a site is called that says nothing of the event, so that its heading does. */
    private static final Set<String> OF_A_SITE = Set.copyOf(
            Words.row(
                    "home, index, readme, program, programme, agenda, schedule, events, event, meetup, meetups, meeting, news, 首页, 主页, 活动, 议程"));

    /** The title of the document's event, or empty if nothing names it; {@code statement} reads a labelled line. */
    static Optional<EventTitle> find(
            Document document, Vocabulary vocabulary, Function<Line, Optional<Statement>> statement) {
        List<Block> headings = document.blocks().stream()
                .filter(block -> block.is(Block.Kind.HEADING) && !block.isSilent())
                .toList();
        Optional<Line> stated = document.frontMatter()
                .text("title")
                .or(() -> document.frontMatter().text("pagetitle"))
                .or(() -> Exactly.title(document.frontMatter()));
        boolean ofTheSite = stated.map(line -> Words.essence(line.text()))
                .filter(words -> OF_A_SITE.contains(words) || words.chars().noneMatch(Character::isLetter))
                .isPresent();
        if (stated.isPresent() && !(ofTheSite && headings.stream().anyMatch(block -> block.level() == 1))) {
            Optional<Block> repeated = headings.stream()
                    .filter(block ->
                            Joining.isSame(block.first().text(), stated.get().text()))
                    .findFirst();
            return Optional.of(new EventTitle(stated.get(), repeated));
        }
        Optional<EventTitle> above = labelled(document, statement)
                .filter(found -> !headings.isEmpty()
                        && found.title().offset() < headings.get(0).from());
        if (above.isPresent()) {
            return above;
        }
        int highest = headings.stream().mapToInt(Block::level).min().orElse(0);
        Optional<Block> first =
                headings.stream().filter(block -> block.level() == highest).findFirst();
        return first.filter(block -> !isCaption(block, vocabulary))
                .or(() -> first.filter(block ->
                        block.level() == 1 && labelled(document, statement).isEmpty()))
                .or(() -> headings.stream()
                        .limit(1)
                        .filter(block -> !isCaption(block, vocabulary))
                        .findFirst())
                .map(block -> new EventTitle(withoutAnchor(block.first()), Optional.of(block)))
                .or(() -> labelled(document, statement));
    }

    /** What a slug, a key or a path calls the event, where nothing else does. */
    static Optional<EventTitle> inferred(Page page, Optional<String> id) {
        for (String key : List.of("name", "event", "breadcrumb", "heading", "slug")) {
            Optional<Line> value = page.document().frontMatter().text(key);
            if (value.isPresent()) {
                page.report(
                        Code.TITLE_INFERRED,
                        value.get(),
                        "nothing names the event but " + key + ": \""
                                + value.get().text() + "\"");
                return Optional.of(new EventTitle(value.get(), Optional.empty()));
            }
        }
        return id.map(path -> {
            page.report(Diagnostic.of(Code.TITLE_INFERRED, "nothing names the event but its path: \"" + path + "\""));
            Line title = Line.of(
                    path.substring(path.lastIndexOf('/') + 1),
                    page.document().frontMatter().end());
            return new EventTitle(title, Optional.empty());
        });
    }

    /** Whether a heading announces a part of the page or one of several talks. */
    private static boolean isCaption(Block heading, Vocabulary vocabulary) {
        Line plain = Titles.plain(heading.first());
        return SectionRole.of(plain.text(), vocabulary).isPresent()
                || Statement.heading(plain, vocabulary).isPresent()
                || Titles.isOneOfSeveral(heading.first());
    }

    /** The heading as it is, only without an anchor: numbers and marks belong to a title. */
    private static Line withoutAnchor(Line heading) {
        int anchor = heading.text().indexOf(" {#");
        return anchor > 0 ? heading.part(0, anchor) : heading.strip();
    }

    private static Optional<EventTitle> labelled(Document document, Function<Line, Optional<Statement>> statement) {
        return document.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> statement.apply(line).stream())
                .filter(stated -> stated.fact() == Fact.TITLE
                        && !stated.value().isBlank()
                        && !Titles.isOneOfSeveral(stated.label()))
                .map(stated -> new EventTitle(Titles.unquoted(stated.value()), Optional.empty()))
                .findFirst();
    }
}
