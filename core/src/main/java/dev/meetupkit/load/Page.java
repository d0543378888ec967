package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Document;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A document while it is being read: its sections, the words, and what has been found so far. Lives within one call. */
final class Page {

    /** More than this is not what joins a label and its value. */
    private static final int LONGEST_JOINT = 12;

    /** Names of months and weekdays may stand in a time: Donnerstag. */
    private static final int LETTERS_OF_A_TIME = 10;

    private static final int LONGEST_HOURS = 40;

    /** Words between a day and its hours: at, um. */
    private static final int LETTERS_BESIDE_A_TIME = 2;

    /** Keys below which the front matter may tell of the event. */
    private static final Set<String> OF_THE_EVENT = Set.of("event", "meetup", "meeting");

    private final Document document;
    private final FrontMatter frontMatter;
    private final Options options;
    private final Optional<DateOrder> order;
    private final Vocabulary vocabulary;
    private final boolean chinese;
    private final Optional<EventTitle> title;
    private final List<Section> sections;
    private final OpenLabels openLabels;
    private final Map<Block, Integer> indices = new IdentityHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final PageLinks links = new PageLinks(this);
    private final Map<Line, List<Witness>> inferences = new IdentityHashMap<>();
    private final BitSet understood = new BitSet();
    private final Map<Line, Line> plain = new IdentityHashMap<>();
    private final Map<Line, Stated> times = new IdentityHashMap<>();
    private final Map<Line, Optional<Statement>> written = new IdentityHashMap<>();
    private final Map<Line, Optional<Statement>> statements = new IdentityHashMap<>();
    private final Map<Block, List<Statement>> ofBlocks = new IdentityHashMap<>();
    private final Map<Line, Optional<TalkLine>> talkLines = new IdentityHashMap<>();
    private final Set<Block> placed = Collections.newSetFromMap(new IdentityHashMap<>());

    Page(Document document, Options options) {
        this.document = document;
        this.frontMatter = document.frontMatter().lifted(OF_THE_EVENT);
        this.options = options;
        this.order = options.dateOrder().or(() -> DateOrder.of(document.text()));
        this.vocabulary = options.vocabulary();
        this.chinese = Words.areMostlyIdeographs(document.text());
        this.title = EventTitle.find(document, vocabulary, this::written);
        this.sections = Section.of(document.blocks(), title.flatMap(EventTitle::heading), vocabulary);
        this.openLabels = new OpenLabels(this, document.blocks());
        openLabels.statements().forEach((line, stated) -> statements.put(line, Optional.of(stated)));
    }

    Document document() {
        return document;
    }

    /** What stands before the text, the keys of the event itself among the others. */
    FrontMatter frontMatter() {
        return frontMatter;
    }

    /** How much is read. */
    Limits limits() {
        return options.limits();
    }

    /** The words that are known. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What the event is called. */
    Optional<EventTitle> title() {
        return title;
    }

    /** Whether a heading names the event. */
    boolean isTitle(Block heading) {
        return title.flatMap(EventTitle::heading).equals(Optional.of(heading));
    }

    List<Section> sections() {
        return sections;
    }

    /** The sections that are about the event itself. */
    List<Section> ownSections() {
        return sections.stream()
                .filter(section -> !section.isWithin(SectionRole.ASIDE))
                .toList();
    }

    List<Diagnostic> findings() {
        return findings;
    }

    Position position(Line line) {
        return document.position(line.offset());
    }

    Span span(Line line) {
        return document.span(line);
    }

    /** Adds a finding; what a person is told of is not lost silently. */
    void report(Diagnostic finding) {
        findings.add(finding);
        finding.span().ifPresent(span -> understand(span.from(), span.to()));
    }

    void report(Code code, Line at, String message) {
        report(code, span(at), message);
    }

    void report(Code code, Span at, String message) {
        report(Diagnostic.at(at, code, message));
    }

    /** Notes that what a date or time on a line means was not told by the line alone. */
    void infer(Line at, List<Witness> witnesses) {
        inferences.computeIfAbsent(at, line -> new ArrayList<>()).addAll(witnesses);
    }

    /** What told the meaning of a line beside its own words. */
    List<Witness> inferences(Line at) {
        return inferences.getOrDefault(at, List.of());
    }

    /** Notes a line that is understood and states nothing of its own, such as a label. */
    void understand(Line line) {
        understand(line.offset(), line.offset(line.text().length()));
    }

    /** The same of a stretch of the raw text. */
    void understand(int from, int to) {
        understood.set(from, Math.max(from, to));
    }

    /** The characters that are understood and state nothing of their own. */
    BitSet understood() {
        return understood;
    }

    /** Reports a value that should be a date and is none. */
    void reportNoDate(Line value) {
        report(Code.BAD_DATE, value, "expected a date such as 2026-05-07, found \"" + value.text() + "\"");
    }

    /** Reports what looks like a date or time but is none. */
    void reportProblems(Stated stated) {
        for (Stated.Problem problem : stated.problems()) {
            report(problem.code(), problem.written(), problem.written().text() + " " + problem.message());
        }
    }

    /** A value of the model, or a finding that says why the model refuses it. */
    <T> Optional<T> built(Line at, Supplier<T> build) {
        try {
            return Optional.of(build.get());
        } catch (IllegalArgumentException e) {
            report(Code.BAD_VALUE, at, e.getMessage() + "; it is left out");
            return Optional.empty();
        }
    }

    /** Notes that something was made of a block, and takes the pictures in it. */
    void place(Block block) {
        if (placed.add(block)) {
            block.lines().forEach(links::take);
        }
    }

    /** The place of a block among those of its section. */
    int index(Section section, Block block) {
        if (!indices.containsKey(block)) {
            for (int i = 0; i < section.blocks().size(); i++) {
                indices.put(section.blocks().get(i), i);
            }
        }
        return Objects.requireNonNull(indices.get(block));
    }

    /** The blocks that nothing was made of so far. */
    Set<Block> left() {
        Set<Block> left = Collections.newSetFromMap(new IdentityHashMap<>());
        document.blocks().stream().filter(block -> !placed.contains(block)).forEach(left::add);
        return left;
    }

    boolean isPlaced(Block block) {
        return placed.contains(block);
    }

    /** The labelled statement on a line. */
    Optional<Statement> statement(Line line) {
        Optional<Statement> known = statements.get(line);
        if (known == null) {
            known = written(line).map(this::byValue);
            statements.put(line, known);
        }
        return known;
    }

    /** The same by the line alone. */
    private Optional<Statement> written(Line line) {
        return written.computeIfAbsent(line, unread -> Statement.read(unread, vocabulary));
    }

    /** A statement in the words of the text, for what no attribute holds: with the colon, bar or blank that stands there. */
    String words(Line label, Line value) {
        if (value.isBlank() || value == label) {
            return label.text();
        }
        int from = label.offset(label.text().length());
        int to = value.offset();
        String between =
                from < to && to - from <= LONGEST_JOINT ? document.text().substring(from, to) : "";
        String mark = Words.colon(label.text());
        if (between.indexOf('：') >= 0) {
            mark = "：";
        } else if (between.indexOf(':') >= 0) {
            mark = between.matches("(?s).*:[*_\\s]*\\s[*_\\s]*") ? ": " : ":";
        }
        return label.text() + mark + value.text();
    }

    /** Whether a line is only part of a statement: a label above its value, or where a value goes on. */
    boolean isPartOfStatement(Line line) {
        return openLabels.isPart(line);
    }

    /** Words such as 일정 stand for a time or a program; the value tells. */
    private Statement byValue(Statement statement) {
        boolean time = statement.fact() == Fact.TITLE
                && isTime(statement.value())
                && when(statement.value()).day().isPresent();
        return time ? new Statement(Fact.WHEN, statement.label(), statement.value()) : statement;
    }

    /** Whether most of its letters are Chinese or Japanese. */
    boolean isChinese() {
        return chinese;
    }

    /** What a line states about when. */
    Stated when(Line line) {
        return times.computeIfAbsent(line, unread -> WhenText.read(unread, vocabulary.times(), order, chinese));
    }

    /** A line without decoration, the same one each time. */
    Line plain(Line line) {
        return plain.computeIfAbsent(line, Titles::plain);
    }

    /** What a row of two cells states, label and value. */
    Optional<Statement> pair(Block block) {
        boolean row = (block.is(Block.Kind.ROW) || block.is(Block.Kind.HEADER))
                && block.lines().size() == 2;
        Optional<Fact> fact = row ? exactFact(Words.withoutColon(block.first().text())) : Optional.empty();
        if (fact.isEmpty()) {
            return Optional.empty();
        }
        Line value = block.lines().get(1);
        boolean states = !value.isBlank() && exactFact(value.text()).isEmpty();
        boolean head = block.is(Block.Kind.HEADER)
                && fact.equals(Optional.of(Fact.WHEN))
                && !when(value).isAny();
        return states && !head ? fact.map(found -> new Statement(found, block.first(), value)) : Optional.empty();
    }

    /** Every statement of a block, in order. */
    List<Statement> statements(Block block) {
        return ofBlocks.computeIfAbsent(
                block,
                unread -> unread.is(Block.Kind.ROW) || unread.is(Block.Kind.HEADER)
                        ? pair(unread).stream().toList()
                        : unread.lines().stream()
                                .flatMap(line -> statementOrLabel(line).stream())
                                .toList());
    }

    /** Whether a line says nothing but when. */
    boolean isTime(Line line) {
        Stated stated = when(line);
        long letters = letters(line.text());
        boolean time = stated.day().isPresent() || stated.hours().isPresent();
        return time && (letters <= LETTERS_OF_A_TIME || letters - stated.letters() <= LETTERS_BESIDE_A_TIME);
    }

    /** Whether a line is hours and nothing else, perhaps with their zone. */
    boolean isHoursAlone(Line line) {
        Stated stated = when(line);
        return stated.hours().isPresent()
                && stated.day().isEmpty()
                && letters(line.text()) == stated.letters()
                && line.text().length() <= LONGEST_HOURS;
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** The label that a whole line is. */
    Optional<Statement> label(Line line) {
        return Statement.heading(line, vocabulary);
    }

    /** The statement on a line, a bold label without colon included. */
    Optional<Statement> statementOrLabel(Line line) {
        Optional<Statement> statement = statement(line);
        return statement.isPresent() || !line.isAll(Line.Mark.EMPHASIS) ? statement : label(line);
    }

    /** Title and people on a line. */
    Optional<TalkLine> talkLine(Line line) {
        return talkLines.computeIfAbsent(line, unread -> TalkLine.read(unread, vocabulary));
    }

    /** What a label states to the letter. */
    Optional<Fact> exactFact(String label) {
        return vocabulary.exactFact(label);
    }

    /** What a label or heading states, a longer one that ends with a known label included. */
    Optional<Fact> fact(String label) {
        return vocabulary.fact(label);
    }

    /** A link of the text as one of the model; what cannot be one is reported. */
    Optional<Link> link(Rel rel, Line.Span span, Line line) {
        return links.link(rel, span, line);
    }

    /** The links and pictures met so far. */
    PageLinks links() {
        return links;
    }
}
