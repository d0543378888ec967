package dev.meetupkit.json.codec;

import java.util.regex.Pattern;

/** A part of the input in a message: short, and without what a terminal would obey. */
public final class Echo {

    /** Controls that no text of the model has, and a byte order mark. */
    public static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r\\u0085]]|[\\u0080-\\u0084\\u0086-\\u009F]|\\uFEFF");

    private static final int LONGEST = 80;

    private Echo() {}

    /** At most 80 code points of it, controls as question marks. */
    public static String of(String text) {
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        String shown = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
