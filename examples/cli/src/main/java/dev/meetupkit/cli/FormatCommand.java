package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.write.MeetupWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code meetup format}: a document in the canonical form. */
@Command(
        name = "format",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the event of a document as Markdown in one canonical form, which is read back equal.",
            "What is not of the event is not printed: keys for publishing, decisions, and what the findings call unread."
        })
final class FormatCommand implements Callable<Integer> {

    @Mixin
    private Sources sources;

    @Mixin
    private Target target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Report report = new Report(spec.commandLine().getErr());
        List<Event> events = new ArrayList<>();
        sources.forEach(read -> {
            report.tell(read.loaded().map(Loaded::diagnostics).orElse(read.findings()));
            read.loaded().map(Loaded::event).orElse(read.event()).ifPresent(events::add);
        });
        if (events.size() > 1) {
            throw new UnusableException("expected a document of one event, found " + events.size()
                    + " events; give one document, and one file to each event");
        }
        events.forEach(event -> target.write(
                MeetupWriter.standard().write(event),
                sources,
                spec.commandLine().getOut()));
        return report.exitCode(!events.isEmpty(), "no event");
    }
}
