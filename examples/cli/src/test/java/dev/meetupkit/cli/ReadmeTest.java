package dev.meetupkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.json.EventJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every snippet of Java in the pages compiles and runs, on top of a folder with the fixtures. */
class ReadmeTest {

    private static final Path README = Path.of("../../README.md");

    @Test
    void theChinesePageShowsTheSame() throws Exception {
        assertThat(fenced(Path.of("../../README.zh-CN.md"))).containsExactlyElementsOf(fenced(README));
    }

    private static List<String> fenced(Path page) throws Exception {
        return Pattern.compile("(?ms)^```.*?^```$")
                .matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "COMPARE.md"})
    void everySnippetCompilesAndRuns(String page, @TempDir Path folder) throws Exception {
        Fixture.unpack(folder);
        List<String> snippets = new ArrayList<>();
        Matcher block = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README.resolveSibling(page)));
        while (block.find()) {
            snippets.add(block.group(1).replace("Path.of(\"", "Path.of(\"" + folder + "/"));
        }
        assertThat(snippets).hasSizeGreaterThan(2);
        for (int i = 0; i < snippets.size(); i++) {
            run("Snippet" + i, snippets.get(i), folder);
        }
    }

    @Test
    void whatItShowsIsWhatIsPrinted(@TempDir Path folder) throws Exception {
        Fixture.unpack(folder);
        String readme = Files.readString(README);
        StringWriter err = new StringWriter();
        Path document = folder.resolve(Fixture.TABLE_AND_LISTS.path());
        Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "check", document.toString());
        String told = err.toString()
                .replace(document.toString(), "README.md")
                .lines()
                .filter(line -> !line.contains("note:"))
                .collect(Collectors.joining("\n"));
        assertThat(readme).contains("```text\n" + told + "\n\nBEGIN:VEVENT\n");
        assertThat(err.toString()).contains("[weekday-mismatch]");
        Matcher entry = Pattern.compile("(?s)```text\n.*?(BEGIN:VEVENT.*?)```").matcher(readme);
        assertThat(entry.find()).isTrue();
        assertThat(entry.group(1).lines()).allMatch(Fixture.TABLE_AND_LISTS.calendar()::contains);
        assertThatThrownBy(() -> EventJson.compact().read("{\"schemaVersion\": \"1.0\", \"title\": 7}"))
                .hasMessage(readme.replaceAll("(?s).*// (1:35: [^\n]*)\n.*", "$1"));
    }

    private static void run(String name, String body, Path folder) throws Exception {
        String source = """
                import dev.meetupkit.*;
                import dev.meetupkit.assertj.*;
                import dev.meetupkit.diagnostic.*;
                import dev.meetupkit.fixtures.*;
                import dev.meetupkit.ical.*;
                import dev.meetupkit.json.*;
                import dev.meetupkit.json.jackson3.MeetupModule;
                import dev.meetupkit.json.schedule.*;
                import dev.meetupkit.load.*;
                import dev.meetupkit.write.*;
                import java.nio.file.Path;
                import java.time.*;
                import java.util.Date;
                import java.util.List;
                import java.util.stream.Stream;
                import tools.jackson.databind.json.JsonMapper;

                public class %s {
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(name, body);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(new Source(name, source)))
                .call();
        assertThat(compiled).as("%s%n%s", messages, source).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
