package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.ical.LintRules.Form;
import dev.meetupkit.ical.LintRules.Needed;
import dev.meetupkit.ical.LintRules.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks anybody's calendar by the letter of RFC 5545, RFC 7986 and RFC 9073, each finding with line, column and section. What {@link
 * CalendarReader} reads all the same, other readers may not.
 *
 * <p>Limits: 16 MiB, 1 MiB a line, components 16 deep; of a rule that is broken often, the first five places are told.
 */
public final class CalendarLint {

    private static final int MOST_PLACES = 5;

    private final byte[] octets;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private CalendarLint(byte[] octets) {
        this.octets = octets;
    }

    /**
     * What is wrong with a file, by its lines; findings bear its name.
     *
     * @throws IOException if it cannot be read
     */
    public static List<Diagnostic> check(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return check(in.readNBytes(CalendarReader.MAX_OCTETS + 1)).stream()
                    .map(finding -> finding.in(file.toString()))
                    .toList();
        }
    }

    /** What is wrong with a stream, by its lines. */
    public static List<Diagnostic> check(byte[] octets) {
        if (octets.length > CalendarReader.MAX_OCTETS) {
            return List.of(
                    Diagnostic.of(Code.TOO_LARGE, "a calendar has more than " + CalendarReader.MAX_OCTETS + " octets"));
        }
        CalendarLint lint = new CalendarLint(octets);
        try {
            return lint.findings();
        } catch (IOException e) {
            throw new UncheckedIOException("octets in memory can be read", e);
        }
    }

    private List<Diagnostic> findings() throws IOException {
        new LineLint(octets, (line, column, message) -> broken(new Position(line, column), message)).check();
        FindingList structure = new FindingList(findings);
        ComponentReader reader =
                new ComponentReader(new ContentLineReader(new ByteArrayInputStream(octets), structure), "", structure);
        boolean any = false;
        Optional<Component> calendar = reader.next();
        while (calendar.isPresent()) {
            any = true;
            calendar(calendar.get());
            calendar = reader.next();
        }
        if (!any) {
            findings.add(
                    Diagnostic.of(Code.NOT_CALENDAR, "expected BEGIN:VCALENDAR (RFC 5545, section 3.4), found none"));
        }
        structure.end();
        places.forEach((rule, count) -> {
            if (count > MOST_PLACES) {
                findings.add(Diagnostic.of(Code.BROKEN_RULE, "%s more times: %s".formatted(count - MOST_PLACES, rule)));
            }
        });
        findings.sort(Comparator.comparing(finding -> finding.position().orElse(new Position(Integer.MAX_VALUE, 1))));
        return List.copyOf(findings);
    }

    private void calendar(Component calendar) {
        if (!calendar.is("VCALENDAR")) {
            broken(
                    calendar.begin(),
                    "expected BEGIN:VCALENDAR around %s (section 3.4)".formatted(Unfolded.brief(calendar.name())));
        } else if (calendar.children().isEmpty()) {
            broken(calendar.begin(), "a calendar without a component (section 3.6)");
        }
        Set<String> zones = new HashSet<>();
        calendar.children().stream()
                .filter(child -> child.is("VTIMEZONE"))
                .flatMap(child -> child.first("TZID").stream())
                .forEach(line -> zones.add(line.value()));
        uids(calendar);
        component(calendar, zones, calendar.first("METHOD").isPresent());
    }

    /** Two entries with one UID are one, unless they are times of a recurring one. */
    private void uids(Component calendar) {
        Map<String, ContentLine> seen = new HashMap<>();
        for (Component entry : calendar.children()) {
            Optional<ContentLine> uid = entry.first("UID");
            if (uid.isPresent() && entry.first("RECURRENCE-ID").isEmpty()) {
                ContentLine other = seen.putIfAbsent(entry.name() + uid.get().value(), uid.get());
                if (other != null) {
                    broken(
                            uid.get(),
                            "the UID of the entry at %s stands here again (section 3.8.4.7)"
                                    .formatted(other.position()));
                }
            }
        }
    }

    private void component(Component component, Set<String> zones, boolean method) {
        Optional<Shape> shape = Optional.ofNullable(LintRules.SHAPES.get(component.name()));
        shape.ifPresent(found -> shape(component, found, method));
        order(component);
        component.lines().forEach(line -> line(component, line, zones));
        for (Component child : component.children()) {
            shape.filter(found -> LintRules.SHAPES.containsKey(child.name())
                            && !found.within().contains(child.name()))
                    .ifPresent(found -> broken(
                            child.begin(),
                            "%s does not stand within %s (section %s)"
                                    .formatted(child.name(), component.name(), found.section())));
            component(child, zones, method);
        }
    }

    private void shape(Component component, Shape shape, boolean method) {
        Map<String, Integer> counts = new HashMap<>();
        component.lines().forEach(line -> counts.merge(line.name(), 1, Integer::sum));
        for (String property : shape.once()) {
            if (!counts.containsKey(property)) {
                missing(component, property, shape);
            }
        }
        if (component.is("VEVENT") && !method && !counts.containsKey("DTSTART")) {
            missing(component, "DTSTART", shape);
        }
        if (component.is("VTIMEZONE") && component.children().isEmpty()) {
            broken(component.begin(), "a VTIMEZONE without STANDARD or DAYLIGHT (section 3.6.5)");
        }
        Stream.concat(shape.once().stream(), shape.atMostOnce().stream())
                .filter(property -> counts.getOrDefault(property, 0) > 1)
                .sorted()
                .forEach(property -> broken(
                        component.all(property).skip(1).findFirst().orElseThrow(),
                        "%s stands more than once in %s (section %s)"
                                .formatted(property, component.name(), shape.section())));
        for (String end : List.of("DTEND", "DUE")) {
            if (counts.containsKey(end) && counts.containsKey("DURATION")) {
                broken(
                        component.first(end).orElseThrow(),
                        "%s and DURATION exclude each other (section %s)".formatted(end, shape.section()));
            }
        }
        ends(component);
    }

    private void missing(Component component, String property, Shape shape) {
        broken(component.begin(), "%s lacks %s (section %s)".formatted(component.name(), property, shape.section()));
    }

    /** Start and end are of one type, and the end comes later. */
    private void ends(Component component) {
        Optional<ContentLine> first = component.first("DTSTART");
        Optional<ContentLine> last = component.first("DTEND");
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        Optional<ReadValue.When> start = ReadValue.when(first.get().value());
        Optional<ReadValue.When> end = ReadValue.when(last.get().value());
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        boolean sameClock = start.get().utc() == end.get().utc()
                && first.get().tzid().equals(last.get().tzid());
        if (start.get().time().isPresent() != end.get().time().isPresent()) {
            broken(last.get(), "DTEND is a date and DTSTART a time, or the other way round (section 3.8.2.2)");
        } else if (sameClock && !start.get().isBefore(end.get())) {
            broken(last.get(), "DTEND is not later than DTSTART (section 3.8.2.2)");
        }
    }

    /** Properties come before components (section 3.6). */
    private void order(Component component) {
        if (!component.children().isEmpty()) {
            Position first = component.children().get(0).begin().position();
            component.lines().stream()
                    .filter(line -> line.position().compareTo(first) > 0)
                    .findFirst()
                    .ifPresent(line -> broken(
                            line,
                            "%s stands behind a component within %s (section 3.6)"
                                    .formatted(Unfolded.brief(line.name()), component.name())));
        }
    }

    private void line(Component component, ContentLine line, Set<String> zones) {
        if (line.parameters().values().stream().anyMatch(List::isEmpty)) {
            broken(line, "a parameter of %s has no = (section 3.2)".formatted(Unfolded.brief(line.name())));
        }
        Form form = LintRules.FORMS.get(line.name());
        if (form != null && !form.form().matcher(line.value()).matches()) {
            broken(
                    line,
                    "expected %s as %s (section %s), found \"%s\""
                            .formatted(form.expected(), line.name(), form.section(), Unfolded.brief(line.value())));
        }
        Needed needed = LintRules.NEEDED.get(line.name());
        if (needed != null
                && line.parameter(needed.name())
                        .filter(value -> needed.form().matcher(value).matches())
                        .isEmpty()) {
            broken(
                    line,
                    "expected %s before the value of %s (section %s)"
                            .formatted(needed.expected(), line.name(), needed.section()));
        }
        if (line.is("RRULE")) {
            Position position = line.position();
            RecurLint.check(line.value(), component.first("DTSTART"))
                    .forEach(message -> broken(position, message + " (section 3.3.10)"));
        }
        if (LintRules.TIMES.contains(line.name())) {
            time(component, line, zones);
        }
        if (LintRules.TEXT.contains(line.name()) && line.parameter("ENCODING").isEmpty() && isUnescaped(line.value())) {
            broken(
                    line,
                    "a comma, a semicolon or a backslash in %s is not escaped (section 3.3.11)".formatted(line.name()));
        }
    }

    private static boolean isUnescaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                if (i == text.length() || "\\;,nN".indexOf(text.charAt(i)) < 0) {
                    return true;
                }
            } else if (c == ',' || c == ';') {
                return true;
            }
        }
        return false;
    }

    private void time(Component component, ContentLine line, Set<String> zones) {
        String type = line.parameter("VALUE").orElse("DATE-TIME").toUpperCase(Locale.ROOT);
        if (type.equals("PERIOD")) {
            return;
        }
        boolean date = type.equals("DATE");
        for (String value : line.value().split(",", -1)) {
            boolean formed = value.matches(date ? "\\d{8}" : "\\d{8}T\\d{6}Z?")
                    && ReadValue.when(value).isPresent();
            if (!formed) {
                broken(
                        line,
                        "expected %s (section %s), found \"%s\""
                                .formatted(
                                        date ? "a date such as 20260507" : "a time such as 20260507T190000",
                                        date ? "3.3.4" : "3.3.5",
                                        Unfolded.brief(value)));
                return;
            }
        }
        Optional<String> tzid = line.tzid();
        if (tzid.isPresent() && (date || line.value().endsWith("Z"))) {
            broken(line, "TZID does not stand with a date or a time in UTC (section 3.2.19)");
        } else if (tzid.isPresent() && !tzid.get().startsWith("/") && !zones.contains(tzid.get())) {
            broken(line, "no VTIMEZONE defines the TZID \"%s\" (section 3.2.19)".formatted(Unfolded.brief(tzid.get())));
        }
        if ((component.is("STANDARD") || component.is("DAYLIGHT"))
                && line.value().endsWith("Z")) {
            broken(line, "the start of a rule of a zone is a local time (section 3.6.5)");
        }
    }

    private void broken(ContentLine line, String message) {
        broken(line.position(), message);
    }

    /** Of a rule that is broken often the first places; what is quoted of the file makes no other rule of it. */
    private void broken(Position position, String message) {
        String rule = message.replaceAll(", found \".*|: \\d+(?= \\()|at \\d+:\\d+ ", "");
        if (places.merge(rule, 1, Integer::sum) <= MOST_PLACES) {
            findings.add(Diagnostic.at(position, Code.BROKEN_RULE, message));
        }
    }
}
