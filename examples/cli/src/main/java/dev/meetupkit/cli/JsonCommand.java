package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.json.EventJson;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code meetup json}: the events of documents as JSON, each written before the next document is read. */
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

    /** Writes an event on a line of its own; the only one of the only document over several. */
    private static final class Lines implements Consumer<Sources.Read> {

        private final Target.Output out;
        private Optional<Event> held = Optional.empty();
        private int documents;
        private int written;

        Lines(Target.Output out) {
            this.out = out;
        }

        @Override
        public void accept(Sources.Read read) {
            documents++;
            if (documents > 1) {
                held.ifPresent(event -> write(event, EventJson.compact()));
                held = Optional.empty();
            }
            if (documents == 1) {
                held = read.event();
            } else {
                read.event().ifPresent(event -> write(event, EventJson.compact()));
            }
        }

        /** How many events there were. */
        int end() {
            held.ifPresent(event -> write(event, EventJson.pretty()));
            return written;
        }

        private void write(Event event, EventJson json) {
            try {
                String text = json.write(event);
                out.write(text.endsWith("\n") ? text : text + "\n");
                written++;
            } catch (IllegalArgumentException e) {
                throw new UnusableException(
                        e.getMessage()); // members of other tools that are named like those of an event
            }
        }
    }

    @Override
    public Integer call() {
        Report report = new Report(spec.commandLine().getErr());
        try (Target.Output out = target.open(sources, spec.commandLine().getOut())) {
            Lines lines = new Lines(out);
            sources.forEach(read -> {
                report.tell(read.findings());
                lines.accept(read);
            });
            int code = report.exitCode(lines.end() > 0, "no event");
            out.finish();
            return code;
        }
    }
}
