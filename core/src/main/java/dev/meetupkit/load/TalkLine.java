package dev.meetupkit.load;

import dev.meetupkit.Session;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Title and people on one line:
 *
 * <pre>{@code
 * 赵化冰（中兴通讯网管软件资深专家）：服务网格落地实践 · 张三@某云：title · 朱经惠 （联邦车网）——title · 范文捷 - title      NAME_FIRST
 * 《title》，主讲人: 黄挺（鲁直） 、雷志远（碧远）                                                LABELLED
 * 赵阳：联通云数据开发工程师 《title》 · 《title》 高洪涛                                           QUOTED
 * title，石建伟（卓与），蚂蚁集团高级技术专家 · title - 田甜 · title by Ada Byron                   NAME_LAST
 * title (Ada Byron, Analytical Engines)                                                  BRACKETED
 * @handle about title · title @one @other                                                HANDLE, MENTIONS
 * **Jim Field** (Example) "title"                                                        boldName
 * 9:30-10:10 and any of these · any of these (9:30-10:10)                                timed
 * }</pre>
 *
 * @param title without decoration; blank if only people are named
 * @param people who is on stage
 * @param hours the time before the title
 * @param sure whether the form leaves no doubt that this is a talk
 * @param remark what stands in brackets at the end and is of neither: {@code (30 min + 5 min Q&A)}, {@code (talk TBC)}
 */
record TalkLine(Line title, List<Person> people, Optional<Stated> hours, boolean sure, Optional<Line> remark) {

    private TalkLine(Line title, List<Person> people, Optional<Stated> hours, boolean sure) {
        this(title, people, hours, sure, Optional.empty());
    }

    private static final String CLOCK =
            "\\d{1,2} ?(?:[:h] ?\\d{2}|\\.\\d{2}(?= ?[ap]\\.?m)|(?:h|uhr)(?![a-z]))(?: ?(?:uhr|h)(?![a-z]))?(?: ?[ap]\\.?m\\.?(?![a-z]))?";

    /** In place of an end. */
    private static final String OPEN = "(?:\\.{2,3}|…|\\?+|late|open end|ende?|fin)(?![\\p{L}])";

    /** What stands in brackets at the end of a line and is about the slot, not the person. */
    private static final Pattern REMARK = Pattern.compile(
            "\\(((?:[^()]{0,20}\\b)?\\d{1,3} ?(?:min|mins|minutes|minuten|分钟|分鐘|分)(?![a-z])[^()]{0,30}|(?:talk |title )?(?:tbc|tbd|tba)|(?:[^()]{0,12} )?(?:english|cantonese|mandarin|中文|英文|日文|廣東話|广东话|普通話|普通话|国语|粤语|deutsch|français|español|português|日本語|한국어))\\)\\.?$|[(【\\[]([中英日粤韩德法]|en|zh|cn|jp)[)】\\]]$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TIMED = Pattern.compile(
            "^[\\s(\\[【]*(?:(?:ab|um|from|at|desde|dès|à partir de|a partir de|약|约|ca\\.?) )?[-]?(?<time>" + CLOCK
                    + "(?: ?(?:-+|至|到|to|à|bis) ?(?:" + CLOCK + "|" + OPEN + "))?)[\\s)\\]】:,|、-]*(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE);

    /** {@code Intros (~6:20pm)}, {@code title - name (19:00-19:30)}. */
    private static final Pattern TIMED_LAST = Pattern.compile(
            "^(?<rest>[^\\d(].*?) ?(?:\\(|[ ,](?=[^()]*\\d ?-+ ?\\d[^()]*\\)?$))(?:-|~|≈|ca\\.? |um |at |around )?(?<time>(?:"
                    + CLOCK + "|\\d{1,2} ?[ap]m)(?: ?(?:-+|至|到|to|bis) ?" + CLOCK + ")?)\\)?$",
            Pattern.CASE_INSENSITIVE);

    /** {@code title @one @other}. */
    private static final Pattern MENTIONS = Pattern.compile("(?: @[\\p{L}\\d_.-]{1,38})+$");

    private static final Pattern MENTION = Pattern.compile("@(?<name>[\\p{L}\\d_.-]{1,38})");

    private static final Pattern NAME_FIRST = Pattern.compile(
            "^(?<name>[^():《@]{1,40}?)(?: (?:aka|a\\.k\\.a\\.) (?<aka>@?[\\w.-]{2,39}))? ?(?:\\((?<inner>[^()]*)\\)|@ ?(?<work>[^():《,;]{2,30}?))? ?(?::|;|-{2,}| - ) ?(?<title>.+)$");

    private static final Pattern BY_ACCOUNT = Pattern.compile(
            "^(?<title>.+?) (?<!(?:sponsored|hosted|provided|organised|organized|powered|supported) )by (?<people>[a-z][a-z0-9_-]{2,19})$");

    private static final Pattern TO_COME = Pattern.compile("(?:talk|title) (?:tbc|tbd|tba)", Pattern.CASE_INSENSITIVE);

    /** Where a label for people may begin within a line. */
    private static final Pattern BEFORE_LABEL = Pattern.compile("[》,;、.(|\\s-]+");

    private static final Pattern BRACKETED = Pattern.compile("^(?<title>[^()]+?) ?\\((?<people>[^()]{2,60})\\)?$");

    private static final Pattern BRACKETED_BY =
            Pattern.compile("^(?<title>[^()]+?) ?\\((?:by|von|par|por) (?<people>[@\\p{L}][^()]{1,60})\\)$");

    private static final Pattern BY = Pattern.compile(
            "^(?<title>.+?)[\\s,:-]+(?:presented |présenté |präsentiert |apresentado |presentado )?(?<!(?:sponsored|hosted|provided|organised|organized|powered|supported|catered|run|brought to you) )(?:by|von|par|por) +(?<people>[@\\p{Lu}\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}].*)$");

    /** {@code Présenté par …} is a line about people, not a title. */
    private static final Pattern PRESENTED = Pattern.compile(
            "presented|présenté|präsentiert|apresentado|presentado|talk|session", Pattern.CASE_INSENSITIVE);

    private static final Pattern HANDLE =
            Pattern.compile("^(?<name>@[\\w.-]+) (?:about|for|on|with|-|:)?:? ?(?<title>.+)$");

    private static final Pattern NAME_THEN_TITLE =
            Pattern.compile("^(?<name>[^():《,]{1,24}?) ?(?::|-{2,}| - |\\|) ?(?<title>.+)$");

    private static final Pattern NAMES_FIRST = Pattern.compile(
            "^(?<names>[^():《]{3,60}?) ?(?:\\((?<work>[^()]{2,40})\\))? ?(?::|-{2,}| - ) ?(?<title>.+)$");

    private static final Pattern TITLE_THEN_NAME =
            Pattern.compile("^(?<title>.+?) ?(?: [-|/] |-{2,}|[,|/]) ?(?<name>[^():《,|/]{1,24})$");

    /** What follows a bold name. */
    private static final Pattern BEHIND_NAME = Pattern.compile(
            "^ ?(?:\\((?<work>[^()]{2,40})\\))? ?[:-]? ?(?:discussion on |about |on |with )?(?<title>(?:[\"“《].{2,}|\\p{Lu}.{3,}|\\p{IsHan}.{2,}))$");

    /** What stands between the separators of a line. */
    private static final Pattern PARTS = Pattern.compile("[^,;:|/、()-]+");

    /** What may stand behind and before a link to the material of a talk. */
    private static final Pattern MATERIAL_END = Pattern.compile("[\\s)\\]】|,;、/。.-]*");

    private static final Pattern MATERIAL_JOINT = Pattern.compile("[\\s(\\[【|,;:、/·-]+$");

    /** Where a title may end and a name begin, the last one first. */
    private static final Pattern JOINT = Pattern.compile(" [-|/] |-{2}|[,|/]|:(?!/)|-(?=\\p{IsHan})| {2,}");

    /** A longer line is a paragraph; it also bounds the patterns. */
    private static final int LONGEST = 400;

    /** What a line says, whatever its form; empty if no form fits. */
    static Optional<TalkLine> read(Line line, Vocabulary vocabulary) {
        if (line.text().length() > LONGEST) {
            return Optional.empty();
        }
        Line whole = withoutStruck(withoutMaterial(Titles.numberless(line), vocabulary));
        Matcher remark = REMARK.matcher(whole.folded());
        if (remark.find() && remark.start() > 0) {
            Line before = whole.part(0, remark.start());
            Optional<TalkLine> open = open(before, whole.part(remark.start(), remark.end()), vocabulary);
            if (open.isPresent()) {
                return open;
            }
            return read(before, vocabulary)
                    .map(talk -> talk.with(
                            remark.group(1) == null
                                    ? whole.part(remark.start(2), remark.end(2))
                                    : whole.part(remark.start(1), remark.end(1))));
        }
        Matcher closing = TIMED_LAST.matcher(whole.folded());
        boolean dated = closing.matches()
                && WhenText.read(whole.part(0, closing.end("rest")), vocabulary.times())
                        .day()
                        .isPresent();
        if (closing.matches() && !dated) {
            Stated hours = WhenText.read(whole.part(closing.start("time"), closing.end("time")), vocabulary.times());
            Line rest = whole.part(0, closing.end("rest"));
            TalkLine talk = untimed(rest, vocabulary)
                    .orElseGet(() -> new TalkLine(Titles.ofTalk(rest), List.of(), Optional.empty(), false));
            return hours.hours().isEmpty()
                    ? untimed(whole, vocabulary)
                    : Optional.of(new TalkLine(talk.title, talk.people, Optional.of(hours), true, talk.remark));
        }
        Line plain = whole;
        Matcher timed = TIMED.matcher(plain.folded());
        if (timed.matches()) {
            Stated hours = WhenText.read(plain.part(timed.start("time"), timed.end("time")), vocabulary.times());
            Line rest = plain.part(timed.start("rest"));
            if (hours.isAny() && !rest.isBlank()) {
                TalkLine talk = untimed(rest, vocabulary)
                        .or(() -> byAccount(rest, vocabulary))
                        .orElseGet(() -> new TalkLine(Titles.ofTalk(rest), List.of(), Optional.empty(), false));
                return Optional.of(new TalkLine(talk.title, talk.people, Optional.of(hours), true, talk.remark));
            }
        }
        return untimed(plain, vocabulary);
    }

    /** A line without the words at its end that are crossed out. */
    private static Line withoutStruck(Line line) {
        int end = line.text().length();
        while (end > 0
                && (line.isMarked(Line.Mark.STRUCK, end - 1)
                        || end < line.text().length() && line.text().charAt(end - 1) == ' ')) {
            end--;
        }
        int first = 0;
        int last = line.text().length();
        while (end == 0 && first < last && line.text().charAt(first) == '~') {
            first++;
        }
        while (end == 0 && last > first && line.text().charAt(last - 1) == '~') {
            last--;
        }
        return end == 0 ? line.part(first, last) : line.part(0, end);
    }

    /** {@code Alpha by annlee}, where a time leaves no doubt that this is a talk. */
    private static Optional<TalkLine> byAccount(Line line, Vocabulary vocabulary) {
        Matcher form = BY_ACCOUNT.matcher(line.folded());
        boolean possible = form.matches() && Names.isPossible(form.group("people"), vocabulary);
        return possible
                ? talk(line.part(0, form.end("title")), line.part(form.start("people")), false, vocabulary)
                : Optional.empty();
    }

    /** {@code 19:15 Ann Lee, Acme (Talk TBC)}: somebody whose talk has no name yet. */
    private static Optional<TalkLine> open(Line line, Line remark, Vocabulary vocabulary) {
        Matcher timed = TIMED.matcher(line.folded());
        Line people = timed.matches() ? line.part(timed.start("rest")) : line;
        Matcher words = TO_COME.matcher(remark.folded());
        String name = people.folded().split("[,(]| - ", 2)[0].strip();
        if (!words.find() || Names.likeness(name, vocabulary) < 2) {
            return Optional.empty();
        }
        Optional<Stated> hours = timed.matches()
                ? Optional.of(WhenText.read(line.part(timed.start("time"), timed.end("time")), vocabulary.times()))
                : Optional.empty();
        Line title = remark.part(words.start(), words.end());
        Person person = PersonLine.describe(
                PersonLine.person(people.part(0, name.length()), vocabulary), people.part(name.length()));
        return Optional.of(new TalkLine(title, List.of(person), hours, hours.isPresent()));
    }

    /** A line without the links to slides and recordings at its end: {@code title - name [PPT](…) | [视频](…)}. */
    static Line withoutMaterial(Line line, Vocabulary vocabulary) {
        Line rest = line;
        for (int i = line.links().size() - 1; i >= 0; i--) {
            Line.Span link = line.links().get(i);
            boolean last = link.to() <= rest.text().length()
                    && MATERIAL_END.matcher(rest.folded().substring(link.to())).matches();
            if (!last || !LinkWords.isMaterial(link, vocabulary)) {
                break;
            }
            Line before = rest.part(0, link.from());
            Matcher joint = MATERIAL_JOINT.matcher(before.folded());
            rest = before.part(0, joint.find() ? joint.start() : before.text().length());
        }
        return rest.isBlank() ? line : rest;
    }

    private TalkLine with(Line more) {
        return new TalkLine(title, people, hours, sure, Optional.of(more));
    }

    private static Optional<TalkLine> untimed(Line line, Vocabulary vocabulary) {
        if (labelled(line, vocabulary).isEmpty() && isBreak(line, vocabulary)) {
            return Optional.empty();
        }
        return labelled(line, vocabulary)
                .or(() -> handle(line, vocabulary))
                .or(() -> quoted(line, vocabulary))
                .or(() -> by(line, vocabulary).filter(talk -> isNamed(talk, vocabulary)))
                .or(() -> nameFirst(line, vocabulary))
                .or(() -> namesFirst(line, vocabulary))
                .or(() -> by(line, vocabulary))
                .or(() -> bracketed(line, vocabulary))
                .or(() -> boldName(line, vocabulary))
                .or(() -> nameLast(line, vocabulary))
                .or(() -> mentions(line, vocabulary));
    }

    /** {@code **Jim Field** (Example) "So you use Java"}. */
    private static Optional<TalkLine> boldName(Line line, Vocabulary vocabulary) {
        int end = 0;
        while (end < line.text().length() && line.isMarked(Line.Mark.STRONG, end)) {
            end++;
        }
        Matcher rest = BEHIND_NAME.matcher(line.folded().substring(end));
        boolean name = end > 0 && Names.likeness(line.text().substring(0, end), vocabulary) == 2 && rest.matches();
        if (!name) {
            return Optional.empty();
        }
        Person person = PersonLine.person(line.part(0, end), vocabulary);
        if (rest.group("work") != null) {
            Line work = line.part(end + rest.start("work"), end + rest.end("work"));
            person = person.headline(work.text(), work);
        }
        Line title = Titles.ofTalk(line.part(end + rest.start("title")));
        return Optional.of(new TalkLine(title, List.of(person), Optional.empty(), true));
    }

    private static Optional<TalkLine> mentions(Line line, Vocabulary vocabulary) {
        Matcher form = MENTIONS.matcher(line.folded());
        if (!form.find() || form.start() == 0) {
            return Optional.empty();
        }
        List<Person> people = new ArrayList<>();
        Matcher mention = MENTION.matcher(line.folded()).region(form.start(), form.end());
        while (mention.find()) {
            Person named = Person.named(line.part(mention.start("name"), mention.end("name")), vocabulary);
            people.add(Words.hasIdeographs(named.name().text()) ? named : named.asHandle());
        }
        Line title = Titles.ofTalk(line.part(0, form.start()));
        return Optional.of(new TalkLine(title, people, Optional.empty(), false));
    }

    /** The same line where the lines beside it tell whether the name comes first: then a doubtful name is one, and so is none yet. */
    static Optional<TalkLine> like(TalkLine other, Line line, Vocabulary vocabulary) {
        Line plain = withoutMaterial(Titles.numberless(line), vocabulary);
        if (other.people.isEmpty() || plain.text().length() > LONGEST) {
            return Optional.empty();
        }
        boolean first = other.people.get(0).name().offset() < other.title.offset();
        return doubtful(plain, first, vocabulary).or(() -> doubtful(plain, !first, vocabulary));
    }

    private static Optional<TalkLine> doubtful(Line plain, boolean nameFirst, Vocabulary vocabulary) {
        Matcher form = (nameFirst ? NAME_THEN_TITLE : TITLE_THEN_NAME).matcher(plain.folded());
        if (!form.matches()) {
            return Optional.empty();
        }
        Line title = Titles.ofTalk(plain.part(form.start("title"), form.end("title")));
        Line name = plain.part(form.start("name"), form.end("name"));
        boolean nobody = Names.isNobody(name.text(), vocabulary);
        boolean possible = Names.isPossible(name.text(), vocabulary);
        return title.isBlank() || !(nobody || possible)
                ? Optional.empty()
                : Optional.of(new TalkLine(
                        title,
                        nobody ? List.of() : List.of(PersonLine.person(name, vocabulary)),
                        Optional.empty(),
                        false));
    }

    private static boolean isNamed(TalkLine talk, Vocabulary vocabulary) {
        return talk.people.stream()
                .allMatch(person -> Names.likeness(person.name().text(), vocabulary) == 2);
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
    private static Optional<TalkLine> labelled(Line line, Vocabulary vocabulary) {
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

    private static Optional<TalkLine> handle(Line line, Vocabulary vocabulary) {
        Matcher form = HANDLE.matcher(line.folded());
        return form.matches()
                ? talk(
                        line.part(form.start("title")),
                        line.part(form.start("name"), form.end("name")),
                        true,
                        vocabulary)
                : Optional.empty();
    }

    /** A title in 《》 and people on one side of it, or on none. */
    private static Optional<TalkLine> quoted(Line line, Vocabulary vocabulary) {
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
            return Optional.of(new TalkLine(title, List.of(), Optional.empty(), false));
        }
        return talk(title, stripped, true, vocabulary);
    }

    private static int leading(String text) {
        int i = 0;
        while (i < text.length() && ",-:;、 |".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int trailing(String text) {
        int i = text.length();
        while (i > leading(text) && ",-:;、 |".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private static Optional<TalkLine> nameFirst(Line line, Vocabulary vocabulary) {
        Matcher form = NAME_FIRST.matcher(line.folded());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean bracket = form.group("inner") != null;
        int likeness = Names.likeness(form.group("name"), vocabulary);
        boolean dashed = !bracket && joint(form).startsWith("-");
        boolean nameBehind = dashed
                && Names.likeness(form.group("title").replaceFirst(" ?\\(.*| [@·] .*|,.*", ""), vocabulary)
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
        return Optional.of(new TalkLine(
                Titles.ofTalk(line.part(form.start("title"))), List.of(person), Optional.empty(), bracket));
    }

    /** {@code 邢小杰/吴小伟 - title}, {@code Di Fox & Bo Ray (Acme): title}. */
    private static Optional<TalkLine> namesFirst(Line line, Vocabulary vocabulary) {
        Matcher form = NAMES_FIRST.matcher(line.folded());
        String[] names = form.matches() ? form.group("names").split(" ?[/、&] ?| and |和") : new String[0];
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
                ? Optional.of(new TalkLine(title, people, Optional.empty(), form.group("work") != null))
                : Optional.empty();
    }

    /** What stands between name and title. */
    private static String joint(Matcher form) {
        int from = Math.max(
                Math.max(form.end("name"), form.end("aka")), Math.max(form.end("inner") + 1, form.end("work")));
        return form.group().substring(from, form.start("title")).strip();
    }

    /** {@code Unsafe Rust (Joel Chippindale, Example)}. */
    private static Optional<TalkLine> bracketed(Line line, Vocabulary vocabulary) {
        Matcher form = BRACKETED.matcher(line.folded());
        if (form.matches()) {
            int dash = form.group("people").lastIndexOf('-');
            boolean last = dash > 0 && Names.likeness(form.group("people").substring(dash + 1), vocabulary) == 2;
            if (last) { // {@code title（公司-姓名）}
                Line work = line.part(form.start("people"), form.start("people") + dash);
                Line named = line.part(form.start("people") + dash + 1, form.end("people"));
                Person person = PersonLine.person(named, vocabulary).headline(work.text(), work);
                return Optional.of(new TalkLine(
                        Titles.ofTalk(line.part(0, form.end("title"))), List.of(person), Optional.empty(), false));
            }
        }
        boolean name = form.matches()
                && Names.likeness(form.group("people").split("[,、/&]", 2)[0].strip(), vocabulary) == 2;
        Matcher by = BRACKETED_BY.matcher(line.folded());
        if (by.matches()) {
            return talk(
                    line.part(0, by.end("title")), line.part(by.start("people"), by.end("people")), true, vocabulary);
        }
        return name
                ? talk(
                        line.part(0, form.end("title")),
                        line.part(form.start("people"), form.end("people")),
                        false,
                        vocabulary)
                : Optional.empty();
    }

    private static Optional<TalkLine> by(Line line, Vocabulary vocabulary) {
        Matcher form = BY.matcher(line.folded());
        return form.matches() && !PRESENTED.matcher(form.group("title")).matches()
                ? talk(
                        line.part(form.start("title"), form.end("title")),
                        line.part(form.start("people")),
                        true,
                        vocabulary)
                : Optional.empty();
    }

    /** A title, and behind the joint that leaves the longest list of people the people. */
    private static Optional<TalkLine> nameLast(Line line, Vocabulary vocabulary) {
        Matcher joint = JOINT.matcher(PersonLine.masked(line.folded()));
        while (joint.find()) {
            Line people = line.part(joint.end());
            String head =
                    people.folded().split("[(,;、/&]|(?<!^) ?@| [-·] ", 2)[0].strip();
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
                return talk(line.part(0, joint.start()), people, false, vocabulary);
            }
        }
        return Optional.empty();
    }

    /** A name and its description are short. */
    private static boolean isTitleLike(Line people, Vocabulary vocabulary) {
        return people.text().length() > 60 || people.text().contains("《");
    }

    private static Optional<TalkLine> talk(Line title, Line people, boolean sure, Vocabulary vocabulary) {
        List<Person> named = PersonLine.read(people, vocabulary);
        Line plain = Titles.ofTalk(title.part(0, trailing(title.folded())));
        return named.isEmpty() || plain.isBlank() || Names.isNobody(plain.text(), vocabulary)
                ? Optional.empty()
                : Optional.of(new TalkLine(plain, named, Optional.empty(), sure));
    }
}
