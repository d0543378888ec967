package dev.meetupkit.load;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Session.Kind;
import dev.meetupkit.Status;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.diagnostic.Span;
import dev.meetupkit.diagnostic.Witness;
import dev.meetupkit.load.ExactMembers.Replaced;
import dev.meetupkit.markdown.FrontMatter;
import dev.meetupkit.markdown.FrontMatter.Mapping;
import dev.meetupkit.markdown.FrontMatter.Scalar;
import dev.meetupkit.markdown.FrontMatter.Sequence;
import dev.meetupkit.markdown.FrontMatter.Value;
import dev.meetupkit.markdown.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an author states to the letter: the key {@code exactly:} of the front matter, with the members of the event's JSON. A member
 * that stands there replaces what the text says, a null says that there is none, and what does not stand there is read as ever. A
 * session belongs to the one of the text with the same title. Single use.
 */
final class Exactly {

    /** The key as keys are compared. */
    static final String KEY = "exactly";

    private final Page page;
    private final Origins origins;

    Exactly(Page page, Origins origins) {
        this.page = page;
        this.origins = origins;
    }

    /** Whether a member is stated to the letter, be it null. */
    static boolean states(Page page, String member) {
        return mapping(page.document().frontMatter())
                .filter(mapping -> mapping.members().containsKey(member))
                .isPresent();
    }

    /** The title that is stated so. */
    static Optional<Line> title(FrontMatter frontMatter) {
        return mapping(frontMatter)
                .map(mapping -> mapping.members().get("title"))
                .filter(value ->
                        value instanceof Scalar scalar && !scalar.line().isBlank())
                .map(value -> ((Scalar) value).line());
    }

    private static Optional<Mapping> mapping(FrontMatter frontMatter) {
        return frontMatter.value(KEY).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** Tells of a key that holds something else than members. */
    private void reportOther() {
        page.document()
                .frontMatter()
                .value(KEY)
                .filter(value -> !(value instanceof Mapping))
                .ifPresent(value -> page.report(
                        Code.BAD_VALUE,
                        Line.at(value.offset()),
                        "exactly: expected members of the event such as start: 2026-05-07; it is left out"));
    }

    /** The event of the text with what is stated to the letter in place of what was read; what the model refuses stays as it was. */
    Event applied(Event read) {
        reportOther();
        return mapping(page.document().frontMatter())
                .map(mapping -> applied(read, new ExactMembers(page, mapping)))
                .orElse(read);
    }

    private Event applied(Event read, ExactMembers members) {
        ExactSteps<Event, Event.Builder> steps =
                new ExactSteps<>(page, members, read, event -> Event.builder().from(event), Event.Builder::build);
        steps.step((part, event) -> part.text("id", read.id(), event::id))
                .step((part, event) ->
                        part.text("title", Optional.of(read.title()), title -> title.ifPresent(event::title)))
                .step((part, event) -> part.text("description", read.description(), event::description))
                .step((part, event) -> part.object("series", read.series(), ExactParts::series, event::series))
                .step((part, event) -> part.text("language", read.language(), event::language))
                .step((part, event) -> {
                    part.time("start", read.start(), event::start);
                    part.time("end", read.end(), event::end);
                    part.zone("timeZone", read.timeZone(), event::timeZone);
                    withoutEndOfAnother(part, event::build, () -> event.end(Optional.empty()));
                })
                .step((part, event) ->
                        part.word("status", Status.class, read.status(), Status.SCHEDULED, event::status))
                .step((part, event) -> part.object("venue", read.venue(), ExactParts::venue, event::venue))
                .step((part, event) -> part.links("links", read.links(), event::links))
                .step((part, event) ->
                        part.list("organizers", read.organizers(), ExactParts::organizer, event::organizers))
                .step((part, event) -> part.texts("tags", read.tags(), event::tags))
                .step((part, event) -> part.value("sessions")
                        .ifPresent(value -> event.sessions(sessions(read.sessions(), value, part))))
                .step((part, event) -> part.extras(event::extras));
        members.reportOthers();
        replace(members);
        return steps.value();
    }

    /** A start that is stated alone, and before which the end of the text lies, has no end. */
    private static void withoutEndOfAnother(ExactMembers part, Runnable build, Runnable drop) {
        if (part.has("start") && !part.has("end") && !isTaken(build)) {
            drop.run();
            part.remove("end", "start");
        }
    }

    private static boolean isTaken(Runnable build) {
        try {
            build.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Notes where the members stand now, and tells of what the text states in their place. */
    private void replace(ExactMembers members) {
        Set<Replaced> told = new HashSet<>();
        origins.all()
                .forEach((name, origin) -> replaced(members, name)
                        .filter(Replaced::differs)
                        .ifPresent(replaced -> {
                            origin.lines().forEach(page::understand);
                            if (origin.witnesses().isEmpty() && told.add(replaced)) {
                                report(replaced, name, origin.lines().get(0));
                            }
                        }));
        origins.replaceBy(
                members.origins(),
                name -> replaced(members, name).filter(Replaced::differs).isEmpty());
    }

    /** What replaces an attribute: a member of that name, or one that it lies within. */
    private static Optional<Replaced> replaced(ExactMembers members, String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('/', end - 1)) {
            Replaced found = members.replaced().get(name.substring(0, end));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private void report(Replaced replaced, String name, Line stated) {
        Span text = page.span(stated);
        page.report(Diagnostic.at(replaced.key(), Code.OVERRULED, "the text states another " + name)
                .using(
                        "what stands here",
                        List.of(new Witness(
                                page.document().text().substring(text.from(), text.to()) + " is not used",
                                Optional.of(text.start())))));
    }

    private List<Session> sessions(List<Session> read, Value value, ExactMembers event) {
        List<Session> sessions = new ArrayList<>(read);
        if (event.isNone("sessions", !read.isEmpty())) {
            return List.of();
        }
        if (!(value instanceof Sequence list)) {
            event.refuse(value, "a list of sessions");
            return sessions;
        }
        boolean[] taken = new boolean[read.size()];
        for (Value item : list.values()) {
            Optional<Scalar> title = title(item);
            if (title.isEmpty()) {
                event.refuse(item, "a session with a title");
                continue;
            }
            int same = same(read, taken, title.get().value());
            if (same >= 0) {
                taken[same] = true;
                sessions.set(same, session(read.get(same), (Mapping) item, event, same));
            } else {
                added(title.get(), read)
                        .ifPresent(one -> sessions.add(session(one, (Mapping) item, event, sessions.size())));
            }
        }
        return sessions;
    }

    private static Optional<Scalar> title(Value item) {
        return item instanceof Mapping mapping
                        && mapping.members().get("title") instanceof Scalar scalar
                        && !scalar.isNothing()
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** A session that the text has not; told of, if the text has others. */
    private Optional<Session> added(Scalar title, List<Session> read) {
        if (!read.isEmpty()) {
            page.report(
                    Code.TITLE_MISMATCH,
                    title.line(),
                    "exactly: no session of the text is called \"" + title.value() + "\"; it becomes one more");
        }
        return page.built(title.line(), () -> Session.titled(title.value()).build());
    }

    private static int same(List<Session> read, boolean[] taken, String title) {
        for (int i = 0; i < read.size(); i++) {
            if (!taken[i] && read.get(i).title().equals(title)) {
                return i;
            }
        }
        return -1;
    }

    private Session session(Session read, Mapping mapping, ExactMembers event, int place) {
        ExactMembers members = new ExactMembers(page, mapping);
        ExactSteps<Session, Session.Builder> steps = new ExactSteps<>(
                page, members, read, session -> Session.builder().from(session), Session.Builder::build);
        steps.step((part, session) -> part.text("id", read.id(), session::id))
                .step((part, session) -> part.word("kind", Kind.class, read.kind(), Kind.TALK, session::kind))
                .step((part, session) ->
                        part.text("title", Optional.of(read.title()), title -> title.ifPresent(session::title)))
                .step((part, session) -> part.text("abstract", read.abstractText(), session::abstractText))
                .step((part, session) -> part.text("language", read.language(), session::language))
                .step((part, session) -> {
                    part.time("start", read.start(), session::start);
                    part.time("end", read.end(), session::end);
                    withoutEndOfAnother(part, session::build, () -> session.end(Optional.empty()));
                })
                .step((part, session) ->
                        part.word("status", Status.class, read.status(), Status.SCHEDULED, session::status))
                .step((part, session) -> part.text("room", read.room(), session::room))
                .step((part, session) -> part.text("track", read.track(), session::track))
                .step((part, session) -> part.list("speakers", read.speakers(), ExactParts::speaker, session::speakers))
                .step((part, session) -> part.links("links", read.links(), session::links))
                .step((part, session) -> part.texts("tags", read.tags(), session::tags))
                .step((part, session) -> part.extras(session::extras));
        members.reportOthers();
        event.adopt("sessions/" + place + "/", members);
        return steps.value();
    }
}
