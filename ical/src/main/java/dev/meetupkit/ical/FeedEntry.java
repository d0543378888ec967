package dev.meetupkit.ical;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An entry of a feed as its lines, unfolded, so that what is not touched stays as it was.
 *
 * @param entry as it was read
 * @param lines BEGIN and END included
 */
record FeedEntry(Component entry, List<String> lines) {

    /** What no subscriber is shown. */
    private static final Set<String> UNSEEN = Set.of("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", Payload.PROPERTY);

    static FeedEntry of(Component entry) {
        return new FeedEntry(entry, lines(entry));
    }

    /** The lines of a component and of those within it. */
    static List<String> lines(Component component) {
        List<String> lines = new ArrayList<>();
        lines.add("BEGIN:" + component.name());
        component.lines().forEach(line -> lines.add(line.source().text()));
        component.children().forEach(child -> lines.addAll(lines(child)));
        lines.add("END:" + component.name());
        return lines;
    }

    /** By what two entries are one: the UID, and of a recurring one which of its times. */
    String key() {
        return uid()
                + entry.first("RECURRENCE-ID").map(line -> " " + line.value()).orElse("");
    }

    String uid() {
        return entry.first("UID").map(line -> line.text()).orElse("");
    }

    String summary() {
        return entry.first("SUMMARY").map(line -> line.text()).orElse("");
    }

    boolean isCancelled() {
        return entry.first("STATUS")
                .filter(line -> line.value().equalsIgnoreCase("CANCELLED"))
                .isPresent();
    }

    int sequence() {
        return entry.first("SEQUENCE")
                .map(ContentLine::value)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** When it was last changed; long ago if it does not say. */
    Instant modified() {
        return entry.first("LAST-MODIFIED")
                .or(() -> entry.first("DTSTAMP"))
                .flatMap(line -> ReadValue.when(line.value()))
                .flatMap(ReadValue.When::dateTime)
                .map(time -> time.toInstant(ZoneOffset.UTC))
                .orElse(Instant.EPOCH);
    }

    /** The zones that it names. */
    Set<String> zones() {
        return lines.stream()
                .filter(line -> line.contains("TZID"))
                .flatMap(line -> ContentLine.parse(Unfolded.of(line)).stream())
                .flatMap(line -> line.tzid().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether both say the same, whenever they were written and whatever of their event they carry. */
    boolean saysTheSame(FeedEntry other) {
        return without(UNSEEN).equals(other.without(UNSEEN));
    }

    /** The same with what another one carries. */
    FeedEntry carryingWhat(FeedEntry other) {
        List<String> payload = other.lines.stream().filter(FeedEntry::isPayload).toList();
        if (payload.equals(lines.stream().filter(FeedEntry::isPayload).toList())) {
            return this;
        }
        List<String> changed = new ArrayList<>(without(Set.of(Payload.PROPERTY)));
        changed.addAll(endOfProperties(changed), payload);
        return new FeedEntry(entry, changed);
    }

    /** Properties stand before components (RFC 5545, section 3.6). */
    private static int endOfProperties(List<String> lines) {
        int at = 1;
        while (at < lines.size() - 1 && !name(lines.get(at)).equals("BEGIN")) {
            at++;
        }
        return at;
    }

    private static boolean isPayload(String line) {
        return name(line).equals(Payload.PROPERTY);
    }

    private List<String> without(Set<String> names) {
        return lines.stream().filter(line -> !names.contains(name(line))).toList();
    }

    /** The name of a property in upper case, since a feed may have passed through a writer that prefers the other. */
    private static String name(String line) {
        int end = 0;
        while (end < line.length() && ":;".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /** The same, changed at a moment. */
    FeedEntry stamped(Value stamp, int sequence) {
        return with("DTSTAMP", old -> "DTSTAMP:" + stamp.text())
                .with("LAST-MODIFIED", old -> "LAST-MODIFIED:" + stamp.text())
                .with("SEQUENCE", old -> "SEQUENCE:" + sequence);
    }

    /**
     * The same as an entry that does not take place: in its state, and in its title, since many clients show nothing else. It carries
     * nothing, since its event knows nothing of it any more.
     */
    FeedEntry cancelled() {
        Labels labels = Labels.of(summary());
        String prefix = labels.cancelled() + labels.colon();
        return new FeedEntry(entry, without(Set.of(Payload.PROPERTY)))
                .with("STATUS", old -> "STATUS:CANCELLED")
                .with("TRANSP", old -> "TRANSP:TRANSPARENT")
                .with("SUMMARY", old -> old.isEmpty() ? "SUMMARY:" + prefix.strip() : withPrefix(old, prefix));
    }

    private static String withPrefix(String line, String prefix) {
        Optional<ContentLine> parsed = ContentLine.parse(Unfolded.of(line));
        int at = parsed.map(ContentLine::valueAt).orElse(line.length());
        return line.substring(0, at) + prefix + line.substring(at);
    }

    /** With a property of its own in place of the one that stands there; a missing one is added as the first. */
    private FeedEntry with(String name, UnaryOperator<String> property) {
        List<String> changed = new ArrayList<>();
        boolean found = false;
        int depth = 0;
        for (String line : lines) {
            depth += line.startsWith("BEGIN:") ? 1 : line.startsWith("END:") ? -1 : 0;
            boolean own = depth == 1 && name(line).equals(name);
            changed.add(own ? property.apply(line) : line);
            found |= own;
        }
        if (!found) {
            changed.add(1, property.apply(""));
        }
        return new FeedEntry(entry, changed);
    }
}
