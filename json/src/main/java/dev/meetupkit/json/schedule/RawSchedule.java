package dev.meetupkit.json.schedule;

import dev.meetupkit.diagnostic.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a schedule, before anything is made of it: the same for JSON and XML.
 *
 * @param conference texts by name
 * @param keywords of the conference
 */
record RawSchedule(Map<String, Text> conference, List<Text> keywords, List<Day> days) {

    /** A text and where it stands. */
    record Text(String value, Position at) {}

    /**
     * A day.
     *
     * @param texts {@code date} and the like, by name
     */
    record Day(Map<String, Text> texts, List<Item> items) {}

    /**
     * An item of a day.
     *
     * @param texts by name
     * @param others everything else that says something, as extras hold it
     */
    record Item(
            Position at,
            Map<String, Text> texts,
            Map<String, Object> others,
            List<Person> persons,
            List<Address> links,
            List<Address> attachments) {

        Optional<Text> text(String name) {
            return Optional.ofNullable(texts.get(name));
        }
    }

    /**
     * Someone on stage.
     *
     * @param texts by name; the name of the person is {@code name}
     * @param others everything else that says something, as extras hold it
     */
    record Person(Position at, Map<String, Text> texts, Map<String, Object> others) {}

    /**
     * An address.
     *
     * @param title empty if there is none
     */
    record Address(Text url, String title) {}
}
