package dev.meetupkit.json.sessionize;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.JsonSource.Token;
import dev.meetupkit.json.codec.JsonValue;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes an event of a view: joins sessions with the people, rooms and categories that they name by id. Single use. */
final class SessionizeEvent {

    private final ZoneId zone;
    private final List<Diagnostic> findings;
    private final SessionizePeople people;
    private final Map<String, String> rooms = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();

    /** A value that can be chosen for a session, such as {@code Workshop} of {@code Session format}. */
    record Category(String title, String value) {}

    SessionizeEvent(ZoneId zone, List<Diagnostic> findings) {
        this.zone = zone;
        this.findings = findings;
        this.people = new SessionizePeople(findings);
    }

    Event read(String title, JsonValue root) {
        Event.Builder event = Event.titled(title).timeZone(zone);
        index(root);
        SessionizeSession reader = new SessionizeSession(this, zone, findings);
        Map<String, Session> sessions = new LinkedHashMap<>();
        for (JsonValue session : sessions(root)) {
            reader.read(session).ifPresent(read -> add(read, session, sessions));
        }
        event.sessions(sessions.values());
        dates(sessions, event);
        return event.build();
    }

    /** A session for everyone stands in each room; it is one. */
    private void add(Session read, JsonValue from, Map<String, Session> sessions) {
        String key = read.id().orElse("#" + sessions.size());
        Session before = sessions.putIfAbsent(key, read);
        boolean other = before != null
                && !(before.title().equals(read.title()) && before.start().equals(read.start()));
        if (other) {
            findings.add(Diagnostic.at(
                    from.position(),
                    Code.BAD_VALUE,
                    "the id " + key + " is that of another session; this one is left out"));
        }
    }

    private void index(JsonValue root) {
        root.array("rooms").forEach(room -> rooms.put(text(room, "id"), text(room, "name")));
        root.array("questions").forEach(question -> questions.put(text(question, "id"), text(question, "question")));
        root.array("categories")
                .forEach(category -> category.array("items")
                        .forEach(item -> categories.put(
                                text(item, "id"), new Category(text(category, "title"), text(item, "name")))));
        root.array("speakers").forEach(people::add);
    }

    private static List<JsonValue> sessions(JsonValue root) {
        List<JsonValue> sessions = new ArrayList<>(root.array("sessions"));
        for (JsonValue part : root.elements()) {
            sessions.addAll(part.array("sessions"));
            part.array("rooms").forEach(room -> sessions.addAll(room.array("sessions")));
        }
        return sessions;
    }

    /** The first start and the last end, unless a session that begins later has none, since a view does not tell those of the event. */
    private void dates(Map<String, Session> sessions, Event.Builder event) {
        List<LocalDateTime> starts =
                times(sessions.values().stream().map(Session::start).toList());
        List<LocalDateTime> ends =
                times(sessions.values().stream().map(Session::end).toList());
        if (starts.isEmpty()) {
            return;
        }
        LocalDateTime first = starts.stream().min(LocalDateTime::compareTo).orElseThrow();
        LocalDateTime last = starts.stream().max(LocalDateTime::compareTo).orElseThrow();
        event.start(first);
        ends.stream().max(LocalDateTime::compareTo).filter(last::isBefore).ifPresent(event::end);
        findings.add(Diagnostic.of(
                Code.ZONE_DEFAULTED,
                "a view names no time zone; times without an offset are taken as those of " + zone));
        findings.add(Diagnostic.of(
                Code.END_INFERRED,
                "a view does not tell when the event begins and ends; the times of its sessions are used"));
    }

    private static List<LocalDateTime> times(List<Optional<WallTime>> times) {
        return times.stream()
                .flatMap(Optional::stream)
                .map(WallTime::dateTime)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The person that a session names by id, or by id and name. */
    Optional<Speaker> speaker(JsonValue reference) {
        return people.find(reference);
    }

    Optional<String> room(JsonValue session) {
        return session.member("room")
                .or(() -> session.member("roomId"))
                .map(JsonValue::text)
                .map(id -> rooms.getOrDefault(id, session.member("room").isPresent() ? id : ""))
                .filter(name -> !name.isBlank());
    }

    /** What was chosen for a session: by id in one view, by name in others. */
    List<Category> categories(JsonValue session) {
        List<Category> chosen = new ArrayList<>();
        session.array("categoryItems").stream()
                .map(item -> categories.get(item.text()))
                .filter(Objects::nonNull)
                .forEach(chosen::add);
        session.array("categories")
                .forEach(category -> category.array("categoryItems")
                        .forEach(item -> chosen.add(new Category(text(category, "name"), text(item, "name")))));
        return chosen;
    }

    /** Questions that were answered, with their answers. */
    Map<String, Object> answers(JsonValue session) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (JsonValue answer : session.array("questionAnswers")) {
            String id = text(answer, answer.member("questionId").isPresent() ? "questionId" : "id");
            String question = answer.member("question").map(JsonValue::text).orElse(questions.getOrDefault(id, id));
            String value = text(answer, answer.member("answerValue").isPresent() ? "answerValue" : "answer");
            if (!value.isBlank()) {
                answers.put(question, value);
            }
        }
        return answers;
    }

    private static String text(JsonValue object, String name) {
        return object.member(name)
                .filter(value -> value.kind() == Token.STRING || value.kind() == Token.NUMBER)
                .map(JsonValue::text)
                .orElse("")
                .strip();
    }
}
