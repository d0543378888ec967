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
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
            .that(describe(
                    "of the library",
                    type -> !type.getPackageName().matches("dev\\.meetupkit\\.(?:cli|fixtures|assertj)")));

    /** Calls that reflect, start something, or leave or read traces; as {@code owner.method}. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "java\\.lang\\.(?:"
                    + "Class\\.(?:forName|newInstance|get(?:Declared)?(?:Method|Constructor|Field|Class)(?:e?s)?|getRecordComponents)"
                    + "|ClassLoader\\..*|Runtime\\.(?:exec|load.*|exit|halt|addShutdownHook)|Process.*|Thread\\.(?:<init>|start)"
                    + "|System\\.(?:load.*|exit|getenv|getProperty|getProperties|setProperty|setProperties|clearProperty|setIn|setOut|setErr))"
                    + "|java\\.io\\.File\\..*|java\\.nio\\.file\\.Files\\.(?:createTemp.*|delete.*|move|copy|createDirector.*|write.*|set.*)");

    /** What strangers ask to read or write a file; nothing else opens one. */
    private static final Set<String> OPEN_FILES = Set.of(
            "dev.meetupkit.ical.CalendarLint",
            "dev.meetupkit.ical.CalendarReader",
            "dev.meetupkit.json.ArchiveReader",
            "dev.meetupkit.json.ArchiveWriter",
            "dev.meetupkit.load.Archive",
            "dev.meetupkit.load.MeetupLoader");

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
                        "is forbidden",
                        (JavaAccess<?> access) ->
                                FORBIDDEN.matcher(name(access.getTarget())).matches()))
                .check(LIBRARY);
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    @Test
    void nothingSerializesListensConnectsOrLooksUp() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.lang.reflect..",
                        "java.nio.channels..",
                        "java.rmi..",
                        "javax.net..",
                        "javax.script..",
                        "javax.naming..",
                        "sun.."))
                .orShould()
                .dependOnClassesThat(describe(
                        "are of java.net, but no URI",
                        type -> type.getPackageName().startsWith("java.net")
                                && !type.getSimpleName().startsWith("URI")))
                .orShould()
                .dependOnClassesThat(describe(
                        "are lookups, streams of objects, processes or services",
                        type -> type.getName()
                                .matches(
                                        "java\\.lang\\.invoke\\.(?:MethodHandle.*|VarHandle)|java\\.io\\.Object.*Stream"
                                                + "|java\\.lang\\.ProcessBuilder|java\\.util\\.ServiceLoader")))
                .check(LIBRARY);
    }

    @Test
    void onlyWhatIsAskedToOpensFiles() {
        noClasses()
                .that(describe("are not asked to", type -> !OPEN_FILES.contains(type.getName())))
                .should()
                .accessTargetWhere(
                        describe(
                                "opens a file",
                                (JavaAccess<?> access) -> name(access.getTarget())
                                        .matches(
                                                "java\\.nio\\.file\\.Files\\.(?:new.*|read.*|lines|list|walk.*|find)"
                                                        + "|java\\.io\\.(?:File(?:Input|Output)Stream|FileReader|FileWriter|RandomAccessFile)\\..*")))
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

    /** In a JVM of its own, whose folders stay empty; {@link Confined} tells of connections, properties and what was read. */
    @Test
    void hostileInputReachesNoNetworkFileOrProperty(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Path home = Files.createDirectory(folder.resolve("home"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
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
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed.strip()).isEqualTo("nothing reached");
        for (Path untouched : List.of(home, temporary)) {
            try (Stream<Path> files = Files.list(untouched)) {
                assertThat(files).isEmpty();
            }
        }
    }

    private static String absolute(String path) {
        return String.join(
                File.pathSeparator,
                Stream.of(path.split(File.pathSeparator))
                        .map(each -> Path.of(each).toAbsolutePath().toString())
                        .toList());
    }
}
