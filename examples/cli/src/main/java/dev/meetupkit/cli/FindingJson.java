package dev.meetupkit.cli;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.diagnostic.Severity;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Findings as JSON, and as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format). */
final class FindingJson {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator out;

    private FindingJson(JsonGenerator out) {
        this.out = out;
    }

    /** An array of objects with the members of {@link Diagnostic}. */
    static String list(List<Diagnostic> findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            findings.forEach(new FindingJson(out)::finding);
            out.writeEndArray();
        }
        return text + "\n";
    }

    /** A log of one run, with a rule for each code that was found. */
    static String sarif(List<Diagnostic> findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            new FindingJson(out).log(findings);
        }
        return text + "\n";
    }

    private void finding(Diagnostic finding) {
        out.writeStartObject();
        out.writeStringProperty("code", finding.code().id());
        out.writeStringProperty("severity", finding.severity().toString());
        optional("source", finding.source());
        finding.position().ifPresent(at -> place("position", at));
        finding.span().ifPresent(span -> place("end", span.end()));
        out.writeStringProperty("message", finding.message());
        optional("decision", finding.decision());
        if (!finding.witnesses().isEmpty()) {
            out.writeArrayPropertyStart("witnesses");
            finding.witnesses().forEach(witness -> {
                out.writeStartObject();
                out.writeStringProperty("statement", witness.statement());
                witness.position().ifPresent(at -> place("position", at));
                out.writeEndObject();
            });
            out.writeEndArray();
        }
        optional("suggestion", finding.suggestion());
        optional("fingerprint", finding.fingerprint());
        out.writeEndObject();
    }

    private void place(String name, Position at) {
        out.writeObjectPropertyStart(name);
        out.writeNumberProperty("line", at.line());
        out.writeNumberProperty("column", at.column());
        out.writeEndObject();
    }

    private void optional(String name, Optional<String> value) {
        value.ifPresent(text -> out.writeStringProperty(name, text));
    }

    private void log(List<Diagnostic> findings) {
        List<Code> rules = Arrays.stream(Code.values())
                .filter(code -> findings.stream().anyMatch(finding -> finding.code() == code))
                .toList();
        out.writeStartObject();
        out.writeStringProperty("$schema", SCHEMA);
        out.writeStringProperty("version", "2.1.0");
        out.writeArrayPropertyStart("runs");
        out.writeStartObject();
        tool(rules);
        out.writeStringProperty("columnKind", "utf16CodeUnits");
        out.writeArrayPropertyStart("results");
        findings.forEach(finding -> result(finding, rules.indexOf(finding.code())));
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void tool(List<Code> rules) {
        out.writeObjectPropertyStart("tool");
        out.writeObjectPropertyStart("driver");
        out.writeStringProperty("name", "Meetup Kit");
        out.writeStringProperty("semanticVersion", "0.1.0");
        out.writeArrayPropertyStart("rules");
        for (Code code : rules) {
            out.writeStartObject();
            out.writeStringProperty("id", code.id());
            out.writeObjectPropertyStart("defaultConfiguration");
            out.writeStringProperty("level", level(code.severity()));
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void result(Diagnostic finding, int rule) {
        out.writeStartObject();
        out.writeStringProperty("ruleId", finding.code().id());
        out.writeNumberProperty("ruleIndex", rule);
        out.writeStringProperty("level", level(finding.severity()));
        out.writeObjectPropertyStart("message");
        out.writeStringProperty("text", FindingFormat.text(finding));
        out.writeEndObject();
        finding.source().ifPresent(file -> location(finding, file));
        finding.fingerprint().ifPresent(print -> {
            out.writeObjectPropertyStart("partialFingerprints");
            out.writeStringProperty("meetupKit/v1", print);
            out.writeEndObject();
        });
        out.writeEndObject();
    }

    private void location(Diagnostic finding, String file) {
        out.writeArrayPropertyStart("locations");
        out.writeStartObject();
        out.writeObjectPropertyStart("physicalLocation");
        out.writeObjectPropertyStart("artifactLocation");
        out.writeStringProperty("uri", uri(file));
        out.writeEndObject();
        finding.position().ifPresent(at -> {
            out.writeObjectPropertyStart("region");
            out.writeNumberProperty("startLine", at.line());
            out.writeNumberProperty("startColumn", at.column());
            finding.span().ifPresent(span -> {
                out.writeNumberProperty("endLine", span.end().line());
                out.writeNumberProperty("endColumn", span.end().column());
            });
            out.writeEndObject();
        });
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndArray();
    }

    /** A path as a relative reference (RFC 3986): what cannot stand in one is encoded. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }

    /** SARIF's word for a severity. */
    private static String level(Severity severity) {
        return severity.toString();
    }
}
