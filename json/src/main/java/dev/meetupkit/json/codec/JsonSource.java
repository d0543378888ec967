package dev.meetupkit.json.codec;

import dev.meetupkit.diagnostic.Position;
import java.math.BigDecimal;

/** Where JSON is read from, token by token. The other side of the seam; every method throws {@link MismatchException} where no JSON stands. */
public interface JsonSource {

    /** What a token is. */
    enum Token {
        /** Begins an object. */
        START_OBJECT("an object"),
        /** Ends an object. */
        END_OBJECT("the end of an object"),
        /** Begins an array. */
        START_ARRAY("an array"),
        /** Ends an array. */
        END_ARRAY("the end of an array"),
        /** The name of a member. */
        NAME("a name"),
        /** A string. */
        STRING("a string"),
        /** A number. */
        NUMBER("a number"),
        /** True. */
        TRUE("true"),
        /** False. */
        FALSE("false"),
        /** Null. */
        NULL("null"),
        /** The text is over. */
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

    /** The JSON pointer of the current token; behind an object or array, that of the whole. */
    String pointer();

    /** Where the current token begins, in a number that {@link #position} understands. */
    long place();

    /** A place in lines and columns. */
    Position position(long place);
}
