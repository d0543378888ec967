package dev.meetupkit.ical;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The DESCRIPTION of an entry as HTML, for STYLED-DESCRIPTION (RFC 9073, section 6.5), and the text of others' HTML. */
final class StyledText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^<>\"]]*[!-~&&[^<>\".,;:!?')]]");

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style|head)\\b[^<>]*>.*?(?:</\\1\\s*>|$)|<!--.*?(?:-->|$)");

    private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>\\s*|</(?:li|tr|div|h[1-6])>\\s*");

    private static final Pattern PARAGRAPH_END = Pattern.compile("(?i)</(?:p|ul|ol|table|blockquote)>\\s*");

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,6}));");

    private static final Pattern OWN_LINK = Pattern.compile("<a href=\"([^\"<>]*)\">\\1</a>");

    private static final Pattern OWN_TAG = Pattern.compile("</?p>|<br>");

    private static final int HEX = 16;

    private StyledText() {}

    /** Whether the first such line of an entry is its description, styled as it is here. */
    static boolean isDerived(ContentLine line, Component entry) {
        return entry.first("STYLED-DESCRIPTION").filter(first -> first == line).isPresent()
                && entry.first("DESCRIPTION")
                        .filter(plain -> says(line, plain.text()))
                        .isPresent();
    }

    /** Whether a line is a text, styled as it is here, whatever a rewriter made of blanks and backslashes. */
    static boolean says(ContentLine line, String text) {
        return VisibleEdits.plain(text).equals(VisibleEdits.plain(unstyled(line.text())));
    }

    private static String unstyled(String html) {
        String text = OWN_TAG.matcher(OWN_LINK.matcher(html).replaceAll("$1")).replaceAll("\n");
        return text.replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    /** Paragraphs, line ends and addresses of a plain text. */
    static String html(String text) {
        return Arrays.stream(text.split("\n\n+"))
                .map(paragraph -> "<p>" + linked(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            String url = escaped(address.group());
            html.append(escaped(text.substring(from, address.start())))
                    .append("<a href=\"")
                    .append(url)
                    .append("\">")
                    .append(url)
                    .append("</a>");
            from = address.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What HTML says, without its tags. */
    static String plain(String html) {
        String lines = LINE_END.matcher(UNSEEN.matcher(html).replaceAll("")).replaceAll("\n");
        String paragraphs = PARAGRAPH_END.matcher(lines).replaceAll("\n\n");
        String text = TAG.matcher(paragraphs).replaceAll("");
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity)))
                .strip();
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) == null) {
            int code = entity.group(1) != null
                    ? Integer.parseInt(entity.group(1))
                    : Integer.parseInt(entity.group(2), HEX);
            boolean allowed = Character.isValidCodePoint(code)
                    && !Character.isISOControl(code)
                    && Character.getType(code) != Character.SURROGATE;
            return allowed ? Character.toString(code) : " ";
        }
        return switch (entity.group(3)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> entity.group();
        };
    }
}
