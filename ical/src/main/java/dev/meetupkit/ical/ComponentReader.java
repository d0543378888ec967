package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The components of a stream, one after the other: those within each VCALENDAR, and those without one. What is left open is closed and
 * told of. Single use.
 */
final class ComponentReader {

    /** Components within each other; deeper ones are left out. */
    static final int MAX_DEPTH = 16;

    private final ContentLineReader lines;
    private final String around;
    private final Consumer<Diagnostic> findings;
    private final List<ContentLine> calendar = new ArrayList<>();
    private final Deque<Component> open = new ArrayDeque<>();
    private int tooDeep;
    private boolean inCalendar;
    private boolean any;

    /** The components within each VCALENDAR. */
    ComponentReader(ContentLineReader lines, Consumer<Diagnostic> findings) {
        this(lines, "VCALENDAR", findings);
    }

    /**
     * The components within each one of a name.
     *
     * @param around empty for whole calendars
     */
    ComponentReader(ContentLineReader lines, String around, Consumer<Diagnostic> findings) {
        this.lines = lines;
        this.around = around;
        this.findings = findings;
    }

    /** The properties of the calendar that was begun last, as far as they were read. */
    List<ContentLine> calendar() {
        return calendar;
    }

    /** Whether a calendar or a component has begun. */
    boolean any() {
        return any;
    }

    /** The next whole component within a calendar; empty at the end of the stream. */
    Optional<Component> next() throws IOException {
        Optional<ContentLine> line = lines.next();
        while (line.isPresent()) {
            Optional<Component> whole = read(line.get());
            if (whole.isPresent()) {
                return whole;
            }
            line = lines.next();
        }
        return atEnd();
    }

    private Optional<Component> read(ContentLine line) {
        String value = line.value().strip().toUpperCase(Locale.ROOT);
        if (line.is("BEGIN")) {
            any = true;
            return begin(line, value);
        }
        if (line.is("END")) {
            return end(line, value);
        }
        if (tooDeep == 0 && !open.isEmpty()) {
            open.peek().lines().add(line);
        } else if (inCalendar) {
            calendar.add(line);
        } else if (tooDeep == 0) {
            findings.accept(Diagnostic.at(
                    line.source().position(0),
                    Code.BAD_LINE,
                    Unfolded.brief(line.name()) + " stands outside of every component and is left out"));
        }
        return Optional.empty();
    }

    /** A calendar that begins within an open component closes it. */
    private Optional<Component> begin(ContentLine line, String name) {
        if (name.equals(around)) {
            Optional<Component> left = closeAll(line, "BEGIN:" + around);
            calendar.clear();
            inCalendar = true;
            return left;
        }
        if (open.size() == MAX_DEPTH) {
            if (tooDeep++ == 0) {
                findings.accept(Diagnostic.at(
                        line.position(),
                        Code.TOO_LARGE,
                        "components nest more than " + MAX_DEPTH + " deep; this one is left out"));
            }
        } else {
            open.push(new Component(line, name));
        }
        return Optional.empty();
    }

    private Optional<Component> end(ContentLine line, String name) {
        if (tooDeep > 0) {
            tooDeep--;
            return Optional.empty();
        }
        if (name.equals(around)) {
            Optional<Component> left = closeAll(line, "END:" + around);
            inCalendar = false;
            return left;
        }
        if (open.stream().noneMatch(component -> component.is(name))) {
            findings.accept(Diagnostic.at(
                    line.position(), Code.BAD_LINE, "END:" + Unfolded.brief(name) + " ends what has not begun"));
            return Optional.empty();
        }
        while (!open.peek().is(name)) {
            reportOpen(open.peek(), line, "END:" + name);
            close();
        }
        return close();
    }

    /** The innermost component belongs to the one around it, or is whole. */
    private Optional<Component> close() {
        Component closed = open.pop();
        if (open.isEmpty()) {
            return Optional.of(closed);
        }
        open.peek().children().add(closed);
        return Optional.empty();
    }

    private Optional<Component> closeAll(ContentLine at, String found) {
        Optional<Component> whole = Optional.empty();
        while (!open.isEmpty()) {
            reportOpen(open.peek(), at, found);
            whole = close();
        }
        tooDeep = 0;
        return whole;
    }

    private Optional<Component> atEnd() {
        return open.isEmpty() ? Optional.empty() : closeAll(open.peek().begin(), "the end of the file");
    }

    private void reportOpen(Component component, ContentLine at, String found) {
        findings.accept(Diagnostic.at(
                at.position(),
                Code.BAD_LINE,
                "expected END:%s for BEGIN:%s at %s, found %s"
                        .formatted(
                                Unfolded.brief(component.name()),
                                Unfolded.brief(component.name()),
                                component.begin().position(),
                                found)));
    }
}
