package dev.meetupkit.load;

import dev.meetupkit.load.Stated.Day;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import dev.meetupkit.markdown.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When the event is, where no label says it: in its title, in a heading, in a sentence, and the hours away from the day. Adds to what the
 * labels stated; the more certain comes first. Single use.
 */
final class ProseTimes {

    /** The seconds that no announcement states. */
    private static final Pattern STAMP =
            Pattern.compile("^\\D*\\d{4}\\D\\d{1,2}\\D\\d{1,2}[ T]\\d{1,2}:\\d{2}:\\d{2}\\W*$");

    /** {@code 7. Mai 2026}, which Markdown takes for the seventh item of a list. */
    private static final Pattern DAY_AS_NUMBER = Pattern.compile("^\\d{1,2}\\. \\p{L}");

    /** A longer paragraph tells of other times too. */
    private static final int LONGEST_ANNOUNCEMENT = 80;

    private final Page page;
    private final Optional<EventTitle> title;
    private final Set<Block> left;
    private final EventHeader header;

    private ProseTimes(Page page, Optional<EventTitle> title, Set<Block> left, EventHeader header) {
        this.page = page;
        this.left = left;
        this.title = title;
        this.header = header;
    }

    /**
     * Adds what the page says, apart from its labels.
     *
     * @param left the blocks that no talk was made of
     * @param published the day of publication, with the hour of an event on that day
     */
    static void read(
            Page page, Optional<EventTitle> title, Set<Block> left, Optional<Line> published, EventHeader header) {
        ProseTimes reader = new ProseTimes(page, title, left, header);
        reader.title(true);
        reader.headings();
        if (!reader.isDated() || !reader.isTimed()) {
            reader.sentences();
        }
        reader.title(false);
        if (reader.isDated() && !reader.isTimed()) {
            published.ifPresent(reader::published);
        }
        if (reader.isDated() && !reader.isTimed()) {
            reader.start();
        }
    }

    private boolean isDated() {
        return header.times().stream().anyMatch(stated -> stated.day().isPresent());
    }

    private boolean isTimed() {
        return header.times().stream().anyMatch(stated -> stated.hours().isPresent());
    }

    /** The day in the title; one without a year only where nothing else is known. */
    private void title(boolean full) {
        Optional<Line> name = title.map(EventTitle::title).filter(line -> !full || !holds(line.text(), Term.UNTIL));
        if (!isDated()) {
            name.map(page::when).filter(stated -> !full).ifPresent(page::reportProblems);
            name.map(page::when)
                    .filter(stated -> stated.day()
                            .filter(day -> !full || day.year().isPresent())
                            .isPresent())
                    .ifPresent(header.times()::add);
        }
    }

    /** A heading that is nothing but a day and its hours, or where nothing else is known, a day. */
    private void headings() {
        boolean dated = isDated() && title.isPresent();
        for (Section section : page.ownSections()) {
            Optional<Stated> stated = section.title().filter(page::isTime).map(page::when);
            boolean whole = stated.filter(
                            found -> found.day().isPresent() && found.hours().isPresent())
                    .isPresent();
            boolean open = section.heading().filter(page::isPlaced).isEmpty()
                    || section.children().isEmpty();
            if (whole && open && !isTimed()) {
                header.times().add(stated.get());
            }
        }
        if (dated || isDated()) {
            return;
        }
        List<Stated> days = page.ownSections().stream()
                .flatMap(section -> section.title().filter(page::isTime).map(page::when).stream())
                .filter(stated -> stated.day().flatMap(Day::year).isPresent())
                .toList();
        if (days.size() == 1) {
            header.times().add(days.get(0));
        }
    }

    /** A date in the first sentences; the same day in a later one, if that tells the year or the hours. */
    private void sentences() {
        List<Stated> found = new ArrayList<>();
        for (Section section : page.sections()) {
            for (Block block : section.blocks()) {
                if (!section.isWithin(SectionRole.ASIDE) && !block.lines().isEmpty()) {
                    sentence(section, block).ifPresent(found::add);
                }
            }
        }
        boolean dated = isDated();
        List<Stated> adding = found.stream()
                .filter(stated -> !dated || stated.hours().isPresent())
                .toList();
        if (adding.isEmpty()) {
            return;
        }
        Day first = adding.get(0).day().orElseThrow();
        Optional<Stated> full = adding.stream()
                .filter(stated -> first.year().isEmpty()
                        && stated.day().orElseThrow().year().isPresent()
                        && stated.day().orElseThrow().isSame(first))
                .findFirst();
        header.times().add(full.orElse(adding.get(0)));
        adding.stream()
                .filter(stated -> !isTimed()
                        && stated.hours().isPresent()
                        && stated.day().orElseThrow().isSame(first))
                .findFirst()
                .ifPresent(header.times()::add);
    }

    private Optional<Stated> sentence(Section section, Block block) {
        boolean paragraph = block.is(Block.Kind.PARAGRAPH);
        boolean item = block.is(Block.Kind.ITEM);
        if (!(paragraph || item) || !left.contains(block)) {
            return Optional.empty();
        }
        Line whole = block.lines().size() == 1 ? block.first() : Lines.join(block.lines(), " ");
        Optional<Day> first = page.when(whole).day();
        String text = Lines.flow(block.lines());
        if (first.isPresent() && paragraph && isByline(text)) {
            header.published(first.get().written());
            return Optional.empty();
        }
        if (first.isEmpty() || holds(text, Term.MOVED)) {
            return Optional.empty();
        }
        return ofTheEvent(whole).flatMap(stated -> certain(section, block, stated, text));
    }

    /** What a paragraph or an item states, if it is an announcement. */
    private Optional<Stated> certain(Section section, Block block, Stated stated, String text) {
        boolean paragraph = block.is(Block.Kind.PARAGRAPH);
        Day day = stated.day().orElseThrow();
        boolean words = day.written().text().chars().anyMatch(Character::isLetter);
        boolean certain = paragraph
                ? day.year().isPresent() || day.weekday().isPresent() || words
                : DAY_AS_NUMBER.matcher(block.first().text()).find()
                        || day.year().isPresent() && day.weekday().isPresent()
                        || day.year().isPresent() && stated.hours().isPresent() && page.isTime(block.first());
        if (!certain) {
            return Optional.empty();
        }
        if (text.length() <= LONGEST_ANNOUNCEMENT) {
            page.reportProblems(stated);
        }
        Optional<Stated> below = stated.hours().isPresent() ? Optional.empty() : hoursBelow(section, block);
        return Optional.of(below.map(stated::at).orElse(stated));
    }

    private boolean holds(String text, Term term) {
        return page.vocabulary().isIn(text.toLowerCase(Locale.ROOT), term);
    }

    /** A line that says when the page was written: by its words, or by its seconds. */
    private boolean isByline(String text) {
        return holds(text, Term.BYLINE) || STAMP.matcher(text).find();
    }

    /** What a paragraph states; where its first date is that of something else, what the next dated sentence does. */
    private Optional<Stated> ofTheEvent(Line paragraph) {
        Predicate<Line> others = sentence -> holds(sentence.text(), Term.OTHER_DATE);
        List<Line> dated = Sentences.of(paragraph).stream()
                .filter(sentence -> page.when(sentence).day().isPresent())
                .toList();
        boolean whole = dated.isEmpty() ? !others.test(paragraph) : !others.test(dated.get(0));
        return whole
                ? Optional.of(page.when(paragraph))
                : dated.stream().filter(others.negate()).findFirst().map(page::when);
    }

    /** The hours on a line of their own below a date. */
    private Optional<Stated> hoursBelow(Section section, Block date) {
        int next = page.index(section, date) + 1;
        return next < section.blocks().size()
                ? section.blocks().get(next).lines().stream()
                        .limit(1)
                        .filter(page::isHoursAlone)
                        .map(page::when)
                        .findFirst()
                : Optional.empty();
    }

    /** The time of a page that is dated by its event. */
    private void published(Line date) {
        Stated stated = page.when(date);
        boolean sameDay = header.times().stream()
                .flatMap(known -> known.day().stream())
                .anyMatch(day -> stated.day().filter(day::isSame).isPresent());
        boolean midnight = stated.hours()
                .filter(hours -> hours.start().toSecondOfDay() == 0)
                .isPresent();
        if (sameDay && stated.hours().isPresent() && !midnight) {
            header.times().add(stated);
        }
    }

    /** Whether a sentence says that it begins; in the line of a talk only where that is all it says. */
    private boolean isStart(Block block, Line line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        int beginning = page.vocabulary().index(Term.BEGINNING).find(text);
        boolean begins = beginning >= 0 && !holds(text.substring(0, beginning), Term.BEFORE_BEGINNING);
        Optional<TalkLine> talk = begins && !left.contains(block) ? page.talkLine(line) : Optional.empty();
        return begins
                && talk.filter(form -> !form.people().isEmpty()
                                || page.vocabulary()
                                                .index(Term.BEGINNING)
                                                .find(form.title().text().toLowerCase(Locale.ROOT))
                                        != 0)
                        .isEmpty();
    }

    /** The lists of which talks were made: an hour beside them is that of another. */
    private Set<Integer> listsOfTalks() {
        return page.ownSections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.group() > 0 && !left.contains(block))
                .map(Block::group)
                .collect(Collectors.toSet());
    }

    /** An hour at which a sentence says that it begins. */
    private void start() {
        Set<Integer> talks = listsOfTalks();
        for (Section section : page.ownSections()) {
            for (Block block : section.blocks()) {
                boolean prose = block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.ITEM);
                Optional<Line> line = prose
                        ? block.lines().stream()
                                .filter(each -> isStart(block, each)
                                        || page.isHoursAlone(each)
                                                && left.contains(block)
                                                && !talks.contains(block.group()))
                                .filter(each -> page.when(each).hours().isPresent()
                                        && page.when(each).day().isEmpty())
                                .findFirst()
                        : Optional.empty();
                if (line.isPresent()) {
                    header.times().add(page.when(line.get()));
                    return;
                }
            }
        }
    }
}
