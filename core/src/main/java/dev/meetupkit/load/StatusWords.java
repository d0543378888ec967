package dev.meetupkit.load;

import dev.meetupkit.Status;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether something takes place as announced, by the words at either end of a title, or in a sentence. */
final class StatusWords {

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

    private static final Pattern OPENING = Pattern.compile("^[【\\[(（]");

    private static final Pattern BRACKETS = Pattern.compile("[【】\\[\\]()（）:：!！\\s-]+");

    private StatusWords() {}

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
    static Status of(String title, Vocabulary vocabulary) {
        String lower = title.strip().toLowerCase(Locale.ROOT);
        boolean told = vocabulary.isIn(lower, Term.CANCELLED)
                || vocabulary.isIn(lower, Term.POSTPONED)
                || Words.hasAny(title, "[(（【") && UNTIL.matcher(title).find();
        if (!told) {
            return Status.SCHEDULED;
        }
        String[] parts = BRACKETS.split(OPENING.matcher(lower).replaceFirst(""));
        if (isAtEnd(parts, vocabulary.words(Term.CANCELLED))) {
            return Status.CANCELLED;
        }
        boolean postponed = isAtEnd(parts, vocabulary.words(Term.POSTPONED))
                || UNTIL.matcher(title).find();
        return postponed ? Status.POSTPONED : Status.SCHEDULED;
    }

    private static boolean isAtEnd(String[] parts, List<String> words) {
        return parts.length > 0 && words.contains(parts[0])
                || parts.length > 1 && words.contains(parts[parts.length - 1]);
    }
}
