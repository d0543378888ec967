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

    /** The event of the text with what is stated to the letter in place of what was read; as it was if that makes no event. */
    Event applied(Event read) {
        Optional<Mapping> mapping = mapping(page.document().frontMatter());
        if (mapping.isEmpty()) {
            return read;
        }
        ExactMembers members = new ExactMembers(page, mapping.get());
        Event.Builder event = Event.builder().from(read);
        members.text("id", read.id(), event::id);
        members.text("title", Optional.of(read.title()), title -> title.ifPresent(event::title));
        members.text("description", read.description(), event::description);
        members.object("series", read.series(), ExactParts::series, event::series);
        members.text("language", read.language(), event::language);
        members.time("start", read.start(), event::start);
        members.time("end", read.end(), event::end);
        members.zone("timeZone", read.timeZone(), event::timeZone);
        members.word("status", Status.class, read.status(), Status.SCHEDULED, event::status);
        members.object("venue", read.venue(), ExactParts::venue, event::venue);
        members.links("links", read.links(), event::links);
        members.list("organizers", read.organizers(), ExactParts::organizer, event::organizers);
        members.texts("tags", read.tags(), event::tags);
        members.value("sessions").ifPresent(value -> event.sessions(sessions(read.sessions(), value, members)));
        members.extras(event::extras);
        members.reportOthers();
        Optional<Event> exact = page.built(Line.at(mapping.get().offset()), event::build);
        if (exact.isPresent()) {
            replace(members);
        }
        return exact.orElse(read);
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
        if (!(value instanceof Sequence list)) {
            page.report(
                    Code.BAD_VALUE, Line.at(value.offset()), "exactly: expected a list of sessions; it is left out");
            return sessions;
        }
        boolean[] taken = new boolean[read.size()];
        for (Value item : list.values()) {
            Optional<Scalar> title =
                    item instanceof Mapping mapping && mapping.members().get("title") instanceof Scalar scalar
                            ? Optional.of(scalar)
                            : Optional.empty();
            if (title.isEmpty()) {
                page.report(
                        Code.BAD_VALUE,
                        Line.at(item.offset()),
                        "exactly: expected a session with a title; it is left out");
                continue;
            }
            int same = same(read, taken, title.get().value());
            if (same >= 0) {
                taken[same] = true;
                session(read.get(same), (Mapping) item, event, same).ifPresent(found -> sessions.set(same, found));
                continue;
            }
            if (!read.isEmpty()) {
                page.report(
                        Code.TITLE_MISMATCH,
                        title.get().line(),
                        "exactly: no session of the text is called \""
                                + title.get().value() + "\"; it becomes one more");
            }
            Session none = Session.titled("-").build();
            session(none, (Mapping) item, event, sessions.size()).ifPresent(sessions::add);
        }
        return sessions;
    }

    private static int same(List<Session> read, boolean[] taken, String title) {
        for (int i = 0; i < read.size(); i++) {
            if (!taken[i] && read.get(i).title().equals(title)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Session> session(Session read, Mapping mapping, ExactMembers event, int place) {
        ExactMembers members = new ExactMembers(page, mapping);
        Session.Builder session = Session.builder().from(read);
        members.text("id", read.id(), session::id);
        members.word("kind", Kind.class, read.kind(), Kind.TALK, session::kind);
        members.text("title", Optional.of(read.title()), title -> title.ifPresent(session::title));
        members.text("abstract", read.abstractText(), session::abstractText);
        members.text("language", read.language(), session::language);
        members.time("start", read.start(), session::start);
        members.time("end", read.end(), session::end);
        members.word("status", Status.class, read.status(), Status.SCHEDULED, session::status);
        members.text("room", read.room(), session::room);
        members.text("track", read.track(), session::track);
        members.list("speakers", read.speakers(), ExactParts::speaker, session::speakers);
        members.links("links", read.links(), session::links);
        members.texts("tags", read.tags(), session::tags);
        members.extras(session::extras);
        members.reportOthers();
        Optional<Session> built = page.built(Line.at(mapping.offset()), session::build);
        built.ifPresent(valid -> event.adopt("sessions/" + place + "/", members));
        return built;
    }
}
