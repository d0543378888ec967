package dev.meetupkit.load;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words a loader knows: labels, and what other words tell. Immutable: {@code plus} returns a copy. */
public final class Vocabulary {

    /** Shortest label that counts at the end of a longer one. */
    private static final int SHORTEST_ENDING = 2;

    /** With its decoration. */
    private static final int LONGEST_WRITTEN = 80;

    private static final String DECORATION = "*_`#?？「」【】[]《》|.·•\u200D\uFE0F";

    private static final Set<String> THIS = Set.of("本期", "本次", "本场", "本場", "此次");

    private static final int THIS_ONE = 2;

    private static final String NUMBERS = "0123456789一二三四五六七八九十";

    private static final Pattern NUMBER = Pattern.compile("#?(?:\\d{1,2}|[一二三四五六七八九十])$");

    private static final String BETWEEN_LANGUAGES = "/／(（)）";

    private static final Pattern BILINGUAL = Pattern.compile("[" + BETWEEN_LANGUAGES + "]");

    private static final Vocabulary STANDARD = new Vocabulary(standardLabels(), standardWords());

    private final Map<String, Fact> facts;
    private final Map<Term, List<String>> words;
    private final Map<Term, WordIndex> indices;
    private final WhenForms times;
    private final int longest;

    private Vocabulary(Map<String, Fact> facts, Map<Term, List<String>> words) {
        this.facts = facts;
        this.words = words;
        this.indices = new EnumMap<>(Term.class);
        words.forEach((term, row) -> indices.put(term, new WordIndex(row)));
        this.times = new WhenForms(new DateWords(words));
        this.longest = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The words of {@link Fact} and {@link Term}. */
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
        return new Vocabulary(more, words);
    }

    /**
     * This vocabulary and one more word.
     *
     * @param term what the word tells
     * @param word as people write it; case does not matter
     * @throws IllegalArgumentException if the word is blank or tells something else of the same family already
     */
    public Vocabulary plus(Term term, String word) {
        String key = word.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("Vocabulary word must not be blank, was \"" + word + "\"");
        }
        words.forEach((other, known) -> {
            if (other != term && other.family() == term.family() && known.contains(key)) {
                throw new IllegalArgumentException("Vocabulary word \"" + word + "\" tells " + other + " already");
            }
        });
        Map<Term, List<String>> more = new EnumMap<>(words);
        more.merge(
                term,
                List.of(key),
                (known, added) ->
                        Stream.concat(known.stream(), added.stream()).distinct().toList());
        return new Vocabulary(facts, more);
    }

    /** The words that tell something, in lower case. */
    List<String> words(Term term) {
        return Objects.requireNonNull(words.get(term));
    }

    /** Whether a text in lower case holds a word that tells something. */
    boolean isIn(String text, Term term) {
        return index(term).isIn(text);
    }

    /** The words that tell something, to be looked for. */
    WordIndex index(Term term) {
        return Objects.requireNonNull(indices.get(term));
    }

    /** The forms of dates and times, with the names of months and weekdays. */
    WhenForms times() {
        return times;
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
        if (label.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        String key = ofThisOne(key(label));
        Fact fact = facts.get(key);
        boolean numbered = fact == null && !key.isEmpty() && NUMBERS.indexOf(key.charAt(key.length() - 1)) >= 0;
        if (numbered) {
            fact = facts.get(NUMBER.matcher(key).replaceFirst(""));
        }
        return Optional.ofNullable(fact).or(() -> bilingual(key));
    }

    /** {@code 本期分享大纲}: without the words that say that it is of this event. */
    private static String ofThisOne(String key) {
        boolean said = key.length() > THIS_ONE && THIS.contains(key.substring(0, THIS_ONE));
        return said ? key.substring(THIS_ONE) : key;
    }

    /** {@code 地點 / Location}, {@code 时间（Time）}: one fact in two languages. */
    private Optional<Fact> bilingual(String key) {
        if (!Words.hasAny(key, BETWEEN_LANGUAGES)) {
            return Optional.empty();
        }
        String[] parts = BILINGUAL.split(key);
        Fact first = parts.length == 2 ? facts.get(parts[0]) : null;
        boolean same = first != null
                && (first == facts.get(parts[1]) || isLatin(parts[0].charAt(0)) != isLatin(parts[1].charAt(0)));
        return same ? Optional.ofNullable(first) : Optional.empty();
    }

    private static boolean isLatin(char c) {
        return c < '\u0250';
    }

    /** A label as it is compared: lower case, without blanks, decoration and emoji. */
    static String key(String label) {
        int plain = 0;
        while (plain < label.length()
                && !Character.isSurrogate(label.charAt(plain))
                && !isDecoration(label.charAt(plain))) {
            plain++;
        }
        if (plain == label.length()) {
            return label.toLowerCase(Locale.ROOT);
        }
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

    private static Map<Term, List<String>> standardWords() {
        Map<Term, List<String>> words = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            words.put(term, term.words());
        }
        return words;
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
