package dev.meetupkit.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Reads YAML as text in lists and maps, up to the first fault: no types, no aliases, and no deeper than tools nest. Single use. */
final class YamlReader {

    private static final int MAX_DEPTH = 32;

    private static final Pattern EDITION = Pattern.compile(" #\\d{1,4}(?![\\w])[^\\r\\n]*");

    private final String yaml;
    private final int base;
    private final int[] utf16;
    private final Iterator<Event> events;
    private final FrontMatter.Mapping root;
    private Optional<FrontMatter.Problem> problem = Optional.empty();

    private YamlReader(String yaml, int base) {
        this.yaml = yaml;
        this.base = base;
        this.utf16 = utf16Offsets(yaml);
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(yaml.length()).build();
        this.events = new ParserImpl(settings, new StreamReader(settings, yaml));
        this.root = table(base);
    }

    /** The one mapping in a YAML text, as far as it can be read; empty for an empty text. */
    static FrontMatter read(String yaml, int base, int end) {
        YamlReader reader = new YamlReader(yaml, base);
        try {
            reader.document();
        } catch (FrontMatterException e) {
            reader.problem = Optional.of(reader.problem.orElse(e.problem()));
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(reader::offset).orElse(base);
            reader.forgetCut(at);
            reader.problem =
                    Optional.of(reader.problem.orElse(new FrontMatter.Problem(String.valueOf(e.getProblem()), at)));
        } catch (YamlEngineException e) {
            reader.problem =
                    Optional.of(reader.problem.orElse(new FrontMatter.Problem(String.valueOf(e.getMessage()), base)));
        }
        return FrontMatter.of(reader.root, end, reader.problem);
    }

    /** A value that a fault on its line cuts off is not what its author meant. */
    private void forgetCut(int fault) {
        String name = root.members().keySet().stream()
                .reduce((first, second) -> second)
                .orElse("");
        boolean cut = root.members().get(name) instanceof FrontMatter.Scalar scalar
                && scalar.line().offset() <= fault
                && yaml.substring(scalar.line().offset() - base, fault - base).indexOf('\n') < 0;
        if (cut) {
            root.members().remove(name);
        }
    }

    private void document() throws FrontMatterException {
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case MappingStart -> {
                    read(root, 1);
                    return;
                }
                case Scalar -> {
                    if (((ScalarEvent) event).getValue().isBlank()) {
                        return;
                    }
                    throw new FrontMatterException("expected keys with values", offset(event));
                }
                case SequenceStart, Alias -> throw new FrontMatterException("expected keys with values", offset(event));
                default -> {
                    // the stream and the document begin
                }
            }
        }
    }

    private static FrontMatter.Mapping table(int offset) {
        return new FrontMatter.Mapping(new LinkedHashMap<>(), new LinkedHashMap<>(), offset);
    }

    /** Reads the keys of a mapping into it; of two equal keys the first counts, and the second is the problem. */
    private void read(FrontMatter.Mapping mapping, int depth) throws FrontMatterException {
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(key instanceof ScalarEvent scalar)) {
                throw new FrontMatterException("expected a key", offset(key));
            }
            boolean symbol = scalar.isPlain() && scalar.getValue().startsWith(":");
            String name = scalar.getValue().substring(symbol ? 1 : 0);
            FrontMatter.Value value = value(events.next(), depth);
            mapping.keys().putIfAbsent(name, offset(key));
            if (mapping.members().putIfAbsent(name, value) != null && problem.isEmpty()) {
                problem = Optional.of(FrontMatter.Problem.twice(name, offset(key)));
            }
        }
    }

    private FrontMatter.Value value(Event event, int depth) throws FrontMatterException {
        int offset = offset(event);
        if (depth > MAX_DEPTH) {
            throw new FrontMatterException("values nest more than " + MAX_DEPTH + " deep", offset);
        }
        if (event instanceof ScalarEvent scalar) {
            boolean nothing = scalar.isPlain() && scalar.getValue().matches("~|null|Null|NULL");
            String text = scalar.getValue() + (scalar.isPlain() ? edition(scalar) : "");
            Line line = nothing ? Line.at(offset) : line(scalar, text, offset);
            return new FrontMatter.Scalar(line, text, scalar.isPlain());
        }
        if (event instanceof MappingStartEvent) {
            FrontMatter.Mapping below = table(offset);
            read(below, depth + 1);
            return below;
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
    private Line line(ScalarEvent scalar, String text, int offset) {
        int first = scalar.isPlain() ? offset : offset + 1; // behind the quotation mark
        if (yaml.startsWith(text, first - base)) {
            return Line.verbatim(text, first);
        }
        int[] offsets = new int[text.length() + 1];
        Arrays.fill(offsets, offset);
        offsets[text.length()] = scalar.getEndMark().map(this::offset).orElse(offset);
        return new Line(text, offsets, List.of());
    }

    /** What YAML takes for a comment and its author for a number: the end of {@code title: Go Night #7}. */
    private String edition(ScalarEvent scalar) {
        int end = scalar.getEndMark()
                .map(mark -> utf16[Math.min(mark.getIndex(), utf16.length - 1)])
                .orElse(0);
        Matcher edition = EDITION.matcher(yaml).region(end, yaml.length());
        return !scalar.getValue().isEmpty() && edition.lookingAt()
                ? edition.group().stripTrailing()
                : "";
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
