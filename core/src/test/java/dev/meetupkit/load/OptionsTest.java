package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meetupkit.Event;
import dev.meetupkit.Link.Rel;
import dev.meetupkit.Session;
import dev.meetupkit.Session.Kind;
import dev.meetupkit.Speaker;
import dev.meetupkit.Status;
import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller tells a loader: words, the order of numbers in dates, limits. */
class OptionsTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Europe/Berlin"));

    private static final Vocabulary WORDS = Vocabulary.standard();

    @Test
    void aWordForAMonthAndAWeekdayIsReadInADate() {
        Vocabulary words = WORDS.plus(Term.MAY, "toukokuuta").plus(Term.THURSDAY, "torstai");
        String text = "# Mesh\n\nWhen: torstai 7 toukokuuta 2026, 19:00\n";
        assertThat(start(LOADER.with(words), text)).contains(LocalDate.of(2026, 5, 7));
        assertThat(start(LOADER, text)).isEmpty();
        assertThat(codes(LOADER.with(words).load(text.replace("torstai 7", "torstai 8"))))
                .contains(Code.WEEKDAY_MISMATCH);
    }

    @Test
    void aWordForAKindTellsIt() {
        Vocabulary words = WORDS.plus(Term.BREAK, "Brotzeit").plus(Term.WORKSHOP, "Werkstatt");
        String text = "# Mesh 2026-05-07\n\n## Agenda\n\n- 19:00 Brotzeit\n- 19:30 Werkstatt Rust - Ada Byron\n";
        assertThat(LOADER.with(words).load(text).event().orElseThrow().sessions())
                .extracting(Session::kind)
                .containsExactly(Kind.BREAK, Kind.WORKSHOP);
        assertThat(LOADER.load(text).event().orElseThrow().sessions())
                .extracting(Session::kind)
                .doesNotContain(Kind.BREAK, Kind.WORKSHOP);
    }

    @Test
    void aWordForAStatusTellsIt() {
        String text = "# [Peruttu] Mesh 2026-05-07\n";
        assertThat(LOADER.with(WORDS.plus(Term.CANCELLED, "peruttu")).load(text).event())
                .map(Event::status)
                .contains(Status.CANCELLED);
        assertThat(LOADER.load(text).event()).map(Event::status).contains(Status.SCHEDULED);
    }

    @Test
    void aWordInAHeadingTellsWhatStandsBelow() {
        String text = "# Mesh 2026-05-07\n\n## Ohjelma\n\n### Rust - Ada Byron\n\nFast.\n";
        Loaded loaded = LOADER.with(WORDS.plus(Term.TALKS, "ohjelma")).load(text);
        assertThat(loaded.event().orElseThrow().sessions())
                .extracting(Session::title)
                .containsExactly("Rust");
    }

    @Test
    void aWordBesideAnAddressTellsWhatItLeadsTo() {
        String text = "# Mesh 2026-05-07\n\nDer [Mitschnitt](https://example.org/a) ist da.\n";
        assertThat(LOADER.with(WORDS.plus(Term.RECORDING, "Mitschnitt"))
                        .load(text)
                        .event()
                        .orElseThrow()
                        .links())
                .extracting("rel")
                .containsExactly(Rel.RECORDING);
    }

    @Test
    void wordsAboutPeopleTellNameFromHeadline() {
        Vocabulary words =
                WORDS.plus(Term.HONORIFIC, "殿").plus(Term.POSITION, "Bäckerin").plus(Term.NOBODY, "Überraschung");
        String text = "# Mesh 2026-05-07\n\n## Rust\n\n- Speaker: %s\n";
        assertThat(speaker(words, text.formatted("高洪涛殿")).map(Speaker::name)).contains("高洪涛");
        assertThat(speaker(words, text.formatted("Ada Byron (Mesh AG, Bäckerin)"))
                        .flatMap(Speaker::jobTitle))
                .contains("Bäckerin");
        assertThat(speaker(words, text.formatted("Überraschung"))).isEmpty();
    }

    @Test
    void aWordThatTellsSomethingElseIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORDS.plus(Term.WORKSHOP, "Coffee"))
                .withMessage("Vocabulary word \"Coffee\" tells BREAK already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORDS.plus(Term.MONDAY, "May"))
                .withMessage("Vocabulary word \"May\" tells MAY already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORDS.plus(Term.MAY, " "))
                .withMessage("Vocabulary word must not be blank, was \" \"");
        assertThat(WORDS.plus(Term.ASIDE, "coffee").words(Term.ASIDE)).contains("coffee");
        assertThat(WORDS.plus(Term.BREAK, "Coffee").words(Term.BREAK)).containsOnlyOnce("coffee");
    }

    @Test
    void everyWordThatComesWithTheLibraryTellsOneThingOfItsFamily() {
        for (Term term : Term.values()) {
            for (String word : term.words()) {
                assertThat(WORDS.plus(term, word).words(term)).hasSameSizeAs(term.words());
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(nullValues = "-", textBlock = """
            5/6/2026,  DAY_FIRST,   2026-06-05
            5/6/2026,  MONTH_FIRST, 2026-05-06
            5/6/2026,  -,           -
            13/6/2026, MONTH_FIRST, 2026-06-13
            5/13/2026, DAY_FIRST,   2026-05-13
            5.6.2026,  MONTH_FIRST, 2026-06-05
            5/6,       DAY_FIRST,   2026-06-05
            5/6,       MONTH_FIRST, 2026-05-06
            5/6,       -,           -
            """)
    void numbersBetweenSlashesAreReadInTheOrderThatIsStated(String written, DateOrder order, LocalDate date) {
        MeetupLoader loader = order == null ? LOADER : LOADER.reading(order);
        assertThat(start(loader, "---\ndate: 2026-05-20\n---\n# Mesh\n\nWhen: " + written + "\n"))
                .isEqualTo(Optional.ofNullable(date));
    }

    @Test
    void theStatedOrderHoldsInChineseTextToo() {
        String text = "# 网格 2026\n\n时间：5/6\n";
        assertThat(start(LOADER, text)).contains(LocalDate.of(2026, 5, 6));
        assertThat(start(LOADER.reading(DateOrder.DAY_FIRST), text)).contains(LocalDate.of(2026, 6, 5));
    }

    @Test
    void limitsAreThoseOfTheCaller() {
        String talks = "# Mesh 2026-05-07\n\n## Agenda\n\n- 19:00 Rust - Ada Byron\n- 20:00 Go - Tom Lord\n";
        Limits limits = Limits.standard().withSessions(1);
        assertThat(LOADER.within(limits).load(talks).event().orElseThrow().sessions())
                .hasSize(1);
        assertThat(codes(LOADER.within(limits).load(talks))).contains(Code.TOO_LARGE);
        assertThat(codes(LOADER.load(talks))).doesNotContain(Code.TOO_LARGE);
        assertThat(codes(LOADER.within(Limits.standard().withOctets(10)).load(talks)))
                .containsExactly(Code.TOO_LARGE);
        assertThat(codes(LOADER.within(Limits.standard().withOctets(10)).load(talks.getBytes(), "a.md")))
                .containsExactly(Code.TOO_LARGE);
        String table = "# Mesh\n\n| a | b |\n|-|-|\n| c | d |\n";
        assertThat(codes(LOADER.within(Limits.standard().withCells(3)).load(table)))
                .containsExactly(Code.TOO_LARGE);
        String nested = "# Mesh 2026-05-07\n\n> > > deep\n";
        assertThat(LOADER.within(Limits.standard().withNesting(2))
                        .load(nested)
                        .event()
                        .flatMap(Event::description))
                .hasValueSatisfying(text -> assertThat(text).contains(">"));
    }

    @Test
    void aLimitThatIsNotPositiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.standard().withCells(0))
                .withMessage("Limits.cells must be positive, was 0");
    }

    private static Optional<LocalDate> start(MeetupLoader loader, String text) {
        return loader.load(text).event().flatMap(Event::start).map(start -> start.date());
    }

    private static Optional<Speaker> speaker(Vocabulary words, String text) {
        return LOADER.with(words).load(text).event().orElseThrow().sessions().stream()
                .flatMap(session -> session.speakers().stream())
                .findFirst();
    }

    private static Iterable<Code> codes(Loaded loaded) {
        return loaded.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
