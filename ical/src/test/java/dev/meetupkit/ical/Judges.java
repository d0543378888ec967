package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DtStart;

/** What others read in our calendars. */
final class Judges {

    /**
     * An entry as a judge reads it.
     *
     * @param uid the UID
     * @param summary the title
     * @param description the text; empty if there is none
     * @param location the place
     * @param categories the tags
     */
    record Seen(String uid, String summary, String description, Optional<String> location, List<String> categories) {}

    private Judges() {}

    /** The entries as biweekly reads them. */
    static List<Seen> biweekly(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        return calendar.getEvents().stream().map(Judges::seen).toList();
    }

    private static Seen seen(VEvent event) {
        return new Seen(
                event.getUid().getValue(),
                event.getSummary().getValue(),
                event.getDescription() == null ? "" : event.getDescription().getValue(),
                Optional.ofNullable(event.getLocation()).map(location -> location.getValue()),
                event.getCategories().stream()
                        .flatMap(categories -> categories.getValues().stream())
                        .toList());
    }

    /** The entries as ical4j reads them, strictly. */
    static List<Seen> ical4j(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate(true);
            return calendar.getComponents(Component.VEVENT).stream()
                    .map(Judges::seen)
                    .toList();
        } catch (IOException | ParserException e) {
            throw new AssertionError("ical4j cannot read\n" + text, e);
        }
    }

    /** When the first entry begins, as ical4j understands its zone. */
    static Instant instantByIcal4j(String text) {
        try {
            DtStart<Temporal> start = new CalendarBuilder()
                    .build(new StringReader(text))
                    .getComponents(Component.VEVENT)
                    .get(0)
                    .getRequiredProperty(Property.DTSTART);
            return Instant.from(start.getDate());
        } catch (IOException | ParserException e) {
            throw new AssertionError("ical4j cannot read\n" + text, e);
        }
    }

    /** A calendar as another library writes it after it has read it. */
    static String rewritten(String library, String text) {
        try {
            if (library.equals("biweekly")) {
                return Biweekly.write(Biweekly.parse(text).all()).go();
            }
            StringWriter out = new StringWriter();
            new CalendarOutputter(false).output(new CalendarBuilder().build(new StringReader(text)), out);
            return out.toString();
        } catch (IOException | ParserException e) {
            throw new AssertionError(library + " cannot rewrite\n" + text, e);
        }
    }

    private static Seen seen(Component event) {
        List<String> categories = event.getProperty(Property.CATEGORIES)
                .map(property -> ((net.fortuna.ical4j.model.property.Categories) property)
                        .getCategories().getTexts().stream().toList())
                .orElse(List.of());
        return new Seen(
                value(event, Property.UID),
                value(event, Property.SUMMARY),
                event.getProperty(Property.DESCRIPTION).map(Property::getValue).orElse(""),
                event.getProperty(Property.LOCATION).map(Property::getValue),
                categories);
    }

    private static String value(Component event, String name) {
        return event.getRequiredProperty(name).getValue();
    }

    /** Lines by the letter of RFC 5545, section 3.1; returns them unfolded. */
    static List<String> lines(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeBetween(1, 75);
            boolean half = Character.isLowSurrogate(line.charAt(0))
                    || Character.isHighSurrogate(line.charAt(line.length() - 1));
            assertThat(half).as(line).isFalse();
        }
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }
}
