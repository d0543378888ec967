package dev.meetupkit.json;

import dev.meetupkit.Link;
import dev.meetupkit.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The node of someone on stage. */
final class LdPerson {

    private static final String MAIL = "mailto:";
    private static final String PHONE = "tel:";

    private LdPerson() {}

    static Map<String, Object> of(Speaker speaker) {
        LdNode node = LdNode.of("Person");
        node.text("name", speaker.name());
        node.text("alternateName", speaker.nickname());
        node.text("disambiguatingDescription", speaker.headline());
        node.text("jobTitle", speaker.jobTitle());
        node.add(
                "worksFor",
                speaker.affiliation().stream().map(LdPerson::organization).toList());
        node.text("description", speaker.bio());
        node.add("image", urls(speaker, true));
        node.add("sameAs", urls(speaker, false));
        node.add("email", contacts(speaker, MAIL));
        node.add("telephone", contacts(speaker, PHONE));
        return node.members();
    }

    private static Map<String, Object> organization(String name) {
        LdNode node = LdNode.of("Organization");
        node.text("name", name);
        return node.members();
    }

    /** Addresses of the web: pictures, or pages of the person. */
    private static List<String> urls(Speaker speaker, boolean images) {
        return speaker.links().stream()
                .filter(link -> images
                        ? link.rel() == Link.Rel.IMAGE
                        : link.rel() == Link.Rel.PAGE || link.rel() == Link.Rel.OTHER)
                .map(Link::url)
                .filter(LdPerson::isWeb)
                .toList();
    }

    private static List<String> contacts(Speaker speaker, String scheme) {
        return speaker.links().stream()
                .map(Link::url)
                .filter(url -> url.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(LdPerson::contact)
                .distinct()
                .toList();
    }

    /** A mail address or number without its scheme and what follows a question mark. */
    private static String contact(String url) {
        return url.substring(url.indexOf(':') + 1).split("\\?", 2)[0];
    }

    /** An address as the property that it is: a page, a mail address or a number. */
    static void contact(LdNode node, String page, String url) {
        if (isWeb(url)) {
            node.text(page, url);
        } else {
            node.text(url.regionMatches(true, 0, MAIL, 0, MAIL.length()) ? "email" : "telephone", contact(url));
        }
    }

    private static boolean isWeb(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("http");
    }
}
