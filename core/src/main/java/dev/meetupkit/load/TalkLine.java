package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
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

    /** Title and people, as far as a form tells. */
    TalkLine(Line title, List<Person> people, boolean sure) {
        this(title, people, Optional.empty(), sure, Optional.empty());
    }

    private static final String CLOCK =
            "\\d{1,2} ?(?:[:h] ?\\d{2}|\\.\\d{2}(?= ?[ap]\\.?m)|(?:h|uhr)(?![a-z]))(?: ?(?:uhr|h)(?![a-z]))?(?: ?[ap]\\.?m\\.?(?![a-z]))?";

    /** In place of an end. */
    private static final String OPEN =
            "(?:\\.{2,3}|…|\\?+|late|open end|(?:ende?|fin)(?= *(?:$|[)\\]】:,|、]| -+ )))(?![\\p{L}])";

    /** What stands at the end of a line, mostly in brackets, and is about the slot, not the person. */
    private static final Pattern REMARK = Pattern.compile(
            "\\(((?:[^()]{0,20}\\b)?\\d{1,3} ?(?:min|mins|minutes|minuten|分钟|分鐘|分)(?![a-z])[^()]{0,30}|(?:talk |title )?(?:tbc|tbd|tba)|(?:[^()]{0,12} )?(?:english|cantonese|mandarin|中文|英文|日文|廣東話|广东话|普通話|普通话|国语|粤语|deutsch|français|español|português|日本語|한국어))\\)\\.?$| (?:-+|,) ?(\\d{1,3} ?(?:min|mins|minutes|minuten|分钟|分鐘))\\.?$|[(【\\[]([中英日粤韩德法]|en|zh|cn|jp)[)】\\]]$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TIMED = Pattern.compile(
            "^[\\s(\\[【]*(?:(?:ab|um|from|at|desde|dès|à partir de|a partir de|약|约|ca\\.?) )?[-]?(?<time>" + CLOCK
                    + "(?: ?(?:-+|至|到|to|à|bis) ?(?:" + CLOCK + "|" + OPEN + "))?)[\\s)\\]】:,|、-]*(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE);

    /** {@code Intros (~6:20pm)}, {@code title - name (19:00-19:30)}. */
    private static final Pattern TIMED_LAST = Pattern.compile(
            "^(?<rest>[^\\d(].*?) ?(?:\\(|[ ,](?=[^()]*\\d ?-+ ?\\d[^()]*\\)?[。.;]?$))(?:-|~|≈|ca\\.? |um |at |around )?(?<time>(?:"
                    + CLOCK + "|\\d{1,2} ?[ap]m)(?: ?(?:-+|至|到|to|bis) ?" + CLOCK + ")?)\\)?[。.;]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TO_COME = Pattern.compile("(?:talk|title) (?:tbc|tbd|tba)", Pattern.CASE_INSENSITIVE);

    /** A longer line is a paragraph; it also bounds the patterns. */
    private static final int LONGEST = 400;

    /** What a line says, whatever its form; empty if no form fits. */
    static Optional<TalkLine> read(Line line, Vocabulary vocabulary) {
        if (line.text().length() > LONGEST) {
            return Optional.empty();
        }
        Line whole = LineEnds.withoutStruck(LineEnds.withoutMaterial(Titles.numberless(line), vocabulary));
        Matcher remark = REMARK.matcher(whole.folded());
        return remark.find() && remark.start() > 0
                ? remarked(whole, remark, vocabulary)
                : timeLast(whole, vocabulary)
                        .or(() -> timeFirst(whole, vocabulary))
                        .or(() -> TalkForms.read(whole, vocabulary));
    }

    private static Optional<TalkLine> remarked(Line whole, Matcher remark, Vocabulary vocabulary) {
        Line before = whole.part(0, remark.start());
        int group = remark.group(1) != null ? 1 : remark.group(2) != null ? 2 : 3;
        Line words = whole.part(remark.start(group), remark.end(group));
        return open(before, words, vocabulary).or(() -> read(before, vocabulary).map(talk -> talk.with(words)));
    }

    private static Optional<TalkLine> timeLast(Line whole, Vocabulary vocabulary) {
        Matcher form = TIMED_LAST.matcher(whole.folded());
        if (!form.matches()) {
            return Optional.empty();
        }
        Line rest = whole.part(0, form.end("rest"));
        Stated hours = WhenText.read(whole.part(form.start("time"), form.end("time")), vocabulary.times());
        boolean dated = WhenText.read(rest, vocabulary.times()).day().isPresent(); // then it is the time of the event
        return dated || hours.hours().isEmpty()
                ? Optional.empty()
                : Optional.of(TalkForms.read(rest, vocabulary)
                        .orElseGet(() -> titled(rest))
                        .at(hours));
    }

    private static Optional<TalkLine> timeFirst(Line whole, Vocabulary vocabulary) {
        Matcher form = TIMED.matcher(whole.folded());
        if (!form.matches()) {
            return Optional.empty();
        }
        Stated hours = WhenText.read(whole.part(form.start("time"), form.end("time")), vocabulary.times());
        Line rest = whole.part(form.start("rest"));
        return rest.isBlank() || !hours.isAny()
                ? Optional.empty()
                : Optional.of(TalkForms.read(rest, vocabulary)
                        .or(() -> NameLast.byAccount(rest, vocabulary))
                        .orElseGet(() -> titled(rest))
                        .at(hours));
    }

    private static TalkLine titled(Line title) {
        return new TalkLine(Titles.ofTalk(title), List.of(), false);
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
        return Optional.of(new TalkLine(title, List.of(person), hours, hours.isPresent(), Optional.empty()));
    }

    /** The same with its time, which leaves no doubt that it is a talk. */
    private TalkLine at(Stated when) {
        return new TalkLine(title, people, Optional.of(when), true, remark);
    }

    private TalkLine with(Line more) {
        return new TalkLine(title, people, hours, sure, Optional.of(more));
    }

    /** The same line where the lines beside it tell whether the name comes first: then a doubtful name is one, and so is none yet. */
    static Optional<TalkLine> like(TalkLine other, Line line, Vocabulary vocabulary) {
        Line plain = LineEnds.withoutMaterial(Titles.numberless(line), vocabulary);
        if (other.people.isEmpty() || plain.text().length() > LONGEST) {
            return Optional.empty();
        }
        boolean first = other.people.get(0).name().offset() < other.title.offset();
        return TalkForms.doubtful(plain, first, vocabulary).or(() -> TalkForms.doubtful(plain, !first, vocabulary));
    }
}
