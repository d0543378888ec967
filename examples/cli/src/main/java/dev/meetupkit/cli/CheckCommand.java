package dev.meetupkit.cli;

import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.TextBlock;
import dev.meetupkit.load.TextBlock.Use;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meetup check}: what a person should look at. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Prints what is wrong or doubtful in documents; exit code 1 if a finding is an error.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Sources sources;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (on standard error), or on standard output github, sarif or json. Default: text.")
    private FindingFormat format = FindingFormat.TEXT;

    @Option(names = "--coverage", description = "Also print how much of each text became part of an event.")
    private boolean coverage;

    @Option(names = "--fingerprints", description = "Also print by what a decision recognises each finding.")
    private boolean fingerprints;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean text = format == FindingFormat.TEXT;
        List<Diagnostic> kept = new ArrayList<>();
        int[] code = new int[1];
        sources.forEach(read -> {
            code[0] = Math.max(code[0], Sources.exitCode(read.findings()));
            if (text) {
                read.findings().forEach(finding -> print(finding, err));
            } else {
                kept.addAll(read.findings());
            }
            if (coverage) {
                read.loaded().ifPresent(loaded -> (text ? out : err).println(share(loaded)));
            }
        });
        if (!text) {
            out.print(format.write(kept));
            out.flush();
        }
        return code[0];
    }

    private void print(Diagnostic finding, PrintWriter err) {
        err.println(finding);
        if (fingerprints) {
            finding.fingerprint().ifPresent(print -> err.println("    fingerprint: " + print));
        }
    }

    /** In letters and digits: blank lines and marks say nothing. */
    private static String share(Loaded loaded) {
        long placed = letters(loaded, Use.PLACED);
        long structure = letters(loaded, Use.STRUCTURE);
        long unread = letters(loaded, Use.UNREAD);
        long all = Math.max(1, placed + structure + unread);
        return "%s: %s %% placed, %s %% structure, %s %% unread (%s of %s letters)"
                .formatted(
                        loaded.name().orElse("<text>"),
                        100 - structure * 100 / all - unread * 100 / all,
                        structure * 100 / all,
                        unread * 100 / all,
                        unread,
                        placed + structure + unread);
    }

    private static long letters(Loaded loaded, Use use) {
        return loaded.blocks().stream()
                .filter(block -> block.use() == use)
                .map(TextBlock::text)
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetterOrDigit)
                .count();
    }
}
