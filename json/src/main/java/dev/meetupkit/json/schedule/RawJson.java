package dev.meetupkit.json.schedule;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.JsonSource;
import dev.meetupkit.json.codec.JsonSource.Token;
import dev.meetupkit.json.codec.JsonValue;
import dev.meetupkit.json.schedule.RawSchedule.Address;
import dev.meetupkit.json.schedule.RawSchedule.Day;
import dev.meetupkit.json.schedule.RawSchedule.Item;
import dev.meetupkit.json.schedule.RawSchedule.Person;
import dev.meetupkit.json.schedule.RawSchedule.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the parts of a schedule in its JSON. */
final class RawJson {

    /** Names under which systems write whose talk it is, the best first. */
    private static final List<String> NAMES = List.of("public_name", "name", "full_public_name", "display_name");

    /** What some systems write as an object with a name. */
    private static final Set<String> NAMED = Set.of("track", "room", "type");

    /** What is read of an item beside texts. */
    private static final Set<String> LISTS = Set.of("persons", "links", "attachments");

    private RawJson() {}

    static RawSchedule read(JsonSource source, List<Diagnostic> findings) {
        JsonValue root = JsonValue.read(source);
        JsonValue schedule = root.member("schedule").orElse(root);
        Optional<JsonValue> conference = schedule.member("conference");
        if (conference.isEmpty()) {
            findings.add(Diagnostic.at(
                    root.position(), Code.BAD_JSON, "expected a schedule with a member conference, found none"));
            return new RawSchedule(Map.of(), List.of(), List.of());
        }
        List<Day> days = new ArrayList<>();
        conference.get().array("days").forEach(day -> days.add(day(day)));
        List<Text> keywords = conference.get().array("keywords").stream()
                .filter(keyword -> keyword.kind() == Token.STRING && keyword.says())
                .map(keyword -> new Text(keyword.text(), keyword.position()))
                .toList();
        Map<String, Text> texts = texts(conference.get());
        Optional.ofNullable(texts(schedule).get("base_url")).ifPresent(base -> texts.putIfAbsent("base_url", base));
        return new RawSchedule(texts, keywords, days);
    }

    private static Day day(JsonValue day) {
        List<Item> items = new ArrayList<>();
        day.member("rooms").ifPresent(rooms -> {
            rooms.members().forEach((room, inRoom) -> inRoom.elements().forEach(item -> items.add(item(item, room))));
            rooms.elements()
                    .forEach(item -> item.array("events").forEach(inRoom -> items.add(item(inRoom, roomOf(item)))));
        });
        return new Day(texts(day), items);
    }

    private static String roomOf(JsonValue room) {
        return room.member("name").map(JsonValue::text).orElse("");
    }

    private static Item item(JsonValue item, String room) {
        Map<String, Text> texts = texts(item);
        texts.putIfAbsent("room", new Text(room, item.position()));
        return new Item(
                item.position(),
                texts,
                others(item, LISTS),
                item.array("persons").stream().map(RawJson::person).toList(),
                addresses(item.array("links")),
                addresses(item.array("attachments")));
    }

    private static Person person(JsonValue person) {
        Map<String, Text> texts = texts(person);
        if (person.kind() == Token.STRING) {
            texts.put("name", new Text(person.text(), person.position()));
        }
        NAMES.stream().filter(texts::containsKey).findFirst().ifPresent(name -> texts.put("name", texts.get(name)));
        return new Person(person.position(), texts, others(person, Set.copyOf(NAMES)));
    }

    private static List<Address> addresses(List<JsonValue> links) {
        List<Address> addresses = new ArrayList<>();
        for (JsonValue link : links) {
            if (link.kind() == Token.STRING) {
                addresses.add(new Address(new Text(link.text(), link.position()), ""));
            }
            link.member("url")
                    .or(() -> link.member("href"))
                    .ifPresent(url -> addresses.add(new Address(
                            new Text(url.text(), url.position()),
                            link.member("title")
                                    .or(() -> link.member("type"))
                                    .map(JsonValue::text)
                                    .orElse(""))));
        }
        return addresses;
    }

    private static Map<String, Object> others(JsonValue object, Set<String> but) {
        Map<String, Object> others = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            Object plain = value.plain();
            if (plain != null && value.says() && !but.contains(name)) {
                others.put(name, plain);
            }
        });
        return others;
    }

    private static Map<String, Text> texts(JsonValue object) {
        Map<String, Text> texts = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            boolean text = (value.kind() == Token.STRING || value.kind() == Token.NUMBER)
                    && !value.text().isBlank();
            if (text) {
                texts.put(name, new Text(value.text().strip(), value.position()));
            } else if (NAMED.contains(name)) {
                value.member("name")
                        .filter(JsonValue::says)
                        .ifPresent(
                                named -> texts.put(name, new Text(named.text().strip(), named.position())));
            }
        });
        return texts;
    }
}
