package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import dev.meetupkit.markdown.Lines;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a heading that is a label states of the event with the short block below it: a place, a time, who holds it. */
final class StatedBelow {

    /** What an item for each organizer says beside the name. */
    private static final Pattern BESIDE_A_NAME = Pattern.compile("\\s*(?:[,，(（]| - | – ).*$");

    private static final Pattern LABELLED_NAME = Pattern.compile("(?<label>[\\p{L}]{2,12}) ?: ?(?<name>.+)");

    /** What stands between two labels that a heading joins: {@code 时间和地点}, {@code Date et lieu}, {@code When & where}. */
    private static final Pattern AND = Pattern.compile(" ?[&/、・+,] ?| (?:and|und|et|y|e) |和|与|與|及|및 ?|と");

    /** The same without anything between the two. */
    private static final Pattern COMPOUND = Pattern.compile("(?:活动|活動)?(?:时间|時間|日期)(?:地点|地點)");

    /** A longer paragraph tells how to get there. */
    private static final int LONGEST_PLACE = 60;

    private final Page page;
    private final EventHeader header;
    private final HeaderLinks links;

    StatedBelow(Page page, EventHeader header, HeaderLinks links) {
        this.page = page;
        this.header = header;
        this.links = links;
    }

    /** Below a heading for the place, a quotation or a short paragraph is the address. */
    boolean place(Section section, Block block) {
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
            if (Names.isNobody(name, page.vocabulary())) {
                header.paragraph(name, lines);
            } else if (!name.isBlank()) {
                header.venue(name, Optional.empty(), Lines.join(lines, " "));
            }
        }
        return address;
    }

    /** Below a heading that is a label, a short block is what it states: a time, who holds it, or a time and a place. */
    boolean statement(Section section, Block block) {
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
            links.others(whole);
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
}
