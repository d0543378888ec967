package dev.meetupkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.load.MeetupLoader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Findings for other programs. */
class FindingFormatTest {

    private static final String NAME = "2020/活动 a,b:c.md";

    private static final List<Diagnostic> FINDINGS = findings();

    private static List<Diagnostic> findings() {
        String text = "# Mesh \"Night\" <100%>\n\n时间：2019年11月24日（星期六）\n\n[a](./b)\n";
        List<Diagnostic> findings = new ArrayList<>(MeetupLoader.in(ZoneId.of("Asia/Shanghai"))
                .load(text.getBytes(StandardCharsets.UTF_8), NAME)
                .diagnostics());
        findings.add(Diagnostic.of(Code.EMPTY, "100 %\nof nothing"));
        return findings;
    }

    @Test
    void sarifIsWhatTheStandardAsks() throws Exception {
        try (InputStream standard = getClass().getResourceAsStream("/sarif.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(standard, InputFormat.JSON);
            assertThat(schema.validate(FindingFormat.SARIF.write(FINDINGS), InputFormat.JSON))
                    .isEmpty();
            assertThat(schema.validate(FindingFormat.SARIF.write(List.of()), InputFormat.JSON))
                    .isEmpty();
            assertThat(schema.validate("{\"version\": \"2.0.0\", \"runs\": [{}]}", InputFormat.JSON))
                    .hasSize(2);
        }
    }

    @Test
    void sarifNamesRuleRegionAndFingerprint() {
        assertThat(FindingFormat.SARIF.write(FINDINGS))
                .contains("\"ruleId\":\"weekday-mismatch\"")
                .contains("\"region\":{\"startLine\":3,\"startColumn\":4,\"endLine\":3,\"endColumn\":15}")
                .contains("\"uri\":\"2020/%E6%B4%BB%E5%8A%A8%20a%2Cb%3Ac.md\"")
                .contains("\"partialFingerprints\":{\"meetupKit/v1\":\"");
    }

    @Test
    void githubCommandsAreOneLineEachAndEscaped() {
        List<String> lines = FindingFormat.GITHUB.write(FINDINGS).lines().toList();
        assertThat(lines).hasSize(FINDINGS.size()).allMatch(line -> line.matches("::(?:error|warning|notice) .*::.+"));
        assertThat(lines)
                .anyMatch(
                        line -> line.startsWith(
                                "::warning file=2020/活动 a%2Cb%3Ac.md,line=3,col=4,endLine=3,endColumn=15,title=weekday-mismatch::"));
        assertThat(lines).contains("::error title=empty::100 %25%0Aof nothing");
    }

    @Test
    void jsonHasAnObjectForEachFinding() {
        assertThat(FindingFormat.JSON.write(FINDINGS))
                .startsWith("[{\"code\":\"")
                .contains("\"position\":{\"line\":3,\"column\":4},\"end\":{\"line\":3,\"column\":15}")
                .endsWith("}]\n");
    }

    @Test
    void areNamedInLowerCase() {
        for (FindingFormat format : FindingFormat.values()) {
            assertThat(format).hasToString(format.name().toLowerCase(Locale.ROOT));
        }
    }
}
