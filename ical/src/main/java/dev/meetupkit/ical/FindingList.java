package dev.meetupkit.ical;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** Findings as a list that a hostile file cannot fill: what is beyond its length is counted. Single use. */
final class FindingList implements Consumer<Diagnostic> {

    static final int MOST = 1_000;

    private final List<Diagnostic> findings;
    private long more;

    FindingList(List<Diagnostic> findings) {
        this.findings = findings;
    }

    @Override
    public void accept(Diagnostic finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    /** All was told. */
    void end() {
        if (more > 0) {
            findings.add(Diagnostic.of(Code.TOO_LARGE, more + " more findings are not told"));
        }
    }
}
