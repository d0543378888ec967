package dev.meetupkit.cli;

/** Something outside of the documents' text stops the command; its message is one line for the user. */
final class UnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }
}
