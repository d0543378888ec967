package dev.meetupkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 7);
    private static final LocalDateTime EVENING = DAY.atTime(19, 0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void keepsADateApartFromMidnight() {
        WallTime day = WallTime.of(DAY);
        WallTime midnight = WallTime.of(DAY.atStartOfDay());
        assertThat(day).isNotEqualTo(midnight).isLessThan(midnight);
        assertThat(day.dateTime()).isEmpty();
        assertThat(midnight.dateTime()).contains(DAY.atStartOfDay());
    }

    @Test
    void refusesTimesThatFormatsCannotWrite() {
        assertRefused(() -> WallTime.of(LocalDate.of(0, 1, 1)), "WallTime.date must be in the years 1 to 9998");
        assertRefused(() -> WallTime.of(LocalDate.of(9999, 1, 1)), "WallTime.date must be in the years 1 to 9998");
        assertRefused(() -> WallTime.of(EVENING.withNano(1)), "WallTime.time must have whole seconds");
        assertThat(new WallTime(DAY, Optional.of(LocalTime.of(23, 59, 59))).toString())
                .isEqualTo("2026-05-07T23:59:59");
    }

    @Test
    void refusesStretchesThatAreNone() {
        assertRefused(() -> Event.titled("t").end(DAY).build(), "Event.end needs a start");
        assertRefused(
                () -> Event.titled("t").start(DAY).end(DAY.minusDays(1)).build(),
                "Event.end must come after the start");
        assertRefused(
                () -> Event.titled("t")
                        .timeZone(ZONE)
                        .start(EVENING)
                        .end(EVENING)
                        .build(),
                "Event.end must come after the start");
        assertRefused(
                () -> Session.titled("t").start(EVENING).end(DAY).build(),
                "Session.start and end must both be dates or both have a time");
        assertThat(Event.titled("t").start(DAY).end(DAY).build().end()).contains(WallTime.of(DAY));
    }

    @Test
    void wantsAZoneWhereverATimeOfDayIs() {
        Session timed = Session.titled("s").start(EVENING).build();
        assertRefused(() -> Event.titled("t").start(EVENING).build(), "Event.timeZone is needed");
        assertRefused(() -> Event.titled("t").addSessions(timed).build(), "Event.timeZone is needed");
        assertThat(Event.titled("t").timeZone(ZONE).addSessions(timed).build().sessions())
                .hasSize(1);
        assertThat(Event.titled("t").start(DAY).build().timeZone()).isEmpty();
    }

    @Test
    void wantsDistinctSessionIds() {
        Session session = Session.titled("s").id("1").build();
        assertRefused(
                () -> Event.titled("t").addSessions(session, session).build(), "Event.sessions must have distinct ids");
    }

    @Test
    void namesWhatIsMissing() {
        assertRefused(() -> Event.builder().build(), "title");
        assertRefused(() -> Session.builder().build(), "title");
        assertRefused(() -> Speaker.builder().build(), "name");
        assertRefused(() -> Organizer.builder().build(), "name");
        assertRefused(() -> Link.builder().rel(Link.Rel.LIVE).build(), "url");
        assertRefused(() -> Venue.builder().build(), "Venue needs at least one attribute");
        assertRefused(() -> Series.builder().build(), "Series needs a name or an edition");
        assertRefused(() -> Series.builder().edition(-1).build(), "Series.edition must not be negative");
        assertRefused(() -> Event.titled("t").language("not a tag").build(), "Event.language must be a language tag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/relative",
                "ftp://example.org/",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://a b/",
                "https://a/\u0000",
                "https://a/\r\nX:y",
                "//example.org",
                "https://a/<b>"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertRefused(() -> Link.of(Link.Rel.PAGE, url), "Link.url must be an absolute");
        assertRefused(() -> Venue.builder().url(url).build(), "Venue.url must be an absolute");
    }

    @Test
    void takesMailAndPhoneOnlyWhereAPersonIsMeant() {
        Link mail = Link.of(Link.Rel.OTHER, "mailto:a@example.org");
        assertThat(Speaker.named("n").addLinks(mail).build().links()).containsExactly(mail);
        assertRefused(() -> Session.titled("t").addLinks(mail).build(), "Session.links.url must be an absolute http");
        assertRefused(() -> Event.titled("t").addLinks(mail).build(), "Event.links.url must be an absolute http");
    }

    @Test
    void roundsCoordinatesAndRefusesThoseOffTheEarth() {
        assertThat(new GeoPoint(30.123456789, -0.0)).isEqualTo(new GeoPoint(30.1234568, 0.0));
        assertRefused(() -> new GeoPoint(90.1, 0), "GeoPoint.latitude must be between -90 and 90");
        assertRefused(() -> new GeoPoint(0, Double.NaN), "GeoPoint.longitude must be between -180 and 180");
    }

    @Test
    void cannotBeChangedThroughWhatItWasMadeOf() {
        List<Session> sessions = new ArrayList<>(List.of(Session.titled("s").build()));
        Event.Builder builder = Event.titled("t").sessions(sessions);
        Event event = builder.build();
        sessions.clear();
        builder.title("other");
        assertThat(event.title()).isEqualTo("t");
        assertThat(event.sessions()).hasSize(1);
        assertThatThrownBy(() -> event.sessions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Equality by every attribute: a law over random events, since the generated code has no other test. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isEqualExactlyIfEveryAttributeIs(long seed) {
        for (int i = 0; i < 50; i++) {
            Event event = new RandomEvents(seed * 1000 + i).next();
            Event same = new RandomEvents(seed * 1000 + i).next();
            Event other = new RandomEvents(seed * 1000 + i + 500).next();
            assertThat(event).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
            assertThat(event.toString()).isEqualTo(same.toString());
            assertThat(Event.builder().from(event).build()).isEqualTo(event);
            for (Event changed : changed(event)) {
                assertThat(changed).as("seed %d", seed * 1000 + i).isNotEqualTo(event);
            }
        }
    }

    private static List<Event> changed(Event event) {
        Session session = Session.titled("new").build();
        Extras extras = Extras.of(Map.of("changed", true));
        return Arrays.asList(
                Event.builder().from(event).id("changed id").build(),
                Event.builder().from(event).title("changed").build(),
                Event.builder().from(event).description("changed").build(),
                Event.builder()
                        .from(event)
                        .series(Series.named("changed").build())
                        .build(),
                Event.builder().from(event).language("changed").build(),
                Event.builder().from(event).timeZone(ZoneId.of("UTC+01:01")).build(),
                Event.builder()
                        .from(event)
                        .start(Optional.empty())
                        .end(Optional.empty())
                        .start(LocalDate.of(1999, 1, 1))
                        .build(),
                Event.builder()
                        .from(event)
                        .venue(Venue.named("changed").build())
                        .build(),
                Event.builder()
                        .from(event)
                        .addLinks(Link.of(Link.Rel.LIVE, "https://changed.example/"))
                        .build(),
                Event.builder()
                        .from(event)
                        .addOrganizers(Organizer.named("changed").build())
                        .build(),
                Event.builder().from(event).addTags("changed").build(),
                Event.builder().from(event).addSessions(session).build(),
                Event.builder().from(event).extras(extras).build());
    }

    /** Values of one type that differ in one attribute each, the first from all others. */
    static Stream<List<Object>> variants() {
        Extras extras = Extras.of(Map.of("x", true));
        Link link = Link.of(Link.Rel.PAGE, "https://a.b/");
        return Stream.of(
                List.of(
                        Session.titled("t").build(),
                        Session.titled("u").build(),
                        Session.titled("t").id("x").build(),
                        Session.titled("t").kind(Session.Kind.PANEL).build(),
                        Session.titled("t").abstractText("x").build(),
                        Session.titled("t").language("en").build(),
                        Session.titled("t").start(DAY).build(),
                        Session.titled("t").start(DAY).end(DAY).build(),
                        Session.titled("t").start(EVENING).build(),
                        Session.titled("t").status(Status.CANCELLED).build(),
                        Session.titled("t").room("x").build(),
                        Session.titled("t").track("x").build(),
                        Session.titled("t")
                                .addSpeakers(Speaker.named("x").build())
                                .build(),
                        Session.titled("t").addLinks(link).build(),
                        Session.titled("t").addTags("x").build(),
                        Session.titled("t").extras(extras).build()),
                List.of(
                        Speaker.named("n").build(),
                        Speaker.named("m").build(),
                        Speaker.named("n").nickname("x").build(),
                        Speaker.named("n").headline("x").build(),
                        Speaker.named("n").affiliation("x").build(),
                        Speaker.named("n").jobTitle("x").build(),
                        Speaker.named("n").bio("x").build(),
                        Speaker.named("n").addLinks(link).build(),
                        Speaker.named("n").extras(extras).build()),
                List.of(
                        Venue.named("n").build(),
                        Venue.named("m").build(),
                        Venue.named("n").address("x").build(),
                        Venue.named("n").city("x").build(),
                        Venue.named("n").country("x").build(),
                        Venue.named("n").location(new GeoPoint(1, 2)).build(),
                        Venue.named("n").url("https://a.b/").build(),
                        Venue.named("n").extras(extras).build()),
                List.of(
                        link,
                        Link.of(Link.Rel.LIVE, "https://a.b/"),
                        Link.of(Link.Rel.PAGE, "https://a.c/"),
                        Link.builder().from(link).label("x").build(),
                        Link.builder().from(link).extras(extras).build()),
                List.of(
                        Organizer.named("n").build(),
                        Organizer.named("m").build(),
                        Organizer.named("n").url("https://a.b/").build(),
                        Organizer.named("n").extras(extras).build()),
                List.of(
                        Series.named("n").build(),
                        Series.named("m").build(),
                        Series.named("n").edition(1).build(),
                        Series.named("n").extras(extras).build()));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void differsWithEveryAttribute(List<Object> values) {
        assertThat(values).doesNotHaveDuplicates();
        assertThat(new HashSet<>(values)).hasSameSizeAs(values);
        assertThat(values.stream().map(Object::toString)).doesNotHaveDuplicates();
    }

    @Test
    void keepsExtrasInOrderAndApart() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("b", new BigDecimal("1.0"));
        members.put("a", null);
        Extras extras = Extras.of(members);
        members.clear();
        assertThat(extras.members().keySet()).containsExactly("b", "a");
        Map<String, Object> turned = new LinkedHashMap<>();
        turned.put("a", null);
        turned.put("b", new BigDecimal("1.0"));
        assertThat(extras).isNotEqualTo(Extras.of(turned));
        assertThatThrownBy(() -> extras.members().put("c", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Extras.of(Map.of())).isSameAs(Extras.none());
    }

    @Test
    void refusesExtrasThatAreNoPlainValues() {
        assertRefused(() -> Extras.of(Map.of("a", 1.5)), "Extras must hold text");
        assertRefused(() -> Extras.of(Map.of("a", "\ud800")), "Extras must not contain a lone surrogate");
        Map<String, Object> deep = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            deep = new HashMap<>(Map.of("a", deep));
        }
        Map<String, Object> tooDeep = deep;
        assertRefused(() -> Extras.of(tooDeep), "Extras must not nest more than 24 deep");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable build, String message) {
        assertThatThrownBy(build).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
