package dev.meetupkit.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a term, found in a text in one pass; what a word is {@link Words} says. Immutable. */
final class WordIndex {

    private final Set<String> words;
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    /** The letters that begin a word: most letters of a text begin none. */
    private final BitSet first = new BitSet();

    private final BitSet last = new BitSet();

    /** Words in lower case. */
    WordIndex(List<String> words) {
        this.words = new HashSet<>(words);
        for (String word : words) {
            byFirst.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), letter -> new ArrayList<>())
                    .add(word);
            first.set(word.charAt(0));
            last.set(word.charAt(word.length() - 1));
        }
    }

    /** Whether a text is one of the words. */
    boolean contains(String text) {
        return words.contains(text);
    }

    /** Whether a text in lower case holds one of the words. */
    boolean isIn(String text) {
        return find(text) >= 0;
    }

    /** Where the first of the words begins in a text in lower case; -1 if none does. */
    int find(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (first.get(text.charAt(i)) && Words.mayBegin(text, i) && beginsAt(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean beginsAt(String text, int at) {
        for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at) && Words.isWhole(text, at, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text in lower case ends with one of the words, and has more than one letter before it. */
    boolean ends(String text) {
        for (String word : endings(text)) {
            if (text.length() > word.length() + 1) {
                return true;
            }
        }
        return false;
    }

    /** The words that a text in lower case ends with. */
    List<String> endings(String text) {
        if (text.isEmpty() || !last.get(text.charAt(text.length() - 1))) {
            return List.of();
        }
        return byLast.getOrDefault(text.charAt(text.length() - 1), List.of()).stream()
                .filter(text::endsWith)
                .toList();
    }
}
