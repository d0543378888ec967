package dev.meetupkit.cli;

import dev.meetupkit.diagnostic.Diagnostic;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code meetup check}: what a person should look at. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Prints what is wrong or doubtful in documents; exit code 1 if a finding is an error.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Sources sources;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Sources.Read> read = sources.read();
        List<Diagnostic> findings =
                read.stream().flatMap(each -> each.findings().stream()).toList();
        return Sources.report(findings, spec.commandLine().getErr());
    }
}
