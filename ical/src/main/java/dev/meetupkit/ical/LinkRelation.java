package dev.meetupkit.ical;

import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import java.util.Arrays;
import java.util.Optional;

/**
 * What LINKREL says of a LINK (RFC 9253, sections 6.1 and 8.2): a relation that is registered (RFC 8288, section 2.1.1), else the
 * property of schema.org that an event would have the address in.
 */
enum LinkRelation {
    LIVE(Rel.LIVE, "https://schema.org/location"),
    RECORDING(Rel.RECORDING, "https://schema.org/recordedIn"),
    SLIDES(Rel.SLIDES, "https://schema.org/subjectOf"),
    REGISTRATION(Rel.REGISTRATION, "https://schema.org/offers"),
    PAGE(Rel.PAGE, "describedby"),
    IMAGE(Rel.IMAGE, "https://schema.org/image"),
    OTHER(Rel.OTHER, "related");

    private final Rel rel;
    private final String name;

    LinkRelation(Rel rel, String name) {
        this.rel = rel;
        this.name = name;
    }

    /** What stands in the parameter. */
    static String of(Rel rel) {
        return Arrays.stream(values())
                .filter(relation -> relation.rel == rel)
                .map(relation -> relation.name)
                .findFirst()
                .orElseThrow();
    }

    /** The link of a LINK to an address of the web, if its relation is one of these; of its parameters only LABEL is read. */
    static Optional<Link> read(ContentLine line) {
        boolean isLink = line.is("LINK")
                && line.parameter("VALUE")
                        .filter(type -> !type.equalsIgnoreCase("URI"))
                        .isEmpty();
        return line.parameter("LINKREL")
                .filter(stated -> isLink)
                .flatMap(stated -> Arrays.stream(values())
                        .filter(relation -> relation.name.equalsIgnoreCase(stated))
                        .findFirst())
                .flatMap(relation -> link(relation.rel, line));
    }

    private static Optional<Link> link(Rel rel, ContentLine line) {
        try {
            Link link = Link.builder()
                    .rel(rel)
                    .url(line.value().strip())
                    .label(line.parameter("LABEL").filter(label -> !label.isBlank()))
                    .build();
            return Optional.of(link).filter(each -> EntryReader.isWeb(each.url()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
