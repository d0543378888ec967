package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands at the end of a line about a talk and is no part of its title. */
final class LineEnds {

    /** What may stand behind and before a link to the material of a talk. */
    private static final Pattern MATERIAL_END = Pattern.compile("[\\s)\\]】|,;、/。.-]*");

    private static final Pattern MATERIAL_JOINT = Pattern.compile("[\\s(\\[【|,;:、/·-]+$");

    private LineEnds() {}

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

    /** A line without the words at its end that are crossed out. */
    static Line withoutStruck(Line line) {
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
}
