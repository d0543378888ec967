package dev.meetupkit.load;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organisation and a position there, from {@code 蚂蚁金服，高级技术专家}. {@code 陌陌中间件架构师} is not split: nothing in it marks
 * where the organisation ends.
 */
record Headline(String affiliation, String jobTitle) {

    private static final Pattern FORM = Pattern.compile(
            "(?<left>[^,，、/|;；。@]{2,30}?)\\s*(?:[,，/|]|\\s[-–—]\\s|\\s@\\s|\\sat\\s)\\s*(?<right>[^,，、/|;；。@]{2,30})");

    /** What somebody did, not where they are. */
    private static final Pattern BIOGRAPHY = Pattern.compile("\\d{4} ?年|加入|毕业|从事|曾");

    /** The two parts where a separator stands between them and tells which is which. */
    static Optional<Headline> split(String text, Vocabulary vocabulary) {
        Matcher form = FORM.matcher(text.strip());
        boolean joined = Words.hasAny(text, ",，/|-–—@") || text.contains("at");
        if (!joined || !form.matches()) {
            return Optional.empty();
        }
        String left = form.group("left");
        String right = form.group("right");
        if (isPosition(right, vocabulary) && !isPosition(left, vocabulary)) {
            return Optional.of(new Headline(left, right));
        }
        if (BIOGRAPHY.matcher(right).find()) {
            return Optional.empty();
        }
        // the other way round a second part is an organisation only if its name says so: 架构师，十年经验
        boolean turned =
                isPosition(left, vocabulary) && !isPosition(right, vocabulary) && isOrganisation(right, vocabulary);
        return turned ? Optional.of(new Headline(right, left)) : Optional.empty();
    }

    /** Whether a text speaks of a position. */
    static boolean isPosition(String text, Vocabulary vocabulary) {
        return vocabulary.isIn(text.toLowerCase(Locale.ROOT), Term.POSITION);
    }

    /** Whether a text is the name of an organisation by its ending. */
    static boolean isOrganisation(String text, Vocabulary vocabulary) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        return isKnownOrganisation(lower, vocabulary)
                || vocabulary.index(Term.ORGANISATION_ENDING).ends(lower);
    }

    /** Whether a text is one of the organisations that no ending tells. */
    static boolean isKnownOrganisation(String text, Vocabulary vocabulary) {
        return vocabulary
                .index(Term.ORGANISATION)
                .contains(text.toLowerCase(Locale.ROOT).strip());
    }
}
