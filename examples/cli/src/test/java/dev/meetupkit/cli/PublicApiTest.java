package dev.meetupkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What can be called from outside is documented, and every public type says in {@code public-types.txt} why it is one. */
class PublicApiTest {

    private static final Path HOUSE = Path.of("../..");

    private static final List<String> MODULES =
            List.of("core", "json", "ical", "examples/fixtures", "examples/assertj");

    private static final Pattern EXPORT = Pattern.compile("exports (\\S+);");

    @Test
    void everyPublicTypeHasAReason() throws IOException {
        Map<String, String> reasons = Files.readAllLines(Path.of("src/test/resources/public-types.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" *\\| *", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0],
                        parts -> parts[1],
                        (a, b) -> {
                            throw new IllegalStateException("a type has two reasons: " + a + ", " + b);
                        },
                        TreeMap::new));
        Map<String, String> found = new TreeMap<>();
        scan((path, documented) -> {
            if (path.getLeaf() instanceof ClassTree type) {
                found.put(path.getCompilationUnit().getPackageName() + "." + qualified(path, type), "");
            }
        });
        assertThat(reasons.keySet()).containsExactlyElementsOf(found.keySet());
        assertThat(reasons.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void whatCanBeCalledIsDocumented() throws IOException {
        List<String> silent = new ArrayList<>();
        scan((path, documented) -> {
            if (!documented) {
                silent.add(path.getCompilationUnit().getSourceFile().getName() + ": "
                        + path.getLeaf()
                                .toString()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .findFirst()
                                .orElse(""));
            }
        });
        assertThat(silent).isEmpty();
    }

    private interface Visitor {
        void visit(TreePath path, boolean documented);
    }

    private static String qualified(TreePath path, ClassTree type) {
        Tree outer = path.getParentPath().getLeaf();
        return outer instanceof ClassTree
                ? qualified(path.getParentPath(), (ClassTree) outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    /** Public types of exported packages, and what is public or protected in them. */
    private static void scan(Visitor visitor) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            Path sources = HOUSE.resolve(module).resolve("src/main/java");
            Matcher export = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")));
            while (export.find()) {
                try (Stream<Path> room =
                        Files.list(sources.resolve(export.group(1).replace('.', '/')))) {
                    room.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                }
            }
        }
        assertThat(files).hasSizeGreaterThan(50);
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(comments, visitor).scan(unit, null);
            }
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees comments;
        private final Visitor visitor;

        private Scanner(DocTrees comments, Visitor visitor) {
            this.comments = comments;
            this.visitor = visitor;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            if (isOpen(type.getModifiers())) {
                visit();
                return super.visitClass(type, none);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isOpen(method.getModifiers()) && !inherited) {
                visit();
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void none) {
            boolean component = ((ClassTree) getCurrentPath().getParentPath().getLeaf()).getKind() == Tree.Kind.RECORD
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (isOpen(field.getModifiers()) && !component) {
                visit();
            }
            return null;
        }

        private void visit() {
            visitor.visit(getCurrentPath(), comments.getDocComment(getCurrentPath()) != null);
        }

        private boolean isOpen(ModifiersTree modifiers) {
            Tree outer = getCurrentPath().getParentPath().getLeaf();
            boolean ofInterface = outer instanceof ClassTree type
                    && Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE).contains(type.getKind());
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || ofInterface && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }
    }
}
