package dev.meetupkit.json.schedule;

import dev.meetupkit.diagnostic.Position;
import dev.meetupkit.json.codec.Bounds;
import dev.meetupkit.json.schedule.RawSchedule.Address;
import dev.meetupkit.json.schedule.RawSchedule.Day;
import dev.meetupkit.json.schedule.RawSchedule.Item;
import dev.meetupkit.json.schedule.RawSchedule.Person;
import dev.meetupkit.json.schedule.RawSchedule.Text;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the parts of a schedule in its XML. */
final class RawXml {

    private static final XMLInputFactory FACTORY = factory();

    /** Octets within which the encoding is declared. */
    private static final int GLANCE = 256;

    private static final Pattern ENCODING =
            Pattern.compile("\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private final XMLStreamReader in;
    private final Map<String, Text> conference = new LinkedHashMap<>();
    private final List<Day> days = new ArrayList<>();

    private RawXml(XMLStreamReader in) {
        this.in = in;
    }

    /** A text that is no schedule in XML. */
    static final class BrokenException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Position position;

        BrokenException(Position position, String message) {
            super(message);
            this.position = position;
        }

        Position position() {
            return position;
        }
    }

    /** The JDK's, which is to take nothing from outside of the text. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Octets in the encoding that they declare; UTF-8 where they do not. */
    static RawSchedule read(byte[] octets) throws BrokenException {
        requireLength(octets.length);
        String head = new String(octets, 0, Math.min(octets.length, GLANCE), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        String encoding = declared.lookingAt() ? declared.group(1) : "UTF-8";
        try {
            CharBuffer text = Charset.forName(encoding).newDecoder().decode(ByteBuffer.wrap(octets));
            return read(text.toString());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new BrokenException(new Position(1, 1), "expected text in " + encoding + ", found other octets");
        }
    }

    static RawSchedule read(String text) throws BrokenException {
        requireLength(text.length());
        try {
            String shown = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new RawXml(FACTORY.createXMLStreamReader(new StringReader(shown))).schedule();
        } catch (XMLStreamException e) {
            String reason = String.valueOf(e.getMessage())
                    .replaceAll("(?s)^.*Message: ", "")
                    .replaceAll("\\s+", " ");
            throw new BrokenException(position(e.getLocation()), "expected XML, found: " + reason);
        }
    }

    private static void requireLength(int length) throws BrokenException {
        if (length > Bounds.DOCUMENT) {
            throw new BrokenException(
                    new Position(1, 1), "expected at most " + Bounds.DOCUMENT + " characters, found " + length);
        }
    }

    private static Position position(Location location) {
        return location == null
                ? new Position(1, 1)
                : new Position(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }

    private Position here() {
        return position(in.getLocation());
    }

    private RawSchedule schedule() throws XMLStreamException, BrokenException {
        while (in.next() != XMLStreamConstants.START_ELEMENT) {
            // what stands before the root
        }
        if (!in.getLocalName().equals("schedule")) {
            throw new BrokenException(here(), "expected the element schedule, found " + in.getLocalName());
        }
        while (nextChild()) {
            switch (in.getLocalName()) {
                case "conference" -> texts(conference);
                case "day" -> day();
                default -> skip();
            }
        }
        return new RawSchedule(conference, List.of(), days);
    }

    /** Moves to the next element within the current one, or behind it. */
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The texts of the elements within the current one. */
    private void texts(Map<String, Text> texts) throws XMLStreamException {
        while (nextChild()) {
            text(texts);
        }
    }

    private void text(Map<String, Text> texts) throws XMLStreamException {
        String name = in.getLocalName();
        Position at = here();
        StringBuilder value = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                value.append(in.getText());
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        if (!value.toString().isBlank()) {
            texts.put(name, new Text(value.toString().strip(), at));
        }
    }

    private static Map<String, Object> others(Map<String, Text> texts) {
        Map<String, Object> others = new LinkedHashMap<>();
        texts.forEach((name, text) -> others.put(name, text.value()));
        return others;
    }

    private void attributes(Map<String, Text> texts) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!in.getAttributeValue(i).isBlank()) {
                texts.put(
                        in.getAttributeLocalName(i),
                        new Text(in.getAttributeValue(i).strip(), here()));
            }
        }
    }

    private void day() throws XMLStreamException {
        Map<String, Text> texts = new LinkedHashMap<>();
        attributes(texts);
        List<Item> items = new ArrayList<>();
        while (nextChild()) {
            if (in.getLocalName().equals("room")) {
                Map<String, Text> room = new LinkedHashMap<>();
                attributes(room);
                while (nextChild()) {
                    if (in.getLocalName().equals("event")) {
                        items.add(item(room));
                    } else {
                        skip();
                    }
                }
            } else {
                skip();
            }
        }
        days.add(new Day(texts, items));
    }

    private Item item(Map<String, Text> room) throws XMLStreamException {
        Position at = here();
        Map<String, Text> texts = new LinkedHashMap<>();
        attributes(texts);
        List<Person> persons = new ArrayList<>();
        List<Address> links = new ArrayList<>();
        List<Address> attachments = new ArrayList<>();
        while (nextChild()) {
            switch (in.getLocalName()) {
                case "persons" -> persons(persons);
                case "links" -> addresses(links);
                case "attachments" -> addresses(attachments);
                case "recording" -> {
                    Map<String, Text> recording = new LinkedHashMap<>();
                    texts(recording);
                    recording.forEach((name, text) -> texts.put("recording_" + name, text));
                }
                default -> text(texts);
            }
        }
        if (room.containsKey("name")) {
            texts.putIfAbsent("room", room.get("name"));
        }
        return new Item(at, texts, others(texts), persons, links, attachments);
    }

    private void persons(List<Person> persons) throws XMLStreamException {
        while (nextChild()) {
            Position at = here();
            Map<String, Text> texts = new LinkedHashMap<>();
            attributes(texts);
            Map<String, Text> content = new LinkedHashMap<>();
            text(content);
            content.values().forEach(name -> texts.put("name", name));
            persons.add(new Person(at, texts, others(texts)));
        }
    }

    private void addresses(List<Address> addresses) throws XMLStreamException {
        while (nextChild()) {
            Map<String, Text> attributes = new LinkedHashMap<>();
            attributes(attributes);
            Map<String, Text> content = new LinkedHashMap<>();
            text(content);
            String title =
                    content.values().stream().map(Text::value).findFirst().orElse("");
            if (attributes.containsKey("href")) {
                addresses.add(new Address(attributes.get("href"), title));
            } else {
                content.values().forEach(url -> addresses.add(new Address(url, "")));
            }
        }
    }
}
