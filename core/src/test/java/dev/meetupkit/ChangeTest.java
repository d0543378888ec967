package dev.meetupkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Change.Kind;
import dev.meetupkit.Link.Rel;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

    private static final Session SIDECARS = Session.titled("Sidecars")
            .start(LocalDateTime.of(2026, 5, 7, 19, 0))
            .addSpeakers(Speaker.named("Ada Byron").build())
            .build();

    private static final Session PIZZA =
            Session.titled("Pizza").kind(Session.Kind.BREAK).build();

    private static final Event NIGHT = Event.titled("Mesh Night")
            .timeZone(ZoneId.of("Europe/Berlin"))
            .start(LocalDateTime.of(2026, 5, 7, 19, 0))
            .addSessions(SIDECARS, PIZZA)
            .build();

    private static Event with(Session... sessions) {
        return Event.builder().from(NIGHT).sessions(List.of(sessions)).build();
    }

    private static List<String> told(Event after) {
        return Change.between(NIGHT, after).stream()
                .map(change -> change.kind()
                        + change.session().map(title -> " " + title).orElse("") + ": "
                        + change.before().orElse("-") + " > " + change.after().orElse("-"))
                .toList();
    }

    @Test
    void tellsWhatChangedOfTheEvent() {
        Event after = Event.builder()
                .from(NIGHT)
                .title("Mesh Evening")
                .start(LocalDateTime.of(2026, 5, 8, 19, 0))
                .venue(Venue.named("Hall 3").city("Berlin").build())
                .status(Status.POSTPONED)
                .addLinks(Link.of(Rel.LIVE, "https://example.org/live"))
                .build();
        assertThat(told(after))
                .containsExactly(
                        "RETITLED: Mesh Night > Mesh Evening",
                        "MOVED: 2026-05-07T19:00 Europe/Berlin > 2026-05-08T19:00 Europe/Berlin",
                        "RELOCATED: - > Hall 3, Berlin",
                        "STATUS: scheduled > postponed",
                        "LINKS: - > https://example.org/live");
    }

    @Test
    void knowsASessionByItsPeopleElseByItsTitle() {
        Session retitled =
                Session.builder().from(SIDECARS).title("Sidecars in anger").build();
        Session others = Session.titled("Sidecars")
                .addSpeakers(Speaker.named("Lin Yue").build())
                .build();
        assertThat(told(with(PIZZA, retitled)))
                .containsExactly("RETITLED Sidecars in anger: Sidecars > Sidecars in anger");
        assertThat(told(with(others, PIZZA)))
                .containsExactly(
                        "MOVED Sidecars: 2026-05-07T19:00 Europe/Berlin > -", "SPEAKERS Sidecars: Ada Byron > Lin Yue");
        assertThat(told(with(retitled, Session.titled("Rust").build())))
                .containsExactly(
                        "RETITLED Sidecars in anger: Sidecars > Sidecars in anger",
                        "NEW Rust: - > Rust",
                        "GONE Pizza: Pizza > -");
        Session first = Session.builder().from(SIDECARS).id("s").build();
        Session second = Session.builder().from(PIZZA).title("Sidecars").id("s").build();
        assertThat(Change.between(with(first), with(second)))
                .extracting(Change::kind)
                .contains(Kind.SPEAKERS)
                .doesNotContain(Kind.NEW);
    }

    @Test
    void countsItemsThatAreTheSame() {
        Event before = with(PIZZA, SIDECARS, PIZZA);
        assertThat(Change.between(before, before)).isEmpty();
        assertThat(Change.between(before, with(PIZZA, SIDECARS)))
                .extracting(Change::kind)
                .containsExactly(Kind.GONE);
    }

    @Test
    void leavesAloneTheOrderOfPeople() {
        Speaker ada = Speaker.named("Ada Byron").build();
        Speaker lin = Speaker.named("Lin Yue").build();
        Session one = Session.titled("Meshes").addSpeakers(ada, lin).build();
        Session other = Session.titled("Meshes").addSpeakers(lin, ada).build();
        assertThat(Change.between(with(one), with(other))).isEmpty();
    }

    @Test
    void tellsOfAVenueOfWhichOnlyTheMapIsKnown() {
        Venue map = Venue.builder().location(new GeoPoint(52.5, 13.4)).build();
        assertThat(told(Event.builder().from(NIGHT).venue(map).build())).containsExactly("RELOCATED: - > 52.5, 13.4");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsOfNothingBetweenTheSameWhateverTheOrder(long seed) {
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 100; i++) {
            Event event = events.next();
            assertThat(Change.between(event, event)).isEmpty();
            List<Session> sessions = new ArrayList<>(event.sessions());
            Collections.shuffle(sessions, new Random(seed));
            Event shuffled = Event.builder().from(event).sessions(sessions).build();
            boolean distinct = sessions.stream().map(Session::title).distinct().count() == sessions.size();
            if (distinct) {
                assertThat(Change.between(event, shuffled)).isEmpty();
            }
            Event none = Event.builder().from(event).sessions(List.of()).build();
            assertThat(Change.between(event, none))
                    .hasSameSizeAs(event.sessions())
                    .allMatch(change -> change.kind() == Kind.GONE);
            assertThat(Change.between(none, event))
                    .hasSameSizeAs(event.sessions())
                    .allMatch(change -> change.kind() == Kind.NEW);
        }
    }
}
