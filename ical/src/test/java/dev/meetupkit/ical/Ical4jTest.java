package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.XParameter;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.XProperty;
import org.junit.jupiter.api.Test;

class Ical4jTest {

    private static final CalendarReader READER = CalendarReader.in(ZoneId.of("UTC"));

    private static final CalendarWriter WRITER =
            CalendarWriter.stampedAt(Instant.EPOCH).under("https://example.org/");

    private static Calendar of(VEvent... events) {
        Calendar calendar = new Calendar();
        for (VEvent event : events) {
            calendar.add(event);
        }
        return calendar;
    }

    /** Lines without tags and without the blanks around values, which ical4j takes away. */
    private static List<String> lines(String text) {
        return text.replace("\r\n ", "")
                .lines()
                .filter(line -> !line.startsWith("CATEGORIES:"))
                .map(line -> line.replaceFirst(":[ \t]+", ":").replaceFirst("[ \t]+$", ""))
                .toList();
    }

    @Test
    void keepsTags() {
        WrittenCalendar written = WRITER.write(Event.titled("a")
                .id("x")
                .start(LocalDate.of(2026, 5, 7))
                .addTags("mesh; of, all", "网格")
                .build());
        assertThat(Ical4j.write(Ical4j.calendar(written))).isEqualTo(written.bytes());
        assertThat(Ical4j.read(Ical4j.calendar(written), READER).events().get(0).tags())
                .containsExactly("mesh; of, all", "网格");
    }

    @Test
    void isTheSameThereAndBack() {
        RandomEvents random = new RandomEvents(5);
        int written = 0;
        for (int i = 0; i < 1000; i++) {
            WrittenCalendar ours =
                    WRITER.write(Event.builder().from(random.next()).id("x").build());
            // a backslash before an n is a line end to ical4j itself
            if (!ours.text().isEmpty() && !ours.text().replace("\r\n ", "").contains("\\\\")) {
                Calendar theirs = Ical4j.calendar(ours);
                assertThat(lines(new String(Ical4j.write(theirs), StandardCharsets.UTF_8)))
                        .isEqualTo(lines(ours.text()));
                assertThat(Ical4j.read(theirs, READER).events())
                        .hasSameSizeAs(READER.read(ours.text()).events());
                written++;
            }
        }
        assertThat(written).isGreaterThan(50);
    }

    @Test
    void readsWhatTheirsReadsAndMore() throws Exception {
        String text = OneEntry.calendar(
                "SUMMARY;LANGUAGE=en;X-A=\"b:c\":One\\, two",
                "DTSTART;TZID=Europe/Berlin:20260507T190000",
                "X-B:c\\,d");
        List<Diagnostic> findings = new ArrayList<>();
        Calendar ours = new CalendarBuilder(Ical4j.parser(findings::add)).build(new StringReader(text));
        assertThat(ours).isEqualTo(new CalendarBuilder().build(new StringReader(text)));
        assertThat(findings).isEmpty();
        byte[] folded = text.replace("\r\n", "\n").replace("One", "字字").getBytes(StandardCharsets.UTF_8);
        int inside = new String(folded, StandardCharsets.ISO_8859_1).indexOf("\u00e5\u00ad") + 1;
        byte[] broken = new byte[folded.length + 2];
        System.arraycopy(folded, 0, broken, 0, inside);
        broken[inside] = '\n';
        broken[inside + 1] = ' ';
        System.arraycopy(folded, inside, broken, inside + 2, folded.length - inside);
        Calendar tolerant = Ical4j.calendars(new ByteArrayInputStream(broken), findings::add)
                .get(0);
        assertThat(tolerant.getComponents(Component.VEVENT)
                        .get(0)
                        .getRequiredProperty("SUMMARY")
                        .getValue())
                .isEqualTo("字字, two");
    }

    @Test
    void writesTheirsByTheLetter() {
        String title = "网格".repeat(60) + "\r\nend; \\ of, it";
        VEvent event = new VEvent(LocalDate.of(2026, 5, 7), title);
        String text = new String(Ical4j.write(of(event)), StandardCharsets.UTF_8);
        assertThat(Judges.lines(text)).contains("SUMMARY:" + "网格".repeat(60) + "\\nend\\; \\\\ of\\, it");
    }

    @Test
    void refusesWhatWouldForgeALine() {
        VEvent color = new VEvent(LocalDate.of(2026, 5, 7), "a");
        color.add(new Color(new ParameterList(), "red\r\nATTENDEE:x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ical4j.write(of(color)))
                .withMessageStartingWith("COLOR: ");
        VEvent named = new VEvent(LocalDate.of(2026, 5, 7), "a");
        named.add(new XProperty("X-A:b\r\nATTENDEE", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Ical4j.write(of(named)));
        VEvent parameter = new VEvent(LocalDate.of(2026, 5, 7), "a");
        parameter.add(new XProperty("X-A", new ParameterList(List.of(new XParameter("X-P", "a\rATTENDEE:x"))), "v"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ical4j.write(of(parameter)))
                .withMessageStartingWith("X-A: A parameter");
        VEvent half = new VEvent(LocalDate.of(2026, 5, 7), "a\ud800b");
        assertThatIllegalArgumentException().isThrownBy(() -> Ical4j.write(of(half)));
        VEvent plain = new VEvent(LocalDate.of(2026, 5, 7), "a");
        plain.replace(new Summary("b"));
        assertThat(Ical4j.write(of(plain))).isNotEmpty();
    }

    @Test
    void hasNoCalendarWithoutAnEntry() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ical4j.calendar(new WrittenCalendar("", List.of())));
    }
}
