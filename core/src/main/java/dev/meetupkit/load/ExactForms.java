package dev.meetupkit.load;

import dev.meetupkit.WallTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values under {@code exactly:} as they are written: this form or empty. */
final class ExactForms {

    private ExactForms() {}

    /** {@code 2026-05-07T19:00} or {@code 2026-05-07}. */
    static Optional<WallTime> time(String text) {
        try {
            return Optional.of(
                    text.contains("T") ? WallTime.of(LocalDateTime.parse(text)) : WallTime.of(LocalDate.parse(text)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code 10}. */
    static Optional<Integer> integer(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** {@code -120.1}, {@code 1E-7}. */
    static Optional<Double> degrees(String text) {
        return text.matches("-?\\d{1,3}(?:\\.\\d{1,20})?(?:E-\\d{1,2})?")
                ? Optional.of(Double.valueOf(text))
                : Optional.empty();
    }

    /** One of these words in lower case, as in JSON. */
    static <W extends Enum<W>> Optional<W> word(String text, Class<W> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> name(word).equals(text))
                .findFirst();
    }

    /** The words that are possible. */
    static <W extends Enum<W>> List<String> words(Class<W> words) {
        return Arrays.stream(words.getEnumConstants()).map(ExactForms::name).toList();
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
