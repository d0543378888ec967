package dev.meetupkit.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of TOML's basic strings (TOML 1.0, Strings); one that TOML does not know stays as it is written. */
final class TomlEscapes {

    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:u(?<four>[0-9A-Fa-f]{4})|U(?<eight>[0-9A-Fa-f]{8})|(?<letter>[btnfr\"\\\\])|(?<end>[ \\t]*\\r?\\n\\s*))");

    private TomlEscapes() {}

    /** The text that an escaped one means. */
    static String resolve(String raw) {
        Matcher escape = ESCAPE.matcher(raw);
        StringBuilder text = new StringBuilder();
        while (escape.find()) {
            escape.appendReplacement(text, Matcher.quoteReplacement(meaning(escape)));
        }
        return escape.appendTail(text).toString();
    }

    private static String meaning(Matcher escape) {
        String letter = escape.group("letter");
        if (letter != null) {
            int at = "btnfr\"\\".indexOf(letter);
            return String.valueOf("\b\t\n\f\r\"\\".charAt(at));
        }
        if (escape.group("end") != null) {
            return ""; // a line that goes on
        }
        String digits = escape.group("four") != null ? escape.group("four") : escape.group("eight");
        long point = Long.parseLong(digits, 16);
        return Character.isValidCodePoint((int) point) && point <= Character.MAX_CODE_POINT
                ? Character.toString((int) point)
                : escape.group();
    }
}
