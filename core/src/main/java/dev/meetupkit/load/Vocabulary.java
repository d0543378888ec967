package dev.meetupkit.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The labels a loader knows. Immutable: {@link #plus} returns a copy. */
public final class Vocabulary {

    /** Shortest label that counts at the end of a longer one. */
    private static final int SHORTEST_ENDING = 2;

    private static final String DECORATION = "*_`#「」【】[]《》|.·•\u200D\uFE0F";

    private static final String NUMBERS = "0123456789一二三四五六七八九十";

    private static final Pattern NUMBER = Pattern.compile("#?(?:\\d{1,2}|[一二三四五六七八九十])$");

    private static final Vocabulary STANDARD = new Vocabulary(standardLabels());

    private final Map<String, Fact> facts;
    private final int longest;

    private Vocabulary(Map<String, Fact> facts) {
        this.facts = facts;
        this.longest = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The labels of {@link Fact}. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /**
     * This vocabulary and one more label.
     *
     * @param fact what the label states
     * @param label as people write it; case and blanks do not matter
     * @throws IllegalArgumentException if the label is blank or states another fact already
     */
    public Vocabulary plus(Fact fact, String label) {
        String key = key(label);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("Vocabulary label must not be blank, was \"" + label + "\"");
        }
        Fact known = facts.get(key);
        if (known != null && known != fact) {
            throw new IllegalArgumentException("Vocabulary label \"" + label + "\" states " + known + " already");
        }
        Map<String, Fact> more = new HashMap<>(facts);
        more.put(key, fact);
        return new Vocabulary(more);
    }

    /** What a label states: the fact of the label itself, else of the longest one that it ends with. */
    Optional<Fact> fact(String label) {
        String key = key(label);
        for (int from = Math.max(0, key.length() - longest); from <= key.length() - SHORTEST_ENDING; from++) {
            boolean wordStart = from == 0 || !isLatin(key.charAt(from)) || !isLatin(key.charAt(from - 1));
            Fact fact = wordStart ? facts.get(key.substring(from)) : null;
            if (fact != null) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** What a label states if it is one to the letter, a number behind it aside: {@code 议题一}, {@code Speaker 2}. */
    Optional<Fact> exactFact(String label) {
        String key = key(label);
        Fact fact = facts.get(key);
        boolean numbered = fact == null && !key.isEmpty() && NUMBERS.indexOf(key.charAt(key.length() - 1)) >= 0;
        return Optional.ofNullable(numbered ? facts.get(NUMBER.matcher(key).replaceFirst("")) : fact);
    }

    private static boolean isLatin(char c) {
        return c < '\u0250';
    }

    /** A label as it is compared: lower case, without blanks, decoration and emoji. */
    static String key(String label) {
        StringBuilder key = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i += Character.charCount(label.codePointAt(i))) {
            int c = label.codePointAt(i);
            if (!isDecoration(c)) {
                key.appendCodePoint(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isDecoration(int c) {
        if (c < 0x80) {
            return c <= ' ' || DECORATION.indexOf(c) >= 0;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || DECORATION.indexOf(c) >= 0
                || Character.getType(c) == Character.OTHER_SYMBOL
                || c >= 0x1F000 && c <= 0x1FAFF;
    }

    private static Map<String, Fact> standardLabels() {
        Map<String, Fact> labels = new HashMap<>();
        for (Fact fact : Fact.values()) {
            for (String label : fact.labels()) {
                Fact other = labels.put(key(label), fact);
                if (other != null && other != fact) {
                    throw new IllegalStateException(label + " states both " + other + " and " + fact);
                }
            }
        }
        return labels;
    }
}
