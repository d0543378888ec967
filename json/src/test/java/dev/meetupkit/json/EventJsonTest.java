package dev.meetupkit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Position;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final String HEAD = "{\"schemaVersion\":\"1.0\",\"title\":\"t\"";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whatIsWrittenIsReadBackEqualInBothLayoutsAndAnyPlace(long seed) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 100; i++) {
            Event event = events.next();
            String compact = EventJson.compact().write(event);
            String pretty = EventJson.pretty().write(event);
            assertThat(EventJson.compact().read(compact))
                    .as("seed %d, event %d", seed, i)
                    .isEqualTo(event);
            assertThat(EventJson.compact().read(pretty.getBytes(UTF_8))).isEqualTo(event);
            assertThat(compact).doesNotContain("\n", "\r");
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
                assertThat(EventJson.compact().write(event)).isEqualTo(compact);
                assertThat(EventJson.pretty().write(EventJson.compact().read(compact)))
                        .isEqualTo(pretty);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    @Test
    void keepsMembersThatItDoesNotKnowInEveryObject() {
        String json = """
                {"schemaVersion":"1.7","title":"t","series":{"edition":1,"x":[1.50,{"y":null}]},"timeZone":"UTC","status":"scheduled",\
                "venue":{"name":"v","x":{}},"links":[{"rel":"page","url":"https://a.b/","x":"\\u0000"}],"organizers":[{"name":"o","x":true}],\
                "sessions":[{"kind":"talk","title":"s","status":"scheduled","speakers":[{"name":"n","x":-12}],"x":false}],"x":null,"a":1}""";
        Event event = EventJson.compact().read(json);
        assertThat(EventJson.compact().write(event)).isEqualTo(json.replace("1.7", "1.0"));
        Event edited = Event.builder().from(event).title("other").build();
        assertThat(EventJson.compact().write(edited)).endsWith("\"x\":null,\"a\":1}");
    }

    @Test
    void takesNullAndEmptyArraysAsAbsent() {
        Event event = EventJson.compact()
                .read(HEAD + ",\"id\":null,\"links\":[],\"tags\":null,\"venue\":null,\"status\":null,\"sessions\":[]}");
        assertThat(event).isEqualTo(Event.titled("t").build());
        assertThat(EventJson.compact().write(event)).isEqualTo(HEAD + ",\"status\":\"scheduled\"}");
    }

    @Test
    void writesTimesWithOffsetAndDatesAlone() {
        Event event = Event.titled("t")
                .timeZone(ZoneId.of("Europe/Berlin"))
                .start(LocalDate.of(2026, 5, 7))
                .end(LocalDate.of(2026, 5, 8))
                .addSessions(Session.titled("s")
                        .start(LocalDateTime.of(2026, 10, 25, 2, 30))
                        .build())
                .build();
        assertThat(EventJson.compact().write(event))
                .contains("\"start\":\"2026-05-07\",\"end\":\"2026-05-08\"")
                .contains("\"start\":\"2026-10-25T02:30:00+02:00\"");
    }

    @Test
    void keepsTheLocalTimeAndReportsAnOffsetThatIsNotTheZones() {
        EventJson.Read read = EventJson.compact()
                .readWithFindings(HEAD + ",\n\"start\":\"2026-05-07T19:00:00+02:00\",\"timeZone\":\"Asia/Shanghai\"}");
        assertThat(read.event().start().orElseThrow()).hasToString("2026-05-07T19:00");
        assertThat(read.diagnostics())
                .singleElement()
                .asString()
                .isEqualTo(
                        "2:9: warning: 2026-05-07T19:00 has offset +02:00, but Asia/Shanghai has +08:00 then; the local time is kept [offset-mismatch]");
    }

    @Test
    void writesCoordinatesAsNumbersWithoutTrailingZeros() {
        Event event = Event.titled("t")
                .venue(Venue.builder().location(new GeoPoint(0.0000001, -120)).build())
                .build();
        assertThat(EventJson.compact().write(event)).contains("{\"latitude\":1E-7,\"longitude\":-120}");
        assertThat(EventJson.compact().read(EventJson.compact().write(event))).isEqualTo(event);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # json                                                          | pointer            | place | message
            {}                                                              |                    | 1:1   | expected a member schemaVersion
            []                                                              |                    | 1:1   | expected an object, found an array
            {"schemaVersion":"2.0"}                                         | /schemaVersion     | 1:18  | expected schemaVersion 1.x, found "2.0"
            {"schemaVersion":"1.0"}                                         |                    | 1:1   | title
            {"schemaVersion":"1.0","title":""}                              |                    | 1:1   | Event.title must not be blank
            {"schemaVersion":"1.0","title":1}                               | /title             | 1:32  | expected a string, found a number 1
            {"schemaVersion":"1.0","title":"a","title":"b"}                 | /title             | 1:36  | the member "title" stands here twice
            {"schemaVersion":"1.0","title":"a","x":{"y":1,"y":2}}           | /x/y               | 1:47  | the member "y" stands here twice
            {"schemaVersion":"1.0","title":"a"} x                           |                    | 1:37  | expected JSON
            {"schemaVersion":"1.0","title":"a"}{}                           |                    | 1:36  | expected the end of the text
            {"schemaVersion":"1.0","title":"a","tags":["a",1]}              | /tags/1            | 1:48  | expected a string, found a number 1
            {"schemaVersion":"1.0","title":"a","start":"tomorrow"}          | /start             | 1:44  | expected a time such as 2026-05-07T19:00:00+08:00
            {"schemaVersion":"1.0","title":"a","start":"2026-02-30"}        | /start             | 1:44  | found "2026-02-30"
            {"schemaVersion":"1.0","title":"a","start":"2026-05-07T19:00"}  | /start             | 1:44  | found "2026-05-07T19:00"
            {"schemaVersion":"1.0","title":"a","timeZone":"Mars"}           | /timeZone          | 1:47  | expected a time zone
            {"schemaVersion":"1.0","title":"a","status":"maybe"}            | /status            | 1:45  | expected one of scheduled, postponed, cancelled, found "maybe"
            {"schemaVersion":"1.0","title":"a","x":1E99999999999}           | /x                 | 1:40  | expected a number that can be held, found 1E99999999999
            {"schemaVersion":"1.0","title":"a","series":{"edition":1.5}}    | /series/edition    | 1:56  | expected a whole number, found 1.5
            {"schemaVersion":"1.0","title":"a","venue":{"latitude":1}}      | /venue             | 1:44  | expected latitude and longitude together
            {"schemaVersion":"1.0","title":"a","links":[{"rel":"page","url":"x"}]} | /links/0    | 1:45  | Link.url must be an absolute
            {"schemaVersion":"1.0","title":"a","sessions":[{"title":"s","speakers":[{"name":"\\u0007"}]}]} | /sessions/0/speakers/0 | 1:73 | Speaker.name must not contain U+0007
            {"schemaVersion":"1.0","title":"a                               | /title             | 1:32  | expected JSON
            {"schemaVersion":"1.0","title":"a",}                            | /title             | 1:36  | expected JSON
            {'schemaVersion':"1.0"}                                         |                    | 1:2   | expected JSON
            {"schemaVersion":"1.0","title":NaN}                             | /title             | 1:33  | expected JSON
            """)
    void saysWhereAndWhatIsWrong(String json, String pointer, String place, String message) {
        EventJsonException wrong = catchThrowableOfType(
                EventJsonException.class, () -> EventJson.compact().read(json));
        assertThat(wrong).isNotNull();
        assertThat(wrong.pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(wrong).hasMessageContaining(message);
        if (!message.equals("expected JSON")) {
            assertThat(wrong.position()).hasToString(place); // where JSON itself breaks, the parser says where
        }
    }

    @Test
    void countsColumnsInTheSameUnitsForTextAndOctets() {
        String json = "{\"schemaVersion\":\"1.0\",\"网格\":\"😀\",\"title\":7}";
        EventJsonException text = catchThrowableOfType(
                EventJsonException.class, () -> EventJson.compact().read(json));
        EventJsonException octets = catchThrowableOfType(
                EventJsonException.class, () -> EventJson.compact().read(json.getBytes(UTF_8)));
        assertThat(text.position()).isEqualTo(octets.position()).isEqualTo(new Position(1, 42));
        byte[] broken = "{\n\"a\": \"x\"".getBytes(UTF_8);
        broken[7] = (byte) 0xFF;
        assertThat(catchThrowableOfType(
                                EventJsonException.class,
                                () -> EventJson.compact().read(broken))
                        .position())
                .isEqualTo(new Position(2, 6));
        assertThat(EventJson.compact()
                        .read(("\ufeff" + HEAD + "}").getBytes(UTF_8))
                        .title())
                .isEqualTo("t");
    }

    @Test
    void countsLinesAndColumns() {
        EventJsonException wrong = catchThrowableOfType(
                EventJsonException.class,
                () -> EventJson.compact().read("{\n  \"schemaVersion\": \"1.0\",\n  \"title\": []\n}"));
        assertThat(wrong.position()).isEqualTo(new Position(3, 12));
        assertThat(wrong).hasMessage("3:12: expected a string, found an array at \"/title\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "1", "\"x\"", "\u0000", "{", "{\"", "[[[", "tru"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> EventJson.compact().read(json)).isInstanceOf(EventJsonException.class);
        assertThatThrownBy(() -> EventJson.compact().read(json.getBytes(UTF_8))).isInstanceOf(EventJsonException.class);
    }

    @Test
    void isBounded() {
        String deep = HEAD + ",\"x\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> EventJson.compact().read(deep))
                .isInstanceOf(EventJsonException.class)
                .hasMessageContaining("nesting depth");
        String longString = HEAD + ",\"x\":\"" + "a".repeat(1024 * 1024 + 1) + "\"}";
        assertThatThrownBy(() -> EventJson.compact().read(longString))
                .isInstanceOf(EventJsonException.class)
                .hasMessageContaining("tring");
        assertThatThrownBy(() -> EventJson.compact().read(new byte[16 * 1024 * 1024 + 1]))
                .isInstanceOf(EventJsonException.class);
        String number = HEAD + ",\"x\":" + "1".repeat(2000) + "}";
        assertThatThrownBy(() -> EventJson.compact().read(number)).isInstanceOf(EventJsonException.class);
        String echoed = HEAD.replace("\"t\"", "1" + "0".repeat(900)) + "}";
        assertThat(catchThrowableOfType(
                                EventJsonException.class,
                                () -> EventJson.compact().read(echoed))
                        .getMessage())
                .hasSizeLessThan(200);
    }

    @Test
    void refusesExtrasThatRepeatAMember() {
        for (String name : new String[] {"description", "tags", "venue", "start"}) {
            Event absent =
                    Event.titled("t").extras(Extras.of(Map.of(name, "x"))).build();
            assertThatThrownBy(() -> EventJson.compact().write(absent)).isInstanceOf(IllegalArgumentException.class);
        }
        Event event = Event.titled("t")
                .extras(Extras.of(Map.of("status", "x")))
                .status(Status.CANCELLED)
                .build();
        assertThatThrownBy(() -> EventJson.compact().write(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not repeat the member \"status\"");
    }
}
