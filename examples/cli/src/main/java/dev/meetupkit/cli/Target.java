package dev.meetupkit.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Option;

/** Where a command's result goes. */
final class Target {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private Optional<Path> file = Optional.empty();

    /** A result while it is written, in UTF-8 and exactly as it is; a file appears as a whole once it is finished, or not at all. */
    static final class Output implements AutoCloseable {

        private final Writer out;
        private final String name;
        private final boolean own;
        private final Optional<WholeFile> whole;
        private boolean empty = true;

        private Output(PrintWriter out) {
            this(out, "standard output", false, Optional.empty());
        }

        private Output(Writer out, String name, boolean own, Optional<WholeFile> whole) {
            this.out = out;
            this.name = name;
            this.own = own;
            this.whole = whole;
        }

        private static Output to(Path file) throws IOException {
            WholeFile whole = WholeFile.begin(file);
            return new Output(writer(file, whole.octets()), file.toString(), true, Optional.of(whole));
        }

        /** What is no regular file cannot be replaced by one. */
        private static Output toDevice(Path file) throws IOException {
            return new Output(writer(file, Files.newOutputStream(file)), file.toString(), true, Optional.empty());
        }

        private static Writer writer(Path file, OutputStream octets) throws IOException {
            boolean compressed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            return new BufferedWriter(
                    new OutputStreamWriter(compressed ? new GZIPOutputStream(octets) : octets, StandardCharsets.UTF_8));
        }

        void write(String text) {
            try {
                out.write(text);
                empty &= text.isEmpty();
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        /** All is written; a result without a character leaves the file alone. */
        void finish() {
            try {
                out.flush();
                if (whole.isPresent() && !empty) {
                    out.close();
                    whole.get().finish();
                }
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        @Override
        public void close() {
            try {
                if (own) {
                    out.close();
                }
                if (whole.isPresent()) {
                    whole.get().close();
                }
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        private UnusableException unwritable(IOException cause) {
            return Target.unwritable(name, cause);
        }
    }

    /** The name of the file; empty for standard output. */
    String name() {
        return file.map(Path::toString).orElse("");
    }

    boolean isChosen() {
        return file.isPresent();
    }

    /** Where to write what comes of these documents. */
    Output open(Sources sources, PrintWriter out) {
        if (file.isEmpty()) {
            return new Output(out);
        }
        if (sources.include(file.get())) {
            throw new UnusableException("--output: " + file.get() + " is one of the documents");
        }
        try {
            Path real = Files.exists(file.get()) ? file.get().toRealPath() : file.get();
            boolean device = Files.exists(real) && !Files.isRegularFile(real);
            return device ? Output.toDevice(real) : Output.to(real.toAbsolutePath());
        } catch (IOException e) {
            throw unwritable(file.get().toString(), e);
        }
    }

    /** Writes a whole result. */
    void write(String text, Sources sources, PrintWriter out) {
        try (Output output = open(sources, out)) {
            output.write(text);
            output.finish();
        }
    }

    private static UnusableException unwritable(String name, IOException cause) {
        return new UnusableException(name + ": cannot be written: " + cause.getMessage());
    }
}
