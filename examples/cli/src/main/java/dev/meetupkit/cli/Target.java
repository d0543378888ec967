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
import java.nio.file.StandardCopyOption;
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
        private final Optional<Path> file;
        private final Optional<Path> part;
        private boolean empty = true;

        private Output(PrintWriter out) {
            this.out = out;
            this.file = Optional.empty();
            this.part = Optional.empty();
        }

        private Output(Path file, Path part) throws IOException {
            OutputStream octets = Files.newOutputStream(part);
            boolean compressed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            this.out = new BufferedWriter(
                    new OutputStreamWriter(compressed ? new GZIPOutputStream(octets) : octets, StandardCharsets.UTF_8));
            this.file = Optional.of(file);
            this.part = Optional.of(part);
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
                if (part.isPresent() && !part.equals(file) && !empty) {
                    out.close();
                    Files.move(part.get(), file.orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        @Override
        public void close() {
            try {
                if (part.isPresent()) {
                    out.close();
                }
                if (part.isPresent() && !part.equals(file)) {
                    Files.deleteIfExists(part.get());
                }
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        private UnusableException unwritable(IOException cause) {
            return Target.unwritable(file.map(Path::toString).orElse("standard output"), cause);
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
            return new Output(real, device ? real : part(real));
        } catch (IOException e) {
            throw unwritable(file.get().toString(), e);
        }
    }

    /** A file of its own beside the result, so that nobody's is touched. */
    private static Path part(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return Files.createTempFile(folder, file.getFileName().toString(), ".part");
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
