package dev.meetupkit.load;

import dev.meetupkit.Link.Rel;
import dev.meetupkit.markdown.Line;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a link leads to, by the words in it and before it. */
final class LinkWords {

    /** What words tell of an address; the earlier row counts. */
    private static final Map<Term, Rel> RELS = new EnumMap<>(Map.of(
            Term.PAGE, Rel.PAGE,
            Term.REGISTRATION, Rel.REGISTRATION,
            Term.RECORDING, Rel.RECORDING,
            Term.LIVE, Rel.LIVE,
            Term.SLIDES, Rel.SLIDES));

    private static final Pattern CALL = Pattern.compile(
            "発表者.{0,4}募集|登壇者.{0,4}募集|call for (?:papers|speakers|proposals)|(?<![a-z])cfp(?![a-z])|志愿者|讲师招募|讲师报名|演讲报名|提交演讲|演讲者|投稿|徵稿|征稿|volunteer");

    /** Behind a link whose own words tell nothing: {@code 点击这里即可报名}, {@code use this link to register}. */
    private static final Pattern CALL_BEHIND = Pattern.compile(
            "^ ?(?:即可|就能|就可以|可以|可|进行|进行在线)?(?:报名|報名|注册参会)|^ ?,? ?(?:to|and) (?:register|sign up|rsvp)(?![a-z])");

    /** How far before a link a word still speaks of it. */
    private static final int NEAR = 60;

    private static final int LONGEST_CALL = 24;

    /** A longer label is the title of something. */
    private static final int LONGEST_MATERIAL = 16;

    private LinkWords() {}

    /** What the words of a link, else those before it in its sentence, say of it. */
    static Optional<Rel> rel(Line line, Line.Span link, Vocabulary vocabulary) {
        boolean bare = link.label().equals(link.target());
        Optional<Rel> label = bare ? Optional.empty() : in(link.label(), vocabulary);
        if (label.isPresent()) {
            return label;
        }
        if (callsBehind(line, link)) {
            return Optional.of(Rel.REGISTRATION);
        }
        int since = Math.max(line.linkEndBefore(link.from()), link.from() - NEAR);
        String before = line.text().substring(Math.max(0, since), link.from());
        String sentence = before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf(". ")) + 1);
        return in(sentence, vocabulary);
    }

    private static boolean callsBehind(Line line, Line.Span link) {
        String folded = line.folded();
        return CALL_BEHIND
                .matcher(folded.substring(link.to(), Math.min(folded.length(), link.to() + LONGEST_CALL))
                        .toLowerCase(Locale.ROOT))
                .find();
    }

    /** What the words of a link themselves say, or those that go on behind it. */
    static Optional<Rel> told(Line line, Line.Span link, Vocabulary vocabulary) {
        return in(link.label(), vocabulary)
                .or(() -> callsBehind(line, link) ? Optional.of(Rel.REGISTRATION) : Optional.empty());
    }

    /** What a link on the line of a title is: material if its words are no title, else what its address tells, else a page. */
    static Rel onTitle(Line line, Line.Span link, Vocabulary vocabulary) {
        return isMaterial(link, vocabulary)
                ? rel(line, link, vocabulary).orElse(Rel.PAGE)
                : Links.rel(link.target())
                        .filter(told -> told != Rel.REGISTRATION)
                        .orElse(Rel.PAGE);
    }

    /** Whether the words of a link name what a talk leaves behind: {@code PPT}, {@code 视频}, {@code slides}. */
    static boolean isMaterial(Line.Span link, Vocabulary vocabulary) {
        return link.label().strip().length() <= LONGEST_MATERIAL
                && in(link.label(), vocabulary)
                        .filter(rel -> rel != Rel.REGISTRATION)
                        .isPresent();
    }

    private static Optional<Rel> in(String text, Vocabulary vocabulary) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean call = CALL.matcher(lower).find(); // for those who speak or help
        return RELS.entrySet().stream()
                .filter(row -> vocabulary.isIn(lower, row.getKey()))
                .filter(row -> !call || row.getValue() != Rel.REGISTRATION)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
