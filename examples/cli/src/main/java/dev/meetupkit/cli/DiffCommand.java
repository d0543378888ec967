package dev.meetupkit.cli;

import dev.meetupkit.Change;
import dev.meetupkit.Event;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code meetup diff}: what changed between two states, in words that a subscriber understands. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Prints what changed between two documents, folders or calendars: OLD and NEW.")
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private Sources sources;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (sources.names().size() != 2
                || sources.names().get(0).equals(sources.names().get(1))) {
            throw new UnusableException("expected two documents, folders or calendars, OLD and NEW, found "
                    + String.join(" ", sources.names()));
        }
        Report report = new Report(spec.commandLine().getErr());
        Map<String, Event> before = new LinkedHashMap<>();
        Map<String, Event> after = new LinkedHashMap<>();
        sources.forEachNamed((name, read) -> {
            report.tell(read.findings());
            Map<String, Event> side = name.equals(sources.names().get(0)) ? before : after;
            read.event().ifPresent(event -> side.put(key(event, side), event));
        });
        PrintWriter out = spec.commandLine().getOut();
        boolean two = before.size() == 1 && after.size() == 1; // then they are one, whatever their files are called
        after.forEach((id, event) -> {
            Optional<Event> was = two ? before.values().stream().findFirst() : Optional.ofNullable(before.remove(id));
            if (was.isEmpty()) {
                out.println(event.title() + ": new");
            } else {
                Change.between(was.get(), event).forEach(change -> out.println(event.title() + ": " + words(change)));
            }
        });
        if (!two) {
            before.values().forEach(event -> out.println(event.title() + ": gone"));
        }
        out.flush();
        return report.exitCode(!before.isEmpty() || !after.isEmpty(), "no event");
    }

    /** By what an event is known on either side: its id, and where several have it, as in a calendar, which of them it is. */
    private static String key(Event event, Map<String, Event> side) {
        String id = event.id().orElse(event.title());
        String key = id;
        for (int number = 2; side.containsKey(key); number++) {
            key = id + "\n" + number; // an id has one line
        }
        return key;
    }

    private static String words(Change change) {
        String of = change.session().map(title -> "\"" + title + "\" ").orElse("");
        String before = change.before().orElse("nothing");
        String after = change.after().orElse("nothing");
        return switch (change.kind()) {
            case NEW -> of + "is new";
            case GONE -> of + "is gone";
            case RETITLED -> of + "was called \"" + before + "\"";
            case MOVED -> of + "moved from " + before + " to " + after;
            case RELOCATED -> of + "is at " + after + ", was at " + before;
            case STATUS -> of + "is " + after + ", was " + before;
            case SPEAKERS -> of + "is by " + after + ", was by " + before;
            case LINKS -> of + "links to " + after + ", linked to " + before;
        };
    }
}
