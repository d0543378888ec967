package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A labelled line: {@code - 时间：2020/5/6}, {@code **地点**：上海}, {@code 【嘉宾】李雷} or a link whose words are the label.
 *
 * @param fact what it states
 * @param label the label as written
 * @param value what is stated; blank where it follows in the next blocks
 */
record Statement(Fact fact, Line label, Line value) {

    private static final Pattern FORM =
            Pattern.compile("^[\\s\\P{L}&&[^:\\d《]]*(?<label>[^:]{1,24}?)[\\s」】\\])*]*:(?!//)[\\s*]*(?<value>.*)$");

    private static final Pattern BRACKETED =
            Pattern.compile("^[「【\\[](?<label>[^」】\\]:]{1,16})[」】\\]]\\s*(?<value>.*)$");

    /** A label that is longer is a sentence. */
    private static final int LONGEST_COMPOUND = 14;

    /** The statement on this line, or empty if it begins with no label that the vocabulary knows. */
    static Optional<Statement> read(Line line, Vocabulary vocabulary) {
        String folded = line.folded();
        for (Pattern pattern : List.of(FORM, BRACKETED)) {
            Matcher form = pattern.matcher(folded);
            if (form.matches()) {
                Line label = line.part(form.start("label"), form.end("label"));
                Optional<Fact> fact = fact(label, vocabulary);
                if (fact.isPresent()) {
                    return Optional.of(new Statement(fact.get(), label, line.part(form.start("value"))));
                }
            }
        }
        return link(line, vocabulary);
    }

    /** A line that is nothing but a label: what is stated follows below. */
    static Optional<Statement> heading(Line line, Vocabulary vocabulary) {
        return vocabulary
                .exactFact(line.text().replaceFirst("[:：]\\s*$", ""))
                .map(fact -> new Statement(fact, line, line.part(line.text().length())));
    }

    private static Optional<Fact> fact(Line label, Vocabulary vocabulary) {
        Optional<Fact> exact = vocabulary.exactFact(label.text());
        return exact.isPresent() || label.text().length() > LONGEST_COMPOUND ? exact : vocabulary.fact(label.text());
    }

    /** A line that is one link, whose words are the label of a link. */
    private static Optional<Statement> link(Line line, Vocabulary vocabulary) {
        boolean whole = line.links().size() == 1 && line.isAll(Line.Mark.LINK);
        return whole
                ? fact(line, vocabulary).filter(Fact::isLink).map(fact -> new Statement(fact, line, line))
                : Optional.empty();
    }
}
