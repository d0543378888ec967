package dev.meetupkit.cli;

import dev.meetupkit.Event;
import dev.meetupkit.json.EventJson;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Events as JSON, each written before the next one is read. Lives within one command. */
final class JsonOutput {

    /** How events are laid out. */
    enum Layout {
        /** The event of the only document over several lines, else a line for each. */
        FITTING,
        /** A line for each member. */
        PRETTY,
        /** A line for each event. */
        LINES
    }

    private final Target.Output out;
    private final Layout layout;
    private Optional<Event> held = Optional.empty();
    private int documents;
    private int written;

    private JsonOutput(Target.Output out, Layout layout) {
        this.out = out;
        this.layout = layout;
    }

    /** Writes the events of documents; the exit code. */
    static int print(Sources sources, Target target, Layout layout, CommandSpec spec) {
        Report report = new Report(spec.commandLine().getErr());
        try (Target.Output out = target.open(sources, spec.commandLine().getOut())) {
            JsonOutput json = new JsonOutput(out, layout);
            sources.forEach(read -> {
                report.tell(read.findings());
                json.add(read);
            });
            int code = report.exitCode(json.end() > 0, "no event");
            out.finish();
            return code;
        }
    }

    private void add(Sources.Read read) {
        documents++;
        if (layout == Layout.LINES) {
            read.event().ifPresent(event -> write(event, EventJson.compact()));
        } else if (documents == 1) {
            held = read.event();
        } else {
            requireLines(read);
            held.ifPresent(event -> write(event, EventJson.compact()));
            held = Optional.empty();
            read.event().ifPresent(event -> write(event, EventJson.compact()));
        }
    }

    private void requireLines(Sources.Read read) {
        if (layout == Layout.PRETTY && read.event().isPresent()) {
            throw new UnusableException(
                    "expected one event to lay out over several lines, found more; --ndjson writes a line for each");
        }
    }

    /** How many events there were. */
    private int end() {
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
                    String.valueOf(e.getMessage())); // members of other tools that are named like those of an event
        }
    }
}
