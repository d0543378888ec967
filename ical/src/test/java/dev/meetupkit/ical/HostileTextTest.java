package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.StableIds;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.ical.Judges.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the model accepts, no line is broken or forged and others read the same text. */
class HostileTextTest {

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    private static final Set<String> NAMES = Set.of(
            "BEGIN",
            "END",
            "VERSION",
            "PRODID",
            "CALSCALE",
            "LAST-MODIFIED",
            "NAME",
            "X-WR-CALNAME",
            "TZID",
            "DTSTART",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "RRULE",
            "UID",
            "DTSTAMP",
            "SEQUENCE",
            "DTEND",
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "GEO",
            "URL",
            "STATUS",
            "TRANSP",
            "CATEGORIES",
            "RELATED-TO",
            "CONFERENCE",
            "IMAGE",
            "ATTACH");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void isReadBackEqualByOthers(long seed) {
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 50; i++) {
            Event event = Event.builder().from(events.next()).id("event " + i).build();
            String text = WRITER.write(event).text();
            if (!text.isEmpty()) {
                for (String line : Judges.lines(text)) {
                    assertThat(NAMES).as(line).contains(line.split("[;:]", 2)[0]);
                }
                List<Seen> expected = expected(event);
                assertThat(Judges.biweekly(text))
                        .as("seed %s, event %s:%n%s", seed, i, text)
                        .isEqualTo(expected);
                assertThat(Judges.ical4j(text))
                        .extracting(Seen::uid)
                        .isEqualTo(expected.stream().map(Seen::uid).toList());
            }
        }
    }

    private static List<Seen> expected(Event event) {
        List<Diagnostic> findings = new ArrayList<>();
        List<Seen> expected = new ArrayList<>();
        for (Entry entry : Entry.of(event, StableIds.under("https://example.org/"), false, findings::add)) {
            Description description = new Description(event, Labels.of(event));
            Set<String> tags = new java.util.LinkedHashSet<>(event.tags());
            entry.session().map(Session::tags).ifPresent(tags::addAll);
            expected.add(new Seen(
                    entry.uid().toString(),
                    EntryWriter.summary(entry),
                    entry.session().map(description::of).orElseGet(() -> description.of(entry.agenda())),
                    EntryWriter.location(entry),
                    List.copyOf(tags)));
        }
        return expected;
    }

    @Test
    void isTheSameOctetsUnderAnyLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Set<String> written = new TreeSet<>();
        try {
            for (String tag : new String[] {"en-US", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(tag.equals("tr-TR") ? "America/New_York" : "UTC"));
                RandomEvents events = new RandomEvents(99);
                StringBuilder all = new StringBuilder();
                for (int i = 0; i < 100; i++) {
                    all.append(WRITER.write(
                                    Event.builder().from(events.next()).id("x").build())
                            .text());
                }
                written.add(all.toString());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(written).hasSize(1);
    }

    @Test
    void cannotBeForgedIntoAPropertyOrParameter() {
        ContentLines lines = new ContentLines();
        assertThatThrownBy(() -> new Value("a\r\nATTENDEE:x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lines.property("X\r\nY", Value.text("a")))
                .isInstanceOf(IllegalArgumentException.class);
        lines.property("X-A", Value.text(""));
        assertThat(lines).hasToString("");
        lines.property("X-A", Value.text("v"), new ContentLines.Parameter("P", "a\"b^\n;c"));
        assertThat(lines).hasToString("X-A;P=\"a^'b^^^n;c\":v\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 2, 3, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 140, 141, 142, 143, 144,
                145
            })
    void isFoldedAtEveryLengthWithoutAnEmptyOrSplitLine(int length) {
        for (String piece : new String[] {"a", "é", "字", "😀", "\\", ",", "\n", "a ", " "}) {
            String text = "x" + piece.repeat(length);
            ContentLines lines = new ContentLines();
            lines.property("SUMMARY", Value.text(text));
            List<String> unfolded = Judges.lines(lines.toString());
            assertThat(unfolded).containsExactly("SUMMARY:" + Value.text(text).text());
            for (String line : lines.toString().split("\r\n")) {
                assertThat(piece.equals(" ") || !line.isBlank())
                        .as("[%s]", line)
                        .isTrue();
                assertThat(line.replace("\\\\", "").endsWith("\\"))
                        .as("[%s]", line)
                        .isFalse();
            }
        }
    }

    @Test
    void ofBlanksAtTheEndStaysWithALetter() {
        for (int blanks = 1; blanks < 70; blanks++) {
            ContentLines lines = new ContentLines();
            lines.property("SUMMARY", Value.text("x".repeat(66) + " ".repeat(blanks)));
            assertThat(lines.toString().split("\r\n")).noneMatch(String::isBlank);
        }
    }

    @Test
    void ofManyBlanksIsFoldedGreedilyAndSoon() {
        ContentLines lines = new ContentLines();
        String text = "x" + " ".repeat(200_000) + "y" + " ".repeat(60_000);
        lines.property("SUMMARY", Value.text(text));
        assertThat(Judges.lines(lines.toString())).containsExactly("SUMMARY:" + text);
        assertThat(lines.toString().split("\r\n")).hasSizeLessThan(260_000 / 74 + 3);
    }
}
