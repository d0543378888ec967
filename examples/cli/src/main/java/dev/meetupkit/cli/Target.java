package dev.meetupkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command's result goes. */
final class Target {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private Optional<Path> file = Optional.empty();

    /** Writes the result in UTF-8, exactly as it is. */
    void write(String text, Sources sources, PrintWriter out) {
        if (file.isEmpty()) {
            out.print(text);
            out.flush();
            return;
        }
        if (sources.include(file.get())) {
            throw new UnusableException("--output: " + file.get() + " is one of the documents");
        }
        try {
            Files.write(file.get(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableException(file.get() + ": cannot be written: " + e.getMessage());
        }
    }
}
