package dev.meetupkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("events.ics");
    }

    private static void write(Path file, String text) throws IOException {
        try (WholeFile whole = WholeFile.begin(file)) {
            OutputStream octets = whole.octets();
            octets.write(text.getBytes(StandardCharsets.UTF_8));
            whole.finish();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void isReadableByWhoReadsNewFilesOfThisUser() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        write(file, "new");
        assertThat(permissions(file)).isEqualTo(permissions(Files.writeString(folder.resolve("plain"), "")));
    }

    @Test
    void keepsWhoMayReadIt() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(Files.writeString(file, "old"), PosixFilePermissions.fromString("rw-rw-r--"));
        write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(permissions(file)).isEqualTo("rw-rw-r--");
    }

    @Test
    void touchesNobodysPart() throws IOException {
        Files.writeString(folder.resolve("events.ics.0.part"), "somebody's");
        write(file, "new");
        assertThat(names()).containsExactly("events.ics", "events.ics.0.part");
        assertThat(folder.resolve("events.ics.0.part")).hasContent("somebody's");
    }

    @Test
    void leavesTheOldOneWhereItIsNotFinished() throws IOException {
        Files.writeString(file, "old");
        try (WholeFile whole = WholeFile.begin(file)) {
            whole.octets().write('n');
        }
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("events.ics");
    }
}
