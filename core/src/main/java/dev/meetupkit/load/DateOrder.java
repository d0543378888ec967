package dev.meetupkit.load;

import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code 5/6/2026} and {@code 5/6} mean where neither number tells. */
public enum DateOrder {
    /** As Chinese text, the United States and ISO 8601 have it: 6 May. */
    MONTH_FIRST,
    /** As most of the world has it: 5 June. */
    DAY_FIRST;

    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/-](\\d{1,2})[/-](?:19|20)\\d{2}(?!\\d)");

    private static final int MONTHS = 12;

    /** Labels of languages in which the day comes first. */
    private static final Pattern DAY_FIRST_LABEL = Pattern.compile(
            "(?<![\\p{L}])(?:fecha|lugar|horario|data|horário|hora|datum|uhrzeit|wann|quand|lieu|horaire|heure) ?(?:\\*\\*|__)? ?[:：]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * The order of a text's full dates: what those of them tell that can only be one, else the language of its labels; empty if neither
     * tells, or the dates differ.
     */
    static Optional<DateOrder> of(String text) {
        EnumSet<DateOrder> told = EnumSet.noneOf(DateOrder.class);
        boolean dated = false;
        Matcher date = DATE.matcher(text).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++) {
            boolean found =
                    isDigit(text.charAt(i)) && date.region(i, text.length()).lookingAt();
            if (found) {
                dated = true;
                boolean day = Integer.parseInt(date.group(1)) > MONTHS;
                boolean month = Integer.parseInt(date.group(2)) > MONTHS;
                if (day != month) {
                    told.add(day ? DAY_FIRST : MONTH_FIRST);
                }
                i = date.end() - 1;
            }
        }
        return told.isEmpty() && dated && DAY_FIRST_LABEL.matcher(text).find()
                ? Optional.of(DAY_FIRST)
                : told.stream().filter(only -> told.size() == 1).findFirst();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
