package dev.meetupkit.load;

import dev.meetupkit.Link;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who is on stage where a label, a column or a bracket says that people stand here:
 *
 * <pre>{@code
 * 高洪涛 Tetrate 创始工程师 · 曾凡松（逐灵），阿里巴巴高级技术专家；汪萌海（木苏），阿里巴巴技术专家 · 黄挺（鲁直） 、雷志远（碧远）
 * 蚂蚁金服技术总监 杨冰 · 章耿 花名余淮（蚂蚁金服高级技术专家） · Ada Byron, Analytical Engines Ltd · @handle
 * }</pre>
 */
final class PersonLine {

    private static final Pattern SENTENCE_END = Pattern.compile("[。；;\\n]|(?<=\\p{L}{3})\\. ");

    static final Pattern BRACKETS =
            Pattern.compile("^(?<name>[^(),;:/|]{1,40}?) ?\\((?<inner>[^()]*)\\) ?(?<rest>.*)$");

    /** {@code 山田 太郎 @yamada}. */
    private static final Pattern ACCOUNT =
            Pattern.compile("^(?<name>[^@(),;:/|]{2,40}?) (?:aka )?@(?<handle>[A-Za-z0-9_.-]{2,38})$");

    /** Marks between a name and what is said of it. */
    private static final Pattern MARK =
            Pattern.compile("[,、。:;|/·]|(?<!^) ?@ ?| - |-{2,}|(?<=\\p{IsHan})-(?=\\p{Alpha})| from | at ");

    /** {@code Evan【英】}: in which language they speak. */
    private static final Pattern LANGUAGE = Pattern.compile("[(【\\[](?:[中英日粤韩德法]|中文|英文|日文)[)】\\]]\\s*$");

    /** {@code 产品经理，Leigha Jarett}. */
    private static final Pattern POSITION_FIRST =
            Pattern.compile("^(?<headline>[^,/|:]{2,40}?) ?[,/|:] ?(?<name>[^,/|:]{2,40})$");

    /** {@code Ted —— 开源社理事长}, behind a Chinese name. */
    private static final Pattern GIVEN_NAME =
            Pattern.compile("^(?<given>\\p{Lu}\\p{Ll}{1,14})\\s*(?:[—–-]{1,2}|[,，、/|:：])\\s*(?<rest>.*\\p{IsHan}.*)$");

    private static final Pattern WORD_FIRST =
            Pattern.compile("^(?<name>\\p{Lu}[\\p{L}-]{1,14}) ?[,/|] ?(?<rest>.{2,60})$");

    /** {@code 来自示例公司的李雷，工程师}. */
    private static final Pattern WHOSE = Pattern.compile(
            "^(?:来自|來自)? ?(?<headline>[^,;|《的]{2,30})的 ?(?<name>\\p{IsHan}{2,3}(?:老师|老師|同学|先生|女士)?)(?:[,、。;]+(?<rest>.*))?$");

    static final Pattern BLANK = Pattern.compile(" ");

    private static final Pattern NICKNAME = Pattern.compile("^(?<name>.{2,8}?) ?花名:? ?(?<nick>[^ (]{2,4})(?<rest>.*)$");

    /** Marks between a name and its description. */
    private static final Pattern BEFORE_DESCRIPTION = Pattern.compile("^(?:[\\s,，、:：;；|/·。–—-]|@(?= ))+");

    private static final Pattern IN_BRACKETS = Pattern.compile("^[（(](.*)[）)]$");

    /** {@code is a developer}. */
    private static final Pattern IS_A = Pattern.compile("^(?:is|was) (?:an? |the )?(?=\\p{L})");

    private static final Pattern HANDLE = Pattern.compile("@?[A-Za-z0-9_.-]{2,38}");

    private static final Pattern BEFORE_NICKNAME = Pattern.compile("^(?:花名[:：]?\\s*)?@?");

    /** What stands between a description and a name. */
    private static final Pattern MARK_BEHIND = Pattern.compile("[,，、/|-]\\s*$");

    /** A name at the end of a sentence. */
    private static final Pattern FULL_STOP = Pattern.compile(".*\\p{Ll}{3}\\.");

    /** A longer line names nobody; it also bounds the patterns. */
    private static final int LONGEST = 1000;

    /** A name ends before this. */
    private static final int LONGEST_NAME = 60;

    /** A title such as {@code Dr.} or a sign may lie below the link on a name. */
    private static final int LONGEST_BESIDE_NAME = 6;

    /** A longer headline with sentences in it is a headline and a bio. */
    private static final int LONG = 42;

    private final Vocabulary vocabulary;

    private PersonLine(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The people on a line; empty if it names nobody. */
    static List<Person> read(Line value, Vocabulary vocabulary) {
        return new PersonLine(vocabulary).people(value);
    }

    private List<Person> people(Line value) {
        Matcher tag = LANGUAGE.matcher(value.folded());
        Line line = value.part(0, tag.find() ? tag.start() : value.text().length());
        if (line.text().length() > 1
                && line.text().charAt(0) == '@'
                && Words.isIdeographic(line.text().charAt(1))) {
            line = line.part(1);
        }
        if (line.isBlank() || line.text().length() > LONGEST || Names.isNobody(line.text(), vocabulary)) {
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        for (Line each : new PeopleList(vocabulary).separate(line)) {
            boolean described = !people.isEmpty()
                    && Headline.isPosition(each.text(), vocabulary)
                    && Names.likeness(PeopleList.beginning(each), vocabulary) < 2
                    && people.get(people.size() - 1).headline().isEmpty();
            if (described) {
                people.set(people.size() - 1, describe(people.get(people.size() - 1), each));
            } else {
                Optional<Person> person = one(each);
                person.ifPresent(people::add);
                if (person.isEmpty() && !people.isEmpty() && !Names.isNobody(each.text(), vocabulary)) {
                    int last = people.size() - 1; // more about the one before it
                    people.set(last, people.get(last).bio(each.text(), List.of(each)));
                }
            }
        }
        return people;
    }

    private Optional<Person> one(Line line) {
        String folded = line.folded();
        Matcher nicknamed = NICKNAME.matcher(folded);
        if (nicknamed.matches() && Names.likeness(nicknamed.group("name"), vocabulary) > 0) {
            Line nick = line.part(nicknamed.start("nick"), nicknamed.end("nick"));
            Person person = person(line.part(nicknamed.start("name"), nicknamed.end("name")), vocabulary)
                    .nickname(nick.text(), nick);
            return Optional.of(describe(person, line.part(nicknamed.start("rest"))));
        }
        Matcher account = ACCOUNT.matcher(folded);
        if (account.matches() && Names.isPossible(account.group("name"), vocabulary)) {
            Line handle = line.part(account.start("handle"), account.end("handle"));
            return Optional.of(
                    person(line.part(0, account.end("name")), vocabulary).nickname(handle.text(), handle));
        }
        Matcher brackets = BRACKETS.matcher(folded);
        if (brackets.matches() && Names.isPossible(brackets.group("name"), vocabulary)) {
            Line inner = line.part(brackets.start("inner"), brackets.end("inner"));
            Line rest = line.part(brackets.start("rest"));
            return Optional.of(
                    bracketed(person(line.part(0, brackets.end("name")), vocabulary), inner, rest, vocabulary));
        }
        if (Names.likeness(folded, vocabulary) > 0) {
            return Optional.of(person(line, vocabulary));
        }
        return nameFirst(line)
                .or(() -> whose(line))
                .or(() -> nameLast(line))
                .or(() -> wordFirst(line))
                .or(() -> positionFirst(line))
                .or(() -> nameAlone(line));
    }

    /** A name, a bracket and perhaps more: the bracket is a nickname if it looks like one, else what is said of the person. */
    static Person bracketed(Person person, Line inner, Line rest, Vocabulary vocabulary) {
        boolean account =
                !inner.links().isEmpty() && HANDLE.matcher(inner.text().strip()).matches();
        Person found = account || Names.isNickname(inner.text(), vocabulary)
                ? person.nickname(nickname(inner), inner)
                : describe(person, inner);
        return rest.isBlank()
                ? found
                : found.headline().isEmpty() ? describe(found, rest) : found.bio(rest.text(), List.of(rest));
    }

    private static String nickname(Line inner) {
        return BEFORE_NICKNAME.matcher(inner.text()).replaceFirst("");
    }

    /** {@code 高洪涛，Tetrate 创始工程师}, {@code 高洪涛 Tetrate 创始工程师}: a mark ends a name more surely than a blank. */
    private Optional<Person> nameFirst(Line line) {
        return nameBefore(line, MARK).or(() -> nameBefore(line, BLANK));
    }

    private Optional<Person> nameBefore(Line line, Pattern separator) {
        int last = lastName(line)
                .map(from -> Names.likeness(line.folded().substring(from), vocabulary))
                .orElse(0);
        Matcher at = separator.matcher(line.folded());
        while (at.find() && at.start() <= LONGEST_NAME) {
            int likeness = Names.likeness(line.folded().substring(0, at.start()), vocabulary);
            if (likeness == 2 || likeness == 1 && last < 2) {
                return Optional.of(describe(person(line.part(0, at.start()), vocabulary), line.part(at.end())));
            }
        }
        return Optional.empty();
    }

    private Optional<Person> whose(Line line) {
        Matcher form = WHOSE.matcher(line.folded());
        boolean named =
                line.folded().indexOf('的') > 0 && form.matches() && Names.likeness(form.group("name"), vocabulary) == 2;
        if (!named) {
            return Optional.empty();
        }
        Line headline = line.part(form.start("headline"), form.end("headline"));
        Person person = person(line.part(form.start("name"), form.end("name")), vocabulary)
                .headline(headline.text(), headline);
        if (form.group("rest") == null || form.group("rest").isBlank()) {
            return Optional.of(person);
        }
        Line rest = line.part(form.start("rest"));
        return Optional.of(person.bio(rest.text(), List.of(rest)));
    }

    /** {@code 蚂蚁金服技术总监 杨冰}. */
    private Optional<Person> nameLast(Line line) {
        return lastName(line)
                .map(from -> person(line.part(from), vocabulary)
                        .headline(MARK_BEHIND.matcher(line.part(0, from).text()).replaceFirst(""), line.part(0, from)));
    }

    /** Where a name stands at the end of a line, behind a blank. */
    private Optional<Integer> lastName(Line line) {
        int blank = line.folded().lastIndexOf(' ');
        boolean name = blank > 0 && Names.likeness(line.folded().substring(blank + 1), vocabulary) > 0;
        return name ? Optional.of(blank + 1) : Optional.empty();
    }

    /** {@code Pahud，首席架构师}: a single word of an alphabet, told to be a name by the position behind the mark. */
    private Optional<Person> wordFirst(Line line) {
        Matcher form = WORD_FIRST.matcher(line.folded());
        boolean position = form.matches()
                && Names.isPossible(form.group("name"), vocabulary)
                && Headline.isPosition(form.group("rest"), vocabulary);
        return position
                ? Optional.of(
                        describe(person(line.part(0, form.end("name")), vocabulary), line.part(form.start("rest"))))
                : Optional.empty();
    }

    private Optional<Person> positionFirst(Line line) {
        Matcher form = POSITION_FIRST.matcher(line.folded());
        boolean turned = form.matches()
                && Names.likeness(form.group("name"), vocabulary) == 2
                && Headline.isPosition(form.group("headline"), vocabulary);
        if (!turned) {
            return Optional.empty();
        }
        Line headline = line.part(0, form.end("headline"));
        return Optional.of(person(line.part(form.start("name")), vocabulary).headline(headline.text(), headline));
    }

    /** A single word of an alphabet, with nothing else on the line. */
    private Optional<Person> nameAlone(Line line) {
        return Names.isPossible(line.folded(), vocabulary) ? Optional.of(person(line, vocabulary)) : Optional.empty();
    }

    /** A person by name, without title, honorific and the sign of a handle; with the link that lies on the name. */
    static Person person(Line name, Vocabulary vocabulary) {
        Line plain =
                name.part(Names.title(name.text()), name.text().length() - Names.honorific(name.text(), vocabulary));
        plain = plain.text().endsWith(".") && FULL_STOP.matcher(plain.text()).matches()
                ? plain.part(0, plain.text().length() - 1)
                : plain;
        Person person = plain.text().startsWith("@")
                ? Person.named(plain.part(1), vocabulary).asHandle()
                : Person.named(plain, vocabulary);
        for (Line.Span link : name.links()) {
            Optional<Link> page = Links.page(link);
            if (page.isPresent() && isOnName(link, plain.text())) {
                person = person.link(page.get(), name);
            }
        }
        return person;
    }

    /** Whether a link lies on a name alone, and not on a title beside it too. */
    static boolean isOnName(Line.Span link, String name) {
        return link.label().length() < name.length() + LONGEST_BESIDE_NAME;
    }

    /** What stands behind a name: a headline, and from the first sentence end on a bio if it is long. */
    static Person describe(Person person, Line rest) {
        String text = BEFORE_DESCRIPTION.matcher(rest.text()).replaceFirst("");
        text = Words.beginsWithAny(text, "（(") ? IN_BRACKETS.matcher(text).replaceFirst("$1") : text;
        text = IS_A.matcher(text).replaceFirst("").strip();
        if (text.isEmpty()) {
            return person;
        }
        Matcher given = GIVEN_NAME.matcher(text);
        if (given.matches()
                && Words.hasHan(person.name().text())
                && person.nickname().isEmpty()) {
            return person.nickname(given.group("given"), rest).headline(given.group("rest"), rest);
        }
        if (text.startsWith("@") && HANDLE.matcher(text).matches()) {
            return person.nickname(text.substring(1), rest);
        }
        Matcher sentence = SENTENCE_END.matcher(text);
        if (sentence.find() && sentence.end() < text.length()) {
            return person.headline(text.substring(0, sentence.start()), rest)
                    .bio(text.substring(sentence.end()), List.of(rest));
        }
        int comma = Math.max(text.indexOf('，'), text.indexOf(", "));
        if (text.length() > LONG && comma > 0) {
            return person.headline(text.substring(0, comma), rest).bio(text.substring(comma + 1), List.of(rest));
        }
        return person.headline(text.endsWith("。") ? text.substring(0, text.length() - 1) : text, rest);
    }
}
