package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Span;

/**
 * A stretch of a text, and what became of it.
 *
 * @param span where it stands; the blank lines and marks up to the next block belong to it
 * @param use what became of it
 * @param text its raw text
 */
public record TextBlock(Span span, Use use, String text) {

    /** What became of a stretch of text. */
    public enum Use {
        /** An attribute came from it. */
        PLACED,
        /** It was understood and states no fact of its own: a caption, a label, the head of a table, a rule. */
        STRUCTURE,
        /** Nothing came from it. */
        UNREAD
    }
}
