package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shape of a page of several events: sections beside each other that each have a date and a place of their own, or a date in
 * their headings or on a label a week or more apart. The days of one event and the talks of a series have neither.
 */
final class SeveralEvents {

    private static final int FEWEST = 2;

    private static final int APART = 7;

    private static final Set<Fact> OF_A_TALK = Set.of(Fact.SPEAKER, Fact.BIO, Fact.TITLE, Fact.ABSTRACT);

    private SeveralEvents() {}

    /** The sections of the events, in order; empty if the page is one event. */
    static List<Section> of(Page page) {
        Map<Optional<Section>, List<Section>> siblings = new LinkedHashMap<>();
        page.sections().stream()
                .filter(section -> section.heading().isPresent() && !section.isWithin(SectionRole.ASIDE))
                .forEach(section -> siblings.computeIfAbsent(
                                section.parent().filter(above -> above.level() < section.level()),
                                above -> new ArrayList<>())
                        .add(section));
        for (List<Section> group : siblings.values()) {
            List<Section> placed = group.stream()
                    .filter(section -> day(page, section).isPresent()
                            && place(page, section).isPresent()
                            && !isDay(page, section))
                    .toList();
            if (placed.size() >= FEWEST && differ(page, placed)) {
                return placed;
            }
            List<Section> dated = group.stream()
                    .filter(section -> datedTitle(page, section) || isDateAlone(page, section))
                    .toList();
            if (dated.size() >= FEWEST && areApart(page, dated)) {
                return dated;
            }
            List<Section> stated = group.stream()
                    .filter(section -> statesDay(page, section) && !isDay(page, section))
                    .toList();
            if (stated.size() >= FEWEST && areApart(page, stated)) {
                return stated;
            }
        }
        List<Section> lines = EventLines.of(page);
        return areApart(page, lines) ? lines : List.of();
    }

    /** The blocks of a section and of those below it. */
    static List<Block> blocks(Section section) {
        List<Block> blocks = new ArrayList<>();
        section.heading().ifPresent(blocks::add);
        blocks.addAll(section.blocks());
        section.children().forEach(below -> blocks.addAll(blocks(below)));
        return blocks;
    }

    private static Optional<Stated.Day> day(Page page, Section section) {
        Optional<Stated.Day> heading =
                section.title().flatMap(line -> page.when(line).day());
        return heading.or(() -> statements(page, section)
                        .filter(statement -> statement.fact() == Fact.WHEN)
                        .flatMap(statement -> page.when(statement.value()).day().stream())
                        .findFirst())
                .or(() -> dayAlone(page, section));
    }

    /** A paragraph that is nothing but a full date. */
    private static Optional<Stated.Day> dayAlone(Page page, Section section) {
        return section.blocks().stream()
                .filter(block -> block.is(Block.Kind.PARAGRAPH) && page.isTime(block.first()))
                .flatMap(block -> page.when(block.first()).day().stream())
                .filter(day -> day.year().isPresent())
                .findFirst();
    }

    /** Whether a heading counts a day of one event, or is nothing but a date. */
    private static boolean isDay(Page page, Section section) {
        return section.title()
                .filter(line ->
                        ListTalks.DAY.matcher(line.text()).find() || page.isTime(line) && !datedTitle(page, section))
                .isPresent();
    }

    private static Optional<String> place(Page page, Section section) {
        return statements(page, section)
                .filter(statement -> statement.fact() == Fact.WHERE)
                .map(statement -> statement.value().text())
                .findFirst();
    }

    private static Stream<Statement> statements(Page page, Section section) {
        return blocks(section).stream().flatMap(block -> page.statements(block).stream());
    }

    /** Whether no two are on one day at one place, and not all of them on one day: then they are the tracks of one event. */
    private static boolean differ(Page page, List<Section> sections) {
        Set<String> days = new HashSet<>();
        Set<String> apart = new HashSet<>();
        for (Section section : sections) {
            Stated.Day day = day(page, section).orElseThrow();
            String date = day.year() + " " + day.month() + " " + day.dayOfMonth();
            days.add(date);
            apart.add(date + " " + place(page, section).orElseThrow());
        }
        return days.size() > 1 && apart.size() == sections.size();
    }

    /** {@code ## December 7, 2017}: a full date, with something below. */
    private static boolean isDateAlone(Page page, Section section) {
        return section.title()
                        .filter(page::isTime)
                        .flatMap(line -> page.when(line).day())
                        .flatMap(Stated.Day::year)
                        .isPresent()
                && (!section.blocks().isEmpty() || !section.children().isEmpty());
    }

    /** Whether a labelled line of its own, and nobody on stage beside it, states a full date: the talks of a series have people. */
    private static boolean statesDay(Page page, Section section) {
        List<Statement> own = section.blocks().stream()
                .flatMap(block -> page.statements(block).stream())
                .toList();
        boolean edition =
                section.title().flatMap(line -> SeriesTitle.read(line.text())).isPresent();
        return section.role().isEmpty()
                && own.stream()
                        .filter(statement -> !(edition && statement.fact() == Fact.TITLE))
                        .noneMatch(statement -> OF_A_TALK.contains(statement.fact()))
                && own.stream()
                        .filter(statement -> statement.fact() == Fact.WHEN)
                        .anyMatch(statement -> page.when(statement.value())
                                .day()
                                .flatMap(Stated.Day::year)
                                .isPresent());
    }

    /** Whether a heading has a full date and a title beside it. */
    private static boolean datedTitle(Page page, Section section) {
        Optional<Line> title = section.title();
        Optional<Line> date = title.flatMap(line -> page.when(line).day())
                .filter(day -> day.year().isPresent())
                .map(Stated.Day::written);
        return date.isPresent()
                && !ListTalks.DAY.matcher(title.orElseThrow().text()).find()
                && Words.essence(title.orElseThrow().text()).length()
                        > Words.essence(date.get().text()).length() + 3;
    }

    private static boolean areApart(Page page, List<Section> sections) {
        List<LocalDate> dates = sections.stream()
                .flatMap(section -> day(page, section).flatMap(Years::full).stream())
                .sorted()
                .toList();
        for (int i = 1; i < dates.size(); i++) {
            if (ChronoUnit.DAYS.between(dates.get(i - 1), dates.get(i)) < APART) {
                return false;
            }
        }
        return dates.size() == sections.size();
    }
}
