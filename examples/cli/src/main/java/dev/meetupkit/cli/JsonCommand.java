package dev.meetupkit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @ArgGroup
    private Layout layout = new Layout();

    @Spec
    private CommandSpec spec;

    /** One of these, or what fits the number of documents. */
    private static final class Layout {

        @Option(names = "--pretty", description = "A line for each member; of one event only.")
        private boolean pretty;

        @Option(names = "--ndjson", description = "A line for each event, also of a single one.")
        private boolean lines;

        JsonOutput.Layout chosen() {
            return pretty ? JsonOutput.Layout.PRETTY : lines ? JsonOutput.Layout.LINES : JsonOutput.Layout.FITTING;
        }
    }

    @Override
    public Integer call() {
        return JsonOutput.print(sources, target, layout.chosen(), spec);
    }
}
