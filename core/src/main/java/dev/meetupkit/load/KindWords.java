package dev.meetupkit.load;

import dev.meetupkit.Session.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What sort of item a title tells, by the words in it. */
final class KindWords {

    /** Every kind that a word tells beside breaks; the earlier row counts. */
    private static final Map<Term, Kind> KINDS = new EnumMap<>(Map.of(
            Term.PANEL, Kind.PANEL,
            Term.WORKSHOP, Kind.WORKSHOP,
            Term.LIGHTNING, Kind.LIGHTNING,
            Term.KEYNOTE, Kind.KEYNOTE));

    /** A title wider than this is one of a talk that mentions the word; a Chinese letter is as wide as two others. */
    private static final int WIDEST = 40;

    /** A Chinese title wider than this says more than that there is a break. */
    private static final int NARROW = 18;

    /** A longer title is no name of a break; it also bounds the patterns. */
    private static final int LONGEST = 200;

    private static final Pattern PARTS = Pattern.compile("\\s*(?:[/,(:;|]|(?<!(?<![a-z])q ?)&)\\s*|\\s+-\\s+");

    private static final Pattern SPONSORED =
            Pattern.compile(" (?:sponsored|provided|hosted|courtesy|thanks) (?:by|of|to) ");

    private static final Pattern FILLERS = Pattern.compile(
            "(?<![a-z])(?:a|let's|participants|gemütliches|and|the|with|for|of|at|time|opens?|begins?|starts?|email|session|our|to|light|free|some|venue|meeting|event|up|sit|down|network|organizers|speakers|attendees|attendants|guests|people|visit|location|tbd|bei|getränken|informal|continuation|nearby|at|und|et|y|e|de|la|le)(?![a-z])");

    private KindWords() {}

    /** The kind that is called so in JSON, or that a word names which stands alone. */
    static Optional<Kind> named(String name, Vocabulary vocabulary) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word) || isNamed(word, kind, vocabulary))
                .findFirst();
    }

    private static boolean isNamed(String word, Kind kind, Vocabulary vocabulary) {
        return switch (kind) {
            case TALK -> vocabulary.words(Term.TALK).contains(word);
            case BREAK -> vocabulary.words(Term.BREAK).contains(word);
            case PANEL -> vocabulary.words(Term.PANEL).contains(word);
            case WORKSHOP -> vocabulary.words(Term.WORKSHOP).contains(word);
            case LIGHTNING -> vocabulary.words(Term.LIGHTNING).contains(word);
            case KEYNOTE -> vocabulary.words(Term.KEYNOTE).contains(word);
            case OTHER -> false;
        };
    }

    /** What a title tells. */
    static Kind of(String title, boolean someoneOnStage, Vocabulary vocabulary) {
        String text = title.toLowerCase(Locale.ROOT);
        if (!someoneOnStage && isBreak(text, vocabulary)) {
            return Kind.BREAK;
        }
        for (Map.Entry<Term, Kind> row : KINDS.entrySet()) {
            boolean fits = row.getKey() != Term.KEYNOTE || width(text) <= WIDEST;
            if (fits && vocabulary.isIn(text, row.getKey())) {
                return row.getValue();
            }
        }
        return Kind.TALK;
    }

    /** A short Chinese title that holds such a word, or one whose first part is made of such words: {@code Lunch / Networking}. */
    private static boolean isBreak(String text, Vocabulary vocabulary) {
        if (text.length() > LONGEST) {
            return false;
        }
        boolean ideographic = Words.hasIdeographs(text);
        if (ideographic) {
            return width(text) <= NARROW && vocabulary.isIn(text, Term.BREAK);
        }
        String whole = SPONSORED.split(text.strip(), 2)[0];
        return isMadeOfBreaks(PARTS.split(whole, 2)[0], vocabulary) || isMadeOfBreaks(whole, vocabulary);
    }

    private static boolean isMadeOfBreaks(String text, Vocabulary vocabulary) {
        if (!vocabulary.isIn(text, Term.BREAK)) {
            return false;
        }
        String rest = text;
        List<String> longestFirst = vocabulary.words(Term.BREAK).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            rest = Words.contains(rest, word) ? rest.replace(word, " ") : rest;
        }
        return FILLERS.matcher(rest).replaceAll("").chars().noneMatch(Character::isLetter);
    }

    private static int width(String text) {
        int width = text.length();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += Character.isIdeographic(text.codePointAt(i)) ? 1 : 0;
        }
        return width;
    }
}
