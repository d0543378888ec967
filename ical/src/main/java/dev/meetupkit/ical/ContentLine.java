package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?=[;:])");

    /** A parameter; some writers leave out its name. */
    private static final Pattern PARAMETER = Pattern.compile(";(?<name>[A-Za-z0-9_-]+)(?=[=;:])");

    /** The value of a parameter; some writers leave an address without its quotation marks. */
    private static final Pattern PARAMETER_VALUE =
            Pattern.compile("[=,](?:\"(?<quoted>[^\"]*)\"|(?<plain>(?:https?://)?[^\",;:]*))");

    private static final Pattern ENCODED = Pattern.compile("\\^([n^'])");

    /** The property on a line, or empty if it is none. */
    static Optional<ContentLine> parse(Unfolded line) {
        String text = line.text();
        Matcher name = NAME.matcher(text);
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int at = name.end();
        Matcher parameter = PARAMETER.matcher(text);
        Matcher value = PARAMETER_VALUE.matcher(text);
        while (at < text.length()
                && parameter
                        .region(at, text.length())
                        .useTransparentBounds(true)
                        .lookingAt()) {
            List<String> values = new ArrayList<>();
            at = parameter.end();
            while (value.region(at, text.length()).lookingAt()) {
                values.add(decoded(value.group("quoted") != null ? value.group("quoted") : value.group("plain")));
                at = value.end();
            }
            parameters.putIfAbsent(parameter.group("name").toUpperCase(Locale.ROOT), values);
        }
        return at < text.length() && text.charAt(at) == ':'
                ? Optional.of(new ContentLine(
                        name.group().toUpperCase(Locale.ROOT), parameters, text.substring(at + 1), line, at + 1))
                : Optional.empty();
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
        return Optional.ofNullable(parameters.get(parameter)).stream()
                .flatMap(List::stream)
                .findFirst();
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
        return Optional.ofNullable(parameters.get("TZID")).map(values -> String.join(",", values));
    }

    /** Where the value stands in the file. */
    Position position() {
        return source.position(valueAt);
    }
}
