package dev.meetupkit.ical;

import dev.meetupkit.Extras;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an entry that the model has no attribute for, such as RRULE, alarms and what begins with X-: kept in the event's {@link
 * Extras} under {@code icalendar}, each unfolded, and written back. Whose mailboxes they are is not kept, since calendars are published.
 */
final class ForeignLines {

    /** The member of {@link Extras}. */
    private static final String MEMBER = "icalendar";

    /** Of a VEVENT: beside what {@link EntryReader} reads, and {@link EntryWriter} writes of its own. */
    static final ForeignLines ENTRY = new ForeignLines(
            Set.of(
                    "UID",
                    "DTSTAMP",
                    "LAST-MODIFIED",
                    "SEQUENCE",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "SUMMARY",
                    "DESCRIPTION",
                    "LOCATION",
                    "GEO",
                    "URL",
                    "STATUS",
                    "TRANSP",
                    "CATEGORIES",
                    "CONFERENCE",
                    Payload.PROPERTY),
            Set.of("IMAGE", "ATTACH", "LINK", "STYLED-DESCRIPTION"));

    /** Of a PARTICIPANT that is a speaker. */
    static final ForeignLines PERSON = new ForeignLines(
            Set.of("UID", "PARTICIPANT-TYPE", "SUMMARY", "DESCRIPTION", "URL", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE"),
            Set.of("LINK"));

    /** Of a VLOCATION that is the venue. */
    static final ForeignLines PLACE = new ForeignLines(Set.of("UID", "NAME", "DESCRIPTION", "GEO", "URL"), Set.of());

    private static final Set<String> MAILBOXES =
            Set.of("ORGANIZER", "ATTENDEE", "CONTACT", "REQUEST-STATUS", "CALENDAR-ADDRESS");

    /** What may be a mailbox and nothing else, while a UID only looks like one. */
    private static final Set<String> SAYING = Set.of("SUMMARY", "DESCRIPTION", "COMMENT", "NAME");

    /** Characters of a text in {@link Extras}. */
    private static final int LONGEST = 262_144;

    private static final Pattern NAME = Pattern.compile("[A-Z0-9-]+");

    private static final Set<String> WHOLE = Set.of("VEVENT", "VCALENDAR", "VTIMEZONE");

    /** The properties that are read into attributes. */
    private final Set<String> read;

    /** Those that are read only if they are addresses, or of our own making. */
    private final Set<String> perhapsRead;

    private ForeignLines(Set<String> read, Set<String> perhapsRead) {
        this.read = read;
        this.perhapsRead = perhapsRead;
    }

    /**
     * The lines of a component to keep, none if there are none; what could not be written back is told of.
     *
     * @param taken the components within it that are attributes, by identity
     */
    Extras kept(Component entry, Set<Component> taken, Consumer<Diagnostic> findings) {
        List<String> kept = new ArrayList<>();
        entry.lines().stream()
                .filter(line -> !read.contains(line.name()) && !isMailbox(line))
                .filter(line -> !perhapsRead.contains(line.name()) || !isRead(line, entry))
                .forEach(line -> {
                    if (isWritable(line)) {
                        kept.add(line.source().text());
                    } else {
                        report(line, line.name(), findings);
                    }
                });
        for (Component child : entry.children()) {
            if (taken.contains(child)) {
                continue;
            }
            if (isWritable(child)) {
                keep(child, kept);
            } else {
                report(child.begin(), child.name(), findings);
            }
        }
        return kept.isEmpty() ? Extras.none() : Extras.of(Map.of(MEMBER, kept));
    }

    private static boolean isRead(ContentLine line, Component entry) {
        return switch (line.name()) {
            case "LINK" -> LinkRelation.read(line).isPresent();
            case "STYLED-DESCRIPTION" -> StyledText.isDerived(line, entry);
            default -> EntryReader.isAddress(line);
        };
    }

    private static void report(ContentLine line, String name, Consumer<Diagnostic> findings) {
        findings.accept(Diagnostic.at(
                line.source().position(0),
                Code.UNREAD,
                Unfolded.brief(name) + " within an entry cannot be kept and is left out"));
    }

    private static boolean isWritable(ContentLine line) {
        String text = line.source().text();
        return text.length() <= LONGEST
                && NAME.matcher(line.name()).matches()
                && parsed(text).isPresent();
    }

    private static boolean isWritable(Component component) {
        return !WHOLE.contains(component.name())
                && NAME.matcher(component.name()).matches()
                && component.lines().stream().filter(line -> !isMailbox(line)).allMatch(ForeignLines::isWritable)
                && component.children().stream().allMatch(ForeignLines::isWritable);
    }

    private static void keep(Component component, List<String> kept) {
        kept.add("BEGIN:" + component.name());
        component.lines().stream()
                .filter(line -> !isMailbox(line))
                .map(line -> line.source().text())
                .forEach(kept::add);
        component.children().forEach(child -> keep(child, kept));
        kept.add("END:" + component.name());
    }

    /** Whose mailboxes an entry names, counted. */
    static long mailboxes(Component entry) {
        return entry.lines().stream().filter(ForeignLines::isMailbox).count()
                + entry.children().stream().mapToLong(ForeignLines::mailboxes).sum();
    }

    /** Whether a line says who somebody is: by its name, by an address, or where anything may stand. */
    private static boolean isMailbox(ContentLine line) {
        return MAILBOXES.contains(line.name())
                || line.source().text().toLowerCase(Locale.ROOT).contains("mailto:")
                || (line.name().startsWith("X") || SAYING.contains(line.name()))
                        && EntryReader.MAILBOX.matcher(line.value().strip()).matches();
    }

    /** The lines that may be written back: whole properties that are not written already, and whole components. */
    List<String> of(Extras extras) {
        List<String> lines = new ArrayList<>();
        if (extras.members().get(MEMBER) instanceof List<?> stated) {
            List<String> open = new ArrayList<>();
            for (Object each : stated) {
                Optional<ContentLine> line = each instanceof String text ? parsed(text) : Optional.empty();
                if (line.isEmpty() || !mayStand(line.get(), open)) {
                    return List.of(); // a part of them may not be what it was
                }
                lines.add((String) each);
            }
            return open.isEmpty() ? lines : List.of();
        }
        return lines;
    }

    /** Those that are properties; those of components stand behind them (RFC 5545, section 3.6). */
    List<String> properties(Extras extras) {
        return some(extras, false);
    }

    /** Those of components. */
    List<String> components(Extras extras) {
        return some(extras, true);
    }

    private List<String> some(Extras extras, boolean components) {
        List<String> some = new ArrayList<>();
        int depth = 0;
        for (String line : of(extras)) {
            String start = line.substring(0, Math.min(line.length(), "BEGIN:".length()))
                    .toUpperCase(Locale.ROOT);
            depth += start.equals("BEGIN:") ? 1 : 0;
            if (components == depth > 0) {
                some.add(line);
            }
            depth -= start.startsWith("END:") ? 1 : 0;
        }
        return some;
    }

    /** The same with lines added. */
    Extras with(Extras extras, List<String> added) {
        return replaced(
                extras, Stream.concat(of(extras).stream(), added.stream()).toList());
    }

    /** The same without what says of which event a session is a part. */
    Extras withoutParent(Extras extras) {
        return replaced(
                extras, of(extras).stream().filter(line -> !isParent(line)).toList());
    }

    /** Whether a line says of which event an entry is a part: by the UID of its entry, or by its id. */
    static boolean isParent(String line) {
        return line.startsWith("RELATED-TO:") || line.startsWith("REFID:");
    }

    private static Extras replaced(Extras extras, List<String> lines) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(extras.members());
        if (lines.isEmpty()) {
            members.remove(MEMBER);
        } else {
            members.put(MEMBER, lines);
        }
        return Extras.of(members);
    }

    private static Optional<ContentLine> parsed(String line) {
        boolean clean = line.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t');
        return clean ? ContentLine.parse(Unfolded.of(line)) : Optional.empty();
    }

    private boolean mayStand(ContentLine line, List<String> open) {
        String value = line.value().strip().toUpperCase(Locale.ROOT);
        if (line.is("BEGIN")) {
            open.add(value);
            return !WHOLE.contains(value) && NAME.matcher(value).matches();
        }
        if (line.is("END")) {
            return !open.isEmpty() && open.remove(open.size() - 1).equals(value);
        }
        return NAME.matcher(line.name()).matches()
                && !isMailbox(line)
                && (!open.isEmpty() || !read.contains(line.name()));
    }
}
