package dev.meetupkit.write;

import dev.meetupkit.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs in which each link whose words stand there is one again.
 *
 * @param text as Markdown
 * @param others the links that the text does not name
 */
record LinkedText(String text, List<Link> others) {

    private static final String ITEM = "- ";

    static LinkedText of(String text, List<Link> links) {
        List<Link> others = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Link link : links) {
            String words = link.label().orElse(link.url());
            int found = text.indexOf(words, at);
            if (found < 0) {
                others.add(link);
            } else if (link.label().isPresent()) {
                out.append(escaped(text, at, found)).append(Markdown.link(link));
                at = found + words.length();
            }
        }
        return new LinkedText(out.append(escaped(text, at, text.length())).toString(), others);
    }

    /** A stretch of the text line by line, the marks of lists kept. */
    private static String escaped(String text, int from, int to) {
        StringBuilder out = new StringBuilder();
        String[] lines = text.substring(from, to).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean begins = i > 0 || from == 0;
            String mark = begins && lines[i].startsWith(ITEM) ? ITEM : "";
            String rest = lines[i].substring(mark.length());
            out.append(i == 0 ? "" : "\n").append(mark).append(begins ? Markdown.escaped(rest) : Markdown.inner(rest));
        }
        return out.toString();
    }
}
