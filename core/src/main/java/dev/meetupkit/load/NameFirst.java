package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a line about a talk that begin with who speaks. */
final class NameFirst {

    private static final Pattern NAME_FIRST = Pattern.compile(
            "^(?<name>[^():《@]{1,40}?)(?: (?:aka|a\\.k\\.a\\.) (?<aka>@?[\\w.-]{2,39}))? ?(?:\\((?<inner>[^()]*)\\)|@ ?(?<work>[^():《,;]{2,30}?))? ?(?::|;|-{2,}| - ) ?(?<title>.+)$");

    private static final Pattern HANDLE =
            Pattern.compile("^(?<name>@[\\w.-]+) (?:about|for|on|with|-|:)?:? ?(?<title>.+)$");

    /** A form in which a doubtful name stands first. */
    static final Pattern DOUBTFUL = Pattern.compile("^(?<name>[^():《,]{1,24}?) ?(?::|-{2,}| - |\\|) ?(?<title>.+)$");

    /** A longer stretch in bold is no name. */
    private static final int LONGEST_NAME = 100;

    private static final Pattern NAMES_FIRST = Pattern.compile(
            "^(?<names>[^():《]{3,60}?) ?(?:\\((?<work>[^()]{2,40})\\))? ?(?::|-{2,}| - ) ?(?<title>.+)$");

    private static final Pattern WORK_FIRST =
            Pattern.compile("^(?<work>[^():《-]{2,40}) - (?<name>[^():《-]{2,40}): ?(?<title>.+)$");

    private static final Pattern POSITION_SECOND =
            Pattern.compile("^(?<name>[^():《@]{2,40}?) ?\\((?<work>[^()]{2,60})\\) ?,? ?(?<title>[^,.;:].{3,})$");

    /** What follows a bold name. */
    private static final Pattern BEHIND_NAME = Pattern.compile(
            "^ ?(?:\\((?<work>[^()]{2,40})\\))? ?[:-]? ?(?:discussion on |about |on |with )?(?<title>(?:[\"“《].{2,}|\\p{Lu}.{3,}|\\p{IsHan}.{2,}))$");

    private static final Pattern NAME_END = Pattern.compile(" ?\\(.*| [@·] .*|,.*");

    private static final Pattern JOINT = Pattern.compile(" ?[/、&] ?| and |和");

    /** What stands between a name and a title holds one of these. */
    private static final String JOINTS = ":;-";

    private NameFirst() {}

    static Optional<TalkLine> handle(Line line, Vocabulary vocabulary) {
        Matcher form = HANDLE.matcher(line.folded());
        return line.folded().startsWith("@") && form.matches()
                ? TalkForms.talk(
                        line.part(form.start("title")),
                        line.part(form.start("name"), form.end("name")),
                        true,
                        vocabulary)
                : Optional.empty();
    }

    static Optional<TalkLine> nameFirst(Line line, Vocabulary vocabulary) {
        Matcher form = NAME_FIRST.matcher(line.folded());
        if (!Words.hasAny(line.folded(), JOINTS) || !form.matches()) {
            return Optional.empty();
        }
        boolean bracket = form.group("inner") != null;
        int likeness = Names.likeness(form.group("name"), vocabulary);
        boolean dashed = !bracket && joint(form).startsWith("-");
        boolean nameBehind = dashed
                && Names.likeness(NAME_END.matcher(form.group("title")).replaceFirst(""), vocabulary)
                        == 2; // title - name is the commoner order
        if (nameBehind || !(likeness == 2 || likeness == 1 && bracket)) {
            return Optional.empty();
        }
        Person person = PersonLine.person(line.part(form.start("name"), form.end("name")), vocabulary);
        if (bracket) {
            Line inner = line.part(form.start("inner"), form.end("inner"));
            // in this form nothing else tells where the person works, so the bracket does
            boolean nickname = inner.text().strip().startsWith("花名");
            person = nickname
                    ? PersonLine.bracketed(
                            person, inner, inner.part(inner.text().length()), vocabulary)
                    : person.headline(inner.text(), inner);
        } else if (form.group("work") != null) {
            Line work = line.part(form.start("work"), form.end("work"));
            person = person.headline(work.text(), work);
        }
        if (form.group("aka") != null) {
            person = person.nickname(
                    form.group("aka").replaceFirst("^@", ""), line.part(form.start("aka"), form.end("aka")));
        }
        return Optional.of(new TalkLine(Titles.ofTalk(line.part(form.start("title"))), List.of(person), bracket));
    }

    /** {@code 邢小杰/吴小伟 - title}, {@code Di Fox & Bo Ray (Acme): title}. */
    static Optional<TalkLine> namesFirst(Line line, Vocabulary vocabulary) {
        Matcher form = NAMES_FIRST.matcher(line.folded());
        String[] names = Words.hasAny(line.folded(), JOINTS) && form.matches()
                ? JOINT.split(form.group("names"))
                : new String[0];
        List<Person> people = new ArrayList<>();
        int from = 0;
        for (String name : names) {
            if (Names.likeness(name, vocabulary) < 2) {
                return Optional.empty();
            }
            int at = line.folded().indexOf(name, from);
            from = at + name.length();
            Person person = PersonLine.person(line.part(at, from), vocabulary);
            if (form.group("work") != null) {
                Line work = line.part(form.start("work"), form.end("work"));
                person = person.headline(work.text(), work);
            }
            people.add(person);
        }
        Line title = people.size() > 1 ? Titles.ofTalk(line.part(form.start("title"))) : line;
        return people.size() > 1
                ? Optional.of(new TalkLine(title, people, form.group("work") != null))
                : Optional.empty();
    }

    /** {@code Acme - Ada Byron: Sidecars in anger}. */
    static Optional<TalkLine> workFirst(Line line, Vocabulary vocabulary) {
        Matcher form = WORK_FIRST.matcher(line.folded());
        boolean named = Words.hasAny(line.folded(), JOINTS)
                && form.matches()
                && Names.likeness(form.group("name"), vocabulary) == 2
                && Names.likeness(form.group("work"), vocabulary) < 2
                && SectionRole.of(form.group("work"), vocabulary).isEmpty();
        return named ? Optional.of(talk(line, form, vocabulary)) : Optional.empty();
    }

    /** {@code **Lin Yue (SRE, Example Ltd) Sidecars in anger**}: a line all in bold, without a mark before the title. */
    static Optional<TalkLine> boldLine(Line line, Vocabulary vocabulary) {
        Matcher form = POSITION_SECOND.matcher(line.folded());
        boolean named = line.folded().indexOf('(') > 0
                && line.isAll(Line.Mark.STRONG)
                && form.matches()
                && Names.likeness(form.group("name"), vocabulary) == 2
                && Headline.isPosition(form.group("work"), vocabulary);
        return named ? Optional.of(talk(line, form, vocabulary)) : Optional.empty();
    }

    /** Name, work and title by their groups. */
    private static TalkLine talk(Line line, Matcher form, Vocabulary vocabulary) {
        Line work = line.part(form.start("work"), form.end("work"));
        Person person = PersonLine.person(line.part(form.start("name"), form.end("name")), vocabulary)
                .headline(work.text(), work);
        return new TalkLine(Titles.ofTalk(line.part(form.start("title"))), List.of(person), true);
    }

    /** What stands between name and title. */
    private static String joint(Matcher form) {
        int from = Math.max(
                Math.max(form.end("name"), form.end("aka")), Math.max(form.end("inner") + 1, form.end("work")));
        return form.group().substring(from, form.start("title")).strip();
    }

    /** {@code **Jim Field** (Example) "So you use Java"}. */
    static Optional<TalkLine> boldName(Line line, Vocabulary vocabulary) {
        int end = 0;
        while (end < LONGEST_NAME && end < line.text().length() && line.isMarked(Line.Mark.STRONG, end)) {
            end++;
        }
        if (end == 0) {
            return Optional.empty();
        }
        Matcher rest = BEHIND_NAME.matcher(line.folded().substring(end));
        boolean name = Names.likeness(line.text().substring(0, end), vocabulary) == 2
                && rest.matches()
                && !Headline.isPosition(rest.group("title"), vocabulary);
        if (!name) {
            return Optional.empty();
        }
        Person person = PersonLine.person(line.part(0, end), vocabulary);
        if (rest.group("work") != null) {
            Line work = line.part(end + rest.start("work"), end + rest.end("work"));
            person = person.headline(work.text(), work);
        }
        Line title = Titles.ofTalk(line.part(end + rest.start("title")));
        return Optional.of(new TalkLine(title, List.of(person), true));
    }
}
