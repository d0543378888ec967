package dev.meetupkit.markdown;

/** Characters that differ in width or length but not in meaning. */
final class Width {

    private static final String DASHES = "‐‑‒–—―−－~～〜⁓─━";

    private static final int FULL_WIDTH_OFFSET = '！' - '!';

    private Width() {}

    /** A text of the same length with one character for each meaning. */
    static String fold(String text) {
        int first = 0;
        while (first < text.length() && fold(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char c) {
        if (c < 0x80 && c != '~') {
            return c;
        }
        if (c >= 0x3400 && c < 0xA000) {
            return c == '丨' ? '|' : c; // Chinese letters, one of which serves as a bar
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (isSpace(c)) {
            return ' ';
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - FULL_WIDTH_OFFSET);
        }
        if (c == '│' || c == '┃') {
            return '|';
        }
        return c == '︰' || c == '∶' || c == '﹕' ? ':' : c;
    }

    /** Whether a character is white space of any width, or of none. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFE0F' || c == '\u2060';
    }
}
