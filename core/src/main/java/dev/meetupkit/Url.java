package dev.meetupkit;

import java.util.regex.Pattern;

/** What may stand in an attribute that holds an address. */
final class Url {

    /** Scheme, then a host, then anything that does not end a URL in running text. */
    private static final Pattern WEB = Pattern.compile(
            "https?://[^\\s\\p{Z}\\p{Cntrl}/?#<>\"\\\\]+[^\\s\\p{Z}\\p{Cntrl}<>\"\\\\^`{|}]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTACT =
            Pattern.compile("(?:mailto|tel):[^\\s\\p{Z}\\p{Cntrl}<>\"\\\\^`{|}]+", Pattern.CASE_INSENSITIVE);

    private Url() {}

    static boolean isWeb(String url) {
        return WEB.matcher(url).matches();
    }

    /** An absolute http or https address. */
    static String web(String attribute, String url) {
        if (!isWeb(url)) {
            throw new IllegalArgumentException(
                    attribute + " must be an absolute http or https URL, was \"" + Text.visible(url) + "\"");
        }
        return Text.line(attribute, url);
    }

    /** An absolute http, https, mailto or tel address: where a person is meant. */
    static String contact(String attribute, String url) {
        if (!(isWeb(url) || CONTACT.matcher(url).matches())) {
            throw new IllegalArgumentException(attribute + " must be an absolute http, https, mailto or tel URL, was \""
                    + Text.visible(url) + "\"");
        }
        return Text.line(attribute, url);
    }
}
