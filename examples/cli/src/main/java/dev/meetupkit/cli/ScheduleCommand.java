package dev.meetupkit.cli;

import dev.meetupkit.json.schedule.ScheduleWriter;
import dev.meetupkit.json.schedule.WrittenSchedule;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meetup schedule}: an event as conference apps read it. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Prints the event of a document as a schedule that conference apps read (frab, c3voc).")
final class ScheduleCommand implements Callable<Integer> {

    @Mixin
    private EventCommand command;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json or xml. Default: xml if the name of the output ends so, else json.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The community's address: sessions get the guids that its calendars have as UID.")
    private Optional<String> baseUrl = Optional.empty();

    @Option(
            names = "--schedule-version",
            paramLabel = "TEXT",
            description = "By which apps tell whether anything changed. Default: drawn from what is written.")
    private Optional<String> version = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** How a schedule is written down. */
    private enum Format {
        JSON,
        XML
    }

    @Override
    public Integer call() {
        boolean named = command.target().name().toLowerCase(Locale.ROOT).endsWith(".xml");
        boolean xml = format.map(chosen -> chosen == Format.XML).orElse(named);
        return command.print(spec, event -> {
            ScheduleWriter writer =
                    baseUrl.map(ScheduleWriter.standard()::under).orElse(ScheduleWriter.standard());
            ScheduleWriter versioned = version.map(writer::versioned).orElse(writer);
            WrittenSchedule written = xml ? versioned.xml(event) : versioned.json(event);
            return new EventCommand.Written(written.text(), written.diagnostics());
        });
    }
}
