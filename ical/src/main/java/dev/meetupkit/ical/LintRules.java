package dev.meetupkit.ical;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What RFC 5545, RFC 7986 and RFC 9073 ask of components and values, as rows. */
final class LintRules {

    /**
     * What a component holds.
     *
     * @param name in upper case
     * @param section of the RFC
     * @param once properties that stand there exactly once
     * @param atMostOnce properties that may be missing
     * @param within components that may stand within it
     */
    record Shape(String name, String section, List<String> once, Set<String> atMostOnce, Set<String> within) {}

    /**
     * What a value looks like.
     *
     * @param section of the RFC
     * @param form the letters that it has
     * @param expected for the message
     */
    record Form(String section, Pattern form, String expected) {}

    /** By name; a component that is not here may hold anything. */
    static final Map<String, Shape> SHAPES = shapes("""
            VCALENDAR | 3.6 | PRODID VERSION | CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR | VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE
            VEVENT | 3.6.1 | UID DTSTAMP | DTSTART CLASS COLOR CREATED DESCRIPTION DTEND DURATION GEO LAST-MODIFIED LOCATION ORGANIZER PRIORITY RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY TRANSP URL | VALARM PARTICIPANT VLOCATION VRESOURCE
            VTODO | 3.6.2 | UID DTSTAMP | DTSTART CLASS COLOR COMPLETED CREATED DESCRIPTION DUE DURATION GEO LAST-MODIFIED LOCATION ORGANIZER PERCENT-COMPLETE PRIORITY RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY URL | VALARM PARTICIPANT VLOCATION VRESOURCE
            VJOURNAL | 3.6.3 | UID DTSTAMP | DTSTART CLASS COLOR CREATED LAST-MODIFIED ORGANIZER RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY URL | PARTICIPANT VLOCATION VRESOURCE
            VFREEBUSY | 3.6.4 | UID DTSTAMP | DTSTART CONTACT DTEND ORGANIZER URL | PARTICIPANT VLOCATION VRESOURCE
            VTIMEZONE | 3.6.5 | TZID | LAST-MODIFIED TZURL | STANDARD DAYLIGHT
            STANDARD | 3.6.5 | DTSTART TZOFFSETTO TZOFFSETFROM | RRULE |
            DAYLIGHT | 3.6.5 | DTSTART TZOFFSETTO TZOFFSETFROM | RRULE |
            VALARM | 3.6.6 | ACTION TRIGGER | DURATION REPEAT UID | VLOCATION
            PARTICIPANT | 7.1 of RFC 9073 | UID PARTICIPANT-TYPE | CALENDAR-ADDRESS CREATED DESCRIPTION DTSTAMP GEO LAST-MODIFIED PRIORITY SEQUENCE STATUS SUMMARY URL | VLOCATION VRESOURCE
            VLOCATION | 7.2 of RFC 9073 | UID | DESCRIPTION GEO LOCATION-TYPE NAME URL |
            VRESOURCE | 7.3 of RFC 9073 | UID | DESCRIPTION GEO NAME RESOURCE-TYPE |
            """);

    /** By property. */
    static final Map<String, Form> FORMS = Map.ofEntries(
            form("VERSION", "3.7.4", "2\\.0", "2.0"),
            form("CALSCALE", "3.7.1", "(?i)GREGORIAN", "GREGORIAN"),
            form("DTSTAMP", "3.8.7.2", "\\d{8}T\\d{6}Z", "a time in UTC such as 20260507T190000Z"),
            form("CREATED", "3.8.7.1", "\\d{8}T\\d{6}Z", "a time in UTC such as 20260507T190000Z"),
            form("LAST-MODIFIED", "3.8.7.3", "\\d{8}T\\d{6}Z", "a time in UTC such as 20260507T190000Z"),
            form("COMPLETED", "3.8.2.1", "\\d{8}T\\d{6}Z", "a time in UTC such as 20260507T190000Z"),
            form(
                    "DURATION",
                    "3.3.6",
                    "[+-]?P(?:\\d+W|(?=[\\dT])(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)",
                    "a duration such as PT1H30M"),
            form("GEO", "3.8.1.6", "[+-]?\\d+(?:\\.\\d+)?;[+-]?\\d+(?:\\.\\d+)?", "latitude;longitude"),
            form("SEQUENCE", "3.8.7.4", "\\d+", "a number"),
            form("PRIORITY", "3.8.1.9", "\\d", "a digit"),
            form("PERCENT-COMPLETE", "3.8.1.8", "\\d{1,2}|100", "0 to 100"),
            form("TRANSP", "3.8.2.7", "(?i)OPAQUE|TRANSPARENT", "OPAQUE or TRANSPARENT"),
            form(
                    "STATUS",
                    "3.8.1.11",
                    "(?i)TENTATIVE|CONFIRMED|CANCELLED|NEEDS-ACTION|COMPLETED|IN-PROCESS|DRAFT|FINAL",
                    "a status such as CONFIRMED"),
            form("TZOFFSETTO", "3.3.14", "[+-]\\d{4}(?:\\d{2})?", "an offset such as +0800"),
            form("TZOFFSETFROM", "3.3.14", "[+-]\\d{4}(?:\\d{2})?", "an offset such as +0800"),
            form("URL", "3.3.13", "[A-Za-z][A-Za-z0-9+.-]*:[!-~]+", "a URI in ASCII"),
            form("SOURCE", "3.3.13", "[A-Za-z][A-Za-z0-9+.-]*:[!-~]+", "a URI in ASCII"),
            form("TZURL", "3.3.13", "[A-Za-z][A-Za-z0-9+.-]*:[!-~]+", "a URI in ASCII"));

    /** Properties of TEXT, section 3.3.11, in which a comma or semicolon is escaped. */
    static final Set<String> TEXT = Set.of("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME");

    /**
     * A parameter that a property needs.
     *
     * @param name in upper case
     * @param section of the RFC
     * @param form the letters that it has
     * @param expected for the message
     */
    record Needed(String name, String section, Pattern form, String expected) {}

    /** By property. */
    static final Map<String, Needed> NEEDED = Map.of(
            "IMAGE", needed("VALUE", "5.10 of RFC 7986", "(?i)URI|BINARY", "VALUE=URI"),
            "CONFERENCE", needed("VALUE", "5.11 of RFC 7986", "(?i)URI", "VALUE=URI"),
            "REFRESH-INTERVAL", needed("VALUE", "5.7 of RFC 7986", "(?i)DURATION", "VALUE=DURATION"),
            "SOURCE", needed("VALUE", "5.8 of RFC 7986", "(?i)URI", "VALUE=URI"),
            "STYLED-DESCRIPTION", needed("VALUE", "6.5 of RFC 9073", "(?i)TEXT|URI", "VALUE=TEXT or VALUE=URI"),
            "STRUCTURED-DATA", needed("VALUE", "6.6 of RFC 9073", "(?i)TEXT|URI|BINARY", "VALUE=TEXT or another"),
            "LINK", needed("LINKREL", "8.2 of RFC 9253", ".+", "LINKREL"));

    private static Needed needed(String name, String section, String form, String expected) {
        return new Needed(name, section, Pattern.compile(form), expected);
    }

    /** Properties of dates and times in a zone. */
    static final Set<String> TIMES = Set.of("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE");

    private LintRules() {}

    private static Map.Entry<String, Form> form(String property, String section, String form, String expected) {
        return Map.entry(property, new Form(section, Pattern.compile(form), expected));
    }

    private static Map<String, Shape> shapes(String rows) {
        return rows.lines()
                .map(row -> row.split("\\|", -1))
                .map(cells -> new Shape(
                        cells[0].strip(),
                        cells[1].strip(),
                        words(cells[2]),
                        Set.copyOf(words(cells[3])),
                        Set.copyOf(words(cells[4]))))
                .collect(Collectors.toUnmodifiableMap(Shape::name, Function.identity()));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
