package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.Optional;

/** The shape of a page that is its one talk: the labels for people stand among those of the event. */
final class OneTalkPage {

    private OneTalkPage() {}

    /** The talk of such a page, or empty if nothing on it names who is on stage. */
    static Optional<TalkDraft> read(Page page, Optional<EventTitle> title) {
        for (Section section : page.sections()) {
            List<Statement> people = section.blocks().stream()
                    .flatMap(block -> block.lines().stream())
                    .flatMap(line -> page.statementOrLabel(line).stream())
                    .filter(statement -> statement.fact() == Fact.SPEAKER
                            && !PersonLine.read(statement.value()).isEmpty())
                    .toList();
            if (!people.isEmpty() && title.isPresent() && !section.isWithin(SectionRole.ASIDE)) {
                return Optional.of(talk(page, section.blocks(), title.get(), people));
            }
        }
        return Optional.empty();
    }

    private static TalkDraft talk(Page page, List<Block> blocks, EventTitle title, List<Statement> people) {
        Line name = TalkBody.statedTitle(page, blocks)
                .or(() -> Titles.quotedIn(title.title()))
                .orElseGet(title::title);
        TalkDraft talk = new TalkDraft(name);
        people.forEach(statement -> PersonLine.read(statement.value()).forEach(talk::add));
        return talk;
    }
}
