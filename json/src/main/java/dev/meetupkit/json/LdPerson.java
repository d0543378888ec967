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
        speaker.links().stream().map(Link::url).filter(url -> !isWeb(url)).forEach(url -> contact(node, "sameAs", url));
        return node.members();
    }

    private static Map<String, Object> organization(String name) {
        LdNode node = LdNode.of("Organization");
        node.text("name", name);
        return node.members();
    }

    private static List<String> urls(Speaker speaker, boolean images) {
        return speaker.links().stream()
                .filter(link -> (link.rel() == Link.Rel.IMAGE) == images)
                .map(Link::url)
                .filter(LdPerson::isWeb)
                .toList();
    }

    /** An address as the property that it is: a page, a mail address or a number. */
    static void contact(LdNode node, String page, String url) {
        if (isWeb(url)) {
            node.text(page, url);
        } else if (url.regionMatches(true, 0, MAIL, 0, MAIL.length())) {
            node.text("email", url.substring(MAIL.length()).split("\\?", 2)[0]);
        } else {
            node.text("telephone", url.substring(PHONE.length()));
        }
    }

    private static boolean isWeb(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("http");
    }
}
