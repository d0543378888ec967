package dev.meetupkit.cli;

import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.ical.CalendarLint;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code meetup lint}: what is wrong with anybody's calendars by the letter of RFC 5545. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Checks calendars (*.ics) by the letter of RFC 5545; exit code 1 if a rule is broken.")
final class LintCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Calendars.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (on standard error), or on standard output github, sarif or json. Default: text.")
    private FindingFormat format = FindingFormat.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Diagnostic> findings = new ArrayList<>();
        for (String name : names) {
            findings.addAll(check(name));
        }
        if (format == FindingFormat.TEXT) {
            findings.forEach(spec.commandLine().getErr()::println);
        } else {
            spec.commandLine().getOut().print(format.write(findings));
            spec.commandLine().getOut().flush();
        }
        return findings.isEmpty() ? 0 : 1;
    }

    private static List<Diagnostic> check(String name) {
        try {
            return CalendarLint.check(Path.of(name));
        } catch (InvalidPathException e) {
            throw new UnusableException(name + ": not a file name");
        } catch (NoSuchFileException e) {
            throw new UnusableException(name + ": no such file or folder");
        } catch (IOException e) {
            throw new UnusableException(name + ": cannot be read: " + e.getMessage());
        }
    }
}
