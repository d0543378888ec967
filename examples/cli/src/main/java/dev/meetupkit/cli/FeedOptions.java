package dev.meetupkit.cli;

import dev.meetupkit.ical.CalendarWriter;
import dev.meetupkit.ical.Selection;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a feed says of itself. */
final class FeedOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What clients call it. Default: the event or the series that all events share.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is about.")
    private Optional<String> description = Optional.empty();

    @Option(
            names = "--refresh",
            paramLabel = "DURATION",
            description = "How often clients need look for changes, such as PT12H.")
    private Optional<String> refresh = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "URL",
            description = "Where it is published; with --into the folder's address.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--color", paramLabel = "NAME", description = "Its color, a name of CSS3 such as turquoise.")
    private Optional<String> color = Optional.empty();

    /**
     * A writer with these options.
     *
     * @param path below the folder, if the feed is one of several
     */
    CalendarWriter applied(CalendarWriter plain, Optional<Selection> selection, String path) {
        CalendarWriter writer = plain;
        try {
            Optional<String> called = selection
                    .map(each -> name.map(whole -> whole + ": ").orElse("") + each.value())
                    .or(() -> name);
            writer = called.isPresent() ? writer.named(called.get()) : writer;
            writer = selection.isPresent() ? writer.only(selection.get()) : writer;
            writer = description.isPresent() ? writer.describedAs(description.get()) : writer;
            writer = refresh.isPresent() ? writer.refreshedEvery(Duration.parse(refresh.get())) : writer;
            writer = source.isPresent() ? writer.publishedAt(address(source.get(), path)) : writer;
            return color.isPresent() ? writer.colored(color.get()) : writer;
        } catch (DateTimeException e) {
            throw new UnusableException(
                    "--refresh: expected a duration such as PT12H, found \"" + refresh.get() + "\"");
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    private static String address(String source, String path) {
        return path.isEmpty() || source.endsWith("/") ? source + path : source + "/" + path;
    }
}
