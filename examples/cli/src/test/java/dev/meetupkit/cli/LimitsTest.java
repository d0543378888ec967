package dev.meetupkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.ical.CalendarReader;
import dev.meetupkit.json.EventJson;
import dev.meetupkit.json.EventJsonException;
import dev.meetupkit.json.schedule.ScheduleReader;
import dev.meetupkit.load.MeetupLoader;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits that SECURITY.md lists: what is within them is read, one more is told of. */
class LimitsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int MIB = 1 << 20;

    /** What is read of so much of something: nothing if all is well. */
    record Limit(String what, int most, IntFunction<String> told) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Limit> limits() {
        return List.of(
                new Limit("a document", 4 * MIB, n -> loaded(filled("# Mesh Night\n\n", "x ", "", n))),
                new Limit(
                        "cells of tables",
                        20_000,
                        n -> loaded("# Mesh Night\n\n| a | b |\n|---|---|\n" + "| 1 | 2 |\n".repeat((n - 2) / 2)
                                + (n % 2 == 0 ? "" : "| 1 | 2 |\n"))),
                new Limit("items of an agenda", 500, n -> loaded("# Mesh Night\n\n## Agenda\n\n" + talks(n))),
                new Limit(
                        "a text of the model",
                        262_144,
                        n -> refused(() -> Event.titled("x".repeat(n)).build())),
                new Limit(
                        "JSON",
                        16 * MIB,
                        n -> json(filled("{\"schemaVersion\": \"1.0\", \"title\": \"x\"", " ", "}", n))),
                new Limit(
                        "levels of what is kept",
                        24,
                        n -> json("{\"schemaVersion\": \"1.0\", \"title\": \"x\", \"other\": " + "[".repeat(n - 1) + "1"
                                + "]".repeat(n - 1) + "}")),
                new Limit(
                        "a number that is kept",
                        500,
                        n -> json("{\"schemaVersion\": \"1.0\", \"title\": \"x\", \"other\": " + "1".repeat(n) + "}")),
                new Limit(
                        "a schedule",
                        16 * MIB,
                        n -> coded(
                                "bad-xml",
                                ScheduleReader.in(ZONE)
                                        .read(filled("<schedule>", " ", "</schedule>", n))
                                        .diagnostics())),
                new Limit(
                        "a calendar",
                        16 * MIB,
                        n -> tooLarge(calendar(
                                filled("", "X-A:" + "x".repeat(66) + "\r\n", "", n - 1000)
                                        + "Y".repeat(1000 - ("BEGIN:VCALENDAR\r\n" + END).length()),
                                true))),
                new Limit(
                        "levels of components",
                        16,
                        n -> tooLarge(calendar("BEGIN:X-A\r\n".repeat(n) + "END:X-A\r\n".repeat(n), false))));
    }

    private static final String END = "END:VCALENDAR\r\n";

    private static List<Diagnostic> calendar(String body, boolean raw) {
        return CalendarReader.in(ZONE)
                .read("BEGIN:VCALENDAR\r\n" + (raw ? "" : "VERSION:2.0\r\nPRODID:x\r\n") + body + END)
                .diagnostics();
    }

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

    private static String loaded(String text) {
        return tooLarge(MeetupLoader.in(ZONE).load(text).diagnostics());
    }

    private static String tooLarge(List<Diagnostic> findings) {
        return coded("too-large", findings);
    }

    private static String coded(String code, List<Diagnostic> findings) {
        return findings.stream()
                .filter(finding -> finding.code().id().equals(code))
                .map(Diagnostic::message)
                .collect(Collectors.joining("\n"));
    }

    private static String refused(Runnable build) {
        try {
            build.run();
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static String json(String text) {
        try {
            EventJson.compact().read(text);
            return "";
        } catch (EventJsonException e) {
            return e.getMessage();
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void whatIsWithinIsReadAndOneMoreIsTold(Limit limit) {
        assertThat(limit.told().apply(limit.most()))
                .as("%s of the limit", limit)
                .isEmpty();
        assertThat(limit.told().apply(limit.most() + 1))
                .as("%s beyond the limit", limit)
                .isNotEmpty()
                .hasSizeLessThan(1000);
    }
}
