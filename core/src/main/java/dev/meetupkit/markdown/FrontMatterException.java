package dev.meetupkit.markdown;

/** What stops the reading of front matter. */
final class FrontMatterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FrontMatter.Problem problem;

    FrontMatterException(String message, int offset) {
        super(message);
        this.problem = new FrontMatter.Problem(message, offset);
    }

    FrontMatter.Problem problem() {
        return problem;
    }
}
