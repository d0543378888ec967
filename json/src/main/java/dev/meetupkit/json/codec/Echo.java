package dev.meetupkit.json.codec;

/** A part of the input in a message: short, and without what a terminal would obey. */
public final class Echo {

    private static final int LONGEST = 80;

    private Echo() {}

    /** At most 80 code points of it, controls as question marks. */
    public static String of(String text) {
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        String shown = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
