package dev.meetupkit.assertj;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.diagnostic.Severity;
import dev.meetupkit.load.Loaded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is expected to become of a document. Every method fails with an {@link AssertionError} that lists what was found. */
public final class LoadedAssert extends Described<LoadedAssert, Loaded> {

    LoadedAssert(@Nullable Loaded actual) {
        super(actual, LoadedAssert.class);
    }

    private List<Diagnostic> findings() {
        return value().diagnostics();
    }

    /** Goes on with the event; fails if there is none. */
    public EventAssert event() {
        List<Diagnostic> findings = findings();
        if (actual.event().isEmpty()) {
            throw failure("%nExpecting an event, but there is none:%s", listed(findings));
        }
        return part(new EventAssert(actual.event().get()));
    }

    /** There is no finding at all, not even a note. */
    public LoadedAssert hasNoFindings() {
        return without("no findings", findings());
    }

    /** There are notes at most. */
    public LoadedAssert hasNoDoubts() {
        return without(
                "notes at most",
                findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .toList());
    }

    /** There is a finding of this kind. */
    public LoadedAssert hasFinding(Code code) {
        if (findings().stream().noneMatch(finding -> finding.code() == code)) {
            throw failure("%nExpecting a finding %s among:%s", code, listed(actual.diagnostics()));
        }
        return this;
    }

    /** There is a finding of this kind at this {@link Position}. */
    public LoadedAssert hasFinding(Code code, int line, int column) {
        Optional<Position> place = Optional.of(new Position(line, column));
        if (findings().stream()
                .noneMatch(
                        finding -> finding.code() == code && finding.position().equals(place))) {
            throw failure(
                    "%nExpecting a finding %s at %d:%d among:%s", code, line, column, listed(actual.diagnostics()));
        }
        return this;
    }

    /** Something was made of every block of the text. */
    public LoadedAssert hasNothingUnread() {
        isNotNull();
        if (!actual.unread().isEmpty()) {
            throw failure(
                    "%nExpecting nothing unread, but nothing was made of:%s",
                    actual.unread().stream()
                            .map(block -> "\n  " + block.span() + " " + block.text())
                            .collect(Collectors.joining()));
        }
        return this;
    }

    private LoadedAssert without(String expected, List<Diagnostic> found) {
        if (!found.isEmpty()) {
            throw failure("%nExpecting %s, found:%s", expected, listed(found));
        }
        return this;
    }

    private static String listed(List<Diagnostic> findings) {
        return findings.isEmpty()
                ? "\n  (no findings)"
                : findings.stream()
                        .map(finding -> "\n  " + finding.toString().replace("\n", "\n  "))
                        .collect(Collectors.joining());
    }
}
