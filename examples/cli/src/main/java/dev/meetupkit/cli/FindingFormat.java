package dev.meetupkit.cli;

import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How findings are written for other programs. */
enum FindingFormat {
    /** As compilers print them. */
    TEXT {
        @Override
        String write(List<Diagnostic> findings) {
            return findings.stream().map(finding -> finding + "\n").collect(Collectors.joining());
        }
    },
    /** Workflow commands that GitHub shows beside the lines of a change. */
    GITHUB {
        @Override
        String write(List<Diagnostic> findings) {
            return findings.stream().map(FindingFormat::command).collect(Collectors.joining());
        }
    },
    /** SARIF 2.1.0, which code hosts and editors read. */
    SARIF {
        @Override
        String write(List<Diagnostic> findings) {
            return FindingJson.sarif(findings);
        }
    },
    /** An array of one object for each finding. */
    JSON {
        @Override
        String write(List<Diagnostic> findings) {
            return FindingJson.list(findings);
        }
    };

    abstract String write(List<Diagnostic> findings);

    private static String command(Diagnostic finding) {
        String level = finding.severity() == Severity.NOTE
                ? "notice"
                : finding.severity().toString();
        StringBuilder command = new StringBuilder("::").append(level).append(" ");
        finding.source()
                .ifPresent(
                        file -> command.append("file=").append(property(file)).append(','));
        finding.position().ifPresent(at -> command.append("line=%s,col=%s,".formatted(at.line(), at.column())));
        finding.span()
                .ifPresent(span -> command.append("endLine=%s,endColumn=%s,"
                        .formatted(span.end().line(), span.end().column())));
        command.append("title=").append(finding.code().id()).append("::");
        return command.append(data(text(finding))).append('\n').toString();
    }

    /** The message with what is used instead and what to do. */
    static String text(Diagnostic finding) {
        String using = finding.decision().map(value -> "; using " + value).orElse("");
        String edit = finding.suggestion().map(text -> "; " + text).orElse("");
        return finding.message() + using + edit;
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
