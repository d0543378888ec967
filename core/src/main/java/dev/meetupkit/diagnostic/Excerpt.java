package dev.meetupkit.diagnostic;

/** What people are shown of a text of any length. */
final class Excerpt {

    /** Code points that a person reads; whoever needs more goes to the place itself. */
    static final int MOST = 1_000;

    private static final int HALF = MOST / 2;

    private Excerpt() {}

    /** The text, or its beginning and its end if it is longer than {@link #MOST} code points. */
    static String of(String text) {
        if (text.length() <= MOST || text.codePointCount(0, text.length()) <= MOST) {
            return text;
        }
        String beginning = text.substring(0, text.offsetByCodePoints(0, HALF));
        return beginning + "\u2026" + text.substring(text.offsetByCodePoints(text.length(), -HALF));
    }
}
