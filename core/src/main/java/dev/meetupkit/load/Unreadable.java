package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are no announcement whatever they say, and characters that no text has. */
final class Unreadable {

    private static final Pattern HTML = Pattern.compile("\\s*(?:<\\?xml|<!doctype html|<html)[\\s\\S]*");

    private static final int BEGINNING = 200;

    private Unreadable() {}

    /** Why a text cannot be read at all. */
    static Optional<Diagnostic> find(String text, int octets) {
        String beginning = text.substring(0, Math.min(BEGINNING, text.length())).toLowerCase(Locale.ROOT);
        if (text.length() > octets) {
            return Optional.of(Diagnostic.of(
                    Code.TOO_LARGE, "the text has more than " + octets + " characters; no announcement is that long"));
        }
        if (text.isBlank()) {
            return Optional.of(Diagnostic.of(Code.EMPTY, "the document is empty"));
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.of(Diagnostic.at(
                    end(text.substring(0, text.indexOf('\0'))),
                    Code.NOT_TEXT,
                    "expected text, found a zero octet: this looks like a binary file"));
        }
        String stripped = beginning.replace("\uFEFF", "").strip();
        if (HTML.matcher(stripped).matches()) {
            return Optional.of(Diagnostic.of(Code.NOT_MARKDOWN, "expected Markdown, found a page of HTML"));
        }
        if (stripped.startsWith("begin:vcalendar")) {
            return Optional.of(Diagnostic.of(Code.NOT_MARKDOWN, "expected Markdown, found an iCalendar file"));
        }
        if (stripped.startsWith("{\"") || stripped.matches("\\{\\s*\"[\\s\\S]*")) {
            return Optional.of(Diagnostic.of(Code.NOT_MARKDOWN, "expected Markdown, found JSON"));
        }
        return Optional.empty();
    }

    /** Tells of the first control character. */
    static List<Diagnostic> controls(String text) {
        int at = firstControl(text);
        return at >= 0
                ? List.of(Diagnostic.at(
                        end(text.substring(0, at)),
                        Code.BAD_VALUE,
                        "the control character U+"
                                + HexFormat.of().withUpperCase().toHexDigits(text.charAt(at))
                                + " is no text; it and others are read as blanks"))
                : List.of();
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a character is a C0 or C1 control other than white space. */
    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\u0085';
    }

    /** The text with blanks in place of controls. */
    static String withoutControls(String text) {
        if (firstControl(text) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    /** The place behind the last character of a text. */
    static Position end(String text) {
        int line = 1;
        int start = 0;
        Matcher ends = Pattern.compile("\\r\\n|\\n|\\r").matcher(text);
        while (ends.find()) {
            line++;
            start = ends.end();
        }
        return new Position(line, text.length() - start + 1);
    }
}
