package dev.meetupkit.diagnostic;

import java.util.Optional;

/**
 * One statement that speaks for what was decided.
 *
 * @param statement what it says, in a few words
 * @param position where it stands; absent where it does not stand in the text, such as a path
 */
public record Witness(String statement, Optional<Position> position) {

    /** Takes the beginning and end of a statement that is longer than 1,000 characters. */
    public Witness {
        statement = Excerpt.of(statement);
    }

    /** A witness in the text. */
    public static Witness at(Position position, String statement) {
        return new Witness(statement, Optional.of(position));
    }

    /** As printed below a finding: {@code weekday 周四 (28:15)}. */
    @Override
    public String toString() {
        return position.map(place -> statement + " (" + place + ")").orElse(statement);
    }
}
