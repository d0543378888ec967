package dev.meetupkit;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** What may stand in an attribute that names a language. */
final class Language {

    private Language() {}

    /** A well-formed tag of BCP 47, kept as written. */
    static String checked(String attribute, String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    attribute + " must be a language tag such as zh-CN, was \"" + Text.visible(tag) + "\"", e);
        }
        return Text.line(attribute, tag);
    }
}
