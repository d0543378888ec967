package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.json.JsonLd;
import dev.meetupkit.json.SearchReport;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meetup jsonld}: an event as search engines read it. */
@Command(
        name = "jsonld",
        mixinStandardHelpOptions = true,
        description =
                "Prints the event of a document as JSON-LD with the terms of schema.org, to stand in a script element.")
final class JsonLdCommand implements Callable<Integer> {

    @Mixin
    private EventCommand command;

    @Option(names = "--page", paramLabel = "URL", description = "The address of the page that it will stand on.")
    private Optional<String> page = Optional.empty();

    @Option(names = "--report", description = "Also tell what search engines miss, for the event and each session.")
    private boolean report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return command.print(spec, event -> {
            JsonLd json = page.map(JsonLd.pretty()::on).orElse(JsonLd.pretty());
            if (report) {
                tell(json, event, spec.commandLine().getErr());
            }
            return EventCommand.Written.of(json.write(event));
        });
    }

    private static void tell(JsonLd json, Event event, PrintWriter err) {
        for (SearchReport report : json.report(event)) {
            err.println((report.isEligible() ? "shown" : "not shown") + " by search engines: " + report.name());
            if (!report.missing().isEmpty()) {
                err.println("    required: " + String.join(", ", report.missing()));
            }
            if (!report.advised().isEmpty()) {
                err.println("    recommended: " + String.join(", ", report.advised()));
            }
        }
    }
}
