package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a paragraph. */
final class Sentences {

    /** The point behind a number may belong to a date: {@code 7. Mai}. */
    private static final Pattern END =
            Pattern.compile("(?<=[^\\d\\s][.!?][)\"”]?) +(?=[\\p{Lu}\\p{IsHan}\"“(])|(?<=[。！？])(?=.)");

    private Sentences() {}

    static List<Line> of(Line paragraph) {
        List<Line> sentences = new ArrayList<>();
        Matcher end = END.matcher(paragraph.text());
        int from = 0;
        while (end.find()) {
            sentences.add(paragraph.part(from, end.start()));
            from = end.end();
        }
        sentences.add(paragraph.part(from));
        return sentences;
    }
}
