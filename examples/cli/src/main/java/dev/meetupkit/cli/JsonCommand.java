package dev.meetupkit.cli;

import dev.meetupkit.Event;
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
        List<Event> events = Sources.events(read);
        int code = Sources.report(Sources.findings(read), spec.commandLine().getErr());
        if (events.isEmpty()) {
            spec.commandLine().getErr().println("meetup: nothing to write: no event");
            return 1;
        }
        target.write(text(events, read.size() == 1), sources, spec.commandLine().getOut());
        return code;
    }

    private static String text(List<Event> events, boolean pretty) {
        try {
            return events.size() <= 1 && pretty
                    ? events.stream().map(EventJson.pretty()::write).collect(Collectors.joining())
                    : events.stream()
                            .map(event -> EventJson.compact().write(event) + "\n")
                            .collect(Collectors.joining());
        } catch (IllegalArgumentException e) {
            throw new UnusableException(e.getMessage()); // members of other tools that are named like those of an event
        }
    }
}
