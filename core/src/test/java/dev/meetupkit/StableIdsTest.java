package dev.meetupkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StableIdsTest {

    private static final StableIds UIDS = StableIds.under("https://www.servicemesher.com/meetup/");

    private static final Session ONE = talk("One", "Mark Evans", "Tom Lord");
    private static final Session TWO = talk("Two", "Joel Chippindale");
    private static final Session THREE = talk("Three");

    @Test
    void areTheNamedUuidsOfTheStandard() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        UUID url = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
        assertThat(StableIds.named(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
        assertThat(StableIds.named(url, "https://www.servicemesher.com/meetup/"))
                .hasToString("2a5a7109-7730-58c8-b7f9-8c3289539349");
        assertThat(UIDS.of(Event.titled("t").id("2020/05/virtual").build()))
                .hasToString("f763ab81-e504-5e24-8332-0cd76a8a391b");
    }

    @Test
    void surviveRetitlingMovingAndReordering() {
        Event before = event(ONE, TWO, THREE);
        Session retitled = Session.builder()
                .from(ONE)
                .title("Another")
                .start(LocalDate.of(2026, 1, 1))
                .build();
        Session swapped = Session.builder()
                .from(retitled)
                .speakers(List.of(ONE.speakers().get(1), ONE.speakers().get(0)))
                .build();
        Event after = event(THREE, TWO, swapped);
        assertThat(sessions(after).get(2)).isEqualTo(sessions(before).get(0));
        assertThat(sessions(after).get(0)).isEqualTo(sessions(before).get(2));
    }

    @Test
    void preferTheIdThatTheOrganiserGave() {
        Session named = Session.builder().from(ONE).id("key").build();
        Session other = Session.builder().from(TWO).id("key").build();
        assertThat(uid(named)).isEqualTo(uid(other)).isNotEqualTo(uid(ONE));
    }

    @Test
    void differWhereOneSpeaksTwice() {
        Event event = event(TWO, Session.builder().from(TWO).title("Again").build(), TWO);
        Set<UUID> uids = new HashSet<>(sessions(event));
        assertThat(uids).hasSize(3).contains(uid(TWO));
    }

    private static List<UUID> sessions(Event event) {
        return StableIds.ofSessions(event, UIDS.of(event));
    }

    private static UUID uid(Session session) {
        Event event = event(session);
        return sessions(event).get(0);
    }

    private static Event event(Session... sessions) {
        return Event.titled("t").id("id").addSessions(sessions).build();
    }

    private static Session talk(String title, String... names) {
        Session.Builder talk = Session.titled(title);
        for (String name : names) {
            talk.addSpeakers(Speaker.named(name).build());
        }
        return talk.build();
    }
}
