package dev.meetupkit.ical;

import static dev.meetupkit.ical.Carried.BARE;
import static dev.meetupkit.ical.Carried.EVENT;
import static dev.meetupkit.ical.Carried.READER;
import static dev.meetupkit.ical.Carried.WRITER;
import static dev.meetupkit.ical.Carried.unfolded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Extras;
import dev.meetupkit.GeoPoint;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Venue;
import dev.meetupkit.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9073 and RFC 9253: what the RICH profile adds, and what is read of such calendars, ours and others'. */
class RichTest {

    private static final String DATE = "DTSTART;VALUE=DATE:20260507";

    /** With an entry of its own for what has no hours. */
    private static final Event DATED = Event.builder()
            .from(EVENT)
            .start(LocalDateTime.of(2026, 5, 7, 19, 0))
            .build();

    private static final String SPEAKER =
            "BEGIN:PARTICIPANT\r\nUID:p1\r\nPARTICIPANT-TYPE:SPEAKER\r\nSUMMARY:Ann Lee\r\n%sEND:PARTICIPANT";

    @Test
    void peoplePlaceStyleAndLinksAreWritten() {
        assertThat(unfolded(BARE.rich().write(EVENT).text()))
                .contains(
                        "DESCRIPTION;DERIVED=TRUE:Slides: https://example.org/1.pdf\\n",
                        "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<p>Slides: <a href=\"https://example."
                                + "org/1.pdf\">https://example.org/1.pdf</a><br>Registration: ",
                        "REFID:2026/05\r\n",
                        "PARTICIPANT-TYPE:SPEAKER\r\nSUMMARY:Lin Yue\r\nDESCRIPTION:Example Ltd SRE\\n\\nRuns meshes.\r\n"
                                + "URL:https://example.org/lin\r\nEND:PARTICIPANT\r\n",
                        "NAME:Hall\r\nDESCRIPTION:1 Main Street\\, Hangzhou\r\nGEO:30.25;120.125\r\nEND:VLOCATION\r\n");
    }

    @Test
    void linksThatNoOtherPropertyHasAreWrittenWithTheirRelations() {
        Event event = Event.titled("Mesh Night")
                .id("x")
                .start(LocalDate.of(2026, 5, 7))
                .addLinks(Link.builder()
                        .rel(Rel.RECORDING)
                        .url("https://example.org/v")
                        .label("Day 1, morning")
                        .build())
                .addLinks(Link.of(Rel.LIVE, "https://example.org/live"))
                .build();
        String text = unfolded(BARE.rich().write(event).text());
        assertThat(text)
                .contains("LINK;LINKREL=\"https://schema.org/recordedIn\";VALUE=URI;LABEL=\"Day 1, morning\""
                        + ":https://example.org/v\r\n")
                .doesNotContain("LINK;LINKREL=\"https://schema.org/location\"");
        assertThat(READER.read(text).events().get(0).links()).containsExactlyInAnyOrderElementsOf(event.links());
    }

    @Test
    void theCompatibleProfileHasNothingOfIt() {
        assertThat(BARE.write(EVENT).text())
                .doesNotContain("PARTICIPANT", "VLOCATION", "STYLED-DESCRIPTION", "DERIVED", "LINKREL", "REFID");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void othersReadItAndTheLintFindsNothing(boolean umbrella) {
        String text =
                (umbrella ? WRITER.withUmbrella() : WRITER).rich().write(DATED).text();
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(4);
        Judges.lines(text);
        assertThat(CalendarLint.check(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Judges.ical4j(text))
                .isEqualTo(Judges.ical4j(
                        (umbrella ? WRITER.withUmbrella() : WRITER).write(DATED).text()));
    }

    @Test
    void withoutWhatIsCarriedPeopleAndPlacesAreStillWhole() {
        ReadCalendar read = READER.read(BARE.rich().write(EVENT).text());
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.events()).hasSize(1);
        Event event = read.events().get(0);
        assertThat(event.venue())
                .contains(Venue.builder()
                        .name("Hall")
                        .address("1 Main Street, Hangzhou")
                        .location(new GeoPoint(30.25, 120.125))
                        .build());
        assertThat(event.extras()).isEqualTo(Extras.none());
        Session sidecars = event.sessions().get(0);
        assertThat(sidecars.room()).contains("R1");
        assertThat(sidecars.extras()).isEqualTo(Extras.none());
        assertThat(sidecars.speakers())
                .containsExactly(Speaker.named("Lin Yue")
                        .nickname("linyue")
                        .headline("Example Ltd SRE")
                        .bio("Runs meshes.")
                        .addLinks(Link.of(Rel.PAGE, "https://example.org/lin"))
                        .build());
    }

    @Test
    void peopleOfAnAgendaAreCompleted() {
        Event event = Event.titled("Mesh Night")
                .id("x")
                .start(LocalDate.of(2026, 5, 7))
                .addSessions(Session.titled("Sidecars")
                        .addSpeakers(Speaker.named("Ann Lee").headline("CTO").build())
                        .build())
                .build();
        Event read = READER.read(BARE.rich().write(event).text()).events().get(0);
        assertThat(read.sessions()).isEqualTo(event.sessions());
    }

    @Test
    void aSpeakerOfAnotherWriterIsOnStageOfTheEvent() {
        String text = OneEntry.calendar(
                DATE,
                "SUMMARY:Sidecars",
                SPEAKER.formatted("DESCRIPTION:CTO\\nRuns meshes\\, since 2019.\r\nURL:https://example.org/ann\r\n"
                        + "LINK;LINKREL=related;VALUE=URI:https://example.org/blog\r\nPRIORITY:1\r\n"
                        + "CALENDAR-ADDRESS:mailto:ann@example.org\r\n"));
        ReadCalendar read = READER.read(text);
        Event event = read.events().get(0);
        assertThat(event.sessions())
                .containsExactly(Session.titled("Sidecars")
                        .addSpeakers(Speaker.named("Ann Lee")
                                .headline("CTO")
                                .bio("Runs meshes, since 2019.")
                                .addLinks(Link.of(Rel.PAGE, "https://example.org/ann"))
                                .addLinks(Link.of(Rel.OTHER, "https://example.org/blog"))
                                .extras(Extras.of(Map.of("icalendar", List.of("PRIORITY:1"))))
                                .build())
                        .build());
        assertThat(event.extras()).isEqualTo(Extras.none());
        assertThat(read.diagnostics())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .contains("1 mailbox");
        assertThat(unfolded(BARE.rich().write(event).text())).contains("PRIORITY:1\r\nEND:PARTICIPANT");
    }

    @Test
    void whoHasNoSummaryIsNamedBesideTheAddressWhichIsLeftOut() {
        Event event = OneEntry.event(
                DATE,
                "SUMMARY:Sidecars",
                "BEGIN:PARTICIPANT\r\nUID:p\r\nPARTICIPANT-TYPE:SPEAKER\r\n"
                        + "CALENDAR-ADDRESS;CN=Ann Lee:mailto:ann@example.org\r\nEND:PARTICIPANT");
        assertThat(event.sessions().get(0).speakers())
                .containsExactly(Speaker.named("Ann Lee").build());
        assertThat(event.toString()).doesNotContain("ann@example.org");
    }

    @Test
    void aMailboxForANameIsNotPublished() {
        Event event = OneEntry.event(
                DATE,
                "SUMMARY:Sidecars",
                "BEGIN:PARTICIPANT\r\nUID:p\r\nPARTICIPANT-TYPE:SPEAKER\r\nSUMMARY:ann@example.org\r\n"
                        + "COMMENT:mailto:ann@example.org\r\nEND:PARTICIPANT");
        assertThat(event.toString()).doesNotContain("ann@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:PARTICIPANT\r\nUID:p\r\nPARTICIPANT-TYPE:SPONSOR\r\nSUMMARY:Example Ltd\r\nEND:PARTICIPANT",
                "BEGIN:PARTICIPANT\r\nUID:p\r\nPARTICIPANT-TYPE:SPEAKER\r\nEND:PARTICIPANT",
                "BEGIN:VLOCATION\r\nUID:v\r\nLOCATION-TYPE:parking\r\nNAME:Garage\r\nEND:VLOCATION",
                "BEGIN:VRESOURCE\r\nUID:r\r\nNAME:Projector\r\nEND:VRESOURCE"
            })
    void componentsThatAreNoSpeakerAndNoVenueAreWrittenBack(String component) {
        Event event = OneEntry.event(DATE, "SUMMARY:Sidecars", component);
        assertThat(event.sessions()).isEmpty();
        assertThat(event.venue()).isEmpty();
        assertThat(BARE.write(List.of(event)).text()).contains(component + "\r\nEND:VEVENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # LOCATION            | NAME   | DESCRIPTION  | name               | address
            -                     | c-base | Rungestr. 20 | c-base             | Rungestr. 20
            c-base\\, Rungestr. 20 | c-base | Rungestr. 20 | c-base             | Rungestr. 20
            c-base                | c-base | Rungestr. 20 | c-base             | Rungestr. 20
            Berlin                | c-base | Rungestr. 20 | c-base             | Rungestr. 20, Berlin
            Berlin                | c-base | -            | c-base             | Berlin
            c-base\\, Berlin       | c-base | Rungestr. 20 | c-base, Berlin     | Rungestr. 20
            Halle (Saale)         | Hall   | Markt 1      | Hall               | Markt 1, Halle (Saale)
            """)
    void aPlaceOfAnotherWriterIsTheVenueAndNothingOfItIsLost(
            String location, String placeName, String description, String name, String address) {
        Event event = OneEntry.event(
                DATE,
                "SUMMARY:x",
                location == null ? "X-A:1" : "LOCATION:" + location,
                "BEGIN:VLOCATION\r\nUID:v\r\nNAME:" + placeName + "\r\nURL:https://example.org/map\r\n"
                        + (description == null ? "" : "DESCRIPTION:" + description + "\r\n")
                        + "END:VLOCATION");
        Venue venue = event.venue().orElseThrow();
        assertThat(venue.name()).contains(name);
        assertThat(venue.address()).contains(address);
        assertThat(venue.url()).contains("https://example.org/map");
    }

    @Test
    void ofSeveralPlacesTheOneThatLocationNamesIsTheVenue() {
        String first = "BEGIN:VLOCATION\r\nUID:a\r\nNAME:Bar\r\nEND:VLOCATION";
        Event event = OneEntry.event(
                DATE, "SUMMARY:x", "LOCATION:Barn", first, "BEGIN:VLOCATION\r\nUID:b\r\nNAME:Barn\r\nEND:VLOCATION");
        assertThat(event.venue()).contains(Venue.named("Barn").build());
        assertThat(BARE.write(event).text()).contains(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Two <b>talks</b>.</p><p>Free &amp\\; open</p> | Two talks.~~Free & open
            Two<br/>talks &#19978\\;&#x6d77\\;             | Two~talks 上海
            <ul><li>One</li><li>Two</li></ul>            | One~Two
            Two<script>alert(1)</script><!-- not this --> | Two
            """)
    void aStyledDescriptionAloneIsTheDescription(String html, String text) {
        String line = "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:" + html;
        Event event = OneEntry.event(DATE, "SUMMARY:x", line);
        assertThat(event.description()).contains(text.replace('~', '\n'));
        String again = unfolded(BARE.rich().write(event).text());
        assertThat(again.split("STYLED-DESCRIPTION", -1)).hasSize(2);
        assertThat(again).contains(line);
    }

    @Test
    void aStyleThatSaysMoreThanTheDescriptionIsKept() {
        String line = "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<p>Two <b>talks</b></p>";
        Event event = OneEntry.event(DATE, "SUMMARY:x", "DESCRIPTION:Two talks", line);
        assertThat(BARE.write(event).text()).contains(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINK;LINKREL=latest-version;VALUE=URI:https://example.org/new
            LINK;LINKREL=related;VALUE=UID:other
            LINK;LINKREL=related;VALUE=URI:urn:isbn:1
            LINK:https://example.org/without
            """)
    void aLinkOfAnotherSortIsKept(String line) {
        Event event = OneEntry.event(DATE, "SUMMARY:x", line);
        assertThat(event.links()).isEmpty();
        assertThat(BARE.write(event).text()).contains(line);
    }

    @Test
    void anAddressWithoutItsQuotationMarksInAParameterIsRead() {
        Event event = OneEntry.event(
                DATE, "SUMMARY:x", "LINK;LINKREL=https://schema.org/offers;VALUE=URI:https://example.org/join");
        assertThat(event.links()).containsExactly(Link.of(Rel.REGISTRATION, "https://example.org/join"));
    }

    @Test
    void whatAPersonOrAPlaceHasNoAttributeForIsKept() {
        Event event = OneEntry.event(
                DATE,
                "SUMMARY:x",
                SPEAKER.formatted(
                        "IMAGE;VALUE=URI:https://example.org/ann.png\r\nATTACH:https://example.org/cv.pdf\r\n"),
                "BEGIN:VLOCATION\r\nUID:v\r\nNAME:Hall\r\nLINK;LINKREL=related;VALUE=URI:https://example.org/lift\r\n"
                        + "END:VLOCATION");
        assertThat(unfolded(BARE.rich().write(event).text()))
                .contains(
                        "IMAGE;VALUE=URI:https://example.org/ann.png\r\nATTACH:https://example.org/cv.pdf\r\nEND:PARTICIPANT",
                        "LINK;LINKREL=related;VALUE=URI:https://example.org/lift\r\nEND:VLOCATION");
    }

    @Test
    void anAddressThatTheModelRefusesCostsNothingElse() {
        String text = OneEntry.calendar(DATE, "SUMMARY:x", SPEAKER.formatted("URL:https://example.org/a|b\r\n"));
        ReadCalendar read = READER.read(text);
        assertThat(read.events().get(0).sessions().get(0).speakers())
                .containsExactly(Speaker.named("Ann Lee").build());
        assertThat(codes(read)).containsExactly("bad-value");
    }

    @Test
    void twoPointsForOnePlaceAreToldOf() {
        ReadCalendar read = READER.read(OneEntry.calendar(
                DATE, "SUMMARY:x", "GEO:1;2", "BEGIN:VLOCATION\r\nUID:v\r\nGEO:3;4\r\nEND:VLOCATION"));
        assertThat(read.events().get(0).venue().flatMap(Venue::location)).contains(new GeoPoint(3, 4));
        assertThat(codes(read)).containsExactly("bad-value");
    }

    @Test
    void aPlaceThatIsTooLongTogetherIsReadAsLocationSaysIt() {
        String text = OneEntry.calendar(
                DATE,
                "SUMMARY:x",
                "LOCATION:" + "a".repeat(200_000),
                "BEGIN:VLOCATION\r\nUID:v\r\nNAME:Hall\r\nDESCRIPTION:" + "b".repeat(200_000) + "\r\nEND:VLOCATION");
        assertThat(READER.read(text).events().get(0).venue().flatMap(Venue::name))
                .contains("a".repeat(200_000));
    }

    private static List<String> codes(ReadCalendar read) {
        return read.diagnostics().stream().map(finding -> finding.code().id()).toList();
    }

    @Test
    void propertiesStandBeforeComponents() {
        String alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT15M\r\nEND:VALARM";
        Event event = OneEntry.event(DATE, "SUMMARY:x", "X-A:1", alarm);
        String text = WRITER.write(event).text();
        assertThat(text.indexOf("X-MEETUP-DATA")).isBetween(text.indexOf("X-A:1"), text.indexOf("BEGIN:VALARM"));
        assertThat(READER.read(text).events()).containsExactly(event);
        assertThat(Optional.of(text))
                .contains(WRITER.write(READER.read(text).events()).text());
    }
}
