package dev.meetupkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meetupkit.Event;
import dev.meetupkit.RandomEvents;
import dev.meetupkit.fixtures.Fixture;
import dev.meetupkit.load.Source.Certainty;
import dev.meetupkit.write.MeetupWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of documents that went wrong while they were edited: none throws, loses text or states a fact without a source. */
class MutantsTest {

    private static final MeetupLoader LOADER = MeetupLoader.in(ZoneId.of("Asia/Shanghai"));

    private static final int MUTANTS = 250;

    private static final long SEED = 20_261_125;

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void readsWhateverBecameOfADocument(Fixture fixture) {
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(fixture.markdown(), new Random(SEED + i));
            for (Loaded loaded : loadAll(mutant, fixture, i)) {
                loaded.event()
                        .ifPresent(event -> assertThat(SourceTest.attributes(event))
                                .as("%s:%n%s", fixture, mutant)
                                .allMatch(pointer -> loaded.source(pointer).certainty() != Certainty.ABSENT));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void whateverWasReadIsWrittenAndReadBackEqual(Fixture fixture) {
        int read = 0;
        for (int i = 0; i < MUTANTS; i += 5) {
            String mutant = mutant(fixture.markdown(), new Random(SEED + i));
            read += LOADER.load(mutant).event().isPresent() ? 1 : 0;
            LOADER.load(mutant)
                    .event()
                    .ifPresent(event -> assertThat(
                                    LOADER.load(MeetupWriter.standard().write(event))
                                            .event())
                            .as("%s", mutant)
                            .contains(event));
        }
        assertThat(read).isGreaterThan(MUTANTS / 10);
    }

    @Test
    void readsWhateverBecameOfWhatStandsToTheLetter() {
        RandomEvents events = new RandomEvents(SEED);
        for (int i = 0; i < MUTANTS; i++) {
            Event event = events.next();
            String mutant = mutant(MeetupWriter.standard().write(event), new Random(SEED + i));
            assertThat(loadAll(mutant, event, i)).isNotEmpty();
        }
    }

    private static List<Loaded> loadAll(String mutant, Object fixture, int i) {
        try {
            Loaded loaded = LOADER.load(mutant);
            String whole = loaded.blocks().stream().map(TextBlock::text).collect(Collectors.joining());
            assertThat(loaded.blocks().isEmpty() ? mutant : whole).isEqualTo(mutant);
            List<Loaded> all = new ArrayList<>(LOADER.loadAll(mutant));
            all.add(loaded);
            return all;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + i + " of " + fixture + ":\n" + mutant, e);
        }
    }

    /** One to five edits: lines dropped, doubled, swapped or cut, digits and widths changed. */
    private static String mutant(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int edits = 1 + random.nextInt(5); edits > 0 && lines.size() > 2; edits--) {
            int at = random.nextInt(lines.size() - 1);
            String line = lines.get(at);
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, lines.set(at + 1, line));
                case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 4 -> lines.set(at, line.replaceFirst("\\d", String.valueOf(random.nextInt(10))));
                case 5 -> lines.set(at, line.replace(':', '：').replace('(', '（').replace("-", "—"));
                default -> lines.set(at, line + lines.remove(at + 1));
            }
        }
        return String.join("\n", lines);
    }
}
