package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a line about a talk that end with who speaks. */
final class NameLast {

    /** {@code title @one @other}. */
    private static final Pattern MENTIONS = Pattern.compile("(?: @[\\p{L}\\d_.-]{1,38})+$");

    private static final Pattern MENTION = Pattern.compile("@(?<name>[\\p{L}\\d_.-]{1,38})");

    private static final Pattern BY_ACCOUNT = Pattern.compile(
            "^(?<title>.+?) (?<!(?:sponsored|hosted|provided|organised|organized|powered|supported) )by (?<people>[a-z][a-z0-9_-]{2,19})$");

    private static final Pattern BRACKETED =
            Pattern.compile("^(?<title>(?:[^()]|\\([^()]*\\))+?) ?\\((?<people>[^()]{2,60})\\)?$");

    private static final Pattern BRACKETED_BY =
            Pattern.compile("^(?<title>[^()]+?) ?\\((?:by|von|par|por) (?<people>[@\\p{L}][^()]{1,60})\\)$");

    private static final Pattern BY = Pattern.compile(
            "^(?<title>.+?)[\\s,:-]+(?:presented |présenté |präsentiert |apresentado |presentado )?(?<!(?:sponsored|hosted|provided|organised|organized|powered|supported|catered|run|brought to you) )(?:by|von|par|por) +(?<people>[@\\p{Lu}\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}].*)$");

    /** {@code Présenté par …} is a line about people, not a title. */
    private static final Pattern PRESENTED = Pattern.compile(
            "presented|présenté|präsentiert|apresentado|presentado|talk|session", Pattern.CASE_INSENSITIVE);

    /** A form in which a doubtful name stands last. */
    static final Pattern DOUBTFUL =
            Pattern.compile("^(?<title>.+?) ?(?: [-|/] |-{2,}|[,|/]) ?(?<name>[^():《,|/]{1,24})$");

    /** The same with the name in brackets. */
    static final Pattern DOUBTFUL_BRACKET = Pattern.compile("^(?<title>.+?) ?\\((?<name>[^():《,|/]{1,24})\\)$");

    /** {@code 服务网格实践 李雷@示例公司}, {@code 服务网格实践 李雷 示例公司工程师}. */
    private static final Pattern AT_WORK = Pattern.compile(
            "^(?<title>.+?) +(?<name>[\\p{IsHan}·]{2,8})(?<mark> ?@ ?| )(?<work>[^@\\s][^@]{0,38}[^@\\s]|\\S)$");

    /** Who speaks behind a bold title, and what may follow. */
    private static final Pattern BEHIND_TITLE =
            Pattern.compile(" ?:?(?: ?\\((?:by |von |par |por )?(?<people>[^()]{2,60})\\)(?: ?[:.-]+ | *$))");

    /** {@code 示例公司-李雷}, {@code 示例公司 工程师 李雷}. */
    private static final Pattern WORK_AND_NAME =
            Pattern.compile(" *(?<work>[^ -].*?)(?: *-+ *(?=[^-]+$)| +(?=\\p{IsHan}+ *$))(?<name>[^ -][^-]*?) *");

    /** Where a title may end and a name begin, the last one first. */
    private static final Pattern JOINT = Pattern.compile(" [-|/] |-{2}|[,|/]|:(?!/)|-(?=\\p{IsHan})| {2,}");

    private static final Pattern SECOND_NAME = Pattern.compile("[,、/&]| (?:and|und|et|y|e) ");

    private static final Pattern NAME_END = Pattern.compile("[(,;、/&]|(?<!^) ?@| [-·] ");

    private NameLast() {}

    static Optional<TalkLine> by(Line line, Vocabulary vocabulary) {
        Matcher form = BY.matcher(line.folded());
        return presents(line.folded())
                        && form.matches()
                        && !PRESENTED.matcher(form.group("title")).matches()
                ? TalkForms.talk(
                        line.part(form.start("title"), form.end("title")),
                        line.part(form.start("people")),
                        true,
                        vocabulary)
                : Optional.empty();
    }

    private static boolean presents(String folded) {
        return folded.contains("by ") || folded.contains("von ") || folded.contains("par ") || folded.contains("por ");
    }

    /** {@code Alpha by annlee}, where a time leaves no doubt that this is a talk. */
    static Optional<TalkLine> byAccount(Line line, Vocabulary vocabulary) {
        Matcher form = BY_ACCOUNT.matcher(line.folded());
        boolean possible = form.matches() && Names.isPossible(form.group("people"), vocabulary);
        return possible
                ? TalkForms.talk(line.part(0, form.end("title")), line.part(form.start("people")), false, vocabulary)
                : Optional.empty();
    }

    /** Behind a Chinese title a Chinese name and where that person works. */
    static Optional<TalkLine> atWork(Line line, Vocabulary vocabulary) {
        Matcher form = AT_WORK.matcher(line.folded());
        boolean named = Words.hasAny(line.folded(), "@ ")
                && form.matches()
                && Names.likeness(form.group("name"), vocabulary) == 2
                && (!form.group("mark").isBlank() || isPosition(form, vocabulary));
        return named
                ? TalkForms.talk(line.part(0, form.end("title")), line.part(form.start("name")), true, vocabulary)
                : Optional.empty();
    }

    private static boolean isPosition(Matcher form, Vocabulary vocabulary) {
        return Headline.isPosition(form.group("work"), vocabulary)
                && !Headline.isPosition(form.group("title"), vocabulary)
                && Words.hasHan(form.group("work"));
    }

    /** {@code Unsafe Rust (Joel Chippindale, Example)}. */
    static Optional<TalkLine> bracketed(Line line, Vocabulary vocabulary) {
        if (line.folded().indexOf('(') < 0) {
            return Optional.empty();
        }
        Matcher form = BRACKETED.matcher(line.folded());
        if (form.matches()) {
            Line people = line.part(form.start("people"), form.end("people"));
            Optional<Person> last = nameBehindWork(people, !line.folded().endsWith(")"), vocabulary);
            if (last.isPresent()) {
                return Optional.of(
                        new TalkLine(Titles.ofTalk(line.part(0, form.end("title"))), List.of(last.get()), false));
            }
        }
        boolean name = form.matches()
                && Names.likeness(SECOND_NAME.split(form.group("people"), 2)[0].strip(), vocabulary) == 2;
        Matcher by = BRACKETED_BY.matcher(line.folded());
        if (by.matches()) {
            return TalkForms.talk(
                    line.part(0, by.end("title")), line.part(by.start("people"), by.end("people")), true, vocabulary);
        }
        return name
                ? TalkForms.talk(
                        line.part(0, form.end("title")),
                        line.part(form.start("people"), form.end("people")),
                        false,
                        vocabulary)
                : Optional.empty();
    }

    /** {@code **Sorbet** (Ada Byron): what it is about}: a bold title, and behind a mark who speaks. */
    static Optional<TalkLine> boldTitle(Line line, Vocabulary vocabulary) {
        int end = 0;
        while (end < line.text().length() && line.isMarked(Line.Mark.STRONG, end)) {
            end++;
        }
        Matcher form =
                BEHIND_TITLE.matcher(line.folded()).region(end, line.folded().length());
        boolean named = end > 0
                && form.lookingAt()
                && Names.likeness(SECOND_NAME.split(form.group("people"), 2)[0].strip(), vocabulary) == 2;
        if (!named) {
            return Optional.empty();
        }
        Line rest = line.part(form.end());
        List<Person> people = PersonLine.read(line.part(form.start("people"), form.end("people")), vocabulary);
        Optional<Line> more = rest.isBlank() ? Optional.empty() : Optional.of(rest);
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new TalkLine(Titles.ofTalk(line.part(0, end)), people, Optional.empty(), false, more));
    }

    /** {@code 公司-姓名}, {@code 公司 职位 姓名}; where a time stood in the same bracket, the name may be a rare one. */
    private static Optional<Person> nameBehindWork(Line people, boolean timed, Vocabulary vocabulary) {
        Matcher form = WORK_AND_NAME.matcher(people.folded());
        boolean named = form.matches()
                && (timed
                        ? Names.likeness(form.group("name"), vocabulary) > 0
                        : Names.likeness(form.group("name"), vocabulary) == 2
                                && Names.likeness(form.group("work"), vocabulary) < 2);
        if (!named) {
            return Optional.empty();
        }
        Line work = people.part(form.start("work"), form.end("work"));
        return Optional.of(PersonLine.person(people.part(form.start("name"), form.end("name")), vocabulary)
                .headline(work.text(), work));
    }

    /** A title, and behind the joint that leaves the longest list of people the people. */
    static Optional<TalkLine> nameLast(Line line, Vocabulary vocabulary) {
        Matcher joint = JOINT.matcher(PeopleList.masked(line.folded()));
        while (joint.find()) {
            Line people = line.part(joint.end());
            String head = NAME_END.split(people.folded(), 2)[0].strip();
            String word = head.split(" ", 2)[0];
            boolean begins = joint.group().length() > 1
                    && joint.group().isBlank()
                    && Words.hasHan(word)
                    && Names.likeness(word, vocabulary) == 2;
            boolean name = joint.start() > 0
                    && (begins
                            || Names.likeness(head, vocabulary) > (joint.group().equals(":") ? 1 : 0))
                    && !isTitleLike(people, vocabulary);
            if (name) {
                return TalkForms.talk(line.part(0, joint.start()), people, false, vocabulary);
            }
        }
        return Optional.empty();
    }

    /** A name and its description are short. */
    private static boolean isTitleLike(Line people, Vocabulary vocabulary) {
        return people.text().length() > 60 || people.text().contains("《");
    }

    static Optional<TalkLine> mentions(Line line, Vocabulary vocabulary) {
        Matcher form = MENTIONS.matcher(line.folded());
        if (!line.folded().contains(" @") || !form.find() || form.start() == 0) {
            return Optional.empty();
        }
        List<Person> people = new ArrayList<>();
        Matcher mention = MENTION.matcher(line.folded()).region(form.start(), form.end());
        while (mention.find()) {
            Person named = Person.named(line.part(mention.start("name"), mention.end("name")), vocabulary);
            people.add(Words.hasIdeographs(named.name().text()) ? named : named.asHandle());
        }
        Line title = Titles.ofTalk(line.part(0, form.start()));
        return Optional.of(new TalkLine(title, people, false));
    }
}
