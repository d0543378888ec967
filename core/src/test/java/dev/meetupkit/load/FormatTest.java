package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.Session;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.WallTime;
import dev.meetupkit.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of FORMAT.md. */
class FormatTest {

    private static final Path FORMAT = Path.of("FORMAT.md");

    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^```example\\n(?<document>.*?)^\\.\\n(?<expected>.*?)^```$");

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    @TestFactory
    List<DynamicTest> readsWhatItSays() throws IOException {
        String text = Files.readString(FORMAT);
        if (System.getProperty("golden", "compare").equals("write")) {
            text = EXAMPLE.matcher(text)
                    .replaceAll(example -> Matcher.quoteReplacement("```example\n" + example.group(1) + ".\n"
                            + summary(LOADER.load(example.group(1))) + "```"));
            Files.writeString(FORMAT, text);
        }
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text);
        while (example.find()) {
            String document = example.group("document");
            String expected = example.group("expected");
            int line = (int) text.substring(0, example.start()).lines().count() + 1;
            tests.add(DynamicTest.dynamicTest(
                    "FORMAT.md:" + line,
                    () -> assertThat(summary(LOADER.load(document))).isEqualTo(expected)));
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    @Test
    void namesEveryFinding() throws IOException {
        String text = Files.readString(FORMAT);
        for (Code code : Code.values()) {
            assertThat(text).contains("`" + code.id() + "`");
        }
    }

    /** The event in a few lines, as FORMAT.md explains them. */
    private static String summary(Loaded loaded) {
        List<String> lines = new ArrayList<>();
        loaded.event().ifPresent(event -> event(event, loaded, lines));
        loaded.diagnostics().stream()
                .filter(finding -> finding.code() != Code.ZONE_DEFAULTED)
                .forEach(finding -> lines.add("finding " + finding.code().id()
                        + finding.position().map(place -> " at " + place).orElse("")));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static void event(Event event, Loaded loaded, List<String> lines) {
        lines.add("title " + event.title());
        event.series()
                .ifPresent(series -> lines.add("series "
                        + series.name().orElse("?")
                        + series.edition().map(number -> " #" + number).orElse("")));
        event.start().ifPresent(start -> lines.add("start " + start));
        event.end().ifPresent(end -> lines.add("end " + end));
        event.timeZone()
                .filter(zone -> loaded.source("/timeZone").certainty() == Source.Certainty.STATED)
                .ifPresent(zone -> lines.add("zone " + zone));
        if (event.status() != Status.SCHEDULED) {
            lines.add("status " + event.status().name().toLowerCase(Locale.ROOT));
        }
        event.venue()
                .ifPresent(venue -> lines.add("venue "
                        + List.of(venue.name(), venue.address(), venue.city()).stream()
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" / "))));
        event.organizers().forEach(organizer -> lines.add("organizer " + organizer.name()));
        event.tags().forEach(tag -> lines.add("tag " + tag));
        event.links()
                .forEach(link -> lines.add("link " + link.rel().name().toLowerCase(Locale.ROOT) + " " + link.url()));
        event.description().ifPresent(text -> lines.add("about " + text.replace("\n", " / ")));
        event.sessions().forEach(session -> lines.add(session(session)));
    }

    private static String session(Session session) {
        StringBuilder line = new StringBuilder(session.kind().name().toLowerCase(Locale.ROOT));
        session.start().ifPresent(start -> line.append(' ').append(start));
        session.end().flatMap(WallTime::time).ifPresent(end -> line.append('-').append(end));
        line.append(" \"").append(session.title()).append('"');
        session.room().ifPresent(room -> line.append(" in ").append(room));
        if (!session.speakers().isEmpty()) {
            line.append(" by ")
                    .append(session.speakers().stream().map(FormatTest::speaker).collect(Collectors.joining("; ")));
        }
        session.links()
                .forEach(link -> line.append(" [")
                        .append(link.rel().name().toLowerCase(Locale.ROOT))
                        .append(']'));
        session.abstractText().ifPresent(text -> line.append(": ").append(text.replace("\n", " / ")));
        return line.toString();
    }

    private static String speaker(Speaker speaker) {
        return speaker.name()
                + speaker.nickname().map(name -> " (" + name + ")").orElse("")
                + speaker.headline().map(text -> ", " + text).orElse("")
                + speaker.affiliation().map(text -> " @" + text).orElse("")
                + speaker.jobTitle().map(text -> " =" + text).orElse("");
    }
}
