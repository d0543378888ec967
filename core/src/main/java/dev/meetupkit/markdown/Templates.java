package dev.meetupkit.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes blank what tools for web sites fill in, so that places stay as they are: {@code {% include map.html %}}, {@code {{< figure >}}},
 * {@code {{ page.title }}}, {@code [TOC]}, {@code :::warning}, {@code {:.table}}. Within the address of a link, where only the
 * tool knows what it says, it stands as {@code …}.
 */
final class Templates {

    /** What shows something of the event stays in the text. */
    private static final String EMBEDS = "youtube|vimeo|bilibili|video|speakerdeck|slideshare|tweet|embed";

    private static final Pattern TAG = Pattern.compile(
            "\\{%-? *(?!" + EMBEDS + ").{0,300}?%\\}|\\{\\{[<%]? *(?!" + EMBEDS
                    + ").{0,300}?\\}\\}|^[ \\t]*(?:\\[TOC\\]|\\[\\[_TOC_\\]\\]|:{3,}[^\\r\\n:：]{0,80}|\\{:[^}\\r\\n]{0,200}\\})[ \\t]*$",
            Pattern.MULTILINE);

    private Templates() {}

    /** A text of the same length without such tags. */
    static String blanked(String text) {
        if (text.indexOf('{') < 0 && !text.contains("[TOC]") && !text.contains(":::")) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            boolean address = text.startsWith("](", tag.start() - 2);
            for (int i = tag.start(); i < tag.end(); i++) {
                blanked.setCharAt(i, address ? '…' : ' ');
            }
        }
        return blanked.toString();
    }
}
