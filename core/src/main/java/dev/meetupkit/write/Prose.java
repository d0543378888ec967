package dev.meetupkit.write;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Organizer;
import dev.meetupkit.Session;
import dev.meetupkit.Session.Kind;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.WallTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a document: the title, what is stated of the event line by line, what it is about, and the agenda. */
final class Prose {

    private final Event event;
    private final Held held;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private Prose(Event event, Held held) {
        this.event = event;
        this.held = held;
        this.wording = Wording.of(event);
    }

    static String of(Event event, Held held) {
        Prose prose = new Prose(event, held);
        prose.event();
        if (!event.sessions().isEmpty() && !held.hasAgenda()) {
            prose.heading("## ", prose.wording.agenda);
            for (int i = 0; i < event.sessions().size(); i++) {
                prose.session(event.sessions().get(i), i);
            }
        }
        return prose.out.toString();
    }

    private void event() {
        if (!held.has("title")) {
            heading("# ", Markdown.escaped(event.title()));
        }
        StringBuilder facts = new StringBuilder();
        if (!held.has("start")) {
            event.start()
                    .ifPresent(start -> facts.append(Label.DATE.line(
                            wording, Stretch.whole(start, held.has("end") ? Optional.empty() : event.end()))));
        }
        if (!held.has("venue")) {
            event.venue().ifPresent(venue -> venue(facts, venue));
        }
        if (!held.has("organizers") && !event.organizers().isEmpty()) {
            line(
                    facts,
                    Label.ORGANIZER,
                    joined(event.organizers().stream().map(Organizer::name).toList()));
        }
        if (!held.has("tags") && !event.tags().isEmpty()) {
            line(facts, Label.TAGS, joined(event.tags()));
        }
        List<Link> links = held.has("links") ? List.of() : event.links();
        body(facts, links, held.has("description") ? Optional.empty() : event.description());
    }

    private void session(Session session, int place) {
        heading("### ", Markdown.escaped(session.title()));
        StringBuilder facts = new StringBuilder();
        if (!held.has(place, "start")) {
            Optional<WallTime> end = held.has(place, "end") ? Optional.empty() : session.end();
            session.start()
                    .ifPresent(start -> facts.append(Label.TIME.line(
                            wording, isOnTheDay(start, end) ? Stretch.hours(start, end) : Stretch.whole(start, end))));
        }
        if (!held.has(place, "room")) {
            session.room().ifPresent(room -> line(facts, Label.ROOM, room));
        }
        if (!held.has(place, "track")) {
            session.track().ifPresent(track -> line(facts, Label.TRACK, track));
        }
        if (!held.has(place, "speakers")) {
            session.speakers().forEach(speaker -> speaker(facts, speaker));
        }
        if (!held.has(place, "status") && session.status() != Status.SCHEDULED) {
            line(facts, Label.STATUS, wording.status(session.status()));
        }
        boolean nobody = session.speakers().isEmpty() || held.has(place, "speakers");
        if (!held.has(place, "kind") && (nobody || session.kind() != Kind.TALK)) {
            line(facts, Label.KIND, wording.kind(session.kind()));
        }
        List<Link> links = held.has(place, "links") ? List.of() : session.links();
        body(facts, links, held.has(place, "abstract") ? Optional.empty() : session.abstractText());
    }

    /** The labelled lines, then the paragraphs, each link where it is named, else on a line of its own. */
    private void body(StringBuilder facts, List<Link> links, Optional<String> text) {
        LinkedText linked = LinkedText.of(text.orElse(""), links);
        List<String> below = new ArrayList<>();
        for (Link link : linked.others()) {
            Optional<Label> label = Label.of(link.rel());
            if (label.isPresent()) {
                facts.append(label.get().line(wording, Markdown.link(link)));
            } else if (link.rel() == Rel.IMAGE) {
                below.add("!" + Markdown.link(link));
            } else {
                below.add(Markdown.link(link));
            }
        }
        paragraph(facts.toString());
        paragraph(linked.text());
        below.forEach(this::paragraph);
    }

    private void venue(StringBuilder facts, Venue venue) {
        venue.name().ifPresent(name -> facts.append(Label.VENUE.line(wording, Markdown.linked(name, venue.url()))));
        venue.address()
                .filter(address -> venue.name().isPresent())
                .ifPresent(address -> line(facts, Label.ADDRESS, address));
    }

    /** {@code - 嘉宾：林月（月光），某公司工程师}, and what else is said of the person on lines of its own. */
    private void speaker(StringBuilder facts, Speaker speaker) {
        Map<Boolean, List<Link>> links = speaker.links().stream()
                .collect(Collectors.partitioningBy(link -> link.label().isPresent()));
        Optional<String> page =
                links.getOrDefault(false, List.of()).stream().map(Link::url).findFirst();
        String nickname = speaker.nickname()
                .map(name -> wording.open + handle(name) + wording.close)
                .orElse("");
        String headline = speaker.headline()
                .map(words -> wording.comma + Markdown.inner(words))
                .orElse("");
        facts.append(Label.SPEAKER.line(wording, Markdown.linked(speaker.name(), page) + nickname + headline));
        if (!isSplit(speaker)) {
            speaker.affiliation().ifPresent(name -> line(facts, Label.AFFILIATION, name));
            speaker.jobTitle().ifPresent(title -> line(facts, Label.JOB_TITLE, title));
        }
        speaker.bio()
                .map(bio ->
                        LinkedText.of(bio, links.getOrDefault(true, List.of())).text())
                .ifPresent(bio ->
                        List.of(bio.split("\n\n", -1)).forEach(each -> facts.append(Label.BIO.line(wording, each))));
    }

    /** Whether the headline is the organisation, a comma and the position, in either order: the loader splits it. */
    private static boolean isSplit(Speaker speaker) {
        String affiliation = speaker.affiliation().orElse("");
        String jobTitle = speaker.jobTitle().orElse("");
        return speaker.headline()
                .map(words -> words.replaceFirst("\\s*[,，]\\s*", ","))
                .filter(words ->
                        words.equals(affiliation + "," + jobTitle) || words.equals(jobTitle + "," + affiliation))
                .isPresent();
    }

    /** A second name as it stands in brackets: one of an alphabet is a handle. */
    private static String handle(String nickname) {
        boolean letters = nickname.chars().allMatch(c -> c > ' ' && c <= '~');
        return (letters ? "@" : "") + Markdown.inner(nickname);
    }

    /** Whether a session is on the only day of the event. */
    private boolean isOnTheDay(WallTime start, Optional<WallTime> end) {
        boolean timed = start.time().isPresent() && !held.has("start");
        boolean oneDay = event.end().isEmpty()
                || event.end().get().date().equals(event.start().get().date());
        return timed
                && oneDay
                && event.start()
                        .filter(first -> first.date().equals(start.date()))
                        .isPresent()
                && end.map(last -> last.date().equals(start.date())).orElse(true);
    }

    private void heading(String marks, String title) {
        paragraph(marks + title);
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            out.append(out.isEmpty() ? "" : "\n").append(text.endsWith("\n") ? text : text + "\n");
        }
    }

    private void line(StringBuilder facts, Label label, String value) {
        facts.append(label.line(wording, Markdown.escaped(value)));
    }

    private String joined(List<String> names) {
        return String.join(wording.joint, names);
    }
}
