package dev.meetupkit.json.schedule;

import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A session in its place.
 *
 * @param id a number that follows from the guid, from 1
 * @param length zero where no end is announced
 * @param room empty where none is announced and there is no venue
 */
record GridItem(Session session, UUID guid, int id, LocalDateTime start, Duration length, String room) {

    /** Hours and minutes, such as {@code 00:45}. */
    String duration() {
        return clock(length);
    }

    static String clock(Duration length) {
        return String.format(Locale.ROOT, "%02d:%02d", length.toHours(), length.toMinutesPart());
    }

    /** The page of the session; its guid where it has none. */
    String url() {
        return links(Link.Rel.PAGE).stream().map(Link::url).findFirst().orElse("urn:uuid:" + guid);
    }

    List<Link> attachments() {
        return links(Link.Rel.SLIDES);
    }

    /** Links beside slides and the first page. */
    List<Link> others() {
        String page = url();
        return session.links().stream()
                .filter(link -> link.rel() != Link.Rel.SLIDES && !link.url().equals(page))
                .toList();
    }

    private List<Link> links(Link.Rel rel) {
        return session.links().stream().filter(link -> link.rel() == rel).toList();
    }

    /** Whether the length is no whole number of minutes. */
    boolean hasSeconds() {
        return length.toSecondsPart() != 0;
    }

    boolean hasMoreOfSpeakers() {
        return session.speakers().stream()
                .anyMatch(speaker -> speaker.nickname().isPresent()
                        || speaker.headline().isPresent()
                        || speaker.affiliation().isPresent()
                        || speaker.jobTitle().isPresent()
                        || !speaker.links().isEmpty());
    }

    boolean hasBiographies() {
        return session.speakers().stream().map(Speaker::bio).anyMatch(bio -> bio.isPresent());
    }
}
