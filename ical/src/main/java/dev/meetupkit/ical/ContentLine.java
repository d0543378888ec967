package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A property as it stands in a file (RFC 5545, section 3.1).
 *
 * @param name in upper case
 * @param parameters the values of each, by its name in upper case, without quotation marks, decoded by RFC 6868
 * @param value as it stands there, with its escapes
 * @param source the whole line
 * @param valueAt where the value begins in it
 */
record ContentLine(String name, Map<String, List<String>> parameters, String value, Unfolded source, int valueAt) {

    private static final Pattern ENCODED = Pattern.compile("\\^([n^'])");

    /** The property on a line, or empty if it is none. */
    static Optional<ContentLine> parse(Unfolded line) {
        String text = line.text();
        int end = endOfName(text, 0);
        if (end == 0) {
            return Optional.empty();
        }
        String name = text.substring(0, end).toUpperCase(Locale.ROOT);
        if (end < text.length() && text.charAt(end) == ':') {
            return Optional.of(new ContentLine(name, Map.of(), text.substring(end + 1), line, end + 1));
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int at = parameters(text, end, parameters);
        return at < text.length() && text.charAt(at) == ':'
                ? Optional.of(new ContentLine(name, parameters, text.substring(at + 1), line, at + 1))
                : Optional.empty();
    }

    /** Reads {@code ;NAME=value,"value"} as often as it stands there; some writers leave out the name. Answers where it ends. */
    private static int parameters(String text, int from, Map<String, List<String>> parameters) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ';') {
            int end = endOfName(text, at + 1);
            boolean ends = end > at + 1 && end < text.length() && "=;:".indexOf(text.charAt(end)) >= 0;
            if (!ends) {
                return at;
            }
            List<String> values = new ArrayList<>();
            parameters.putIfAbsent(text.substring(at + 1, end).toUpperCase(Locale.ROOT), values);
            at = values(text, end, values);
        }
        return at;
    }

    /** Reads the values of a parameter. Some writers leave an address without its quotation marks. */
    private static int values(String text, int from, List<String> values) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ',')) {
            int start = at + 1;
            boolean quoted = start < text.length() && text.charAt(start) == '"';
            int close = quoted ? text.indexOf('"', start + 1) : -1;
            if (close >= 0) {
                values.add(decoded(text.substring(start + 1, close)));
                at = close + 1;
            } else {
                at = start;
                for (String scheme : List.of("https://", "http://")) {
                    at = text.startsWith(scheme, start) ? start + scheme.length() : at;
                }
                while (at < text.length() && "\",;:".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                values.add(decoded(text.substring(start, at)));
            }
        }
        return at;
    }

    private static int endOfName(String text, int from) {
        int at = from;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** RFC 6868, section 3.2. */
    private static String decoded(String value) {
        return value.indexOf('^') < 0
                ? value
                : ENCODED.matcher(value).replaceAll(pair -> switch (pair.group(1)) {
                    case "n" -> "\n";
                    case "'" -> "\"";
                    default -> "^";
                });
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** The first value of a parameter, if it stands there. */
    Optional<String> parameter(String parameter) {
        List<String> values = parameters.getOrDefault(parameter, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Its TEXT; an older format wrote octets as {@code =E7=BD=91} (vCalendar 1.0, ENCODING=QUOTED-PRINTABLE). */
    String text() {
        boolean printable = parameter("ENCODING")
                        .filter(encoding -> encoding.equalsIgnoreCase("QUOTED-PRINTABLE"))
                        .isPresent()
                || parameters.containsKey("QUOTED-PRINTABLE");
        return ReadValue.text(printable ? ReadValue.quotedPrintable(value) : value);
    }

    /** The zone it names; a comma that should stand in quotation marks is part of the name. */
    Optional<String> tzid() {
        return Optional.ofNullable(parameters.get("TZID"))
                .map(values -> values.size() == 1 ? values.get(0) : String.join(",", values));
    }

    /** Where the value stands in the file. */
    Position position() {
        return source.position(valueAt);
    }
}
