package dev.meetupkit.load;

import dev.meetupkit.markdown.Line;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings and heads of columns that name a room or a track: {@code 分会场 B（203 会议室）}, {@code Track 1}, {@code Saal A}. */
final class RoomWords {

    private static final Pattern FORM = Pattern.compile(
            "^(?:.{0,12}?(?:分?会场|分?會場|会议室|會議室|教室|展厅|報告廳|报告厅|ホール|トラック).{0,24}"
                    + "|(?:main |small |big )?(?:room|hall|track|stage|auditorium|saal|raum|salle|sala)(?: [\\p{L}\\d]{1,16}){0,3}.{0,3}"
                    + "|[\\p{L}\\d]{1,10} (?:room|hall|track|stage))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST = 40;

    private RoomWords() {}

    /** The room that a short line is the name of. */
    static Optional<Line> of(Line line) {
        Matcher form = FORM.matcher(line.folded());
        return !line.isBlank() && line.text().length() <= LONGEST && form.matches()
                ? Optional.of(line)
                : Optional.empty();
    }
}
