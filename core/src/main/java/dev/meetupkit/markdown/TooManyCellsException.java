package dev.meetupkit.markdown;

/** The tables of a text have more cells than can be read in a bounded time. */
public final class TooManyCellsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyCellsException(int limit) {
        super("at most " + limit + " are read");
    }

    TooManyCellsException(int limit, Throwable cause) {
        super("at most " + limit + " are read", cause);
    }
}
