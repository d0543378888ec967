package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who is on stage from a paragraph without a label:
 *
 * <pre>{@code
 * 吴晟 Apache SkyWalking创始人、比特大陆资深技术专家 · 丞一 SOFABolt 开源负责人 · Tom Lord: · [Mark Evans](url) gave us an overview
 * }</pre>
 *
 * @param people who
 * @param remains whether the paragraph says more than who it is
 */
record PersonParagraph(List<Person> people, boolean remains) {

    private static final Pattern NAME_ALONE = Pattern.compile("^(?<name>[^:,.。，]{2,40}?) ?:?$");

    private static final Pattern NAME_THEN = Pattern.compile(
            "^(?<name>\\p{Lu}[\\p{L}'.-]*(?: \\p{Lu}[\\p{L}'.-]*){1,3}|[^ ,()、。:/|-]{2,12}) ?(?:\\([^()]{1,40}\\))?[ ,:/|-]+(?<rest>.+)$");

    /** {@code Lin says:}, above a quotation of what they will talk about. */
    private static final Pattern SAYS =
            Pattern.compile("^(?<name>[^:,.。，]{2,40}?) (?:says|writes|wrote|sagt|schreibt|dit|écrit|dice|diz):$");

    /** {@code by Per Olsen}, below a title. */
    private static final Pattern BY = Pattern.compile(
            "^(?:presented |présenté |präsentiert )?(?:by|von|par|por|with|mit):? (?<people>[@\\p{Lu}\\p{IsHan}].*)$",
            Pattern.CASE_INSENSITIVE);

    /** {@code Bob Roy (Acme)}, {@code 邓超，腾讯}: a name and a few words. */
    private static final Pattern BRIEF = Pattern.compile(
            "^(?<name>\\p{Lu}[\\p{L}'.-]*(?: \\p{Lu}[\\p{L}'.-]*){1,3}|[^ ,()、。:/|@-]{2,12}) ?(?<joint>[,(/|@]| - ) ?(?<rest>[^。.!?！？]{1,40}?)\\)?$");

    /** What follows a name where a text says what that person talks about. */
    private static final Pattern TELLS = Pattern.compile(
            "\\s*(?:老师|先生|女士|同学)?\\s*(?:将|会|在这次|在本次|在本场|为我们|为大家|给大家|向大家|带来|分享|介绍|讲|通过|首先|从\\S+出发"
                    + "|(?:will|shows?|explains?|talks?|presents?|gives?|gave|talked|walks?|takes?|introduces?|introduced|demonstrates?|discusses|tells|told|shares|shared|showed|presented|zeigt|erklärt|stellt|présente|nous|va|presenta|hablará|apresenta|vai)(?![\\p{L}]))",
            Pattern.CASE_INSENSITIVE);

    /** What follows a given name where a text says who that is: {@code Bo is a developer}. */
    private static final Pattern IS = Pattern.compile(
            "(?: \\p{Lu}[\\p{L}'.-]+)? (?:is|was|works|worked|has|lives|leads|loves|enjoys|ist|arbeitet|est|travaille|es|trabaja|é)(?![\\p{L}])");

    /** A longer line is no line about a person; it also bounds the patterns. */
    private static final int LONGEST = 1000;

    /** Where a headline stands, if one stands there. */
    private static final int HEADLINE = 40;

    /** {@code Ann McKay, Managing Director at Delta, will talk about …}. */
    private static final Pattern SPEAKS = Pattern.compile(
            "(?<name>\\p{Lu}[\\p{L}'.-]+(?: \\p{Lu}[\\p{L}'.-]+){1,2})(?:, (?<headline>[^.]{3,60}),)? (?:will|is going to|shows|presents|talks|explains|gives|introduces) ");

    /** Who a sentence says will talk. */
    static Optional<Person> speaking(Line line, Vocabulary vocabulary) {
        Matcher form = SPEAKS.matcher(line.folded());
        boolean name = form.lookingAt() && Names.likeness(form.group("name"), vocabulary) == 2;
        if (!name) {
            return Optional.empty();
        }
        Person person = PersonLine.person(line.part(0, form.end("name")), vocabulary);
        if (form.group("headline") != null) {
            Line headline = line.part(form.start("headline"), form.end("headline"));
            person = person.headline(headline.text(), headline);
        }
        return Optional.of(person);
    }

    /** The people a paragraph's first line names, or empty. */
    static Optional<PersonParagraph> read(Line line, boolean someoneKnown, Vocabulary vocabulary) {
        if (line.text().length() > LONGEST) {
            return Optional.empty();
        }
        if (!someoneKnown) {
            Matcher says = SAYS.matcher(line.folded());
            if (line.folded().endsWith(":") && says.matches() && Names.isPossible(says.group("name"), vocabulary)) {
                return Optional.of(new PersonParagraph(
                        List.of(PersonLine.person(line.part(0, says.end("name")), vocabulary)), false));
            }
            Optional<PersonParagraph> linked = linked(line, vocabulary);
            if (linked.isPresent()) {
                return linked;
            }
            Matcher alone = NAME_ALONE.matcher(line.folded());
            if (alone.matches() && Names.likeness(alone.group("name"), vocabulary) == 2) {
                return Optional.of(new PersonParagraph(
                        List.of(PersonLine.person(line.part(0, alone.end("name")), vocabulary)), false));
            }
        }
        Optional<Person> speaking = someoneKnown ? Optional.empty() : speaking(line, vocabulary);
        if (speaking.isPresent()) {
            return Optional.of(new PersonParagraph(List.of(speaking.get()), true));
        }
        Optional<PersonParagraph> brief = someoneKnown ? Optional.empty() : brief(line, vocabulary);
        if (brief.isPresent()) {
            return brief;
        }
        Matcher form = NAME_THEN.matcher(line.folded());
        if (!form.matches()) {
            return Optional.empty();
        }
        String rest = form.group("rest");
        boolean position = Headline.isPosition(rest.substring(0, Math.min(HEADLINE, rest.length())), vocabulary);
        int likeness = Names.likeness(form.group("name"), vocabulary);
        boolean word = !someoneKnown
                && rest.length() <= HEADLINE
                && form.group().startsWith(form.group("name") + ",")
                && Names.isPossible(form.group("name"), vocabulary);
        boolean person =
                position && (word || likeness == 2 || likeness == 1 && !someoneKnown && rest.length() <= HEADLINE);
        return person ? Optional.of(new PersonParagraph(PersonLine.read(line, vocabulary), false)) : Optional.empty();
    }

    private static Optional<PersonParagraph> brief(Line line, Vocabulary vocabulary) {
        Matcher by = BY.matcher(line.folded());
        if (by.matches() && Names.likeness(by.group("people").split("[,(/|]| - | [a-z]", 2)[0], vocabulary) == 2) {
            Line people = line.part(by.start("people"));
            return Optional.of(new PersonParagraph(PersonLine.read(people, vocabulary), false));
        }
        Matcher form = BRIEF.matcher(line.folded());
        if (!form.matches() || Names.likeness(form.group("name"), vocabulary) < 2) {
            return Optional.empty();
        }
        String rest = form.group("rest").split("[,/|·]", 2)[0].strip();
        boolean bracket = form.group("joint").equals("(") && line.folded().endsWith(")");
        boolean works = bracket
                || Headline.isOrganisation(rest, vocabulary)
                || Headline.isPosition(form.group("rest"), vocabulary)
                || form.group("joint").equals("@");
        return works ? Optional.of(new PersonParagraph(PersonLine.read(line, vocabulary), false)) : Optional.empty();
    }

    /** Whether a text that begins with a name says who that is, not what they will talk about. */
    static boolean isAbout(String name, String text, Vocabulary vocabulary) {
        if (!text.startsWith(name)) {
            int given = name.indexOf(' ');
            return given > 0
                    && text.startsWith(name.substring(0, given))
                    && IS.matcher(text).region(given, text.length()).lookingAt();
        }
        String rest = text.substring(name.length());
        return !TELLS.matcher(rest).lookingAt()
                || Headline.isPosition(rest.substring(0, Math.min(HEADLINE, rest.length())), vocabulary);
    }

    /** A name on the first line, a position on the second, and perhaps more about the person below. */
    static Optional<Person> stacked(List<Line> lines, Vocabulary vocabulary) {
        boolean enough = lines.size() > 1
                && lines.get(0).text().length() <= HEADLINE
                && lines.get(1).text().length() <= HEADLINE;
        if (!enough
                || !Headline.isPosition(lines.get(1).text(), vocabulary)
                || Headline.isPosition(lines.get(0).text(), vocabulary)) {
            return Optional.empty();
        }
        List<Person> named = PersonLine.read(lines.get(0), vocabulary);
        if (named.size() != 1 || named.get(0).headline().isPresent()) {
            return Optional.empty();
        }
        Person person = named.get(0).headline(lines.get(1).text(), lines.get(1));
        for (Line line : lines.subList(2, lines.size())) {
            person = person.bio(line.text(), List.of(line));
        }
        return Optional.of(person);
    }

    /** A paragraph that begins with a link whose words are a name. */
    private static Optional<PersonParagraph> linked(Line line, Vocabulary vocabulary) {
        if (line.links().isEmpty() || line.links().get(0).from() != 0) {
            return Optional.empty();
        }
        Line.Span link = line.links().get(0);
        Line name = line.part(link.from(), link.to());
        if (Names.likeness(name.text(), vocabulary) < 2) {
            return Optional.empty();
        }
        boolean remains = line.text().substring(link.to()).chars().anyMatch(Character::isLetter);
        return Optional.of(new PersonParagraph(List.of(PersonLine.person(name, vocabulary)), remains));
    }
}
