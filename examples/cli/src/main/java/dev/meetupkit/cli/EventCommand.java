package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** What commands have in common that write one event in a format. */
final class EventCommand {

    @Mixin
    private Sources sources;

    @Mixin
    private Target target;

    /**
     * What was written.
     *
     * @param text the result
     * @param findings what the format has no place for
     */
    record Written(String text, List<Diagnostic> findings) {

        static Written of(String text) {
            return new Written(text, List.of());
        }
    }

    Target target() {
        return target;
    }

    /** Reads the only event and writes it; the exit code. */
    int print(CommandSpec spec, Function<Event, Written> format) {
        return print(sources, target, spec, format);
    }

    /** Reads the only event of these documents and writes it; the exit code. */
    static int print(Sources sources, Target target, CommandSpec spec, Function<Event, Written> format) {
        Report report = new Report(spec.commandLine().getErr());
        List<Event> events = new ArrayList<>();
        sources.forEach(read -> {
            report.tell(read.findings());
            read.event().ifPresent(events::add);
        });
        if (events.size() > 1) {
            throw new UnusableException("expected one event, found " + events.size() + "; give one document");
        }
        for (Event event : events) {
            Written written = format.apply(event);
            report.tell(written.findings());
            target.write(written.text(), sources, spec.commandLine().getOut());
        }
        return report.exitCode(!events.isEmpty(), "no event");
    }
}
