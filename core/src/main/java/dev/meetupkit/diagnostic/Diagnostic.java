package dev.meetupkit.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A finding: what was found, where, and what would have been right.
 *
 * @param code the kind of finding, stable
 * @param source the name of the text as the caller gave it; absent for a text without a name
 * @param position where it stands; absent where it concerns the whole
 * @param span the characters it is about; absent where only a place is known
 * @param message one line for the author of the document, at most 1,000 characters and one for what is left out; the wording may change
 *     in any release
 * @param decision which value is used instead, if a contradiction was resolved
 * @param witnesses the statements that speak for it, in order of their weight
 * @param suggestion an edit that would settle it, if there is one
 * @param fingerprint eight hexadecimal digits by which a person's decision recognises it again: they depend on the code, the
 *     characters it is about and which of several alike it is, not on where it stands or how it is worded; absent for findings
 *     that no decision can settle
 */
public record Diagnostic(
        Code code,
        Optional<String> source,
        Optional<Position> position,
        Optional<Span> span,
        String message,
        Optional<String> decision,
        List<Witness> witnesses,
        Optional<String> suggestion,
        Optional<String> fingerprint) {

    /** Takes a copy of the witnesses, and of message, decision and suggestion the beginning and end if they are longer than 1,000 characters. */
    public Diagnostic {
        message = Excerpt.of(message);
        decision = decision.map(Excerpt::of);
        suggestion = suggestion.map(Excerpt::of);
        witnesses = List.copyOf(witnesses);
    }

    /** A finding about some characters. */
    public static Diagnostic at(Span span, Code code, String message) {
        return finding(code, Optional.of(span.start()), Optional.of(span), message);
    }

    /** A finding about one place. */
    public static Diagnostic at(Position position, Code code, String message) {
        return finding(code, Optional.of(position), Optional.empty(), message);
    }

    /** A finding about the whole. */
    public static Diagnostic of(Code code, String message) {
        return finding(code, Optional.empty(), Optional.empty(), message);
    }

    private static Diagnostic finding(Code code, Optional<Position> position, Optional<Span> span, String message) {
        return new Diagnostic(
                code,
                Optional.empty(),
                position,
                span,
                message,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with the name of its text. */
    public Diagnostic in(String source) {
        return new Diagnostic(
                code, Optional.of(source), position, span, message, decision, witnesses, suggestion, fingerprint);
    }

    /** The same with the value that is used and those who speak for it. */
    public Diagnostic using(String decision, List<Witness> witnesses) {
        return new Diagnostic(
                code, source, position, span, message, Optional.of(decision), witnesses, suggestion, fingerprint);
    }

    /** The same with an edit that would settle it. */
    public Diagnostic suggesting(String suggestion) {
        return new Diagnostic(
                code, source, position, span, message, decision, witnesses, Optional.of(suggestion), fingerprint);
    }

    /** The same, recognisable by a decision. */
    public Diagnostic marked(String fingerprint) {
        return new Diagnostic(
                code, source, position, span, message, decision, witnesses, suggestion, Optional.of(fingerprint));
    }

    /** How much it matters. */
    public Severity severity() {
        return code.severity();
    }

    /**
     * As compilers print it, without a line end at the last line.
     *
     * <pre>{@code
     * README.md:28:6: warning: 2020/5/6 is a Wednesday, not 周四 [weekday-mismatch]
     *     using 2020-05-07: weekday 周四 (28:15), table row 5 月 7 日 (15:3)
     *     suggestion: replace 2020/5/6 by 2020/5/7
     * }</pre>
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        source.ifPresent(name -> out.append(name).append(':'));
        position.ifPresent(place -> out.append(place).append(':'));
        out.append(out.isEmpty() ? "" : " ").append(severity()).append(": ").append(message);
        out.append(" [").append(code.id()).append(']');
        String named = witnesses.stream().map(Witness::toString).collect(Collectors.joining(", "));
        decision.ifPresent(value -> out.append("\n    using ").append(value));
        out.append(named.isEmpty() ? "" : decision.isPresent() ? ": " + named : "\n    " + named);
        suggestion.ifPresent(edit -> out.append("\n    suggestion: ").append(edit));
        return out.toString();
    }
}
