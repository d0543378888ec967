package dev.meetupkit.cli;

import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code meetup ics}: the events of documents as one calendar. */
@Command(
        name = "ics",
        mixinStandardHelpOptions = true,
        description = "Prints the events of documents as one iCalendar file.")
final class IcsCommand implements Callable<Integer> {

    static final String NOTHING = "no event with a date";

    @Mixin
    private Publishing publishing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return publishing.print(spec, UnaryOperator.identity(), NOTHING);
    }
}
