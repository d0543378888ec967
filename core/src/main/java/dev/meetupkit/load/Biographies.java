package dev.meetupkit.load;

import dev.meetupkit.markdown.Block;
import dev.meetupkit.markdown.Lines;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Paragraphs away from the talks that begin with the name of someone on stage, and are about them. Lives within one call. */
final class Biographies {

    /** A person of a talk by their place in it. */
    private record OnStage(TalkDraft talk, int index) {
        Person person() {
            return talk.people().get(index);
        }
    }

    private final Vocabulary vocabulary;

    /** Who has no biography yet, by name. */
    private final Map<String, Deque<OnStage>> open = new HashMap<>();

    private final NavigableSet<Integer> lengths = new TreeSet<>();

    Biographies(List<TalkDraft> talks, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (TalkDraft talk : talks) {
            for (int i = 0; i < talk.people().size(); i++) {
                Person person = talk.people().get(i);
                if (person.bio().isEmpty()) {
                    String name = person.name().text();
                    open.computeIfAbsent(name, first -> new ArrayDeque<>()).add(new OnStage(talk, i));
                    lengths.add(name.length());
                }
            }
        }
    }

    /** Gives a paragraph to the one whom it is about; false if that is nobody. */
    boolean read(Block block) {
        if (!block.is(Block.Kind.PARAGRAPH)) {
            return false;
        }
        String text = Lines.flow(block.lines());
        Optional<Deque<OnStage>> named = lengths.headSet(text.length(), true).descendingSet().stream()
                .map(length -> text.substring(0, length))
                .filter(name -> open.containsKey(name) && PersonParagraph.isAbout(name, text, vocabulary))
                .map(open::get)
                .findFirst();
        named.ifPresent(people -> {
            OnStage first = people.remove();
            first.talk().people().set(first.index(), first.person().bio(text, block.lines()));
            if (people.isEmpty()) {
                open.remove(first.person().name().text());
            }
        });
        return named.isPresent();
    }
}
