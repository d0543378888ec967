package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line about several people falls apart: at semicolons, and at other joints only if a person stands on each side, since a comma
 * may also separate an organisation from a position.
 */
final class PeopleList {

    private static final Pattern SEMICOLON = Pattern.compile(";");

    private static final Pattern PEOPLE_JOINT = Pattern.compile(" ?[,、;/&+|] ?| and | und | et | y | e ");

    /** The mark that enumerates: behind a label, single words between such marks are names too. */
    private static final Pattern ENUMERATION = Pattern.compile("、");

    private static final Pattern DESCRIBED_JOINT = Pattern.compile(" ?[&] ?|、");

    private static final Pattern AND = Pattern.compile(" (?:and|und|et|y|e) ");

    private static final Pattern SHORT_HAN = Pattern.compile("\\p{IsHan}{2,3}");

    private static final Pattern WIDE_BLANK = Pattern.compile(" {2,}");

    private static final Pattern NAME_END = Pattern.compile("[,(/|·]| - | ?@| (?:from|von|de|at) ");

    private final Vocabulary vocabulary;

    PeopleList(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Each person's part: at semicolons, and at other joints only if a person stands on each side. */
    List<Line> separate(Line line) {
        List<Line> parts = new ArrayList<>();
        for (Line part : split(line, SEMICOLON)) {
            List<Line> pieces = split(part, PEOPLE_JOINT);
            boolean all = pieces.size() > 1 && pieces.stream().allMatch(this::isPerson) && areNames(part, pieces);
            List<Line> listed = split(part, ENUMERATION);
            boolean possible = listed.size() > 1
                    && listed.stream().allMatch(piece -> Names.isPossible(piece.folded(), vocabulary))
                    && listed.stream().anyMatch(piece -> Names.likeness(piece.folded(), vocabulary) > 0);
            List<Line> apart = split(part, WIDE_BLANK);
            boolean each =
                    apart.size() > 1 && apart.stream().allMatch(piece -> Names.isPossible(piece.folded(), vocabulary));
            List<Line> words = each ? apart : split(part, PersonLine.BLANK);
            boolean names = each
                    || words.size() > 1
                            && words.stream()
                                    .allMatch(word ->
                                            Words.hasHan(word.text()) && Names.likeness(word.text(), vocabulary) == 2);
            parts.addAll(all ? pieces : possible ? listed : names ? words : described(part));
        }
        return parts;
    }

    /** What stands behind a comma may be where someone works: {@code 张宗尧，国泰产险}; only what hardly can be else is a name. */
    private boolean areNames(Line part, List<Line> pieces) {
        boolean commas = masked(part.folded()).indexOf(',') >= 0;
        boolean listed = pieces.size() > 2
                && pieces.stream()
                        .allMatch(piece -> SHORT_HAN.matcher(piece.folded()).matches())
                && pieces.stream()
                                        .filter(piece -> Names.likeness(piece.folded(), vocabulary) == 2)
                                        .count()
                                * 2
                        >= pieces.size();
        return listed
                || !commas
                || pieces.stream().allMatch(piece -> Names.likeness(beginning(piece), vocabulary) == 2);
    }

    /** {@code 高洪涛，Tetrate & 罗广明，百度}: at joints that never stand within a description, if a name follows each of them. */
    private List<Line> described(Line part) {
        List<Line> pieces = split(part, DESCRIBED_JOINT);
        boolean all = pieces.size() > 1
                && pieces.stream().allMatch(piece -> Names.likeness(beginning(piece), vocabulary) == 2);
        List<Line> two = split(part, AND);
        boolean lastDescribed = two.size() == 2
                && Names.likeness(two.get(0).folded(), vocabulary) == 2
                && Names.likeness(beginning(two.get(1)), vocabulary) == 2;
        return all ? pieces : lastDescribed ? two : List.of(part);
    }

    static String beginning(Line piece) {
        return NAME_END.split(piece.folded(), 2)[0].strip();
    }

    /** The parts between separators that stand outside of brackets. */
    private static List<Line> split(Line line, Pattern separator) {
        if (!separator.matcher(line.folded()).find()) {
            return line.isBlank() ? List.of() : List.of(line.strip());
        }
        String folded = masked(line.folded());
        List<Line> parts = new ArrayList<>();
        int from = 0;
        Matcher at = separator.matcher(folded);
        while (at.find()) {
            parts.add(line.part(from, at.start()));
            from = at.end();
        }
        parts.add(line.part(from));
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }

    /** Text with everything in brackets made one letter, so that no separator is found there. */
    static String masked(String folded) {
        StringBuilder masked = new StringBuilder(folded);
        int depth = 0;
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            depth += c == '(' || c == '《' ? 1 : 0;
            if (depth > 0) {
                masked.setCharAt(i, 'x');
            }
            depth -= (c == ')' || c == '》') && depth > 0 ? 1 : 0;
        }
        return masked.toString();
    }

    /** A name alone, or a name and a bracket. */
    private boolean isPerson(Line piece) {
        Matcher form = PersonLine.BRACKETS.matcher(piece.folded());
        String name = form.matches() ? form.group("name") : piece.folded();
        boolean alone = !form.matches() || form.group("rest").isBlank();
        return alone && Names.likeness(name, vocabulary) > 0;
    }
}
