package dev.meetupkit.cli;

import static dev.meetupkit.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.fixtures.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the commands do with calendars, and with two states of an event. */
class CalendarCommandsTest {

    @TempDir
    Path archive;

    @BeforeEach
    void unpack() throws Exception {
        Fixture.unpack(archive);
    }

    @Test
    void readsTheEntriesOfACalendarAndWritesThemAgain() throws IOException {
        Path calendar = Files.writeString(archive.resolve("theirs.ics"), """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:a
                SUMMARY:Mesh Night
                DTSTART;TZID=W. Europe Standard Time:20260507T190000
                RRULE:FREQ=WEEKLY
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                SUMMARY:Rust Night
                DTSTART:20260508T190000Z
                END:VEVENT
                END:VCALENDAR
                """);
        Run json = run("json", calendar.toString());
        assertThat(json.code()).isZero();
        assertThat(json.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(json.out()).contains("\"2026-05-07T19:00:00+02:00\"", "\"Europe/Berlin\"", "\"RRULE:FREQ=WEEKLY\"");
        assertThat(json.err()).contains("theirs.ics:6:7: warning: this entry recurs");
        String[] command = {"ics", "--stamp", "2026-01-01T00:00:00Z", "--base-url", "https://example.org/", ""};
        command[command.length - 1] = calendar.toString();
        String written = run(command).out();
        assertThat(written).contains("SUMMARY:Mesh Night", "RRULE:FREQ=WEEKLY", "TZID=Europe/Berlin");
    }

    @ParameterizedTest
    @EnumSource
    void readsExactlyWhatItWrote(Fixture fixture) {
        String root = archive.toString();
        String document = archive.resolve(fixture.path()).toString();
        String calendar = archive.resolve("written.ics").toString();
        String expected = run("json", "--root", root, document).out();
        run("ics", "--root", root, "-o", calendar, document);
        assertThat(run("json", calendar).out()).isEqualTo(expected);
        run("ics", "--rich", "--umbrella", "--root", root, "-o", calendar, document);
        assertThat(run("json", calendar).out()).isEqualTo(expected);
        assertThat(run("lint", calendar).code()).isZero();
    }

    @Test
    void writesSpeakersAsComponentsWhenAskedTo() {
        String document = archive.resolve(Fixture.TABLE_AND_LISTS.path()).toString();
        String root = archive.toString();
        assertThat(run("ics", "--rich", "--root", root, document).out()).contains("BEGIN:PARTICIPANT");
        assertThat(run("ics", "--root", root, document).out()).doesNotContain("BEGIN:PARTICIPANT");
    }

    @Test
    void dropsWhatIsCancelledWhenAskedTo() throws IOException {
        Path feed = archive.resolve("feed.ics");
        Path night =
                Files.writeString(archive.resolve("night.md"), "---\nid: n\n---\n# Go Night\n\n时间：2026-05-07 19:00\n");
        Path day = Files.writeString(archive.resolve("day.md"), "---\nid: d\n---\n# Go Day\n\n时间：2026-05-08\n");
        run("ics", "--stamp", "2026-01-01T00:00:00Z", "-o", feed.toString(), night.toString(), day.toString());
        Files.writeString(night, "---\nid: n\nstatus: cancelled\n---\n# Go Night\n\n时间：2026-05-07 19:00\n");
        String[] stays = {"ics", "--stamp", "2026-02-01T00:00:00Z", "--update", feed.toString()};
        assertThat(run(with(stays, night.toString(), day.toString())).out()).contains("STATUS:CANCELLED");
        String[] leaves = with(stays, "--drop-cancelled", "--retain", "0");
        Run dropped = run(with(leaves, night.toString(), day.toString()));
        assertThat(dropped.out()).contains("Go Day").doesNotContain("Go Night");
        assertThat(dropped.err()).contains("gone: Go Night");
        assertThat(run("ics", "--drop-cancelled", day.toString()).err())
                .contains("--drop-cancelled goes with --update");
    }

    @Test
    void followsTheFeedPublishedBefore() throws IOException {
        Path feed = archive.resolve("feed.ics");
        Path night =
                Files.writeString(archive.resolve("night.md"), "---\nid: n\n---\n# Go Night\n\n时间：2026-05-07 19:00\n");
        Path day = Files.writeString(archive.resolve("day.md"), "---\nid: d\n---\n# Go Day\n\n时间：2026-05-08\n");
        run("ics", "--stamp", "2026-01-01T00:00:00Z", "-o", feed.toString(), night.toString(), day.toString());
        String first = Files.readString(feed);
        String[] update = {"ics", "--stamp", "2026-02-01T00:00:00Z", "--update", feed.toString(), "-o", feed.toString()
        };
        Run same = run(with(update, night.toString(), day.toString()));
        assertThat(Files.readString(feed)).isEqualTo(first);
        assertThat(same.err()).doesNotContain("changed:", "gone:");
        Files.writeString(night, Files.readString(night).replace("19:00", "20:00"));
        Run changed = run(with(update, night.toString()));
        assertThat(changed.err()).contains("changed: Go Night", "gone: Go Day");
        assertThat(Files.readString(feed)).contains("SEQUENCE:1", "STATUS:CANCELLED", "SUMMARY:Cancelled: Go Day");
        Run missing = run("ics", "--update", archive.resolve("none.ics").toString(), night.toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("none.ics: no such file; leave --update out the first time");
    }

    @Test
    void tellsWhatChangedInWords() throws IOException {
        String old =
                "# Go Night\n\nWhen: 2026-05-07 19:00\n\n## Talks\n\n### Optics - Ann Lee\n\n### Effects - Bob Roy\n";
        Path before = Files.writeString(archive.resolve("old.md"), old);
        Path after = Files.writeString(
                archive.resolve("new.md"),
                old.replace("19:00", "20:00")
                        .replace("Optics", "Lenses")
                        .replace("Effects - Bob Roy", "Types - Cai Fu"));
        Run run = run("diff", before.toString(), after.toString());
        assertThat(run.out().lines())
                .containsExactly(
                        "Go Night: moved from 2026-05-07T19:00 Asia/Shanghai to 2026-05-07T20:00 Asia/Shanghai",
                        "Go Night: \"Lenses\" was called \"Optics\"",
                        "Go Night: \"Types\" is new",
                        "Go Night: \"Effects\" is gone");
        assertThat(run.code()).isZero();
        assertThat(run("diff", before.toString()).code()).isEqualTo(2);
        assertThat(run("diff", archive.resolve("2020").toString(), archive.toString())
                        .out())
                .contains(": new");
    }

    @Test
    void comparesEntriesThatShareAnIdInTheirOrder() throws IOException {
        String entry = "BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260507T190000Z\r\nSUMMARY:%s\r\nEND:VEVENT\r\n";
        String calendar =
                "BEGIN:VCALENDAR\r\n" + entry.formatted("Night") + entry.formatted("Late") + "END:VCALENDAR\r\n";
        Path before = Files.writeString(archive.resolve("old.ics"), calendar);
        Path after = Files.writeString(archive.resolve("new.ics"), calendar.replace("Late", "Later"));
        assertThat(run("diff", before.toString(), after.toString()).out().lines())
                .containsExactly("Later: was called \"Late\"");
    }

    @Test
    void lintsACalendarByTheLetter() throws IOException {
        Path calendar = Files.writeString(archive.resolve("theirs.ics"), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        Run run = run("lint", calendar.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("theirs.ics:1:7: warning: VCALENDAR lacks PRODID (section 3.6) [broken-rule]");
        assertThat(run("lint", "--format", "github", calendar.toString()).out()).contains("::warning file=");
        assertThat(run("lint", archive.resolve("none.ics").toString()).code()).isEqualTo(2);
        Path ours = archive.resolve("ours.ics");
        String document = archive.resolve(Fixture.TABLE_AND_LISTS.path()).toString();
        run("ics", "--stamp", "2026-01-01T00:00:00Z", "-o", ours.toString(), document);
        Run good = run("lint", ours.toString());
        assertThat(good.err()).isEmpty();
        assertThat(good.code()).isZero();
    }

    @Test
    void refusesWhatIsNoCalendar() throws IOException {
        Path page = Files.writeString(archive.resolve("page.ics"), "<!DOCTYPE html>\n");
        Run run = run("json", page.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("page.ics: error: expected BEGIN:VCALENDAR")
                .doesNotContain("\tat ");
    }

    private static String[] with(String[] command, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(command), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}
