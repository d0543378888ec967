package dev.meetupkit.ical;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Speaker;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the layout of {@link Description} back, in the words of any language: links first, people, text, and at the end the agenda or the
 * event. A text of another form is a text and nothing else.
 */
final class DescriptionReader {

    /**
     * What a description holds.
     *
     * @param links those before everything else
     * @param speakers the people, if it is a session's
     * @param text the rest
     * @param agenda the items of an event
     * @param event the title of the event that the entry is a session of
     */
    record Parts(
            List<Link> links,
            List<Speaker> speakers,
            Optional<String> text,
            List<AgendaItem> agenda,
            Optional<String> event) {}

    private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");

    private static final Pattern COMMA = Pattern.compile(", |，");

    private static final Pattern LINK = Pattern.compile("(?<label>[^:：]{1,20})[:：]\\s*(?<url>https?://\\S+)");

    /** By the label of any language. */
    private static final Map<String, Rel> RELATIONS = relations();

    private static final Pattern SPEAKER = labelled(Labels::speaker);

    private static final Pattern EVENT = labelled(Labels::event);

    private static final Pattern AGENDA = labelled(Labels::agenda);

    private static final Pattern ITEM = Pattern.compile(
            "- (?:(?<start>[01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d)(?:-(?<end>[01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d))? )?(?<title>.+?)(?: \\((?<names>[^()]+)\\))?");

    private static final Pattern PERSON =
            Pattern.compile("(?<name>[^(,，]+?)(?: \\((?<nickname>[^()]+)\\))?(?:(?:, |，)(?<headline>.+))?");

    private DescriptionReader() {}

    private static Map<String, Rel> relations() {
        Map<String, Rel> relations = new HashMap<>();
        for (Labels labels : Labels.all()) {
            labels.links().forEach((rel, label) -> relations.put(label, rel));
        }
        return relations;
    }

    private static Pattern labelled(Function<Labels, String> label) {
        String words = Labels.all().stream().map(label).map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?:" + words + ")[:：][ \\t]*(?<rest>.*)");
    }

    static Parts read(String description) {
        try {
            return parts(description);
        } catch (IllegalArgumentException e) { // a name or a title that the model refuses: somebody else's text
            return new Parts(
                    List.of(),
                    List.of(),
                    Optional.of(description).filter(text -> !text.isBlank()),
                    List.of(),
                    Optional.empty());
        }
    }

    private static Parts parts(String description) {
        List<String> paragraphs = new ArrayList<>(List.of(PARAGRAPHS.split(description, -1)));
        List<Link> links = links(paragraphs.get(0));
        if (!links.isEmpty()) {
            paragraphs.remove(0);
        }
        Optional<String> event = last(paragraphs, EVENT)
                .filter(title -> !title.isBlank() && !title.contains("://"))
                .map(title -> Event.titled(title).build().title());
        event.ifPresent(found -> paragraphs.remove(paragraphs.size() - 1));
        List<AgendaItem> agenda = event.isPresent() ? List.of() : agenda(paragraphs);
        List<Speaker> speakers = event.isPresent() ? speakers(paragraphs) : List.of();
        String text = String.join("\n\n", paragraphs);
        return new Parts(links, speakers, Optional.of(text).filter(rest -> !rest.isBlank()), agenda, event);
    }

    /** The links of a paragraph of links alone. */
    private static List<Link> links(String paragraph) {
        List<Link> links = new ArrayList<>();
        for (String line : paragraph.split("\n")) {
            Optional<Link> link = link(line);
            if (link.isEmpty()) {
                return List.of();
            }
            links.add(link.get());
        }
        return links;
    }

    private static Optional<String> last(List<String> paragraphs, Pattern form) {
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        Matcher found = form.matcher(paragraphs.get(paragraphs.size() - 1));
        return found.matches() ? Optional.of(found.group("rest").strip()) : Optional.empty();
    }

    private static Optional<Link> link(String line) {
        Matcher form = LINK.matcher(line.strip());
        Optional<Rel> rel = form.matches() ? Optional.ofNullable(RELATIONS.get(form.group("label"))) : Optional.empty();
        return rel.flatMap(found -> link(found, form.group("url")));
    }

    private static Optional<Link> link(Rel rel, String url) {
        try {
            return Optional.of(Link.of(rel, url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The people, taken from the paragraphs; what stands between two of them is the biography of the first. */
    private static List<Speaker> speakers(List<String> paragraphs) {
        List<List<String>> people = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < paragraphs.size(); i++) {
            last = isPerson(paragraphs.get(i)) ? i : last;
        }
        if (last < 0 || !isPerson(paragraphs.get(0))) {
            return List.of();
        }
        for (String paragraph : paragraphs.subList(0, last + 1)) {
            if (isPerson(paragraph)) {
                people.add(new ArrayList<>());
            }
            people.get(people.size() - 1).add(paragraph);
        }
        paragraphs.subList(0, last + 1).clear();
        return people.stream().map(DescriptionReader::person).toList();
    }

    private static boolean isPerson(String paragraph) {
        Matcher label = SPEAKER.matcher(firstLine(paragraph));
        return label.matches() && !label.group("rest").isBlank();
    }

    private static String firstLine(String paragraph) {
        return paragraph.lines().findFirst().orElse("");
    }

    private static Speaker person(List<String> paragraphs) {
        String whole = String.join("\n\n", paragraphs);
        Matcher label = SPEAKER.matcher(firstLine(whole));
        String line = label.matches() ? label.group("rest").strip() : whole;
        String bio = whole.lines().skip(1).collect(Collectors.joining("\n"));
        Matcher form = PERSON.matcher(line);
        Speaker.Builder speaker = form.matches()
                ? Speaker.named(form.group("name").strip())
                        .nickname(Optional.ofNullable(form.group("nickname")).filter(text -> !text.isBlank()))
                        .headline(Optional.ofNullable(form.group("headline")).filter(text -> !text.isBlank()))
                : Speaker.named(line);
        return speaker.bio(Optional.of(bio).filter(text -> !text.isBlank())).build();
    }

    /** The agenda, taken from the paragraphs if every line of it is understood. */
    private static List<AgendaItem> agenda(List<String> paragraphs) {
        List<String> lines = paragraphs.isEmpty()
                ? List.of()
                : paragraphs.get(paragraphs.size() - 1).lines().toList();
        if (lines.size() < 2 || !AGENDA.matcher(lines.get(0).strip()).matches()) {
            return List.of();
        }
        List<AgendaItem> items = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher item = ITEM.matcher(line);
            Optional<Link> link = line.startsWith("  ") ? link(line) : Optional.empty();
            if (item.matches()) {
                items.add(item(item));
            } else if (link.isPresent() && !items.isEmpty()) {
                items.add(items.remove(items.size() - 1).with(link.get()));
            } else {
                return List.of();
            }
        }
        paragraphs.remove(paragraphs.size() - 1);
        return items;
    }

    private static AgendaItem item(Matcher item) {
        List<String> names = Stream.ofNullable(item.group("names"))
                .flatMap(all -> COMMA.splitAsStream(all))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new AgendaItem(
                item.group("title"),
                Optional.ofNullable(item.group("start")).map(LocalTime::parse),
                Optional.ofNullable(item.group("end")).map(LocalTime::parse),
                names,
                List.of());
    }
}
