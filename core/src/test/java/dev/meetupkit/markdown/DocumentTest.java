package dev.meetupkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.markdown.Block.Kind;
import dev.meetupkit.markdown.Line.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    private static final DocumentReader READER = new DocumentReader(32, 20_000);

    @Test
    void isAListOfBlocksInOrder() {
        Document document = READER.read("""
                # a

                b
                c

                - d
                  - e

                  f

                > g

                | h | i |
                |---|---|
                | j | k |

                ---

                    l

                <div>m</div>

                <!-- n -->
                """);
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Kind.HEADING,
                        Kind.PARAGRAPH,
                        Kind.ITEM,
                        Kind.ITEM,
                        Kind.PARAGRAPH,
                        Kind.QUOTE,
                        Kind.HEADER,
                        Kind.ROW,
                        Kind.RULE,
                        Kind.PARAGRAPH,
                        Kind.PARAGRAPH,
                        Kind.HTML);
        assertThat(document.blocks().get(1).lines()).extracting(Line::text).containsExactly("b", "c");
        assertThat(document.blocks().subList(2, 5)).extracting(Block::group).containsOnly(1);
        assertThat(document.blocks().get(3).level()).isEqualTo(2);
        assertThat(document.blocks().get(7).lines()).extracting(Line::text).containsExactly("j", "k");
    }

    /** Every character knows where it stands, whatever Markdown did to the text around it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # markdown                    | read              | character | line:column
            # 时间：x                      | 时间：x            | x         | 1:6
            **a** b                       | a b               | b         | 1:7
            a\\_b                         | a_b               | b         | 1:4
            a &amp; b                     | a & b             | b         | 1:9
            [a](https://x.y) b            | a b               | b         | 1:18
            `a` b                         | a b               | b         | 1:5
            - *a*：b                       | a：b              | b         | 1:7
            > a b                         | a b               | b         | 1:5
            <i>a</i> b                    | a b               | b         | 1:10
            """)
    void knowsWhereItsCharactersStand(String markdown, String read, String character, String place) {
        Document document = READER.read(markdown);
        Line line = document.blocks().get(0).first();
        assertThat(line).hasToString(read);
        assertThat(document.position(line.offset(read.indexOf(character)))).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\n\nb', 3:1",
        "'a\r\n\r\nb', 3:1",
        "'a\r\rb', 3:1",
        "'---\nx: y\n---\nb', 4:1",
        "'---\r\nx: y\r\n---\r\n\r\nb', 5:1"
    })
    void countsLinesByAnyLineEndAndBehindFrontMatter(String text, String place) {
        Document document = READER.read(text);
        Block last = document.blocks().get(document.blocks().size() - 1);
        assertThat(document.position(last.from())).hasToString(place);
        assertThat(text.substring(last.from(), last.to())).isEqualTo("b");
    }

    @Test
    void keepsWhatMarksMeant() {
        Line line = READER.read("**a** <strike>b</strike> [c](https://x.y) https://z.example/d。 ![e](f.png)")
                .blocks()
                .get(0)
                .first();
        assertThat(line).hasToString("a b c https://z.example/d。");
        assertThat(line.isMarked(Mark.EMPHASIS, 0)).isTrue();
        assertThat(line.isMarked(Mark.STRUCK, 2)).isTrue();
        assertThat(line.links()).extracting(Line.Span::target).containsExactly("https://x.y", "https://z.example/d");
        assertThat(line.images()).extracting(Line.Span::label).containsExactly("e");
        assertThat(line.part(4, 5).links()).extracting(Line.Span::target).containsExactly("https://x.y");
        assertThat(line.isAll(Mark.EMPHASIS)).isFalse();
        assertThat(line.part(0, 1).isAll(Mark.EMPHASIS)).isTrue();
    }

    @Test
    void breaksLinesWhereHtmlDoes() {
        assertThat(READER.read("a<br/>b").blocks().get(0).lines())
                .extracting(Line::text)
                .containsExactly("a", "b");
        assertThat(READER.read("|x|\n|-|\n|a<br>b|").blocks().get(1).first()).hasToString("a;b");
    }

    @Test
    void foldsWidthsAndDashesToOneCharacterEach() {
        Line line = READER.read("（Ａ）：１９:００～２０—２１　b").blocks().get(0).first();
        assertThat(line.folded()).isEqualTo("(A):19:00-20-21 b").hasSameSizeAs(line.text());
    }

    @Test
    void joinsLinesAsTheirScriptWantsIt() {
        assertThat(Lines.flow(READER.read("网\n格 a\nb").blocks().get(0).lines())).isEqualTo("网格 a b");
        Line joined =
                Lines.join(READER.read("a\n[b](https://x.y)").blocks().get(0).lines(), " ");
        assertThat(joined).hasToString("a b");
        assertThat(joined.links().get(0).from()).isEqualTo(2);
        assertThat(Lines.join(List.of(), " ").isBlank()).isTrue();
    }

    @Test
    void readsFrontMatterAsTextWithPlaces() {
        Document document = READER.read(
                "---\ntitle: \"a: b\"\ndate: 2026-05-07\ntags: [x, 网格]\nhosts:\n  - :name: c\nempty:\n---\n# d\n");
        FrontMatter frontMatter = document.frontMatter();
        assertThat(frontMatter.problem()).isEmpty();
        assertThat(frontMatter.text("title")).map(Line::text).contains("a: b");
        assertThat(frontMatter.text("date").map(line -> document.position(line.offset())))
                .contains(new Position(3, 7));
        assertThat(frontMatter.text("empty")).isEmpty();
        FrontMatter.Sequence hosts =
                (FrontMatter.Sequence) frontMatter.members().get("hosts");
        assertThat(((FrontMatter.Mapping) hosts.values().get(0)).members()).containsOnlyKeys("name");
        assertThat(((FrontMatter.Sequence) frontMatter.members().get("tags")).values())
                .hasSize(2);
        assertThat(document.blocks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'---\na: [b\n---\n', 3:1, ''",
        "'---\na: b\na: c\nd: e\n---\n', 3:1, 'a d'",
        "'---\n- a\n---\n', 2:1, ''",
        "'---\na: &x b\nc: *x\n---\n', 3:4, a",
        "'+++\na = 1\nb\n+++\n', 3:2, a"
    })
    void locatesFrontMatterThatCannotBeReadAndKeepsTheRest(String text, String place, String keys) {
        Document document = READER.read(text);
        assertThat(document.frontMatter().problem().map(problem -> document.position(problem.offset())))
                .map(Position::toString)
                .contains(place);
        assertThat(String.join(" ", document.frontMatter().members().keySet())).isEqualTo(keys);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            '#标题'                   | HEADING
            '##Title'                | HEADING
            '##标题~正文'              | HEADING PARAGRAPH
            '正文~##标题'              | PARAGRAPH HEADING
            '#Rust #Go'              | PARAGRAPH
            '#rust'                  | PARAGRAPH
            '正文~#标题'               | PARAGRAPH
            '####### a'              | PARAGRAPH
            '| a | b |~| c | d |'    | HEADER ROW
            '| a | b |~| c |'        | PARAGRAPH
            '| a |'                  | PARAGRAPH
            '    段落'                | PARAGRAPH
            '    int i = 1;'         | CODE
            '{% include a %}'        |
            '{:.table}'              |
            '[TOC]'                  |
            """)
    void readsWhatAuthorsMean(String text, String kinds) {
        Document document = READER.read(text.replace('~', '\n'));
        assertThat(document.blocks().stream().map(block -> block.kind().name()))
                .containsExactly(kinds == null ? new String[0] : kinds.split(" "));
    }

    @Test
    void readsLinksAndBoldWordsOfHtmlWithinALine() {
        Line line = READER.read("At <strong>Foo</strong>, <a href=\"https://a.org\">map</a>.")
                .blocks()
                .get(0)
                .first();
        assertThat(line.text()).isEqualTo("At Foo, map.");
        assertThat(line.isMarked(Mark.STRONG, 3)).isTrue();
        assertThat(line.isMarked(Mark.STRONG, 7)).isFalse();
        assertThat(line.links())
                .extracting(Line.Span::target, Line.Span::label)
                .containsExactly(tuple("https://a.org", "map"));
    }

    @Test
    void takesARuleForARule() {
        assertThat(READER.read("---\n\ntext").blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.RULE, Kind.PARAGRAPH);
        assertThat(READER.read("text\n\n---\nmore\n---").frontMatter().members())
                .isEmpty();
    }
}
