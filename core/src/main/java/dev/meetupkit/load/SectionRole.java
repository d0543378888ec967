package dev.meetupkit.load;

import java.util.Locale;
import java.util.Optional;

/** What a heading announces when it is not the title of a talk. */
enum SectionRole {
    /** Nothing of the event itself: how to get there, who pays, where to download. */
    ASIDE(Term.ASIDE),
    /** A list of people, or people and talks. */
    PEOPLE(Term.PEOPLE),
    /** The talks stand below. */
    TALKS(Term.TALKS),
    /** What the event is about. */
    INTRODUCTION(Term.INTRODUCTION);

    /** A heading longer than this says more than its role. */
    private static final int LONGEST = 24;

    /** Letters beside a word of Chinese or Japanese. */
    private static final int BESIDE_A_WORD = 6;

    private final Term term;

    SectionRole(Term term) {
        this.term = term;
    }

    /** A heading about something else says little more than that; one that only mentions it may be about the event. */
    private boolean fills(String heading, String word) {
        boolean ideographic = Words.hasIdeographs(word);
        return this != ASIDE || !ideographic || Words.essence(heading).length() <= word.length() + BESIDE_A_WORD;
    }

    /** The role of a heading: the one whose word makes up most of it. */
    static Optional<SectionRole> of(String heading, Vocabulary vocabulary) {
        String text = heading.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        SectionRole best = null;
        int longest = 0;
        for (SectionRole role : values()) {
            for (String word : vocabulary.words(role.term)) {
                if (word.length() > longest && Words.contains(text, word) && role.fills(text, word)) {
                    best = role;
                    longest = word.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
