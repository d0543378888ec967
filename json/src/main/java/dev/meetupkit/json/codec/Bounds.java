package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;

/** What a reader takes at most. */
public final class Bounds {

    /** UTF-16 units or octets of a document, and of a line of an archive. */
    public static final int DOCUMENT = 16 * 1024 * 1024;

    /** UTF-16 units of a string or name. */
    public static final int STRING = 1024 * 1024;

    /** Objects and arrays within each other. */
    public static final int DEPTH = 32;

    /** Characters of a number. */
    public static final int NUMBER = 1000;

    private Bounds() {}

    /** Refuses a longer document. */
    static void requireDocument(int length) {
        if (length > DOCUMENT) {
            throw new MismatchException(
                    "expected at most " + DOCUMENT + " characters, found " + length, "", new Position(1, 1), null);
        }
    }
}
