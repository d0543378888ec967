package dev.meetupkit.diagnostic;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** A fact is lost, or the document cannot be read. */
    ERROR,
    /** A person should look. */
    WARNING,
    /** Something was inferred or left aside. */
    NOTE;

    /** In lower case, as compilers print it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
