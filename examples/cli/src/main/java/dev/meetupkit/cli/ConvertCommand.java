package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.json.JsonLd;
import dev.meetupkit.json.schedule.ScheduleWriter;
import dev.meetupkit.json.schedule.WrittenSchedule;
import dev.meetupkit.write.MeetupWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meetup convert}: events from any format that is read into any that is written. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Converts events between formats, each known by the file's name or how it begins.",
            "Read: markdown, ics, json, ndjson, schedule (JSON and XML), sessionize. "
                    + "Written: json, ndjson, ics, schedule-json, schedule-xml, jsonld, markdown. Names ending in .ndjson.gz are compressed."
        })
final class ConvertCommand implements Callable<Integer> {

    @Mixin
    private Publishing publishing;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "What the files hold. Default: as their names or contents say.")
    private Optional<InputFormat> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "What is written. Default: as the name of --output says.")
    private Optional<OutputFormat> to = Optional.empty();

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The event of a view of Sessionize, which does not name it.")
    private Optional<String> title = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        publishing.sources().holding(from, title);
        OutputFormat format = to.or(() -> OutputFormat.of(publishing.target().name()))
                .orElseThrow(() -> new UnusableException(
                        "expected --to FORMAT, or --output with a name that tells, such as events.ics"));
        return switch (format) {
            case JSON -> json(JsonOutput.Layout.PRETTY);
            case NDJSON -> json(JsonOutput.Layout.LINES);
            case ICS -> publishing.print(spec, UnaryOperator.identity(), IcsCommand.NOTHING);
            case SCHEDULE_JSON -> one(event -> schedule(scheduled().json(event)));
            case SCHEDULE_XML -> one(event -> schedule(scheduled().xml(event)));
            case JSONLD -> one(event -> EventCommand.Written.of(JsonLd.pretty().write(event)));
            case MARKDOWN ->
                one(event -> EventCommand.Written.of(MeetupWriter.standard().write(event)));
        };
    }

    private ScheduleWriter scheduled() {
        return publishing
                .options()
                .baseUrl()
                .map(ScheduleWriter.standard()::under)
                .orElse(ScheduleWriter.standard());
    }

    private static EventCommand.Written schedule(WrittenSchedule written) {
        return new EventCommand.Written(written.text(), written.diagnostics());
    }

    private int one(Function<Event, EventCommand.Written> format) {
        return EventCommand.print(publishing.sources(), publishing.target(), spec, format);
    }

    private int json(JsonOutput.Layout layout) {
        return JsonOutput.print(publishing.sources(), publishing.target(), layout, spec);
    }

    /** What is written. */
    enum OutputFormat {
        JSON,
        NDJSON,
        ICS,
        SCHEDULE_JSON,
        SCHEDULE_XML,
        JSONLD,
        MARKDOWN;

        /** As {@code --to} spells it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What a file's name says. */
        static Optional<OutputFormat> of(String name) {
            String plain = name.toLowerCase(Locale.ROOT).replaceFirst("(ndjson|jsonl)\\.gz$", "$1");
            String ending = plain.substring(plain.lastIndexOf('.') + 1);
            return switch (ending) {
                case "json" -> Optional.of(plain.endsWith("schedule.json") ? SCHEDULE_JSON : JSON);
                case "ndjson", "jsonl" -> Optional.of(NDJSON);
                case "ics" -> Optional.of(ICS);
                case "xml" -> Optional.of(SCHEDULE_XML);
                case "jsonld" -> Optional.of(JSONLD);
                case "md" -> Optional.of(MARKDOWN);
                default -> Optional.empty();
            };
        }
    }
}
