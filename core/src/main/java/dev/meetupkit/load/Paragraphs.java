package dev.meetupkit.load;

import java.util.List;

/** Paragraphs as one text: a blank line between two, none between two items of a list. */
final class Paragraphs {

    static final String ITEM = "- ";

    private Paragraphs() {}

    static String join(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String paragraph : paragraphs) {
            if (!paragraph.isBlank()) {
                boolean list = before.startsWith(ITEM) && paragraph.startsWith(ITEM);
                text.append(text.isEmpty() ? "" : list ? "\n" : "\n\n").append(paragraph);
                before = paragraph;
            }
        }
        return text.toString().strip();
    }
}
