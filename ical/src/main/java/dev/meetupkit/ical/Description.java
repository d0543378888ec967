package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.WallTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The DESCRIPTION of an entry: plain text in a fixed layout, since most clients show nothing else. Links come first, then the
 * people, the text, and the agenda or the event; a blank line stands between the parts.
 */
final class Description {

    private static final int FIRST_SIZE = 512;

    private final Event event;
    private final Labels labels;

    Description(Event event, Labels labels) {
        this.event = event;
        this.labels = labels;
    }

    /** Of a session: its own links, the event's where the session has none of that sort, and the event's title. */
    String of(Session session) {
        StringBuilder text = new StringBuilder(FIRST_SIZE);
        Set<Rel> own = EnumSet.noneOf(Rel.class);
        session.links().forEach(link -> own.add(link.rel()));
        List<Link> all = new ArrayList<>(session.links());
        for (Link link : event.links()) {
            if (!own.contains(link.rel())) {
                all.add(link);
            }
        }
        part(text, links(all));
        session.speakers().forEach(speaker -> part(text, speaker(speaker)));
        session.abstractText().ifPresent(about -> part(text, about));
        part(text, labels.event() + labels.colon() + event.title());
        return text.toString();
    }

    /** Of the event: its links, what it is about, and these sessions as an agenda. */
    String of(List<Session> agenda) {
        StringBuilder text = new StringBuilder(FIRST_SIZE);
        part(text, links(event.links()));
        event.description().ifPresent(about -> part(text, about));
        String lines = agenda.stream().map(this::agendaLine).collect(Collectors.joining("\n"));
        part(text, lines.isEmpty() ? "" : labels.agenda() + labels.colon().strip() + "\n" + lines);
        return text.toString();
    }

    private static void part(StringBuilder text, String part) {
        if (!part.isBlank()) {
            text.append(text.length() == 0 ? "" : "\n\n").append(part);
        }
    }

    private String links(List<Link> links) {
        Set<String> lines = new LinkedHashSet<>();
        for (Link link : links) {
            if (link.rel() != Rel.IMAGE && link.rel() != Rel.OTHER) {
                String url = Value.uri(link.url()).text();
                lines.add(labels.links().get(link.rel()) + labels.colon() + url);
            }
        }
        return String.join("\n", lines);
    }

    private String speaker(Speaker speaker) {
        String bio = speaker.bio().map(text -> "\n" + text).orElse("");
        return labels.speaker() + labels.colon() + nameAndHeadline(speaker) + bio;
    }

    private String nameAndHeadline(Speaker speaker) {
        String nickname = speaker.nickname().map(text -> " (" + text + ")").orElse("");
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
