package dev.meetupkit.load;

import dev.meetupkit.Status;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words at either end of a title, or in a sentence, that tell that something does not take place as announced. */
enum StatusWords {
    /** It does not take place. */
    CANCELLED(Status.CANCELLED, "已取消, 活动取消, 取消, 中止, cancelled, canceled, 취소, abgesagt, annulé, cancelado"),
    /** It is put off. */
    POSTPONED(Status.POSTPONED, "已延期, 活动延期, 延期, 推迟, postponed, verschoben, reporté, aplazado, adiado");

    /** {@code （延期至 8 月 20 日）}, {@code (postponed to May)}. */
    private static final Pattern UNTIL = Pattern.compile(
            "[(（【\\[](?:已|活动)?(?:延期|推迟|改期)[至到于]|[(\\[](?:postponed|rescheduled|moved) (?:to|until)",
            Pattern.CASE_INSENSITIVE);

    /** A sentence that says it of the event itself. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:this|our|tonight's) (?:event|meetup|meeting)(?: \\w+){0,2} (?:has been|is|was|had to be) (?<en>cancel|postpone)"
                    + "|(?:本次|本场|本期|此次)(?:线下|线上)?(?:活动|沙龙|会议|直播|meetup)(?:现|已经|已|不得不|因故|被迫){0,2}(?<zh>取消|延期|推迟)",
            Pattern.CASE_INSENSITIVE);

    /** What says that it is only thought of, or was another time. */
    private static final Pattern UNREAL = Pattern.compile(
            "(?<![a-z])(?:if|unless|in case|should|when|last|previous|earlier)(?![a-z])|如|若|倘|万一|要是|上次|上期|去年",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[。！？；!?;]|\\. ");

    private static final Pattern BRACKETS = Pattern.compile("[【】\\[\\]()（）:：!！\\s-]+");

    private final Status status;
    private final List<String> words;

    StatusWords(Status status, String words) {
        this.status = status;
        this.words = Words.row(words);
    }

    /** What a sentence of the announcement tells; scheduled if it tells nothing. */
    static Status inSentence(String text) {
        for (String each : SENTENCE_END.split(text)) {
            Matcher sentence = SENTENCE.matcher(each);
            if (sentence.find() && !UNREAL.matcher(each).find()) {
                String word = sentence.group("en") != null ? sentence.group("en") : sentence.group("zh");
                return word.equals("取消") || word.equalsIgnoreCase("cancel") ? Status.CANCELLED : Status.POSTPONED;
            }
        }
        return Status.SCHEDULED;
    }

    /** What a title tells; scheduled if it tells nothing. */
    static Status of(String title) {
        String[] parts = BRACKETS.split(title.strip().toLowerCase(Locale.ROOT).replaceFirst("^[【\\[(（]", ""));
        for (StatusWords row : values()) {
            boolean first = parts.length > 0 && row.words.contains(parts[0]);
            boolean last = parts.length > 1 && row.words.contains(parts[parts.length - 1]);
            boolean until = UNTIL.matcher(title).find() && row == POSTPONED;
            if (first || last || until) {
                return row.status;
            }
        }
        return Status.SCHEDULED;
    }
}
