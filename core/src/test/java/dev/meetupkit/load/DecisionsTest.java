package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A finding that a person has settled does not come back. */
class DecisionsTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    private static final String TEXT = "# Mesh\n\n时间：2019年11月24日（星期六）\n";

    @Test
    void settlesOneFindingFromTheFrontMatterOrTheCaller() {
        String fingerprint = fingerprint(LOADER.load(TEXT));
        Loaded inText = LOADER.load("---\nsettled: [" + fingerprint + "]\n---\n" + TEXT);
        Loaded byCaller = LOADER.settling(List.of(fingerprint)).load(TEXT);
        for (Loaded loaded : List.of(inText, byCaller)) {
            assertThat(loaded.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.ZONE_DEFAULTED);
            assertThat(loaded.settled()).extracting(Diagnostic::code).containsExactly(Code.WEEKDAY_MISMATCH);
        }
    }

    @Test
    void survivesEditsElsewhereButNotOfTheWordsItIsAbout() {
        String fingerprint = fingerprint(LOADER.load(TEXT));
        assertThat(fingerprint(LOADER.load("# Another title\n\nMore.\n\n" + TEXT.substring(8))))
                .isEqualTo(fingerprint);
        assertThat(fingerprint(LOADER.load(TEXT.replace("24", "25")))).isNotEqualTo(fingerprint);
    }

    @Test
    void tellsOfADecisionOnNothing() {
        Loaded loaded = LOADER.load("---\nsettled: [0badcafe]\n---\n" + TEXT);
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).contains(Code.SETTLED_UNMATCHED);
    }

    @Test
    void tellsOfRoomsAndPeopleThatAreTakenTwice() {
        Loaded loaded = LOADER.load("""
                # Conf

                Date: 2026-05-07

                | Time | Title | Speaker | Room |
                |---|---|---|---|
                | 10:00-11:00 | Optics | Ann Lee | A |
                | 10:30-11:30 | Effects | Bob Roy | A |
                | 11:00-12:00 | Lenses | Ann Lee | B |
                | 11:30-12:30 | Prisms | Ann Lee | C |
                """);
        assertThat(loaded.diagnostics())
                .filteredOn(finding -> finding.code() == Code.ROOM_TAKEN || finding.code() == Code.SPEAKER_TWICE)
                .extracting(finding -> finding.code() + " " + finding.position().orElseThrow())
                .containsExactlyInAnyOrder("ROOM_TAKEN 8:17", "SPEAKER_TWICE 10:17");
    }

    private static String fingerprint(Loaded loaded) {
        return loaded.diagnostics().stream()
                .filter(finding -> finding.code() == Code.WEEKDAY_MISMATCH)
                .findFirst()
                .flatMap(Diagnostic::fingerprint)
                .orElseThrow();
    }
}
