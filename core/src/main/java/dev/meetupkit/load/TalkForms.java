package dev.meetupkit.load;

import dev.meetupkit.Session;
import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a line about a talk, without its time: the earlier is believed more. */
final class TalkForms {

    /** Where a label for people may begin within a line. */
    private static final Pattern BEFORE_LABEL = Pattern.compile("[》,;、.(|\\s-]+");

    /** What stands between the separators of a line. */
    private static final Pattern PARTS = Pattern.compile("[^,;:|/、()-]+");

    private TalkForms() {}

    static Optional<TalkLine> read(Line line, Vocabulary vocabulary) {
        Optional<TalkLine> labelled = labelled(line, vocabulary);
        if (labelled.isEmpty() && isBreak(line, vocabulary)) {
            return Optional.empty();
        }
        return labelled.or(() -> NameLast.boldTitle(line, vocabulary))
                .or(() -> NameFirst.handle(line, vocabulary))
                .or(() -> quoted(line, vocabulary))
                .or(() -> NameLast.by(line, vocabulary).filter(talk -> isNamed(talk, vocabulary)))
                .or(() -> NameLast.atWork(line, vocabulary))
                .or(() -> NameFirst.workFirst(line, vocabulary))
                .or(() -> NameFirst.boldName(line, vocabulary))
                .or(() -> NameFirst.nameFirst(line, vocabulary))
                .or(() -> NameFirst.namesFirst(line, vocabulary))
                .or(() -> NameLast.by(line, vocabulary))
                .or(() -> NameLast.bracketed(line, vocabulary).filter(talk -> !isHandleOfLast(talk, vocabulary)))
                .or(() -> NameFirst.boldLine(line, vocabulary))
                .or(() -> NameLast.nameLast(line, vocabulary))
                .or(() -> NameLast.mentions(line, vocabulary));
    }

    private static boolean isNamed(TalkLine talk, Vocabulary vocabulary) {
        return talk.people().stream()
                .allMatch(person -> Names.likeness(person.name().text(), vocabulary) == 2);
    }

    /** {@code title / 鈴木花子 (@hanako)}: the account of whoever stands before the bracket. */
    private static boolean isHandleOfLast(TalkLine talk, Vocabulary vocabulary) {
        return talk.people().stream().allMatch(Person::handle)
                && NameLast.nameLast(talk.title(), vocabulary).isPresent();
    }

    /** A break has no one on stage: what stands behind a dash or slash there is another break. */
    private static boolean isBreak(Line line, Vocabulary vocabulary) {
        return KindWords.of(line.text(), false, vocabulary) == Session.Kind.BREAK
                && PARTS.matcher(line.folded())
                        .results()
                        .noneMatch(part -> Names.likeness(part.group(), vocabulary) == 2
                                && KindWords.of(part.group(), false, vocabulary) != Session.Kind.BREAK);
    }

    /** A title, and behind a label for people the people. */
    static Optional<TalkLine> labelled(Line line, Vocabulary vocabulary) {
        String folded = line.folded();
        for (int colon = folded.indexOf(':'); colon > 0; colon = folded.indexOf(':', colon + 1)) {
            int label = 0;
            Matcher before = BEFORE_LABEL.matcher(folded).region(0, colon);
            while (before.find() && before.end() < colon) {
                label = before.end();
            }
            boolean speaker =
                    vocabulary.exactFact(folded.substring(label, colon)).equals(Optional.of(Fact.SPEAKER));
            if (speaker && label > 0) {
                Line title = Titles.unquoted(line.part(0, trailing(folded.substring(0, label))));
                return talk(title, line.part(colon + 1), true, vocabulary);
            }
        }
        return Optional.empty();
    }

    /** A title in 《》 and people on one side of it, or on none. */
    static Optional<TalkLine> quoted(Line line, Vocabulary vocabulary) {
        int open = Math.max(
                0, "《「『".indexOf(line.text().isEmpty() ? ' ' : line.text().charAt(0)));
        int from = line.text().indexOf("《「『".charAt(open));
        int to = line.text().lastIndexOf("》」』".charAt(open));
        boolean atEdge = from == 0 || to == line.text().length() - 1;
        if (from < 0 || to <= from + 1 || !atEdge) {
            return Optional.empty();
        }
        Line people = from == 0 ? line.part(to + 1) : line.part(0, from);
        Line stripped = people.part(leading(people.folded()), trailing(people.folded()));
        Line title = line.part(from + 1, to);
        if (stripped.isBlank()) {
            return Optional.of(new TalkLine(title, List.of(), false));
        }
        return talk(title, stripped, true, vocabulary);
    }

    static int leading(String text) {
        int i = 0;
        while (i < text.length() && ",-:;、 |".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    static int trailing(String text) {
        int i = text.length();
        while (i > leading(text) && ",-:;、 |".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    static Optional<TalkLine> talk(Line title, Line people, boolean sure, Vocabulary vocabulary) {
        List<Person> named = PersonLine.read(people, vocabulary);
        Line plain = Titles.ofTalk(title.part(0, trailing(title.folded())));
        return named.isEmpty() || plain.isBlank() || Names.isNobody(plain.text(), vocabulary)
                ? Optional.empty()
                : Optional.of(new TalkLine(plain, named, sure));
    }

    static Optional<TalkLine> doubtful(Line plain, boolean nameFirst, Vocabulary vocabulary) {
        Matcher form = (nameFirst ? NameFirst.DOUBTFUL : NameLast.DOUBTFUL).matcher(plain.folded());
        if (!form.matches() && !nameFirst) {
            form = NameLast.DOUBTFUL_BRACKET.matcher(plain.folded());
        }
        if (!form.matches()) {
            return Optional.empty();
        }
        Line title = Titles.ofTalk(plain.part(form.start("title"), form.end("title")));
        Line name = plain.part(form.start("name"), form.end("name"));
        boolean nobody = Names.isNobody(name.text(), vocabulary);
        boolean possible = Names.isPossible(name.text(), vocabulary);
        return title.isBlank() || !(nobody || possible)
                ? Optional.empty()
                : Optional.of(
                        new TalkLine(title, nobody ? List.of() : List.of(PersonLine.person(name, vocabulary)), false));
    }
}
