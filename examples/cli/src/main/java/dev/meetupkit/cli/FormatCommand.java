package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
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
        description = "Prints the event of a document as Markdown in one canonical form, which is read back equal.")
final class FormatCommand implements Callable<Integer> {

    @Mixin
    private Sources sources;

    @Mixin
    private Target target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Sources.Read> read = sources.read();
        List<Event> events =
                read.stream().flatMap(each -> each.event().stream()).toList();
        List<Diagnostic> findings =
                read.stream().flatMap(each -> each.findings().stream()).toList();
        int code = Sources.report(findings, spec.commandLine().getErr());
        if (events.size() != 1) {
            throw new UnusableException("expected a document of one event, found " + events.size() + " events");
        }
        target.write(
                MeetupWriter.standard().write(events.get(0)),
                sources,
                spec.commandLine().getOut());
        return code;
    }
}
