package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A labelled line: {@code - 时间：2020/5/6}, {@code **地点**：上海}, {@code 【嘉宾】高洪涛} or a link whose words are the label.
 *
 * @param fact what it states
 * @param label the label as written
 * @param value what is stated; blank where it follows in the next blocks
 */
record Statement(Fact fact, Line label, Line value) {

    /** What may stand around a label: emphasis, bullets, brackets, emoji, spaces. */
    private static final Pattern LABEL = Pattern.compile("[^\\p{L}\\d《]*(?<label>\\S.*?)[\\s」】\\])*]*");

    private static final Pattern BRACKETED = Pattern.compile("[「【\\[](?<label>[^」】\\]:]{1,16})[」】\\]]\\s*");

    private static final Pattern BARRED =
            Pattern.compile("[^\\p{L}\\d《]*(?<label>\\p{L}[^|:,《]{0,15}?)(?: ?(?<bar>\\|) ?| (?<dash>-) | +(?=\\S))");

    /** A colon further from the start does not end a label. */
    private static final int LONGEST = 40;

    /** What no label has in it. */
    private static final Pattern SENTENCE = Pattern.compile("[》，,、。；;！？]|\\s[-–—]\\s");

    /** Behind a sign stands a place or a time, not a paragraph. */
    private static final int LONGEST_SIGNED = 100;

    /** A label that is longer is a sentence. */
    private static final int LONGEST_COMPOUND = 14;

    /** {@code :clock1:} and the number of a list: what may stand before a label without being part of it. */
    private static final Pattern PREFIX =
            Pattern.compile("^\\s*(?::[a-z0-9_+-]{1,40}:\\s*|[(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[、.)]\\s*(?!\\d))+");

    /** What {@link #PREFIX} begins with. */
    private static final String BEFORE_LABEL = " \t:(0123456789一二三四五六七八九十";

    /** Signs that say what follows, as posts on social media have them. */
    private static final Pattern SIGN =
            Pattern.compile("^\\s*(?:(?<where>📍)|(?<when>📅|🗓️?|📆|🕒|🕕|🕖|🕢|🕡|⏰|🕰️?))\\s*(?=\\S)");

    /** What {@link #SIGN} begins with. */
    private static final String BEFORE_SIGN = " \t\uD83D⏰\uFE0F";

    /** The statement on this line, or empty if it begins with no label that the vocabulary knows. */
    static Optional<Statement> read(Line line, Vocabulary vocabulary) {
        Matcher prefix = PREFIX.matcher(line.folded());
        if (Words.beginsWithAny(line.folded(), BEFORE_LABEL) && prefix.find()) {
            return labelled(line.part(prefix.end()), vocabulary);
        }
        return labelled(line, vocabulary).or(() -> signed(line, vocabulary));
    }

    /** {@code 📍 Rathaus}, {@code 📅 7 May 2026}. */
    private static Optional<Statement> signed(Line line, Vocabulary vocabulary) {
        Matcher sign = SIGN.matcher(line.text());
        if (!Words.beginsWithAny(line.text(), BEFORE_SIGN)
                || !sign.find()
                || line.text().length() > LONGEST_SIGNED) {
            return Optional.empty();
        }
        Line value = line.part(sign.end());
        boolean time = sign.group("when") == null
                || WhenText.read(value, vocabulary.times()).isAny();
        if (!time || vocabulary.exactFact(value.text()).isPresent()) {
            return Optional.empty(); // the sign decorates a label, or a sentence
        }
        Fact fact = sign.group("where") != null ? Fact.WHERE : Fact.WHEN;
        return Optional.of(new Statement(fact, line.part(0, sign.end()), value));
    }

    private static Optional<Statement> labelled(Line line, Vocabulary vocabulary) {
        String folded = line.folded();
        String beginning = folded.substring(0, Math.min(LONGEST, folded.length()));
        int colon = beginning.indexOf(':');
        boolean address = colon >= 0 && folded.startsWith("://", colon);
        if (colon > 0 && !address) {
            Matcher label = LABEL.matcher(beginning.substring(0, colon));
            if (label.matches()) {
                Optional<Statement> statement = of(line, label, line.part(colon + 1), vocabulary);
                if (statement.isPresent()) {
                    return statement;
                }
            }
        }
        Matcher bracketed = BRACKETED.matcher(beginning);
        Optional<Statement> statement = Words.beginsWithAny(beginning, "「【[") && bracketed.lookingAt()
                ? of(line, bracketed, line.part(bracketed.end()), vocabulary)
                : Optional.empty();
        return statement
                .or(() -> barred(line, vocabulary))
                .or(() -> bold(line, vocabulary))
                .or(() -> link(line, vocabulary));
    }

    /**
     * {@code 时间丨5 月 7 日}, {@code When - 7 May}, {@code 时间 5 月 7 日}: a bar in place of the colon, a dash where it is a time or a
     * place, or a blank before a time.
     */
    private static Optional<Statement> barred(Line line, Vocabulary vocabulary) {
        Matcher form = BARRED.matcher(line.folded());
        if (!Words.hasAny(line.folded(), "| ") || !form.lookingAt()) {
            return Optional.empty();
        }
        Line value = line.part(form.end());
        Optional<Fact> fact = vocabulary.exactFact(form.group("label"));
        boolean bar = form.group("bar") != null;
        boolean presented = fact.equals(Optional.of(Fact.SPEAKER))
                && form.group("label").toLowerCase(Locale.ROOT).endsWith(" by")
                && Names.likeness(value.folded(), vocabulary) == 2;
        boolean dash = form.group("dash") != null
                && !value.isBlank()
                && !Character.isLowerCase(value.strip().text().charAt(0)); // where - we are going
        boolean stated = bar || presented || dash && fact.equals(Optional.of(Fact.WHERE))
                ? !value.isBlank()
                : dash && fact.equals(Optional.of(Fact.WHEN))
                        ? WhenText.read(value, vocabulary.times()).isAny()
                        : fact.equals(Optional.of(Fact.WHEN))
                                && Words.hasIdeographs(form.group("label"))
                                && Character.isDigit(value.folded().charAt(0))
                                && WhenText.read(value, vocabulary.times()).isAny();
        return fact.filter(found -> stated)
                .map(found -> new Statement(found, line.part(form.start("label"), form.end("label")), value));
    }

    private static Optional<Statement> of(Line line, Matcher form, Line value, Vocabulary vocabulary) {
        Line label = line.part(form.start("label"), form.end("label"));
        return fact(label, vocabulary).map(fact -> new Statement(fact, label, value));
    }

    /** {@code **地点** 计算机学院 301}: bold words in place of the colon. */
    private static Optional<Statement> bold(Line line, Vocabulary vocabulary) {
        int end = 0;
        while (end <= LONGEST_COMPOUND && end < line.text().length() && line.isMarked(Line.Mark.STRONG, end)) {
            end++;
        }
        if (end == 0 || end > LONGEST_COMPOUND) {
            return Optional.empty();
        }
        Line value = line.part(end);
        boolean label = !value.isBlank();
        Optional<Fact> fact = label ? vocabulary.exactFact(line.text().substring(0, end)) : Optional.empty();
        int stop = end;
        return fact.map(found -> new Statement(found, line.part(0, stop), value));
    }

    /** A line that is nothing but a label: what is stated follows below. */
    static Optional<Statement> heading(Line line, Vocabulary vocabulary) {
        return vocabulary
                .exactFact(Words.withoutColon(line.text()))
                .map(fact -> new Statement(fact, line, line.part(line.text().length())));
    }

    private static Optional<Fact> fact(Line label, Vocabulary vocabulary) {
        Optional<Fact> exact = vocabulary.exactFact(label.text());
        boolean compound = label.text().length() <= LONGEST_COMPOUND
                && !SENTENCE.matcher(label.text()).find();
        return exact.isPresent() || !compound ? exact : vocabulary.fact(label.text());
    }

    /** A line that is one link, whose words are the label of a link. */
    private static Optional<Statement> link(Line line, Vocabulary vocabulary) {
        boolean whole = line.links().size() == 1 && line.isAll(Line.Mark.LINK);
        return whole
                ? fact(line, vocabulary).filter(Fact::isLink).map(fact -> new Statement(fact, line, line))
                : Optional.empty();
    }
}
