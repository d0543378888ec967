package dev.meetupkit.json.sessionize;

import dev.meetupkit.Extras;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.Echo;
import dev.meetupkit.json.codec.JsonValue;
import dev.meetupkit.json.codec.KindWords;
import dev.meetupkit.json.sessionize.SessionizeEvent.Category;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a session of one in a view. */
final class SessionizeSession {

    /** What a session of a view has if it takes place; others are kept as a member of another tool. */
    private static final String ACCEPTED = "Accepted";

    private final SessionizeEvent view;
    private final ZoneId zone;
    private final List<Diagnostic> findings;

    SessionizeSession(SessionizeEvent view, ZoneId zone, List<Diagnostic> findings) {
        this.view = view;
        this.zone = zone;
        this.findings = findings;
    }

    /** The session, or empty if it has no title or holds what the model does not take. */
    Optional<Session> read(JsonValue from) {
        Optional<String> title = SessionizePeople.text(from, "title");
        if (title.isEmpty()) {
            findings.add(Diagnostic.at(
                    from.position(), Code.NO_TITLE, "expected a session with a title, found none; it is left out"));
            return Optional.empty();
        }
        try {
            return Optional.of(session(from, title.get()));
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.at(from.position(), Code.BAD_VALUE, e.getMessage() + "; the session is left out"));
            return Optional.empty();
        }
    }

    private Session session(JsonValue from, String title) {
        Session.Builder session = Session.titled(title);
        session.id(SessionizePeople.text(from, "id"));
        session.abstractText(SessionizePeople.text(from, "description"));
        session.room(view.room(from));
        times(from, session);
        from.array("speakers").forEach(speaker -> view.speaker(speaker).ifPresent(session::addSpeakers));
        link(from, "liveUrl", Link.Rel.LIVE, session);
        link(from, "recordingUrl", Link.Rel.RECORDING, session);
        categories(from, session);
        Map<String, Object> extras = new LinkedHashMap<>();
        SessionizePeople.text(from, "status")
                .filter(status -> !status.equals(ACCEPTED))
                .ifPresent(status -> extras.put("sessionizeStatus", status));
        Map<String, Object> answers = view.answers(from);
        if (!answers.isEmpty()) {
            extras.put("questionAnswers", answers);
        }
        return session.extras(Extras.of(extras)).build();
    }

    /** A service session is a break, one for everyone a keynote, unless what was chosen for it says more. */
    private void categories(JsonValue from, Session.Builder session) {
        boolean service =
                from.member("isServiceSession").filter(JsonValue::isTrue).isPresent();
        boolean plenum =
                from.member("isPlenumSession").filter(JsonValue::isTrue).isPresent();
        session.kind(service ? Session.Kind.BREAK : plenum ? Session.Kind.KEYNOTE : Session.Kind.TALK);
        boolean tracked = false;
        for (Category category : view.categories(from)) {
            String title = category.title().toLowerCase(Locale.ROOT);
            Optional<Session.Kind> kind = title.contains("format") || title.contains("type")
                    ? KindWords.in(category.value())
                    : Optional.empty();
            if (kind.isPresent()) {
                session.kind(kind.get());
            } else if (title.contains("track") && !tracked) {
                session.track(category.value());
                tracked = true;
            } else if (!category.value().isBlank()) {
                session.addTags(category.value());
            }
        }
    }

    private void times(JsonValue from, Session.Builder session) {
        Optional<LocalDateTime> start = from.member("startsAt").flatMap(this::time);
        Optional<LocalDateTime> end = from.member("endsAt").flatMap(this::time);
        start.ifPresent(session::start);
        if (start.isEmpty() && end.isPresent()) {
            findings.add(Diagnostic.at(
                    from.position(),
                    Code.BAD_TIME,
                    "the session ends at " + end.get() + ", but does not tell when it begins"));
        }
        if (start.isPresent() && end.isPresent()) {
            if (end.get().isAfter(start.get())) {
                session.end(end.get());
            } else {
                findings.add(Diagnostic.at(
                        from.position(),
                        Code.END_BEFORE_START,
                        "the session ends at " + end.get() + " by the clocks of its zone, not after it begins"));
            }
        }
    }

    /** A local time of the event, or a moment with an offset. */
    private Optional<LocalDateTime> time(JsonValue text) {
        try {
            return Optional.of(LocalDateTime.parse(text.text()).withNano(0));
        } catch (DateTimeException local) {
            try {
                return Optional.of(OffsetDateTime.parse(text.text())
                        .atZoneSameInstant(zone)
                        .toLocalDateTime()
                        .withNano(0));
            } catch (DateTimeException e) {
                findings.add(Diagnostic.at(
                        text.position(),
                        Code.BAD_TIME,
                        "expected a time such as 2026-05-07T19:00:00, found \"" + Echo.of(text.text()) + "\""));
                return Optional.empty();
            }
        }
    }

    private void link(JsonValue from, String name, Link.Rel rel, Session.Builder session) {
        from.member(name)
                .filter(url -> !url.text().isBlank())
                .flatMap(url -> SessionizePeople.link(url, rel, Optional.empty(), findings))
                .ifPresent(session::addLinks);
    }
}
