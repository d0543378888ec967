package dev.meetupkit.json.schedule;

import dev.meetupkit.Link;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.WallTime;
import dev.meetupkit.json.codec.Times;
import dev.meetupkit.json.codec.Words;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML of a schedule, by the schema of the c3voc. */
final class ScheduleXml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** Two code points that are no characters, which XML refuses (XML 1.0, section 2.2); the model holds no other of that kind. */
    private static final Pattern NO_XML = Pattern.compile("[\\uFFFE\\uFFFF]");

    private final Grid grid;
    private final XMLStreamWriter out;
    private int depth;

    private ScheduleXml(Grid grid, XMLStreamWriter out) {
        this.grid = grid;
        this.out = out;
    }

    static String text(Grid grid, Optional<String> version) {
        StringWriter text = new StringWriter();
        try {
            ScheduleXml xml = new ScheduleXml(grid, FACTORY.createXMLStreamWriter(text));
            xml.schedule(version.orElseGet(() -> ScheduleJson.version(grid)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text + "\n";
    }

    private void schedule(String version) throws XMLStreamException {
        start("schedule");
        element("version", version);
        conference();
        int index = 1;
        for (Map.Entry<LocalDate, Map<String, List<GridItem>>> day : grid.days().entrySet()) {
            day(index++, day.getKey(), day.getValue());
        }
        end();
        out.close();
    }

    private void conference() throws XMLStreamException {
        start("conference");
        element("title", grid.event().title());
        element("acronym", grid.acronym());
        optional("start", grid.firstDay().map(LocalDate::toString));
        optional("end", grid.lastDay().map(LocalDate::toString));
        element("days", String.valueOf(grid.days().size()));
        element("timeslot_duration", GridItem.clock(Duration.ofMinutes(grid.timeslot())));
        end();
    }

    private void day(int index, LocalDate date, Map<String, List<GridItem>> rooms) throws XMLStreamException {
        start("day", "index", String.valueOf(index), "date", date.toString());
        for (Map.Entry<String, List<GridItem>> room : rooms.entrySet()) {
            start("room", "name", room.getKey());
            for (GridItem item : room.getValue()) {
                item(item);
            }
            end();
        }
        end();
    }

    private void item(GridItem item) throws XMLStreamException {
        Session session = item.session();
        start("event", "guid", item.guid().toString(), "id", String.valueOf(item.id()));
        element("room", item.room());
        element("title", session.title());
        element("subtitle", "");
        element("type", Words.KIND.of(session.kind()));
        element("date", Times.write(WallTime.of(item.start()), grid.event().timeZone()));
        element("start", item.start().toLocalTime().toString());
        element("duration", item.duration());
        element("abstract", session.abstractText().orElse(""));
        element("slug", grid.acronym() + "-" + item.id());
        element("track", session.track().orElse(""));
        element("language", session.language().or(() -> grid.event().language()).orElse(""));
        start("persons");
        for (Speaker speaker : session.speakers()) {
            element("person", speaker.name());
        }
        end();
        links(item);
        end();
    }

    private void links(GridItem item) throws XMLStreamException {
        List<Link> links = new ArrayList<>();
        item.session().links().stream()
                .filter(link -> link.url().equals(item.url()))
                .forEach(links::add);
        links.addAll(item.others());
        links.addAll(item.attachments());
        start("links");
        for (Link link : links) {
            element("link", link.label().orElse(Words.REL.of(link.rel())), "href", link.url());
        }
        end();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        open(name, attributes);
        depth++;
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], NO_XML.matcher(attributes[i + 1]).replaceAll(""));
        }
    }

    private void end() throws XMLStreamException {
        depth--;
        out.writeCharacters("\n" + "  ".repeat(depth));
        out.writeEndElement();
    }

    private void element(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        out.writeCharacters(NO_XML.matcher(text).replaceAll(""));
        out.writeEndElement();
    }

    private void optional(String name, Optional<String> text) throws XMLStreamException {
        if (text.isPresent()) {
            element(name, text.get());
        }
    }
}
