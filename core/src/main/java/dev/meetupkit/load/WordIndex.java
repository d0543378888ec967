package dev.meetupkit.load;

import java.util.ArrayList;
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

    /** Words in lower case. */
    WordIndex(List<String> words) {
        this.words = new HashSet<>(words);
        for (String word : words) {
            byFirst.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), letter -> new ArrayList<>())
                    .add(word);
        }
    }

    /** Whether a text is one of the words. */
    boolean contains(String text) {
        return words.contains(text);
    }

    /** Whether a text in lower case holds one of the words. */
    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            for (String word : byFirst.getOrDefault(text.charAt(i), List.of())) {
                if (text.startsWith(word, i) && Words.isWhole(text, i, i + word.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a text in lower case ends with one of the words, and has more than one letter before it. */
    boolean ends(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (String word : byLast.getOrDefault(text.charAt(text.length() - 1), List.of())) {
            if (text.endsWith(word) && text.length() > word.length() + 1) {
                return true;
            }
        }
        return false;
    }
}
