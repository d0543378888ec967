package dev.meetupkit.load;

import dev.meetupkit.load.TalkDraft.Place;
import dev.meetupkit.load.TalkDraft.When;
import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shape of a list with an item for each talk; what is nested below an item belongs to its talk. */
final class ListTalks {

    /** The paragraph above a list that says what follows. */
    private static final Pattern LEAD =
            Pattern.compile("(?:包括|如下|议程|议题|主题|话题|分享|演讲|内容|talks|agenda|schedule|program)[^。.]{0,12}[:：]$");

    /** {@code Day 2}, {@code 第二天}: one of the days of an event. */
    static final Pattern DAY = Pattern.compile("(?i)^day \\d|^第[一二三四五]天");

    /** One item with what is nested below it. */
    private record Item(Block block, List<Block> below, Optional<TalkLine> line, boolean alike, boolean labelled) {
        boolean isTalk() {
            return line.map(form -> alike
                            || labelled
                            || !form.people().isEmpty()
                            || form.hours().isPresent())
                    .orElse(false);
        }
    }

    private ListTalks() {}

    /** The talks of all lists that are lists of talks. */
    static List<TalkDraft> read(Page page) {
        List<TalkDraft> talks = new ArrayList<>();
        for (Section section : page.ownSections()) {
            NavigableMap<Integer, Stated> days = days(page, section);
            lists(page, section).forEach(list -> read(page, section, list, days, talks));
        }
        return talks;
    }

    /** The lists of a section; one that is nested below a caption such as {@code - Agenda:} stands for itself. */
    private static List<List<Block>> lists(Page page, Section section) {
        Map<Integer, List<Block>> lists = new LinkedHashMap<>();
        List<List<Block>> captioned = new ArrayList<>();
        int nested = Integer.MAX_VALUE;
        for (Block block : section.blocks()) {
            boolean inList = block.group() > 0 && (block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH));
            if (!inList || page.isPlaced(block)) {
                continue;
            }
            boolean item = block.is(Block.Kind.ITEM);
            if (item && block.level() <= nested) {
                boolean caption = isCaption(page, block);
                nested = caption ? block.level() : Integer.MAX_VALUE;
                if (caption) {
                    captioned.add(new ArrayList<>());
                    continue;
                }
            }
            if (nested < Integer.MAX_VALUE) {
                captioned.get(captioned.size() - 1).add(block);
            } else {
                lists.computeIfAbsent(block.group(), group -> new ArrayList<>()).add(block);
            }
        }
        return Stream.concat(lists.values().stream(), captioned.stream())
                .filter(list -> !list.isEmpty())
                .toList();
    }

    /** {@code **Upcoming events:**} above the list. */
    private static boolean isAside(Page page, Section section, Block first) {
        int at = page.index(section, first);
        Optional<Block> above = at > 0 ? Optional.of(section.blocks().get(at - 1)) : Optional.empty();
        return above.filter(
                        block -> block.is(Block.Kind.PARAGRAPH) && block.lines().size() == 1)
                .filter(block ->
                        block.first().folded().endsWith(":") || block.first().isAll(Line.Mark.STRONG))
                .flatMap(block -> SectionRole.of(block.first().text(), page.vocabulary()))
                .filter(role -> role == SectionRole.ASIDE)
                .isPresent();
    }

    /** {@code **演讲主题**}: a label for titles or people above the list. */
    private static boolean isLabelAlone(Page page, Block block) {
        return block.is(Block.Kind.PARAGRAPH)
                && block.lines().size() == 1
                && page.statementOrLabel(block.first())
                        .filter(label ->
                                label.value().isBlank() && (label.fact() == Fact.TITLE || label.fact() == Fact.SPEAKER))
                        .isPresent();
    }

    /** {@code Talks:}, alone in its item or paragraph. */
    private static boolean isCaption(Page page, Block block) {
        boolean alone = (block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH))
                && block.lines().size() == 1;
        String text = alone ? block.first().folded().strip() : "";
        return text.endsWith(":")
                && SectionRole.of(text, page.vocabulary())
                        .filter(role -> role == SectionRole.TALKS)
                        .isPresent();
    }

    private static void read(
            Page page, Section section, List<Block> list, NavigableMap<Integer, Stated> days, List<TalkDraft> talks) {
        boolean people = section.isWithin(SectionRole.PEOPLE) && !section.isWithin(SectionRole.TALKS);
        List<Item> items = items(page, list);
        if (people && items.stream().anyMatch(item -> isIntroduction(page, item))) {
            return;
        }
        items = alike(page, items, isAnnounced(page, section, list.get(0)));
        long fitting = items.stream().filter(Item::isTalk).count();
        boolean all = fitting == items.size();
        long sure = items.stream()
                .filter(Item::isTalk)
                .filter(item -> item.line().orElseThrow().sure() || all && namesSomeone(page, item))
                .count();
        boolean announced = isAnnounced(page, section, list.get(0));
        if (isAside(page, section, list.get(0)) || !announced && items.stream().anyMatch(ListTalks::isRemark)) {
            return;
        }
        boolean one = items.size() == 1
                && sure == 1
                && items.get(0)
                        .line()
                        .filter(line ->
                                line.hours().isPresent() && !line.people().isEmpty())
                        .isPresent();
        boolean accepted =
                one || (announced ? fitting * 2 >= items.size() && fitting > 0 : sure * 2 > items.size() && sure > 1);
        if (!accepted) {
            return;
        }
        for (Item item : items) {
            if (item.isTalk()) {
                TalkDraft talk = talk(page, section, item);
                Optional.ofNullable(days.floorEntry(item.block().from()))
                        .ifPresent(day -> talk.times().add(new When(Place.HEADING, day.getValue())));
                talks.add(talk);
            }
        }
    }

    private static List<Item> items(Page page, List<Block> list) {
        int top = list.stream()
                .filter(block -> block.is(Block.Kind.ITEM))
                .mapToInt(Block::level)
                .min()
                .orElse(1);
        List<Item> items = new ArrayList<>();
        for (Block block : list) {
            if (block.is(Block.Kind.ITEM) && block.level() == top) {
                items.add(new Item(block, new ArrayList<>(), line(page, block.first()), false, false));
            } else if (!items.isEmpty()) {
                items.get(items.size() - 1).below().add(block);
            }
        }
        return items.stream()
                .map(item -> withLabels(page, item))
                .flatMap(item -> withTimedItems(page, item))
                .toList();
    }

    /** An item with those nested below it that have times of their own, if most of them do: a block of short talks. */
    private static Stream<Item> withTimedItems(Page page, Item item) {
        OptionalInt level = item.below().stream()
                .filter(block -> block.is(Block.Kind.ITEM))
                .mapToInt(Block::level)
                .min();
        List<Block> nested = item.below().stream()
                .filter(block -> block.is(Block.Kind.ITEM) && block.level() == level.orElse(0))
                .toList();
        long timed = nested.stream()
                .filter(block ->
                        line(page, block.first()).flatMap(TalkLine::hours).isPresent())
                .count();
        if (timed < 2 || timed * 2 <= nested.size()) {
            return Stream.of(item);
        }
        List<Block> before = item.below().subList(0, item.below().indexOf(nested.get(0)));
        List<Block> behind = item.below().subList(before.size(), item.below().size());
        return Stream.concat(
                Stream.of(new Item(item.block(), before, item.line(), item.alike(), item.labelled())),
                items(page, behind).stream());
    }

    /** Title and people of an item, which a label for titles may begin. */
    private static Optional<TalkLine> line(Page page, Line line) {
        Optional<Statement> statement = page.statement(line);
        if (statement.isEmpty()) {
            return page.talkLine(line);
        }
        return statement
                .filter(found -> found.fact() == Fact.TITLE)
                .flatMap(found -> page.talkLine(found.value()))
                .filter(found -> !found.people().isEmpty());
    }

    /** Beside items that name people beyond doubt, what stands in the same place is a name, or none yet. */
    private static List<Item> alike(Page page, List<Item> items, boolean announced) {
        Optional<TalkLine> model = items.stream()
                .filter(item -> item.isTalk() && namesSomeone(page, item))
                .flatMap(item -> item.line().stream())
                .filter(line -> line.hours().isEmpty())
                .findFirst();
        if (model.isEmpty() || !announced) {
            return items;
        }
        return items.stream()
                .map(item ->
                        item.isTalk() || page.statement(item.block().first()).isPresent()
                                ? item
                                : new Item(
                                        item.block(),
                                        item.below(),
                                        TalkLine.like(model.get(), item.block().first(), page.vocabulary()),
                                        true,
                                        false))
                .toList();
    }

    /** A title with a label for who speaks nested below it. */
    private static Item withLabels(Page page, Item item) {
        boolean labelled = !item.isTalk()
                && page.statementOrLabel(item.block().first()).isEmpty()
                && item.below().stream().anyMatch(block -> namesSpeaker(page, item, block));
        TalkLine title =
                new TalkLine(Titles.ofTalk(item.block().first()), List.of(), Optional.empty(), true, Optional.empty());
        return labelled ? new Item(item.block(), item.below(), Optional.of(title), false, true) : item;
    }

    /** A label with who speaks behind it, or in the next block. */
    private static boolean namesSpeaker(Page page, Item item, Block block) {
        boolean last = item.below().get(item.below().size() - 1) == block;
        return block.lines().stream()
                .flatMap(line -> page.statementOrLabel(line).stream())
                .anyMatch(statement -> statement.fact() == Fact.SPEAKER
                        && !(last && statement.value().isBlank()));
    }

    /** Whether an item says who someone is: {@code 高洪涛：Tetrate 创始工程师}. */
    private static boolean isIntroduction(Page page, Item item) {
        return item.line()
                .filter(line -> !line.sure() && Headline.isPosition(line.title().text(), page.vocabulary()))
                .isPresent();
    }

    /** {@code 小明：请准时开始。}: somebody and what they said. */
    private static boolean isRemark(Item item) {
        return item.line()
                .filter(line -> line.hours().isEmpty()
                        && !line.people().isEmpty()
                        && line.title().text().matches(".*[^.][.。!！]"))
                .isPresent();
    }

    /** Whether an item names people beyond doubt, and more than who they are. */
    private static boolean namesSomeone(Page page, Item item) {
        TalkLine line = item.line().orElseThrow();
        return !isIntroduction(page, item)
                && !line.people().isEmpty()
                && line.people().stream()
                        .allMatch(person -> Names.likeness(person.name().text(), page.vocabulary()) == 2);
    }

    /** Whether the heading or the paragraph above says that talks follow. */
    private static boolean isAnnounced(Page page, Section section, Block first) {
        boolean heading = section.isWithin(SectionRole.TALKS)
                || section.isWithin(SectionRole.PEOPLE)
                || section.title()
                        .filter(title -> section.heading().filter(page::isTitle).isEmpty() && isDay(page, title))
                        .isPresent();
        int at = page.index(section, first);
        Optional<Block> above = at > 0 ? Optional.of(section.blocks().get(at - 1)) : Optional.empty();
        return heading
                || above.filter(block -> isCaption(page, block) || isLabelAlone(page, block))
                        .isPresent()
                || above.filter(block ->
                                block.is(Block.Kind.PARAGRAPH) && !block.lines().isEmpty())
                        .map(block -> block.lines()
                                .get(block.lines().size() - 1)
                                .text()
                                .toLowerCase(Locale.ROOT))
                        .filter(text -> LEAD.matcher(text).find())
                        .isPresent();
    }

    /** {@code 9/12}: where a section has several lines that are nothing but a day, each by its place. */
    private static NavigableMap<Integer, Stated> days(Page page, Section section) {
        NavigableMap<Integer, Stated> days = new TreeMap<>();
        section.blocks().stream()
                .filter(block -> isDayAlone(page, block))
                .forEach(block -> days.put(block.from(), page.when(block.first())));
        return days.size() < 2 ? new TreeMap<>() : days;
    }

    private static boolean isDayAlone(Page page, Block block) {
        boolean line = block.is(Block.Kind.PARAGRAPH)
                && block.group() == 0
                && block.lines().size() == 1;
        return line
                && page.isTime(block.first())
                && page.when(block.first()).day().isPresent()
                && page.when(block.first()).hours().isEmpty()
                && page.statementOrLabel(block.first()).isEmpty();
    }

    /** Whether a heading names a day: {@code Day 2 – June 6}, {@code 第二天}. */
    private static boolean isDay(Page page, Line heading) {
        return DAY.matcher(heading.text()).find() || page.when(heading).day().isPresent();
    }

    private static TalkDraft talk(Page page, Section section, Item item) {
        TalkLine line = item.line().orElseThrow();
        TalkDraft talk = new TalkDraft(line.title(), item.block().first(), page.vocabulary());
        talk.add(page, line);
        if (item.block().first().isAll(Line.Mark.STRUCK)) {
            talk.cancel();
        }
        talk.below(page, Optional.of(section));
        talk.addLinksOf(page, item.block().first());
        page.place(item.block());
        TalkBody.read(page, item.below(), talk);
        return talk;
    }
}
