package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.ical.WrittenCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code meetup ics}: the events of documents as one calendar. */
@Command(
        name = "ics",
        mixinStandardHelpOptions = true,
        description = "Prints the events of documents as one iCalendar file.")
final class IcsCommand implements Callable<Integer> {

    @Mixin
    private Sources sources;

    @Mixin
    private Target target;

    @Mixin
    private Previous previous;

    @Mixin
    private CalendarOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Report report = new Report(spec.commandLine().getErr());
        List<Event> events = new ArrayList<>();
        List<Optional<Instant>> modified = new ArrayList<>();
        sources.forEach(read -> {
            report.tell(read.findings());
            read.event().ifPresent(events::add);
            modified.add(read.modified());
        });
        WrittenCalendar written = CalendarOptions.write(options.writer(modified), events);
        report.tell(written.diagnostics());
        WrittenCalendar calendar = previous.followedBy(
                written, options.stamp(modified), spec.commandLine().getErr());
        if (!calendar.text().isEmpty()) {
            target.write(calendar.text(), sources, spec.commandLine().getOut());
        }
        return report.exitCode(!calendar.text().isEmpty(), "no event with a date");
    }
}
