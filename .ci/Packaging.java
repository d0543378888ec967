import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Looks into what was built for strangers; run by .ci/packaging. */
class Packaging {

    private static final List<String> PUBLISHED = List.of("core", "json", "ical", "examples/fixtures", "examples/assertj");
    private static final Pattern TABLE = Pattern.compile("(?s)<!-- footprint -->\n.*?<!-- /footprint -->");
    private static final double TOLERANCE = 0.05;

    /** Folder of the build, folder with one project for each artifact, and --write or nothing. */
    public static void main(String[] arguments) throws IOException {
        require(Set.of("", "--write").contains(arguments[2]), "expected --write or nothing, found " + arguments[2]);
        Path built = Path.of(arguments[0]);
        for (String module : PUBLISHED) {
            check(built.resolve(module).resolve("target"), "meetupkit-" + module.replaceAll(".*/", ""));
        }
        String table = footprint(Path.of(arguments[1]));
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            compare(Path.of(readme), table, arguments[2].equals("--write"));
        }
    }

    private static void check(Path target, String name) throws IOException {
        Path jar = one(target, name + "-\\d[^-]*(-SNAPSHOT|-rc\\d+)?\\.jar");
        try (JarFile file = new JarFile(jar.toFile()); InputStream in = file.getInputStream(entry(file, "module-info.class"))) {
            ModuleDescriptor module = ModuleDescriptor.read(in);
            Attributes headers = file.getManifest().getMainAttributes();
            require(headers.getValue("Bundle-SymbolicName") != null && headers.getValue("Export-Package") != null, jar + " is no bundle");
            require(headers.getValue("Bundle-SymbolicName").equals(module.name()), jar + ": bundle and module have different names");
            Set<String> exported = new TreeSet<>();
            Matcher each = Pattern.compile("(?:^|,)([a-z0-9.]+)(?:;[a-z:]+=(?:\"[^\"]*\"|[^,;]*))*").matcher(headers.getValue("Export-Package"));
            while (each.find()) {
                exported.add(each.group(1));
            }
            Set<String> modular = module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toCollection(TreeSet::new));
            require(exported.equals(modular), jar + ": the bundle exports " + exported + ", the module " + modular);
            entry(file, "META-INF/LICENSE");
            entry(file, "META-INF/NOTICE");
        }
        one(target, name + "-.*-sources\\.jar");
        one(target, name + "-.*-javadoc\\.jar");
        one(target, "sbom\\.json");
        System.out.println(name + ": module, bundle, licence, notice, sources, Javadoc, SBOM");
    }

    private static ZipEntry entry(JarFile file, String name) {
        require(file.getEntry(name) != null, file.getName() + " lacks " + name);
        return file.getEntry(name);
    }

    private static Path one(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.getFileName().toString().matches(name)).toList();
            require(found.size() == 1, folder + ": expected one " + name + ", found " + found);
            return found.get(0);
        }
    }

    private static String footprint(Path projects) throws IOException {
        StringBuilder table = new StringBuilder("| artifact | own jar | and with it | together |\n|---|---|---|---|\n");
        for (String artifact : List.of("core", "json", "ical")) {
            List<String> others = new ArrayList<>();
            long own = 0;
            long all = 0;
            try (Stream<Path> files = Files.list(projects.resolve(artifact).resolve("target/lib"))) {
                for (Path jar : files.sorted().toList()) {
                    String name = jar.getFileName().toString().replaceAll("-\\d.*", "");
                    all += Files.size(jar);
                    if (name.equals("meetupkit-" + artifact)) {
                        own = Files.size(jar);
                    } else {
                        others.add(name + " " + size(Files.size(jar)));
                    }
                }
            }
            table.append("| ").append("meetupkit-").append(artifact).append(" | ").append(size(own)).append(" | ")
                    .append(String.join(", ", others)).append(" | ").append(size(all)).append(" |\n");
        }
        return table.toString();
    }

    private static String size(long octets) {
        return String.format(Locale.ROOT, "%d KB", Math.round(octets / 1000.0));
    }

    /** Names must be the same; sizes may differ a little, since compilers do. */
    private static void compare(Path readme, String table, boolean write) throws IOException {
        String text = Files.readString(readme);
        Matcher found = TABLE.matcher(text);
        require(found.find(), readme + " has no footprint");
        String stated = found.group().lines().filter(line -> line.startsWith("| meetupkit")).collect(Collectors.joining("\n"));
        String measured = table.lines().filter(line -> line.startsWith("| meetupkit")).collect(Collectors.joining("\n"));
        if (write) {
            Files.writeString(readme, found.replaceFirst(Matcher.quoteReplacement(
                    "<!-- footprint -->\n" + table + "<!-- /footprint -->")));
            return;
        }
        require(stated.replaceAll("\\d+ KB", "").equals(measured.replaceAll("\\d+ KB", "")), readme + " tells other jars than\n" + table);
        List<Double> before = sizes(stated);
        List<Double> now = sizes(measured);
        for (int i = 0; i < now.size(); i++) {
            require(Math.abs(now.get(i) - before.get(i)) <= 1 + TOLERANCE * now.get(i), readme + " tells other sizes than\n" + table);
        }
    }

    private static List<Double> sizes(String text) {
        return Pattern.compile("(\\d+) KB").matcher(text).results().map(size -> Double.valueOf(size.group(1))).toList();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            System.err.println(message);
            System.exit(1);
        }
    }
}
