package dev.meetupkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.ical.ReadCalendar;
import dev.meetupkit.json.ArchiveReader;
import dev.meetupkit.json.EventJson;
import dev.meetupkit.json.EventJsonException;
import dev.meetupkit.json.schedule.ReadSchedule;
import dev.meetupkit.json.schedule.ScheduleReader;
import dev.meetupkit.load.Loaded;
import dev.meetupkit.load.MeetupLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits that SECURITY.md lists: what is within them is read, one more is told of. */
class LimitsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int MIB = 1 << 20;

    /** Whether there was an event, and what was said. */
    record Answer(boolean read, List<String> told) {}

    /** So much of something may be; what is said of more has these words in it. */
    record Limit(String what, int most, String words, IntFunction<Answer> reading) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Limit> limits() {
        String json = "{\"schemaVersion\": \"1.0\", \"title\": \"x\"";
        return List.of(
                new Limit(
                        "a document",
                        4 * MIB,
                        "[too-large]",
                        n -> load(filled("# Mesh Night\n\n<!-- ", "x ", " -->", n))),
                new Limit(
                        "cells of tables",
                        20_000,
                        "[too-large]",
                        n -> load("# Mesh Night\n\n| a |\n|---|\n" + "| 1 |\n".repeat(n - 1))),
                new Limit(
                        "items of an agenda",
                        500,
                        "[too-large]",
                        n -> load("# Mesh Night\n\n## Agenda\n\n" + talks(n))),
                new Limit(
                        "levels of front matter",
                        32,
                        "[bad-front-matter]",
                        n -> load("---\nx: " + "[".repeat(n) + "]".repeat(n) + "\n---\n\n# Mesh Night\n")),
                new Limit("a text of the model", 262_144, "at most 262144 characters", n -> build("x".repeat(n))),
                new Limit("JSON", 16 * MIB, "at most 16777216", n -> json(filled(json, " ", "}", n))),
                new Limit(
                        "levels of what is kept",
                        24,
                        "nest more than 24 deep",
                        n -> json(json + ", \"other\": " + "[".repeat(n - 1) + "1" + "]".repeat(n - 1) + "}")),
                new Limit("a number that is kept", 500, "500", n -> json(json + ", \"other\": " + "1".repeat(n) + "}")),
                new Limit("a line of an archive", 16 * MIB, "[bad-json]", n -> archive(filled(json, " ", "}", n))),
                new Limit(
                        "a schedule in XML",
                        16 * MIB,
                        "[bad-xml]",
                        n -> schedule(
                                filled("<schedule><conference><title>C</title></conference>", " ", "</schedule>", n))),
                new Limit(
                        "a schedule in JSON",
                        16 * MIB,
                        "[bad-json]",
                        n -> schedule(filled("{\"conference\": {\"title\": \"C\"}", " ", "}", n))),
                new Limit(
                        "a calendar",
                        16 * MIB,
                        "[too-large]",
                        n -> calendar(filled(
                                "",
                                "X-A:" + "x".repeat(66) + "\r\n",
                                "\r\n",
                                n - calendarOf("").length()))),
                new Limit("a content line", MIB, "[too-large]", n -> calendar(filled("X-A:", "x", "", n) + "\r\n")),
                new Limit(
                        "levels of components",
                        16,
                        "[too-large]",
                        n -> calendar("BEGIN:X-A\r\n".repeat(n) + "END:X-A\r\n".repeat(n))),
                new Limit(
                        "findings of a calendar",
                        1_000,
                        "more findings are not told",
                        n -> calendar("nonsense\r\n".repeat(n))));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void whatIsWithinIsReadAndOneMoreIsTold(Limit limit) {
        Answer within = limit.reading().apply(limit.most());
        assertThat(within.read())
                .as("%s of the limit is read, told %s", limit, brief(within))
                .isTrue();
        assertThat(within.told()).as("%s of the limit", limit).noneMatch(line -> line.contains(limit.words()));
        Answer beyond = limit.reading().apply(limit.most() + 1);
        assertThat(beyond.told().stream().anyMatch(line -> line.contains(limit.words())))
                .as("%s beyond the limit, told %s", limit, brief(beyond))
                .isTrue();
    }

    @Test
    void aFindingShowsAThousandCharactersOfAnything() {
        Loaded loaded = MeetupLoader.in(ZONE).load("# Mesh Night\n\nDate: " + "qwerty ".repeat(100_000));
        assertThat(loaded.diagnostics())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).hasSizeLessThan(1_002));
    }

    private static List<String> brief(Answer answer) {
        return answer.told().stream()
                .limit(3)
                .map(line -> line.substring(0, Math.min(200, line.length())))
                .toList();
    }

    private static Answer answer(boolean read, List<Diagnostic> findings) {
        return new Answer(read, findings.stream().map(Diagnostic::toString).toList());
    }

    private static Answer load(String text) {
        Loaded loaded = MeetupLoader.in(ZONE).load(text);
        return answer(loaded.event().isPresent(), loaded.diagnostics());
    }

    private static Answer build(String title) {
        try {
            return new Answer(Event.titled(title).build().title().equals(title), List.of());
        } catch (IllegalArgumentException e) {
            return new Answer(false, List.of(e.getMessage()));
        }
    }

    private static Answer json(String text) {
        try {
            return new Answer(EventJson.compact().read(text).title().equals("x"), List.of());
        } catch (EventJsonException e) {
            return new Answer(false, List.of(e.getMessage()));
        }
    }

    private static Answer archive(String line) {
        List<Diagnostic> findings = new ArrayList<>();
        try {
            long events = ArchiveReader.standard()
                    .read(
                            new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                            each -> findings.addAll(each.diagnostics()))
                    .events();
            return answer(events == 1, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer schedule(String text) {
        ReadSchedule read = ScheduleReader.in(ZONE).read(text);
        return answer(read.event().isPresent(), read.diagnostics());
    }

    private static Answer calendar(String lines) {
        ReadCalendar read = CalendarReader.in(ZONE).read(calendarOf(lines));
        return answer(!read.events().isEmpty(), read.diagnostics());
    }

    private static String calendarOf(String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
                + "DTSTART:20260507T110000Z\r\nSUMMARY:Mesh Night\r\nEND:VEVENT\r\n" + lines + "END:VCALENDAR\r\n";
    }

    /** A text of exactly so many characters. */
    private static String filled(String head, String filling, String tail, int length) {
        StringBuilder text = new StringBuilder(head);
        while (text.length() < length - tail.length()) {
            text.append(filling);
        }
        text.setLength(length - tail.length());
        return text.append(tail).toString();
    }

    private static String talks(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "- " + time(i) + " Talk number " + i + " by Ann Lee\n")
                .collect(Collectors.joining());
    }

    private static String time(int minute) {
        return "%s:%s".formatted(10 + minute / 60, minute % 60 < 10 ? "0" + minute % 60 : "" + minute % 60);
    }
}
