package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shape of a page that is its one talk: the labels for people stand among those of the event. */
final class OneTalkPage {

    private OneTalkPage() {}

    /** The talk of such a page, or empty if nothing on it names who is on stage. */
    static Optional<TalkDraft> read(Page page, Optional<EventTitle> title) {
        for (Section section : page.sections()) {
            List<Statement> people = Stream.concat(
                            section.title().flatMap(page::statement).stream(),
                            section.blocks().stream().flatMap(block -> page.statements(block).stream()))
                    .filter(statement -> statement.fact() == Fact.SPEAKER
                            && !PersonLine.read(statement.value(), page.vocabulary())
                                    .isEmpty())
                    .toList();
            Optional<TalkDraft> below = title.flatMap(known -> below(page, section, known));
            if (people.isEmpty() && below.isPresent()) {
                return below;
            }
            if (!people.isEmpty() && title.isPresent() && !section.isWithin(SectionRole.ASIDE)) {
                return Optional.of(talk(page, section.blocks(), title.get(), people));
            }
        }
        return Optional.empty();
    }

    /** A heading for the one on stage, with a paragraph about one person below. */
    private static Optional<TalkDraft> below(Page page, Section section, EventTitle title) {
        Optional<Fact> fact = section.title().flatMap(line -> page.exactFact(line.text()));
        boolean about = fact.equals(Optional.of(Fact.SPEAKER)) || fact.equals(Optional.of(Fact.BIO));
        List<Block> blocks =
                section.blocks().stream().filter(block -> !block.isSilent()).toList();
        if (!about || blocks.isEmpty() || blocks.get(0).is(Block.Kind.HEADER)) {
            return Optional.empty();
        }
        List<Person> people = PersonLine.read(blocks.get(0).first(), page.vocabulary());
        boolean one = people.size() == 1 && Names.likeness(people.get(0).name().text(), page.vocabulary()) > 0;
        if (!one
                || blocks.size() > 1
                        && blocks.get(0).is(Block.Kind.ITEM)
                        && blocks.get(1).is(Block.Kind.ITEM)) {
            return Optional.empty();
        }
        Line name = Titles.quotedIn(title.title()).orElseGet(title::title);
        TalkDraft talk = new TalkDraft(name, page.vocabulary());
        talk.add(people.get(0));
        page.place(section.heading().orElseThrow());
        page.place(blocks.get(0));
        return Optional.of(talk);
    }

    private static TalkDraft talk(Page page, List<Block> blocks, EventTitle title, List<Statement> people) {
        Line name = TalkBody.statedTitle(page, blocks)
                .or(() -> Titles.quotedIn(title.title()))
                .orElseGet(title::title);
        TalkDraft talk = new TalkDraft(name, page.vocabulary());
        people.forEach(statement -> page.understand(statement.label()));
        people.forEach(statement ->
                PersonLine.read(statement.value(), page.vocabulary()).forEach(talk::add));
        return talk;
    }
}
