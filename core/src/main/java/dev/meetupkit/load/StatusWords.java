package dev.meetupkit.load;

import dev.meetupkit.Status;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words at either end of a title that tell that something does not take place as announced. */
enum StatusWords {
    /** It does not take place. */
    CANCELLED(Status.CANCELLED, "已取消, 活动取消, 取消, 中止, cancelled, canceled, 취소, abgesagt, annulé, cancelado"),
    /** It is put off. */
    POSTPONED(Status.POSTPONED, "已延期, 活动延期, 延期, 推迟, postponed, 延期, verschoben, reporté, aplazado, adiado");

    private static final Pattern BRACKETS = Pattern.compile("[【】\\[\\]()（）:：!！\\s-]+");

    private final Status status;
    private final List<String> words;

    StatusWords(Status status, String words) {
        this.status = status;
        this.words = Words.row(words);
    }

    /** What a title tells; scheduled if it tells nothing. */
    static Status of(String title) {
        String[] parts = BRACKETS.split(title.strip().toLowerCase(Locale.ROOT).replaceFirst("^[【\\[(（]", ""));
        for (StatusWords row : values()) {
            boolean first = parts.length > 0 && row.words.contains(parts[0]);
            boolean last = parts.length > 1 && row.words.contains(parts[parts.length - 1]);
            if (first || last) {
                return row.status;
            }
        }
        return Status.SCHEDULED;
    }
}
