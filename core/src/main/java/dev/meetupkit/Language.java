package dev.meetupkit;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** What may stand in an attribute that names a language. */
final class Language {

    private Language() {}

    /** A well-formed tag of BCP 47, kept as written, if there is one. */
    static Optional<String> checked(String attribute, Optional<String> tag) {
        return tag.isPresent() ? Optional.of(checked(attribute, tag.get())) : tag;
    }

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
