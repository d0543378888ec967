package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.write.MeetupWriter;
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
        List<Loaded> read = sources.read().stream().map(Sources.Read::loaded).toList();
        int code = Sources.report(
                read.stream().flatMap(each -> each.diagnostics().stream()).toList(),
                spec.commandLine().getErr());
        List<Event> events =
                read.stream().flatMap(each -> each.event().stream()).toList();
        if (events.isEmpty()) {
            spec.commandLine().getErr().println("meetup: nothing to write: no event");
            return 1;
        }
        if (events.size() > 1) {
            throw new UnusableException("expected a document of one event, found " + events.size()
                    + " events; give one document, and one file to each event");
        }
        target.write(
                MeetupWriter.standard().write(events.get(0)),
                sources,
                spec.commandLine().getOut());
        return code;
    }
}
