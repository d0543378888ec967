package dev.meetupkit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command and the entry point. */
@Command(
        name = "meetup",
        mixinStandardHelpOptions = true,
        version = "meetup 0.1.0",
        description = "Reads meetup documents that communities keep as Markdown.",
        subcommands = {
            CheckCommand.class,
            JsonCommand.class,
            JsonLdCommand.class,
            ScheduleCommand.class,
            ConvertCommand.class,
            IcsCommand.class,
            FeedCommand.class,
            FormatCommand.class,
            LintCommand.class,
            DiffCommand.class
        },
        footer = {
            "",
            "Results go to standard output, findings to standard error. Exit codes:",
            "  0  done; there may be warnings and notes",
            "  1  a finding is an error: a fact is lost; or there is nothing to write",
            "  2  the command cannot be run: an unknown option, a file that is missing or no text",
            "",
            "Examples:",
            "  meetup check 2020/                          what is wrong in an archive",
            "  meetup json 2020/05/virtual/README.md       the event as JSON",
            "  meetup json events.ics                      the entries of anybody's calendar as JSON",
            "  meetup jsonld --page https://example.org/1/ talk.md    the event for search engines",
            "  meetup schedule --output schedule.xml talk.md          the event for conference apps",
            "  meetup convert --output events.ndjson.gz 2020/ old.ics  any format into any other",
            "  meetup format talk.md --output tidy.md      the event as a tidy document",
            "  meetup diff old.md new.md                   what changed, in words",
            "  meetup lint events.ics                      what is wrong with anybody's calendar",
            "  meetup ics --base-url https://example.org/ --output events.ics 2020/",
            "  meetup feed --base-url https://example.org/ --into feeds/ --by speaker,tag 2020/"
        })
final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs a command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine command = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, line, result) -> fail(exception, line));
        int code = command.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given; try meetup --help");
    }

    private static int explain(ParameterException exception, String... arguments) {
        exception.getCommandLine().getErr().println("meetup: " + exception.getMessage());
        return CommandLine.ExitCode.USAGE;
    }

    private static int fail(Exception exception, CommandLine line) throws Exception {
        if (exception instanceof UnusableException) {
            line.getErr().println("meetup: " + exception.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw exception;
    }
}
