package dev.meetupkit.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML as text in lists and maps: no types, no aliases, and no deeper than tools nest. Single use. */
final class YamlReader {

    private static final int MAX_DEPTH = 32;

    private final String yaml;
    private final int base;
    private final int[] utf16;
    private final Iterator<Event> events;

    private YamlReader(String yaml, int base) {
        this.yaml = yaml;
        this.base = base;
        this.utf16 = utf16Offsets(yaml);
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(yaml.length()).build();
        this.events = new ParserImpl(settings, new StreamReader(settings, yaml));
    }

    /** The one mapping in a YAML text; empty for an empty text. */
    static FrontMatter.Mapping read(String yaml, int base) throws FrontMatterException {
        YamlReader reader = new YamlReader(yaml, base);
        try {
            return reader.document();
        } catch (MarkedYamlEngineException e) {
            throw new FrontMatterException(
                    String.valueOf(e.getProblem()),
                    e.getProblemMark().map(reader::offset).orElse(base));
        } catch (YamlEngineException e) {
            throw new FrontMatterException(String.valueOf(e.getMessage()), base);
        }
    }

    private FrontMatter.Mapping document() throws FrontMatterException {
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case MappingStart -> {
                    return mapping(1, offset(event));
                }
                case Scalar -> {
                    if (((ScalarEvent) event).getValue().isBlank()) {
                        return nothing();
                    }
                    throw new FrontMatterException("expected keys with values", offset(event));
                }
                case SequenceStart, Alias -> throw new FrontMatterException("expected keys with values", offset(event));
                default -> {
                    // the stream and the document begin
                }
            }
        }
        return nothing();
    }

    private FrontMatter.Mapping nothing() {
        return new FrontMatter.Mapping(Map.of(), Map.of(), base);
    }

    private FrontMatter.Mapping mapping(int depth, int offset) throws FrontMatterException {
        Map<String, FrontMatter.Value> members = new LinkedHashMap<>();
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(key instanceof ScalarEvent scalar)) {
                throw new FrontMatterException("expected a key", offset(key));
            }
            boolean symbol = scalar.isPlain() && scalar.getValue().startsWith(":");
            String name = scalar.getValue().substring(symbol ? 1 : 0);
            keys.put(name, offset(key));
            if (members.put(name, value(events.next(), depth)) != null) {
                throw new FrontMatterException("the key " + name + " stands here twice", offset(key));
            }
        }
        return new FrontMatter.Mapping(members, keys, offset);
    }

    private FrontMatter.Value value(Event event, int depth) throws FrontMatterException {
        int offset = offset(event);
        if (depth > MAX_DEPTH) {
            throw new FrontMatterException("values nest more than " + MAX_DEPTH + " deep", offset);
        }
        if (event instanceof ScalarEvent scalar) {
            boolean nothing = scalar.isPlain() && scalar.getValue().matches("~|null|Null|NULL");
            Line line = nothing ? Line.at(offset) : line(scalar, offset);
            return new FrontMatter.Scalar(line, scalar.getValue(), scalar.isPlain());
        }
        if (event instanceof MappingStartEvent) {
            return mapping(depth + 1, offset);
        }
        if (event instanceof SequenceStartEvent) {
            List<FrontMatter.Value> values = new ArrayList<>();
            for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                values.add(value(next, depth + 1));
            }
            return new FrontMatter.Sequence(values, offset);
        }
        String what = event instanceof AliasEvent ? "aliases are not supported here" : "expected a value";
        throw new FrontMatterException(what, offset);
    }

    /** A scalar's text; where escapes or folding moved its characters, all of them stand where it begins. */
    private Line line(ScalarEvent scalar, int offset) {
        String text = scalar.getValue();
        int first = scalar.isPlain() ? offset : offset + 1; // behind the quotation mark
        if (yaml.startsWith(text, first - base)) {
            return Line.verbatim(text, first);
        }
        int[] offsets = new int[text.length() + 1];
        Arrays.fill(offsets, offset);
        offsets[text.length()] = scalar.getEndMark().map(this::offset).orElse(offset);
        return new Line(text, offsets, List.of());
    }

    private int offset(Event event) {
        return event.getStartMark().map(this::offset).orElse(base);
    }

    private int offset(Mark mark) {
        return base + utf16[Math.min(mark.getIndex(), utf16.length - 1)];
    }

    /** For each code point, by which YAML counts, its place in UTF-16 units. */
    private static int[] utf16Offsets(String yaml) {
        int[] offsets = new int[yaml.codePointCount(0, yaml.length()) + 1];
        int unit = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = unit;
            unit += unit < yaml.length() ? Character.charCount(yaml.codePointAt(unit)) : 0;
        }
        return offsets;
    }
}
