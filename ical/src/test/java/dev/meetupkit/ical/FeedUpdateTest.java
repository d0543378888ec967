package dev.meetupkit.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.Session;
import dev.meetupkit.Status;
import dev.meetupkit.ical.FeedUpdate.Change;
import dev.meetupkit.ical.FeedUpdate.Kind;
import dev.meetupkit.ical.FeedUpdate.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedUpdateTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant SECOND = Instant.parse("2026-02-01T00:00:00Z");

    private static final Instant THIRD = Instant.parse("2026-02-20T00:00:00Z");

    private static final FeedUpdate UPDATE = FeedUpdate.standard();

    private static final Pattern ENTRY = Pattern.compile("(?s)BEGIN:VEVENT\r\n.*?END:VEVENT\r\n");

    private static WrittenCalendar written(Instant stamp, Event... events) {
        return CalendarWriter.stampedAt(stamp)
                .under("https://example.org/")
                .named("Nights")
                .write(List.of(events));
    }

    private static Event night(String id, String title, int hour) {
        return Event.titled(title)
                .id(id)
                .timeZone(ZoneId.of("Europe/Berlin"))
                .start(LocalDateTime.of(2026, 5, 7, hour, 0))
                .build();
    }

    private static List<Kind> kinds(Plan plan) {
        return plan.changes().stream().map(Change::kind).toList();
    }

    /** The entries by UID, as text. */
    private static Map<String, String> entries(String feed) {
        Map<String, String> entries = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(feed);
        while (entry.find()) {
            entries.put(property(entry.group(), "UID"), entry.group());
        }
        return entries;
    }

    private static String property(String entry, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + "[;:](.*)$").matcher(entry.replace("\r\n ", ""));
        return line.find() ? line.group(1) : "";
    }

    @Test
    void keepsNoZoneThatOnlyAReplacedPropertyNamed() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                + "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        String feed = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + zone
                + "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260507\r\nSUMMARY:a\r\n"
                + "STATUS;TZID=Asia/Shanghai:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        WrittenCalendar none = new WrittenCalendar("", List.of());
        String gone = UPDATE.plan(feed, none, FIRST).text();
        assertThat(gone).contains("STATUS:CANCELLED").doesNotContain("VTIMEZONE");
        assertThat(UPDATE.plan(gone, none, FIRST).text()).isEqualTo(gone);
    }

    @Test
    void whatIsAnnouncedAsCancelledStaysOrLeavesAsAskedFor() {
        Event night = night("a", "Mesh Night", 19);
        Event other = night("b", "Rust Night", 19);
        Event off = Event.builder().from(night).status(Status.CANCELLED).build();
        Instant later = FIRST.plus(Duration.ofDays(91));
        FeedUpdate dropping = UPDATE.droppingCancelled();
        String published = UPDATE.plan("", written(FIRST, night, other), FIRST).text();
        String cancelled =
                dropping.plan(published, written(FIRST, off, other), FIRST).text();
        assertThat(cancelled)
                .contains("STATUS:CANCELLED")
                .isEqualTo(UPDATE.plan(published, written(FIRST, off, other), FIRST)
                        .text());

        Plan stays = UPDATE.plan(cancelled, written(later, off, other), later);
        assertThat(stays.text()).isEqualTo(cancelled);

        Plan leaves = dropping.plan(cancelled, written(later, off, other), later);
        assertThat(leaves.text()).doesNotContain("Mesh Night").contains("Rust Night");
        assertThat(leaves.changes()).extracting(Change::kind).containsExactly(Kind.FORGOTTEN);
        Plan again = dropping.plan(leaves.text(), written(later, off, other), later);
        assertThat(again.text()).isEqualTo(leaves.text());
        assertThat(again.changes()).isEmpty();

        Plan atOnce = dropping.retaining(Duration.ZERO).plan(published, written(later, off, other), later);
        assertThat(atOnce.text()).doesNotContain("Mesh Night");
        assertThat(atOnce.changes()).extracting(Change::kind).containsExactly(Kind.GONE);
    }

    @Test
    void publishesTheFirstFeedAsItIsWritten() {
        WrittenCalendar next = written(FIRST, night("a", "Mesh Night", 19));
        Plan plan = UPDATE.plan("", next, FIRST);
        assertThat(plan.text()).isEqualTo(next.text());
        assertThat(kinds(plan)).containsExactly(Kind.NEW);
    }

    @Test
    void leavesTheOctetsOfWhatDidNotChange() {
        String before = written(FIRST, night("a", "Mesh Night", 19), night("b", "Rust Night", 20))
                .text();
        Plan same = UPDATE.plan(
                before, written(SECOND, night("a", "Mesh Night", 19), night("b", "Rust Night", 20)), SECOND);
        assertThat(same.text()).isEqualTo(before);
        assertThat(same.changes()).isEmpty();
        Plan moved = UPDATE.plan(
                before, written(SECOND, night("a", "Mesh Night", 19), night("b", "Rust Night", 21)), SECOND);
        assertThat(kinds(moved)).containsExactly(Kind.CHANGED);
        List<String> old = List.copyOf(entries(before).values());
        List<String> now = List.copyOf(entries(moved.text()).values());
        assertThat(now.get(0)).isEqualTo(old.get(0));
        assertThat(property(now.get(1), "SEQUENCE")).isEqualTo("1");
        assertThat(property(now.get(1), "DTSTAMP")).isEqualTo("20260201T000000Z");
        assertThat(property(now.get(1), "LAST-MODIFIED")).isEqualTo("20260201T000000Z");
    }

    @Test
    void followsAFeedThatAnotherWriterPutIntoLowerCase() {
        String before = written(FIRST, night("a", "Mesh Night", 19)).text();
        String lower = before.replace("STATUS:", "status:")
                .replace("SUMMARY:", "summary:")
                .replace("SEQUENCE:", "Sequence:");
        WrittenCalendar none = new WrittenCalendar("", List.of());
        Plan gone = UPDATE.plan(lower, none, SECOND);
        assertThat(gone.text())
                .containsOnlyOnce("STATUS:CANCELLED")
                .containsOnlyOnce("Cancelled: Mesh Night")
                .containsOnlyOnce("SEQUENCE:1")
                .doesNotContain("status:", "Sequence:");
        assertThat(UPDATE.plan(gone.text(), none, SECOND).text()).isEqualTo(gone.text());
    }

    @Test
    void followsAFeedWithControlCharactersAndTellsOfThem() {
        String before = written(FIRST, night("a", "Mesh Night", 19)).text().replace("Mesh Night", "Mesh\u0092Night");
        Plan gone = UPDATE.plan(before, new WrittenCalendar("", List.of()), SECOND);
        assertThat(gone.text()).contains("SUMMARY:Cancelled: Mesh Night");
        assertThat(gone.diagnostics())
                .extracting(finding -> finding.code().id())
                .contains("bad-value");
    }

    @Test
    void keepsWhatIsGoneAsCancelledUntilItsTimeIsOverOrItIsBack() {
        String before = written(FIRST, night("a", "Mesh Night", 19), night("b", "网格之夜", 20))
                .text();
        Plan gone = UPDATE.plan(before, written(SECOND, night("a", "Mesh Night", 19)), SECOND);
        assertThat(gone.changes())
                .extracting(Change::kind, Change::summary)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.GONE, "网格之夜"));
        String tombstone = List.copyOf(entries(gone.text()).values()).get(1);
        assertThat(property(tombstone, "STATUS")).isEqualTo("CANCELLED");
        assertThat(property(tombstone, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(property(tombstone, "SUMMARY")).isEqualTo("已取消：网格之夜");
        assertThat(property(tombstone, "SEQUENCE")).isEqualTo("1");
        assertThat(CalendarLint.check(gone.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        Plan still = UPDATE.plan(gone.text(), written(THIRD, night("a", "Mesh Night", 19)), THIRD);
        assertThat(still.text()).isEqualTo(gone.text());
        Plan back =
                UPDATE.plan(gone.text(), written(THIRD, night("a", "Mesh Night", 19), night("b", "网格之夜", 20)), THIRD);
        assertThat(kinds(back)).containsExactly(Kind.BACK);
        String again = List.copyOf(entries(back.text()).values()).get(1);
        assertThat(property(again, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(property(again, "SEQUENCE")).isEqualTo("2");
        Instant late = SECOND.plus(Duration.ofDays(91));
        Plan over = UPDATE.plan(gone.text(), written(late, night("a", "Mesh Night", 19)), late);
        assertThat(kinds(over)).containsExactly(Kind.FORGOTTEN);
        assertThat(entries(over.text())).hasSize(1);
    }

    @Test
    void dropsWhatIsGoneWhereNothingIsRetained() {
        String before = written(FIRST, night("a", "Mesh Night", 19)).text();
        Plan gone = UPDATE.retaining(Duration.ZERO).plan(before, written(SECOND), SECOND);
        assertThat(kinds(gone)).containsExactly(Kind.GONE);
        assertThat(gone.text()).isEmpty();
        Plan kept = UPDATE.plan(before, written(SECOND), SECOND);
        assertThat(Judges.ical4j(kept.text())).hasSize(1);
        assertThat(kept.text()).contains("BEGIN:VTIMEZONE", "LAST-MODIFIED:20260201T000000Z");
        assertThatIllegalArgumentException().isThrownBy(() -> UPDATE.retaining(Duration.ofDays(-1)));
    }

    @Test
    void tellsOfAnEntryThatItCannotFollow() {
        String before = written(FIRST, night("a", "Mesh Night", 19)).text().replaceFirst("UID:.*\r\n", "");
        Plan plan = UPDATE.plan(before, written(SECOND, night("a", "Mesh Night", 19)), SECOND);
        assertThat(kinds(plan)).containsExactly(Kind.NEW);
        assertThat(plan.diagnostics()).hasSize(1);
    }

    @Test
    void publishesANewNameOfTheCalendarAlone() {
        String before = written(FIRST, night("a", "Mesh Night", 19)).text();
        WrittenCalendar next = CalendarWriter.stampedAt(SECOND)
                .under("https://example.org/")
                .named("Evenings")
                .write(night("a", "Mesh Night", 19));
        Plan plan = UPDATE.plan(before, next, SECOND);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.text()).contains("NAME:Evenings");
        assertThat(entries(plan.text())).isEqualTo(entries(before));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void holdsItsLawsOverManyEdits(long seed) {
        Random random = new Random(seed);
        RandomEvents source = new RandomEvents(seed);
        List<Event> events = new ArrayList<>();
        String feed = "";
        Instant stamp = FIRST;
        Map<String, Integer> sequences = new HashMap<>();
        for (int round = 0; round < 25; round++) {
            edit(events, source, random, round);
            stamp = stamp.plus(Duration.ofDays(1));
            WrittenCalendar next = written(stamp, events.toArray(Event[]::new));
            Plan plan = UPDATE.plan(feed, next, stamp);
            String again = UPDATE.plan(plan.text(), next, stamp.plusSeconds(60)).text();
            assertThat(again).as("seed %s, round %s: idempotent", seed, round).isEqualTo(plan.text());
            FeedUpdate dropping = UPDATE.droppingCancelled();
            String dropped = dropping.plan(feed, next, stamp).text();
            assertThat(dropping.plan(dropped, next, stamp).text())
                    .as("seed %s, round %s: idempotent without the cancelled", seed, round)
                    .isEqualTo(dropped);
            Map<String, String> before = entries(feed);
            Map<String, String> after = entries(plan.text());
            assertThat(after.keySet()).as("no UID is lost").containsAll(before.keySet());
            assertThat(after.keySet()).containsAll(entries(next.text()).keySet());
            List<String> changed = plan.changes().stream().map(Change::uid).toList();
            after.forEach((uid, entry) -> {
                int sequence = Integer.parseInt(property(entry, "SEQUENCE"));
                assertThat(sequence).as("SEQUENCE never falls").isGreaterThanOrEqualTo(sequences.getOrDefault(uid, 0));
                sequences.put(uid, sequence);
                if (!changed.contains(uid)) {
                    assertThat(entry).as("same octets").isEqualTo(before.get(uid));
                }
            });
            if (!plan.text().isEmpty()) {
                assertThat(CalendarLint.check(plan.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .as(plan.text())
                        .isEmpty();
            }
            feed = plan.text();
        }
    }

    /** Adds, drops, retitles, moves and reorders. */
    private static void edit(List<Event> events, RandomEvents source, Random random, int round) {
        switch (random.nextInt(6)) {
            case 0, 1 ->
                events.add(Event.builder().from(source.next()).id("e" + round).build());
            case 2 -> {
                if (!events.isEmpty()) {
                    events.remove(random.nextInt(events.size()));
                }
            }
            case 3 -> java.util.Collections.shuffle(events, random);
            case 4 -> {
                if (!events.isEmpty()) {
                    int at = random.nextInt(events.size());
                    events.set(
                            at,
                            Event.builder()
                                    .from(events.get(at))
                                    .title("Retitled " + round)
                                    .build());
                }
            }
            default -> {
                if (!events.isEmpty()) {
                    int at = random.nextInt(events.size());
                    List<Session> sessions = new ArrayList<>(events.get(at).sessions());
                    java.util.Collections.reverse(sessions);
                    Event event = events.get(at);
                    events.set(
                            at, Event.builder().from(event).sessions(sessions).build());
                }
            }
        }
    }
}
