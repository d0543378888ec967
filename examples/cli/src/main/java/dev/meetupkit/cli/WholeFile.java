package dev.meetupkit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is there as a whole once it is finished, or not at all: it is written under a name that nobody has, and moved. Who may read
 * it is as for every new file of this user, or as before.
 */
final class WholeFile implements AutoCloseable {

    /** So many names beside the file are tried. */
    private static final int MOST_NAMES = 1_000;

    private final Path file;
    private final Path part;
    private final OutputStream octets;

    private WholeFile(Path file, Path part, OutputStream octets) {
        this.file = file;
        this.part = part;
        this.octets = octets;
    }

    static WholeFile begin(Path file) throws IOException {
        for (int i = 0; i < MOST_NAMES; i++) {
            Path part = file.resolveSibling(file.getFileName() + "." + i + ".part");
            try {
                return new WholeFile(
                        file,
                        part,
                        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            } catch (FileAlreadyExistsException e) {
                continue; // somebody's, or what a command left that was killed
            }
        }
        throw new FileSystemException(file.toString(), null, "every name beside it that ends in .part is taken");
    }

    /** Where its octets are written. */
    OutputStream octets() {
        return octets;
    }

    /** All is written. */
    void finish() throws IOException {
        octets.close();
        PosixFileAttributeView before = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (before != null && Files.exists(file)) {
            Files.setPosixFilePermissions(part, before.readAttributes().permissions());
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        octets.close();
        Files.deleteIfExists(part);
    }
}
