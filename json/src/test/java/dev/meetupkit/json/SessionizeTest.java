package dev.meetupkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.WallTime;
import dev.meetupkit.json.sessionize.ReadSessionize;
import dev.meetupkit.json.sessionize.SessionizeReader;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionizeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final String ALL = """
            {"sessions": [
              {"id": "7", "title": "Registration", "description": null, "startsAt": "2026-05-07T08:30:00", "endsAt": "2026-05-07T09:00:00",
               "isServiceSession": true, "isPlenumSession": true, "speakers": [], "categoryItems": [], "questionAnswers": [], "roomId": 1, "liveUrl": null},
              {"id": 8, "title": "Meshes", "description": "All of it.\\r\\nReally.", "startsAt": "2026-05-07T09:00:00", "endsAt": "2026-05-07T10:00:00",
               "isServiceSession": false, "isPlenumSession": false, "speakers": ["a", "b", "zz"], "categoryItems": [11, 21, 31], "roomId": 2,
               "questionAnswers": [{"questionId": 5, "answerValue": "A laptop"}],
               "liveUrl": "https://example.org/live", "recordingUrl": "https://example.org/rec", "status": "Accepted"},
              {"id": "9", "title": "Opening", "startsAt": "2026-05-07T07:00:00Z", "endsAt": null, "isPlenumSession": true, "status": "Waitlisted"}
            ], "speakers": [
              {"id": "a", "firstName": "Ann", "lastName": "Lee", "fullName": "Ann Lee", "bio": "Knows.", "tagLine": "SRE", "profilePicture": "https://example.org/a.png",
               "links": [{"title": "Blog", "url": "https://example.org/ann", "linkType": "Blog"}, {"title": "X", "url": "ann"}]},
              {"id": "b", "firstName": "Bob", "lastName": "Roy", "links": []}
            ], "questions": [{"id": 5, "question": "What to bring?", "questionType": "Short_Text"}],
            "categories": [{"id": 10, "title": "Session format", "items": [{"id": 11, "name": "Workshop (2 h)"}]},
                           {"id": 20, "title": "Track", "items": [{"id": 21, "name": "Networks"}]}, {"id": 30, "title": "Level", "items": [{"id": 31, "name": "Advanced"}]}],
            "rooms": [{"id": 1, "name": "Foyer", "sort": 0}, {"id": 2, "name": "Hall A", "sort": 1}]}
            """;

    private static final String GRID = """
            [{"date": "2026-05-07T00:00:00", "isDefault": true, "rooms": [
              {"id": 1, "name": "Hall A", "sessions": [
                {"id": "8", "title": "Meshes", "startsAt": "2026-05-07T09:00:00", "endsAt": "2026-05-07T10:00:00", "isServiceSession": false,
                 "isPlenumSession": true, "speakers": [{"id": "a", "name": "Ann Lee"}], "room": "Hall A", "roomId": 1,
                 "categories": [{"id": 30, "name": "Level", "categoryItems": [{"id": 31, "name": "Advanced"}], "sort": 1}]}]},
              {"id": 2, "name": "Hall B", "sessions": [
                {"id": "8", "title": "Meshes", "startsAt": "2026-05-07T09:00:00", "endsAt": "2026-05-07T10:00:00", "isPlenumSession": true, "room": "Hall B"},
                {"id": "8", "title": "Other", "startsAt": "2026-05-07T11:00:00", "endsAt": "2026-05-07T10:00:00"}]}
            ], "timeSlots": []}]
            """;

    private static ReadSessionize read(String json) {
        return SessionizeReader.in(BERLIN).read("Mesh Day", json);
    }

    @Test
    void readsTheViewAll() {
        Event event = read(ALL).event().orElseThrow();
        assertThat(event.title()).isEqualTo("Mesh Day");
        assertThat(event.start()).contains(WallTime.of(LocalDateTime.of(2026, 5, 7, 8, 30)));
        assertThat(event.end()).contains(WallTime.of(LocalDateTime.of(2026, 5, 7, 10, 0)));
        assertThat(event.sessions())
                .extracting(session -> session.id().orElse("-") + " " + session.kind() + " "
                        + session.start().orElseThrow())
                .containsExactly(
                        "7 BREAK 2026-05-07T08:30", "8 WORKSHOP 2026-05-07T09:00", "9 KEYNOTE 2026-05-07T09:00");
        Session meshes = event.sessions().get(1);
        assertThat(meshes.abstractText()).contains("All of it.\nReally.");
        assertThat(meshes.room()).contains("Hall A");
        assertThat(meshes.track()).contains("Networks");
        assertThat(meshes.tags()).containsExactly("Advanced");
        assertThat(meshes.links()).extracting(Link::rel).containsExactly(Link.Rel.LIVE, Link.Rel.RECORDING);
        assertThat(meshes.extras()).hasToString("{questionAnswers={What to bring?=A laptop}}");
        assertThat(event.sessions().get(2).extras()).hasToString("{sessionizeStatus=Waitlisted}");
        assertThat(meshes.speakers()).extracting(Speaker::name).containsExactly("Ann Lee", "Bob Roy");
        Speaker ann = meshes.speakers().get(0);
        assertThat(ann.headline()).contains("SRE");
        assertThat(ann.bio()).contains("Knows.");
        assertThat(ann.links())
                .extracting(link -> link.rel() + " " + link.url())
                .containsExactly("IMAGE https://example.org/a.png", "PAGE https://example.org/ann");
    }

    @Test
    void tellsWhatDoesNotFitTogether() {
        assertThat(read(ALL).diagnostics())
                .extracting(finding -> finding.code().id() + " " + finding.message())
                .containsExactly(
                        "bad-link expected an absolute http or https URL, found \"ann\"; it is left out",
                        "bad-value expected the id of a speaker, found \"zz\"",
                        "zone-defaulted a view names no time zone; times without an offset are taken as those of Europe/Berlin",
                        "end-inferred a view does not tell when the event begins and ends; the times of its sessions are used");
    }

    @Test
    void readsTheViewGridSmart() {
        ReadSessionize read = read(GRID);
        Session session = read.event().orElseThrow().sessions().get(0);
        assertThat(read.event().orElseThrow().sessions()).hasSize(1);
        assertThat(session.room()).contains("Hall A");
        assertThat(session.kind()).isEqualTo(Session.Kind.KEYNOTE);
        assertThat(session.tags()).containsExactly("Advanced");
        assertThat(session.speakers()).extracting(Speaker::name).containsExactly("Ann Lee");
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("end-before-start", "bad-value", "zone-defaulted", "end-inferred");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"schemaVersion\":\"1.0\",\"title\":\"T\"}]",
                "[{\"id\":\"a\",\"fullName\":\"Ann Lee\",\"sessions\":[{\"id\":1,\"name\":\"Meshes\"}]}]",
                "[1]"
            })
    void whatIsNoViewOfSessionsIsRefused(String json) {
        ReadSessionize read = read(json);
        assertThat(read.event()).isEmpty();
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("bad-json");
    }

    @Test
    void losesNeitherASecondTrackNorTextWithControlsAndInventsNoEnd() {
        Event event = read("""
                        {"sessions": [{"title": "a\\u000bb", "startsAt": "2026-05-07T09:00:00", "endsAt": "2026-05-07T10:00:00", "categoryItems": [1, 2]},
                                      {"title": "c", "startsAt": "2026-05-08T19:00:00", "categoryItems": []}],
                         "categories": [{"title": "Track", "items": [{"id": 1, "name": "One"}, {"id": 2, "name": "Two"}]}]}
                        """).event().orElseThrow();
        assertThat(event.sessions()).extracting(Session::title).containsExactly("ab", "c");
        assertThat(event.sessions().get(0).track()).contains("One");
        assertThat(event.sessions().get(0).tags()).containsExactly("Two");
        assertThat(event.end()).isEmpty();
    }

    @Test
    void anEmptyViewIsAnEventWithoutSessions() {
        assertThat(read("[]").event().orElseThrow().sessions()).isEmpty();
        assertThat(read("{\"sessions\":[]}").diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                      | 1:1  | bad-json
            7                                                       | 1:1  | bad-json
            {"sessions":[                                           | 1:14 | bad-json
            {"sessions":[{"id":1}]}                                 | 1:14 | no-title
            {"sessions":[{"title":"t","startsAt":"noon"}]}          | 1:38 | bad-time
            {"sessions":[{"title":"t","liveUrl":"example.org"}]}    | 1:37 | bad-link
            {"sessions":[{"title":"a\\ud800"}]}                     | 1:14 | bad-value
            """)
    void saysWhereSomethingIsWrong(String json, String place, String code) {
        assertThat(read(json).diagnostics())
                .extracting(finding ->
                        finding.position().orElseThrow() + " " + finding.code().id())
                .containsExactly(place + " " + code);
    }
}
