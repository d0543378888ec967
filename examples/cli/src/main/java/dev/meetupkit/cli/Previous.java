package dev.meetupkit.cli;

import dev.meetupkit.ical.FeedUpdate;
import dev.meetupkit.ical.FeedUpdate.Plan;
import dev.meetupkit.ical.WrittenCalendar;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The feed that was published before, and how it is followed. */
final class Previous {

    @Option(
            names = "--update",
            paramLabel = "PREVIOUS.ics",
            description =
                    "Follow the feed published before: entries that are the same keep their bytes, others get a higher SEQUENCE, and what is gone stays as cancelled for a while.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--retain",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "With --update: so long what is gone stays as cancelled (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--drop-cancelled",
            description =
                    "With --update: what is announced as cancelled leaves the feed like what is gone. Default: it stays as long as it is announced.")
    private boolean dropCancelled;

    /** What to publish after it, telling what changed; the calendar itself where there was none before. */
    WrittenCalendar followedBy(WrittenCalendar calendar, Instant stamp, PrintWriter err) {
        if (file.isEmpty() && dropCancelled) {
            throw new UnusableException("--drop-cancelled goes with --update: there is no feed that it could leave");
        }
        return file.isEmpty() ? calendar : followedBy(file.get(), "", calendar, stamp, err);
    }

    boolean isChosen() {
        return file.isPresent();
    }

    /**
     * What to publish after the feed of a file, telling what changed.
     *
     * @param prefix before each change, where there are several feeds
     */
    WrittenCalendar followedBy(Path before, String prefix, WrittenCalendar calendar, Instant stamp, PrintWriter err) {
        if (days < 0) {
            throw new UnusableException("--retain: expected a number of days, found " + days);
        }
        FeedUpdate update = FeedUpdate.standard().retaining(Duration.ofDays(days));
        Plan plan = (dropCancelled ? update.droppingCancelled() : update).plan(text(before), calendar, stamp);
        plan.diagnostics().forEach(finding -> err.println(finding.in(before.toString())));
        plan.changes()
                .forEach(change -> err.println(prefix + change.kind().name().toLowerCase(Locale.ROOT) + ": "
                        + change.summary().replace('\n', ' ')));
        return new WrittenCalendar(plan.text(), calendar.diagnostics());
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new UnusableException("--update: " + file + ": no such file; leave --update out the first time");
        } catch (IOException e) {
            throw new UnusableException("--update: " + file + ": cannot be read: " + e.getMessage());
        }
    }
}
