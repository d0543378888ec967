package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.WallTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The DESCRIPTION of an entry: plain text in a fixed layout, since most clients show nothing else. Links come first, then the
 * people, the text, and the agenda or the event; a blank line stands between the parts.
 */
final class Description {

    private final Event event;
    private final Labels labels;

    Description(Event event, Labels labels) {
        this.event = event;
        this.labels = labels;
    }

    /** Of a session: its own links, the event's where the session has none of that sort, and the event's title. */
    String of(Session session) {
        List<String> parts = new ArrayList<>();
        List<Link> all = new ArrayList<>(session.links());
        event.links().stream()
                .filter(link -> link.rel() != Rel.IMAGE)
                .filter(link -> session.links().stream().noneMatch(own -> own.rel() == link.rel()))
                .forEach(all::add);
        parts.add(links(all));
        session.speakers().forEach(speaker -> parts.add(speaker(speaker)));
        session.abstractText().ifPresent(parts::add);
        parts.add(labels.event() + labels.colon() + event.title());
        return joined(parts);
    }

    /** Of the event: its links, what it is about, and these sessions as an agenda. */
    String of(List<Session> agenda) {
        List<String> parts = new ArrayList<>();
        parts.add(links(event.links()));
        event.description().ifPresent(parts::add);
        String lines = agenda.stream().map(this::agendaLine).collect(Collectors.joining("\n"));
        parts.add(lines.isEmpty() ? "" : labels.agenda() + labels.colon().strip() + "\n" + lines);
        return joined(parts);
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private String links(List<Link> links) {
        return links.stream()
                .filter(link -> link.rel() != Rel.IMAGE && link.rel() != Rel.OTHER)
                .map(link -> labels.links().get(link.rel())
                        + labels.colon()
                        + Value.uri(link.url()).text())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String speaker(Speaker speaker) {
        String bio = speaker.bio().map(text -> "\n" + text).orElse("");
        return labels.speaker() + labels.colon() + nameAndHeadline(speaker) + bio;
    }

    private String nameAndHeadline(Speaker speaker) {
        String nickname = speaker.nickname().map(" (%s)"::formatted).orElse("");
        return speaker.name()
                + nickname
                + headline(speaker).map(text -> labels.comma() + text).orElse("");
    }

    /** What is said of someone in one line. */
    static Optional<String> headline(Speaker speaker) {
        return speaker.headline()
                .or(() -> speaker.affiliation()
                        .map(organisation -> organisation
                                + speaker.jobTitle().map(job -> " " + job).orElse(""))
                        .or(speaker::jobTitle));
    }

    /** {@code - 19:00-20:00 title (name, name)}, and its links on lines of their own. */
    private String agendaLine(Session session) {
        String time = session.start()
                .flatMap(WallTime::time)
                .map(start -> clock(start, session.end().flatMap(WallTime::time)) + " ")
                .orElse("");
        String names = session.speakers().stream().map(Speaker::name).collect(Collectors.joining(labels.comma()));
        String links = links(session.links()).replaceAll("(?m)^", "  ");
        return "- " + time + session.title() + (names.isEmpty() ? "" : " (" + names + ")")
                + (links.isBlank() ? "" : "\n" + links);
    }

    private static String clock(LocalTime start, Optional<LocalTime> end) {
        return start + end.map(time -> "-" + time).orElse("");
    }
}
