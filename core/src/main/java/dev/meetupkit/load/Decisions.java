package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.markdown.Document;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Findings that a person has looked at: named by their fingerprints, in the front matter under {@code settled:} or by the caller.
 *
 * @param open the findings that nobody has settled, each with its fingerprint
 * @param settled the others
 */
record Decisions(List<Diagnostic> open, List<Diagnostic> settled) {

    private static final String KEY = "settled";

    private static final int OCTETS = 4;

    /** Sorts the findings of a document into open and settled ones. */
    static Decisions on(Document document, List<Diagnostic> findings, Set<String> byCaller) {
        Map<String, Line> written = new HashMap<>();
        document.frontMatter()
                .value(KEY)
                .ifPresent(value -> FrontMatter.texts(value).forEach(line -> written.put(line.text(), line)));
        Map<String, Integer> seen = new HashMap<>();
        List<Diagnostic> open = new ArrayList<>();
        List<Diagnostic> settled = new ArrayList<>();
        Set<String> unmatched = new HashSet<>(written.keySet());
        for (Diagnostic finding : findings) {
            String about = finding.span()
                    .map(span -> document.text().substring(span.from(), span.to()))
                    .orElse("");
            String subject = finding.code().id() + "\n" + about;
            int nth = seen.merge(subject, 1, Integer::sum);
            Diagnostic marked = finding.marked(fingerprint(subject + "\n" + nth));
            String fingerprint = marked.fingerprint().orElseThrow();
            boolean known = written.containsKey(fingerprint) || byCaller.contains(fingerprint);
            (known ? settled : open).add(marked);
            unmatched.remove(fingerprint);
        }
        unmatched.stream()
                .sorted()
                .forEach(fingerprint -> open.add(Diagnostic.at(
                        document.span(Objects.requireNonNull(written.get(fingerprint))),
                        Code.SETTLED_UNMATCHED,
                        "no finding has the fingerprint " + fingerprint + " any more")));
        return new Decisions(List.copyOf(open), List.copyOf(settled));
    }

    private static String fingerprint(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, OCTETS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
