package dev.meetupkit.write;

import dev.meetupkit.Link;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text and links as Markdown, escaped no more than needed (CommonMark 0.31, section 2.4). */
final class Markdown {

    /** What Markdown reads as a mark wherever it stands. An underscore within a word is none. */
    private static final Pattern MARK =
            Pattern.compile("[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}_])_|_(?![\\p{L}\\p{N}_])|&(?=#?\\w+;)");

    /** What Markdown reads as a mark where a line begins: a heading, a quote, an item of a list, a rule, a table. */
    private static final Pattern OPENING =
            Pattern.compile("^(?=[#>|~=])|^(?=[-+](?:\\s|$))|^(?=-{3})|(?<=^\\d{1,9})(?=[.)](?:\\s|$))");

    /** An address that needs no brackets (section 6.3). */
    private static final Pattern BARE = Pattern.compile("[^\\s()<]*");

    private Markdown() {}

    /** Text of one line. */
    static String escaped(String text) {
        return OPENING.matcher(inner(text)).replaceFirst("\\\\");
    }

    /** Text that does not begin a line. */
    static String inner(String text) {
        return MARK.matcher(text).replaceAll("\\\\$0");
    }

    /** An address behind its words; alone, if it has none. */
    static String link(Link link) {
        boolean bare = link.label().isEmpty() && link.rel() != Link.Rel.IMAGE;
        return bare ? "<" + link.url() + ">" : linked(link.label().orElse(""), Optional.of(link.url()));
    }

    /** Words with an address behind them, if there is one. */
    static String linked(String words, Optional<String> url) {
        return url.map(target -> "[" + inner(words) + "]("
                        + (BARE.matcher(target).matches() ? target : "<" + target + ">") + ")")
                .orElseGet(() -> escaped(words));
    }
}
