package dev.meetupkit.ical;

import static dev.meetupkit.ical.Carried.EVENT;
import static dev.meetupkit.ical.Carried.READER;
import static dev.meetupkit.ical.Carried.WRITER;
import static dev.meetupkit.ical.Carried.unfolded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody did to a calendar that carries its events. */
class CarriedEditsTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SUMMARY:Sidecars             | SUMMARY:Sidecars in anger           | title
            T190000                      | T180000                             | time
            T200000                      | T210000                             | time
            STATUS:CONFIRMED             | STATUS:CANCELLED                    | status
            R1\\, Hall                    | R3\\, Hall                           | place
            Lin Yue                      | Lin Yun                             | people
            What                         | Know what                           | text
            CATEGORIES:mesh,envoy        | CATEGORIES:mesh,envoy,linkerd       | tags
            ATTACH:https://example.org/1 | ATTACH:https://example.org/2        | links
            TRANSP:OPAQUE                | TRANSP:OPAQUE~COLOR:red             | properties
            """)
    void whatWasEditedIsTaken(String before, String after, String attribute) {
        String text = unfolded(WRITER.write(EVENT).text());
        assertThat(text).contains(before);
        ReadCalendar read = READER.read(text.replaceFirst(
                Pattern.quote(before), Matcher.quoteReplacement(after).replace("~", "\r\n")));
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("edited")
                .contains(attribute);
        Event edited = read.events().get(0);
        assertThat(edited).isNotEqualTo(EVENT);
        assertThat(edited.sessions().get(1)).isEqualTo(EVENT.sessions().get(1));
        assertThat(READER.read(WRITER.write(edited).text()).events()).containsExactly(edited);
    }

    @Test
    void aClientThatDropsPropertiesChangesNothing() {
        String text = unfolded(WRITER.write(EVENT).text());
        String dropped =
                text.replaceAll("(?m)^(CATEGORIES|ATTACH|GEO|URL|LOCATION|DESCRIPTION|DTEND|TRANSP|STATUS).*\r\n", "");
        assertThat(READER.read(dropped).events()).containsExactly(EVENT);
    }

    @Test
    void aCopyIsLeftOutAndAnEditedCopyIsAnotherSession() {
        String text = unfolded(WRITER.write(EVENT).text());
        String entry = text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VEVENT") + 12);
        ReadCalendar same = READER.read(text.replace("END:VCALENDAR", entry + "END:VCALENDAR"));
        assertThat(same.events()).containsExactly(EVENT);
        assertThat(same.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("copied");
        String other = entry.replace("SUMMARY:Sidecars", "SUMMARY:Sidecars again");
        ReadCalendar edited = READER.read(text.replaceFirst("(?=BEGIN:VEVENT)", Matcher.quoteReplacement(other)));
        assertThat(edited.events().get(0).sessions())
                .extracting(Session::title)
                .containsExactly("Sidecars", "Gateways", "Questions", "Sidecars again");
        assertThat(edited.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("copied");
    }

    @Test
    void aReaderThatIsNotToldHowSaysThatItLeavesItOut() {
        ReadCalendar read = OneEntry.READER.read(WRITER.write(EVENT).text());
        assertThat(read.events()).hasSize(1);
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("2 entries carry", "[unread]");
    }

    @Test
    void twoStatesOfAnEventAreToldOfAndNoHourIsMoved() {
        Event later =
                Event.builder().from(EVENT).timeZone(ZoneId.of("Europe/Berlin")).build();
        String older = unfolded(WRITER.write(later).text());
        String second = older.substring(
                older.indexOf("BEGIN:VEVENT", older.indexOf("END:VEVENT")), older.indexOf("END:VCALENDAR"));
        String text = unfolded(WRITER.write(EVENT).text());
        int cut = text.indexOf("BEGIN:VEVENT", text.indexOf("END:VEVENT"));
        ReadCalendar read = READER.read(text.substring(0, cut) + second + "END:VCALENDAR\r\n");
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("copied");
        assertThat(read.events().get(0).sessions())
                .extracting(session -> session.title() + " "
                        + session.start().map(Object::toString).orElse("-"))
                .containsExactly("Sidecars 2026-05-07T19:00", "Gateways 2026-05-08T02:00", "Questions -");
    }

    @Test
    void aMissingSessionIsToldOf() {
        String text = unfolded(WRITER.write(EVENT).text());
        int second = text.indexOf("BEGIN:VEVENT", text.indexOf("END:VEVENT"));
        ReadCalendar read = READER.read(text.substring(0, second) + "END:VCALENDAR\r\n");
        assertThat(read.events().get(0).sessions()).extracting(Session::title).containsExactly("Sidecars", "Questions");
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("1 of 3 sessions");
    }

    @Test
    void anEntryThatLostItIsStillASessionOfItsEvent() {
        String text = unfolded(WRITER.write(EVENT).text());
        int last = text.lastIndexOf("X-MEETUP-DATA");
        String lost = text.substring(0, last) + text.substring(text.indexOf("\r\n", last) + 2);
        ReadCalendar read = READER.read(lost);
        assertThat(read.events()).hasSize(1);
        assertThat(read.events().get(0).sessions())
                .extracting(Session::title)
                .containsExactly("Sidecars", "Gateways", "Questions");
        assertThat(read.diagnostics()).isEmpty();
    }

    /** The event with an entry of its own, which lists the session without one. */
    private static final Event WITH_OWN_ENTRY = Event.builder()
            .from(EVENT)
            .start(LocalDateTime.of(2026, 5, 7, 19, 0))
            .build();

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            - Questions | - Answers                  | Answers, null, []
            - Questions | - 21:00-21:30 Questions    | Questions, 2026-05-07T21:00, []
            - Questions | - Questions (Ann Lee)      | Questions, null, [Ann Lee]
            """)
    void anAgendaThatWasEditedIsTaken(String before, String after, String expected) {
        String text = unfolded(WRITER.write(WITH_OWN_ENTRY).text());
        assertThat(text).containsOnlyOnce(before);
        ReadCalendar read = READER.read(text.replace(before, after));
        assertThat(read.diagnostics())
                .extracting(finding -> finding.code().id())
                .containsExactly("edited");
        Session edited = read.events().get(0).sessions().get(2);
        assertThat(edited.kind()).isEqualTo(Session.Kind.OTHER);
        assertThat(edited.title() + ", "
                        + edited.start().map(Object::toString).orElse("null") + ", "
                        + edited.speakers().stream().map(Speaker::name).toList())
                .isEqualTo(expected);
    }

    @Test
    void whatIsNewOrGoneInAnAgendaIsTaken() {
        String text = unfolded(WRITER.write(WITH_OWN_ENTRY).text());
        assertThat(titles(READER.read(text.replace("- Questions", "- Questions\\n- Pizza"))))
                .containsExactly("Sidecars", "Gateways", "Questions", "Pizza");
        assertThat(titles(READER.read(text.replace("- Questions", "- Pizza\\n- Beer"))))
                .containsExactly("Sidecars", "Gateways", "Pizza", "Beer");
    }

    private static List<String> titles(ReadCalendar read) {
        return read.events().get(0).sessions().stream().map(Session::title).toList();
    }

    @Test
    void aTitleOfTheEventThatWasEditedInASessionIsTaken() {
        for (Event event : List.of(EVENT, WITH_OWN_ENTRY)) {
            String text = unfolded(WRITER.write(event).text());
            ReadCalendar read = READER.read(text.replaceFirst("Event: Mesh Night", "Event: Mesh Day"));
            assertThat(read.events()).extracting(Event::title).containsExactly("Mesh Day");
        }
    }

    @Test
    void aDayThatGotATimeHasAZone() {
        Event day = Event.titled("Day").id("d").start(LocalDate.of(2026, 5, 7)).build();
        String text = unfolded(WRITER.write(day).text())
                .replaceFirst("DTSTART.*\r\nDTEND.*\r\n", "DTSTART;TZID=Europe/Berlin:20260507T190000\r\n");
        Event read = READER.read(text).events().get(0);
        assertThat(read.start()).contains(WallTime.of(LocalDateTime.of(2026, 5, 7, 19, 0)));
        assertThat(read.timeZone()).contains(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void ofTwoEditedCopiesEachIsComparedWithWhatWasWritten() {
        String text = unfolded(WRITER.write(EVENT).text());
        String entry = text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VEVENT") + 12);
        String first = entry.replace("SUMMARY:Sidecars", "SUMMARY:Sidecars again");
        String second = entry.replace("T190000", "T180000");
        Event read = READER.read(text.replace(entry, first + second)).events().get(0);
        Session copy = read.sessions().get(3);
        assertThat(copy.title()).isEqualTo("Sidecars");
        assertThat(copy.start()).contains(WallTime.of(LocalDateTime.of(2026, 5, 7, 18, 0)));
        assertThat(read.sessions().get(0).title()).isEqualTo("Sidecars again");
        assertThat(read.sessions().get(0).start())
                .isEqualTo(EVENT.sessions().get(0).start());
    }

    @Test
    void anotherEntryForTheEventIsToldOf() {
        String text = unfolded(WRITER.write(WITH_OWN_ENTRY).text());
        String entry = text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VEVENT") + 12);
        ReadCalendar read = READER.read(text.replace(entry, entry + entry.replace("SUMMARY:Mesh", "SUMMARY:No")));
        assertThat(read.diagnostics())
                .extracting(Object::toString)
                .anyMatch(finding -> finding.contains("left out, whatever it says"));
        assertThat(read.events()).containsExactly(WITH_OWN_ENTRY);
    }

    /** Octets of what entries carry, changed at random; and what one entry carries in another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsCarriedIsReadOrToldOf(long seed) {
        Random random = new Random(seed);
        RandomEvents events = new RandomEvents(seed);
        List<String> payloads = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Event event = Event.builder()
                    .from(events.next())
                    .id("event " + random.nextInt(3))
                    .build();
            String text = unfolded(WRITER.withUmbrella().write(event).text());
            String changed = PAYLOAD.matcher(text).replaceAll(found -> {
                payloads.add(found.group(1));
                String other = payloads.get(random.nextInt(payloads.size()));
                return "X-MEETUP-DATA:1." + (random.nextBoolean() ? other : changed(found.group(1), random));
            });
            ReadCalendar read = READER.read(changed);
            assertThat(read.events().isEmpty()).isEqualTo(text.isEmpty());
            assertThat(READER.read(WRITER.write(withIds(read.events())).text()).diagnostics())
                    .as("seed %s, event %s", seed, i)
                    .noneMatch(finding -> finding.code() == Code.EDITED);
        }
    }

    private static final Pattern PAYLOAD = Pattern.compile("X-MEETUP-DATA:1\\.(\\S+)");

    private static String changed(String payload, Random random) {
        byte[] octets = Base64.getUrlDecoder().decode(payload);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            octets[random.nextInt(octets.length)] = (byte) "{}[]\",:019tn".charAt(random.nextInt(12));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static List<Event> withIds(List<Event> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> Event.builder().from(events.get(i)).id("id " + i).build())
                .toList();
    }

    @Test
    void manyEntriesOfOneEventAndManyLinksAreRead() {
        List<Session> sessions = IntStream.range(0, 5000)
                .mapToObj(i -> Session.titled("Session " + i)
                        .start(LocalDate.of(2026, 5, 7))
                        .build())
                .toList();
        Event marathon = Event.titled("Long").id("l").sessions(sessions).build();
        assertThat(READER.read(WRITER.write(marathon).text()).events()).containsExactly(marathon);
        String links = IntStream.range(0, 5000)
                .mapToObj(i -> "Page: https://example.org/" + i)
                .collect(Collectors.joining("\\n"));
        String[] streams = IntStream.range(0, 20_000)
                .mapToObj(i -> "CONFERENCE:https://example.org/live/" + i)
                .toArray(String[]::new);
        Event event =
                OneEntry.event("SUMMARY:a", "DTSTART:20260507", "DESCRIPTION:" + links, String.join("\r\n", streams));
        assertThat(event.links()).hasSize(25_000);
    }
}
