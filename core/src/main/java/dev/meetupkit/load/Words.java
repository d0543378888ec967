package dev.meetupkit.load;

import java.util.List;

/** Words in a text: those of alphabets end where letters end, those of Chinese and Japanese stand anywhere. */
final class Words {

    private Words() {}

    /** A row of a table: words between commas. */
    static List<String> row(String words) {
        return List.of(words.strip().split("\\s*,\\s*"));
    }

    /** Whether a text in lower case holds a word in lower case. */
    static boolean contains(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !joins(text.charAt(at - 1), word.charAt(0));
            boolean ends = end == text.length() || !joins(word.charAt(word.length() - 1), text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
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

    /** Whether a text holds a Chinese, Japanese or Korean character. */
    static boolean hasIdeographs(String text) {
        return text.chars().anyMatch(c -> isIdeographic((char) c));
    }

    /** Whether a text is Chinese, Japanese or Korean, names and terms of others aside: one letter in five. */
    static boolean areMostlyIdeographs(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long ideographs = text.chars().filter(c -> isIdeographic((char) c)).count();
        return ideographs * 5 > letters;
    }

    /** Whether a text holds a Chinese character. */
    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** A title as titles are compared: letters and digits alone, in lower case. */
    static String essence(String title) {
        return title.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
