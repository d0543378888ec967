package dev.meetupkit.json;

import dev.meetupkit.diagnostic.Position;
import java.math.BigDecimal;

/** Where JSON is read from, token by token. The other side of the seam. */
interface JsonSource {

    /** What a token is. */
    enum Token {
        START_OBJECT("an object"),
        END_OBJECT("the end of an object"),
        START_ARRAY("an array"),
        END_ARRAY("the end of an array"),
        NAME("a name"),
        STRING("a string"),
        NUMBER("a number"),
        TRUE("true"),
        FALSE("false"),
        NULL("null"),
        END("the end of the text");

        private final String words;

        Token(String words) {
            this.words = words;
        }

        /** In words, for messages. */
        String words() {
            return words;
        }
    }

    /** Moves to the next token. */
    Token next();

    /** The text of a name, a string or a number. */
    String text();

    /** The value of a number. */
    BigDecimal number();

    /** The JSON pointer of the current token. */
    String pointer();

    /** Where the current token begins. */
    Position position();
}
