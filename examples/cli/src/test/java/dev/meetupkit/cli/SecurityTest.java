package dev.meetupkit.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.meetupkit.Link;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.MeetupLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SECURITY.md claims of the library. */
class SecurityTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.meetupkit", "dev.meetupkit.json", "dev.meetupkit.ical")
            .that(describe("of the library", type -> !type.getPackageName().startsWith("dev.meetupkit.cli")));

    /** Owners and methods that nobody calls. */
    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.Class.forName",
            "java.lang.Class.getMethod",
            "java.lang.Class.getDeclaredMethod",
            "java.lang.Class.getDeclaredField",
            "java.lang.Class.getDeclaredConstructor",
            "java.lang.Class.newInstance",
            "java.lang.ClassLoader.loadClass",
            "java.lang.Runtime.exec",
            "java.lang.System.load",
            "java.lang.System.loadLibrary",
            "java.lang.System.setProperty",
            "java.lang.System.setProperties",
            "java.lang.System.clearProperty",
            "java.lang.System.getenv",
            "java.lang.System.exit",
            "java.net.URL.openStream",
            "java.net.URL.openConnection",
            "java.nio.file.Files.createTempFile",
            "java.nio.file.Files.createTempDirectory",
            "java.io.File.createTempFile");

    @Test
    void theLibraryIsLookedAt() {
        assertThat(LIBRARY.stream().map(type -> type.getPackageName()))
                .contains(
                        "dev.meetupkit",
                        "dev.meetupkit.load",
                        "dev.meetupkit.json.codec",
                        "dev.meetupkit.json.schedule",
                        "dev.meetupkit.ical");
    }

    @Test
    void nothingReflectsRunsLoadsOrLeavesTraces() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "is forbidden", (JavaAccess<?> access) -> FORBIDDEN.contains(name(access.getTarget()))))
                .check(LIBRARY);
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    @Test
    void nothingSerializesListensOrConnects() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.lang.reflect..", "java.net.http..", "java.rmi..", "javax.script..", "javax.naming.."))
                .orShould()
                .dependOnClassesThat(describe(
                        "are streams of objects, sockets, processes or services",
                        type -> Set.of(
                                        "java.io.ObjectInputStream",
                                        "java.io.ObjectOutputStream",
                                        "java.net.Socket",
                                        "java.net.ServerSocket",
                                        "java.net.InetAddress",
                                        "java.net.URLConnection",
                                        "java.lang.ProcessBuilder",
                                        "java.util.ServiceLoader")
                                .contains(type.getName())))
                .check(LIBRARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org/"})
    void linksAreOfTheWebAlone(String address) {
        assertThatThrownBy(() -> Link.of(Link.Rel.PAGE, address)).hasMessageContaining("Link.url");
        Loaded loaded = MeetupLoader.in(ZoneId.of("Asia/Shanghai")).load("# Mesh Night\n\n[page](" + address + ")\n");
        assertThat(loaded.orThrow().links()).isEmpty();
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).containsAnyOf(Code.BAD_LINK, Code.RELATIVE_LINK);
    }

    /** A JVM of its own that may touch nothing: {@link Confined} throws if something tries. */
    @Test
    void hostileInputReachesNoNetworkFileOrProperty(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Path home = Files.createDirectory(folder.resolve("home"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        home.toFile().setWritable(false);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        Confined.class.getName(),
                        secret.toUri().toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(code).as(printed).isZero();
        assertThat(printed.strip()).isEqualTo("nothing reached");
        for (Path untouched : List.of(home, temporary)) {
            try (Stream<Path> files = Files.list(untouched)) {
                assertThat(files).isEmpty();
            }
        }
    }

    private static String absolute(String path) {
        return String.join(
                java.io.File.pathSeparator,
                Stream.of(path.split(java.io.File.pathSeparator))
                        .map(each -> Path.of(each).toAbsolutePath().toString())
                        .toList());
    }
}
