package dev.meetupkit.load;

import java.util.List;
import java.util.regex.Pattern;

/** Words in a text: those of alphabets end where letters end, those of Chinese and Japanese stand anywhere. */
final class Words {

    private static final Pattern COLON_BEHIND = Pattern.compile("[:：]\\s*$");

    private Words() {}

    /** A row of a table: words between commas. */
    static List<String> row(String words) {
        return List.of(words.strip().split("\\s*,\\s*"));
    }

    /** Whether a text in lower case holds a word in lower case. */
    static boolean contains(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (isWhole(text, at, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands from a place to another is a word of its own. */
    static boolean isWhole(String text, int from, int to) {
        return mayBegin(text, from) && (to == text.length() || !joins(text.charAt(to - 1), text.charAt(to)));
    }

    /** Whether a word may begin at a place. */
    static boolean mayBegin(String text, int at) {
        return at == 0 || !joins(text.charAt(at - 1), text.charAt(at));
    }

    /** Whether two neighbours belong to one word of an alphabet. */
    private static boolean joins(char left, char right) {
        return isAlphabetic(left) && isAlphabetic(right);
    }

    private static boolean isAlphabetic(char c) {
        return Character.isLetterOrDigit(c) && !isIdeographic(c);
    }

    /** Whether a character is Chinese, Japanese or Korean. */
    static boolean isIdeographic(char c) {
        return c >= '\u2E80' && c <= '\uD7AF' || c >= '\uF900' && c <= '\uFAFF';
    }

    /** A label without the colon behind it. */
    static String withoutColon(String label) {
        return hasAny(label, ":：") ? COLON_BEHIND.matcher(label).replaceFirst("") : label;
    }

    /** What stands behind a label in the writing of its language. */
    static String colon(String label) {
        return hasIdeographs(label) ? "：" : ": ";
    }

    /** Whether a text holds one of these characters: cheaper than to try a pattern that needs one. */
    static boolean hasAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins with one of these characters. */
    static boolean beginsWithAny(String text, String characters) {
        return !text.isEmpty() && characters.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a text holds a letter. */
    static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text holds a Chinese, Japanese or Korean character. */
    static boolean hasIdeographs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isIdeographic(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is Chinese, Japanese or Korean, names and terms of others aside: one letter in five. */
    static boolean areMostlyIdeographs(String text) {
        int letters = 0;
        int ideographs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ideographic = isIdeographic(c);
            ideographs += ideographic ? 1 : 0;
            letters += ideographic || Character.isLetter(c) ? 1 : 0;
        }
        return ideographs * 5L > letters;
    }

    /** Whether a text holds a Chinese character. */
    static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isIdeographic(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A title as titles are compared: letters and digits alone, in lower case. */
    static String essence(String title) {
        StringBuilder essence = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i += Character.charCount(title.codePointAt(i))) {
            int c = title.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                essence.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return essence.toString();
    }
}
