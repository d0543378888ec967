package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import dev.meetupkit.json.codec.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What FORMAT.md shows and lists is so. */
class FormatDocumentTest {

    private static String document() throws Exception {
        return Files.readString(Path.of("FORMAT.md"));
    }

    private static String example() throws Exception {
        Matcher block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(document());
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void theExampleIsReadAndWrittenAsItStands() throws Exception {
        assertThat(EventJson.pretty().write(EventJson.pretty().read(example()))).isEqualTo(example());
    }

    @Test
    void theExampleHasEveryMember() throws Exception {
        TreeSet<String> members = new TreeSet<>();
        members(JsonMapper.shared().readTree(example()), members);
        TreeSet<String> described = new TreeSet<>();
        described(JsonMapper.shared().readTree(EventSchema.STRICT.text()), described);
        assertThat(members).containsAll(described);
    }

    private static void members(JsonNode node, TreeSet<String> members) {
        members.addAll(node.propertyNames());
        node.values().forEach(value -> members(value, members));
    }

    private static void described(JsonNode schema, TreeSet<String> described) {
        if (schema.has("properties")) {
            described.addAll(schema.get("properties").propertyNames());
        }
        schema.values().forEach(value -> described(value, described));
    }

    @Test
    void everyWordIsListed() throws Exception {
        String text = document();
        for (Status status : Status.values()) {
            assertThat(text).contains("`" + Words.STATUS.of(status) + "`");
        }
        for (Session.Kind kind : Session.Kind.values()) {
            assertThat(text).contains("`" + Words.KIND.of(kind) + "`");
        }
        for (Link.Rel rel : Link.Rel.values()) {
            assertThat(text).contains("`" + Words.REL.of(rel) + "`");
        }
    }
}
