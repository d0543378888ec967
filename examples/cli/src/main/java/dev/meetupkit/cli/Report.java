package dev.meetupkit.cli;

import dev.meetupkit.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.util.List;

/** Tells findings as they come, and remembers whether one was an error. Lives within one command. */
final class Report {

    private final PrintWriter err;
    private int exitCode;

    Report(PrintWriter err) {
        this.err = err;
    }

    void tell(List<Diagnostic> findings) {
        findings.forEach(err::println);
        exitCode = Math.max(exitCode, Sources.exitCode(findings));
    }

    /** The exit code of a command that wrote something, or had nothing to write. */
    int exitCode(boolean written, String nothing) {
        if (!written) {
            err.println("meetup: nothing to write: " + nothing);
            return 1;
        }
        return exitCode;
    }
}
