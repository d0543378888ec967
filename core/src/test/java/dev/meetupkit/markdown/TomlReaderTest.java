package dev.meetupkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
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
            a = "b \\~   c"                          | -
            a = \"""b \\~   c\"""                    | {a=b c}
            # nothing                                | {}
            """)
    void readsTextListsAndTables(String toml, String expected) throws FrontMatterException {
        String lines = toml.replace('~', '\n');
        if (expected.equals("-")) {
            assertThatThrownBy(() -> TomlReader.read(lines, 0)).isInstanceOf(FrontMatterException.class);
        } else {
            assertThat(shown(TomlReader.read(lines, 0))).isEqualTo(expected.replace('~', '\n'));
        }
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
    void saysWhereItCannotBeRead(String toml, int offset, String message) {
        assertThatThrownBy(() -> TomlReader.read(toml.replace('~', '\n'), 100))
                .isInstanceOfSatisfying(FrontMatterException.class, thrown -> {
                    assertThat(thrown.problem().message()).isEqualTo(message);
                    assertThat(thrown.problem().offset()).isEqualTo(100 + offset);
                });
    }

    @Test
    void refusesToNestDeeperThanToolsDo() {
        assertThatThrownBy(() -> TomlReader.read("a = " + "[".repeat(10_000), 0))
                .hasMessage("values nest more than 32 deep");
    }

    @Test
    void knowsWhereAValueStands() throws FrontMatterException {
        Mapping table = TomlReader.read("a = \"b\"\n", 10);
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
        return ((Mapping) value)
                .members().entrySet().stream()
                        .map(member -> member.getKey() + "=" + shown(member.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
