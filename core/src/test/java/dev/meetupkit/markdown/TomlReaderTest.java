package dev.meetupkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a = "b"                                  | {a=b}
            a = 'c:\\d' # e                          | {a=c:\\d}
            a = "b \\"c\\" \\u4e2d\\t"               | {a=b "c" 中\t}
            a = 2019-03-01T10:20:00+08:00            | {a=2019-03-01T10:20:00+08:00}
            a = 2019-03-01 10:20:00 # day            | {a=2019-03-01 10:20:00}
            a = true                                 | {a=true}
            a = ["b", 'c', 1.5,]                     | {a=[b, c, 1.5]}
            a = []                                   | {a=[]}
            a = { b = "c", d.e = 1 }                 | {a={b=c, d={e=1}}}
            a.b = 1~a."c d" = 2                      | {a={b=1, c d=2}}
            [a]~b = 1~[a.c]~d = 2                    | {a={b=1, c={d=2}}}
            [[a]]~b = 1~[[a]]~b = 2~[a.c]~d = 3      | {a=[{b=1}, {b=2, c={d=3}}]}
            a = '''~b~c'''                           | {a=b~c}
            a = \"""b \\~   c\"""                    | {a=b c}
            a = \"""b"\"""                           | {a=b"}
            # nothing                                | {}
            """)
    void readsTextListsAndTables(String toml, String expected) {
        FrontMatter read = TomlReader.read(toml.replace('~', '\n'), 0, 0);
        assertThat(read.problem()).isEmpty();
        assertThat(shown(read.members())).isEqualTo(expected.replace('~', '\n'));
    }

    @Test
    void readsTheLineEndsOfTextAsOne() {
        FrontMatter read = TomlReader.read("a = '''\r\nb\r\nc'''\r\n", 0, 0);
        assertThat(read.problem()).isEmpty();
        assertThat(shown(read.members())).isEqualTo("{a=b\nc}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a                   | 1 | expected =
            a =                 | 3 | expected a value
            a = "b              | 4 | expected " behind the text
            a = 1 b             | 5 | expected the end of the line
            a = [1 2]           | 7 | expected , or ]
            a = {b = 1 c = 2}   | 11 | expected , or }
            a = 1~a = 2         | 6 | the key a stands here twice
            a = 1~[a]           | 7 | the key a stands here twice
            = 1                 | 0 | expected a key
            [a                  | 2 | expected ]
            """)
    void saysWhereItCannotBeReadAndKeepsWhatStandsBefore(String toml, int offset, String message) {
        FrontMatter read = TomlReader.read("z = 1\n" + toml.replace('~', '\n'), 100, 200);
        assertThat(read.problem()).contains(new FrontMatter.Problem(message, 106 + offset));
        assertThat(read.text("z"))
                .hasValueSatisfying(line -> assertThat(line.text()).isEqualTo("1"));
    }

    @Test
    void refusesToNestDeeperThanToolsDo() {
        assertThat(TomlReader.read("a = " + "[".repeat(10_000), 0, 0).problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem.message()).isEqualTo("values nest more than 32 deep"));
    }

    @Test
    void knowsWhereAValueStands() {
        FrontMatter table = TomlReader.read("a = \"b\"\n", 10, 20);
        assertThat(table.keys()).containsEntry("a", 10);
        assertThat(table.members().get("a").offset()).isEqualTo(15);
    }

    private static String shown(Value value) {
        if (value instanceof Scalar scalar) {
            return scalar.value();
        }
        if (value instanceof Sequence list) {
            return list.values().stream().map(TomlReaderTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return shown(((Mapping) value).members());
    }

    private static String shown(Map<String, Value> members) {
        return members.entrySet().stream()
                .map(member -> member.getKey() + "=" + shown(member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
