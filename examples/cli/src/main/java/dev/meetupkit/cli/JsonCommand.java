package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.EventJson;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code meetup json}: the events of documents as JSON. */
@Command(
        name = "json",
        mixinStandardHelpOptions = true,
        description = "Prints the event of a document as JSON; of several documents one event per line (NDJSON).")
final class JsonCommand implements Callable<Integer> {

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
        String text = events.size() <= 1 && read.size() == 1
                ? events.stream().map(EventJson.pretty()::write).collect(Collectors.joining())
                : events.stream()
                        .map(event -> EventJson.compact().write(event) + "\n")
                        .collect(Collectors.joining());
        if (events.isEmpty()) {
            Sources.report(findings, spec.commandLine().getErr());
            spec.commandLine().getErr().println("meetup: nothing to write: no event");
            return 1;
        }
        int code = Sources.report(findings, spec.commandLine().getErr());
        target.write(text, sources, spec.commandLine().getOut());
        return code;
    }
}
