package dev.meetupkit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in an attribute that holds an address. */
final class Url {

    private static final List<String> SCHEMES = List.of("https://", "http://");

    /** What ends a URL in running text, beside blanks and controls; the latter behind the host alone. */
    private static final String NEVER = "<>\"\\";

    private static final String NOT_IN_PATH = "^`{|}";

    private static final Pattern CONTACT =
            Pattern.compile("(?:mailto|tel):[^\\s\\p{Z}\\p{Cntrl}<>\"\\\\^`{|}]+", Pattern.CASE_INSENSITIVE);

    private Url() {}

    /** Whether it is a scheme of the web, then a host, then nothing that ends a URL in running text. */
    static boolean isWeb(String url) {
        for (String scheme : SCHEMES) {
            int length = scheme.length();
            if (url.length() > length && url.regionMatches(true, 0, scheme, 0, length)) {
                return isHostAndPath(url, length);
            }
        }
        return false;
    }

    private static boolean isHostAndPath(String url, int host) {
        boolean path = false;
        for (int i = host; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (letter) {
                continue;
            }
            path |= c == '/' || c == '?' || c == '#';
            boolean blank = c <= ' ' || c >= '\u007F' && (c == '\u007F' || Character.isSpaceChar(c));
            if (blank || NEVER.indexOf(c) >= 0 || path && (i == host || NOT_IN_PATH.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** An absolute http or https address. */
    static String web(String attribute, String url) {
        requireWeb(attribute, url);
        return Text.line(attribute, url);
    }

    /** An absolute http or https address, if there is one. */
    static Optional<String> web(String attribute, Optional<String> url) {
        return url.isPresent() ? Optional.of(web(attribute, url.get())) : url;
    }

    /** Refuses what is no absolute http or https address. */
    static void requireWeb(String attribute, String url) {
        if (!isWeb(url)) {
            throw new IllegalArgumentException(
                    attribute + " must be an absolute http or https URL, was \"" + Text.visible(url) + "\"");
        }
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
