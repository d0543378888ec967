package dev.meetupkit.cli;

import dev.meetupkit.ical.Selection;
import dev.meetupkit.ical.Selection.By;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meetup feed}: calendars to subscribe to, for everything or for each speaker, tag, room or event. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the events of an archive as a calendar to subscribe to, or keeps a folder of such calendars.",
            "",
            "With --into the folder gets all.ics and, with --by, a calendar for each value, such as speaker/lin-yue.ics. "
                    + "Each follows the one that is there: what did not change keeps its bytes, what is gone stays as cancelled for a while."
        })
final class FeedCommand implements Callable<Integer> {

    @Mixin
    private Publishing publishing;

    @Mixin
    private FeedOptions feed;

    @Option(
            names = "--only",
            paramLabel = "BY=VALUE",
            description = "Only the entries of an event, speaker, tag or room, such as speaker=\"Lin Yue\".")
    private Optional<String> only = Optional.empty();

    @Option(names = "--into", paramLabel = "DIR", description = "Keep the calendars in this folder.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "BY",
            split = ",",
            description = "With --into: a calendar for each of these as well: ${COMPLETION-CANDIDATES}.")
    private Set<By> by = Set.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folder.isEmpty() && !by.isEmpty()) {
            throw new UnusableException("--by: expected --into DIR beside it");
        }
        if (folder.isPresent() && (only.isPresent() || publishing.isAimed())) {
            throw new UnusableException(
                    "--into: writes and follows its own files; leave out --only, --output and --update");
        }
        if (folder.isPresent()) {
            Publishing.Announced announced = publishing.read(spec);
            boolean any = new FeedFolder(
                            folder.get(),
                            publishing.previous(),
                            spec.commandLine().getErr())
                    .keep(announced, feed, by);
            return announced.report().exitCode(any, IcsCommand.NOTHING);
        }
        Optional<Selection> selection = only.map(FeedCommand::selection);
        return publishing.print(
                spec,
                writer -> feed.applied(writer, selection, ""),
                selection.isPresent() ? "no such entry" : IcsCommand.NOTHING);
    }

    private static Selection selection(String text) {
        int equals = text.indexOf('=');
        try {
            return new Selection(
                    By.valueOf(text.substring(0, Math.max(0, equals)).strip().toUpperCase(Locale.ROOT)),
                    text.substring(equals + 1).strip());
        } catch (IllegalArgumentException e) {
            throw new UnusableException(
                    "--only: expected event, speaker, tag or room, =, and a value, found \"" + text + "\"");
        }
    }
}
