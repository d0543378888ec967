package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.WrittenCalendar;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Documents that become one calendar, perhaps after the one that was published before. */
final class Publishing {

    @Mixin
    private Sources sources;

    @Mixin
    private Target target;

    @Mixin
    private Previous previous;

    @Mixin
    private CalendarOptions options;

    /**
     * What was read.
     *
     * @param events of all documents, in their order
     * @param writer of their calendars
     * @param stamp when they were last changed
     * @param report of findings
     */
    record Announced(List<Event> events, CalendarWriter writer, Instant stamp, Report report) {}

    /** The events of all documents, telling what was noticed. */
    Announced read(CommandSpec spec) {
        Report report = new Report(spec.commandLine().getErr());
        List<Event> events = new ArrayList<>();
        List<Optional<Instant>> modified = new ArrayList<>();
        sources.forEach(read -> {
            report.tell(read.findings());
            read.event().ifPresent(events::add);
            modified.add(read.modified());
        });
        return new Announced(events, options.writer(modified), options.stamp(modified), report);
    }

    /** Writes one calendar; the exit code. */
    int print(CommandSpec spec, UnaryOperator<CalendarWriter> more, String nothing) {
        PrintWriter err = spec.commandLine().getErr();
        Announced announced = read(spec);
        WrittenCalendar written = CalendarOptions.write(more.apply(announced.writer()), announced.events());
        announced.report().tell(written.diagnostics());
        WrittenCalendar calendar = previous.followedBy(written, announced.stamp(), err);
        if (!calendar.text().isEmpty()) {
            target.write(calendar.text(), sources, spec.commandLine().getOut());
        }
        return announced.report().exitCode(!calendar.text().isEmpty(), nothing);
    }

    Sources sources() {
        return sources;
    }

    Target target() {
        return target;
    }

    CalendarOptions options() {
        return options;
    }

    Previous previous() {
        return previous;
    }

    /** Whether what is written has a place that the caller chose. */
    boolean isAimed() {
        return target.isChosen() || previous.isChosen();
    }
}
