package dev.meetupkit.json.sessionize;

import dev.meetupkit.Link;
import dev.meetupkit.Speaker;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.Echo;
import dev.meetupkit.json.codec.JsonSource.Token;
import dev.meetupkit.json.codec.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The speakers of a view by their id. */
final class SessionizePeople {

    private final Map<String, Speaker> speakers = new HashMap<>();
    private final List<Diagnostic> findings;

    SessionizePeople(List<Diagnostic> findings) {
        this.findings = findings;
    }

    void add(JsonValue speaker) {
        String id = speaker.member("id").map(JsonValue::text).orElse("");
        read(speaker).ifPresent(read -> speakers.put(id, read));
    }

    Optional<Speaker> find(JsonValue reference) {
        boolean id = reference.kind() == Token.STRING || reference.kind() == Token.NUMBER;
        String key = id
                ? reference.text()
                : reference.member("id").map(JsonValue::text).orElse("");
        Optional<Speaker> known =
                Optional.ofNullable(speakers.get(key)).or(() -> id ? Optional.empty() : read(reference));
        if (known.isEmpty()) {
            findings.add(Diagnostic.at(
                    reference.position(),
                    Code.BAD_VALUE,
                    "expected the id of a speaker, found \"" + Echo.of(key) + "\""));
        }
        return known;
    }

    private Optional<Speaker> read(JsonValue speaker) {
        String whole = text(speaker, "fullName").or(() -> text(speaker, "name")).orElse("");
        String name = whole.isEmpty()
                ? (text(speaker, "firstName").orElse("") + " "
                                + text(speaker, "lastName").orElse(""))
                        .strip()
                : whole;
        try {
            Speaker.Builder read = Speaker.named(name);
            read.headline(text(speaker, "tagLine"));
            read.bio(text(speaker, "bio"));
            link(speaker.member("profilePicture"), Link.Rel.IMAGE, Optional.empty())
                    .ifPresent(read::addLinks);
            for (JsonValue link : speaker.array("links")) {
                link(link.member("url"), Link.Rel.PAGE, text(link, "title")).ifPresent(read::addLinks);
            }
            return Optional.of(read.build());
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.at(speaker.position(), Code.BAD_VALUE, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Link> link(Optional<JsonValue> url, Link.Rel rel, Optional<String> label) {
        return url.filter(address -> !address.text().isBlank()).flatMap(address -> link(address, rel, label, findings));
    }

    /** A link, or a finding. */
    static Optional<Link> link(JsonValue url, Link.Rel rel, Optional<String> label, List<Diagnostic> findings) {
        try {
            return Optional.of(
                    Link.builder().rel(rel).url(url.text().strip()).label(label).build());
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.at(
                    url.position(),
                    Code.BAD_LINK,
                    "expected an absolute http or https URL, found \"" + Echo.of(url.text()) + "\"; it is left out"));
            return Optional.empty();
        }
    }

    /** A text that says something, without controls that the model refuses. */
    static Optional<String> text(JsonValue object, String name) {
        return object.member(name)
                .map(value -> Echo.CONTROL.matcher(value.text()).replaceAll("").strip())
                .filter(text -> !text.isEmpty());
    }
}
