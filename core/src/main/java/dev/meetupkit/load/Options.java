package dev.meetupkit.load;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller tells a loader before it reads.
 *
 * @param zone of documents that name none
 * @param vocabulary the labels it knows
 * @param root the folder below which paths are ids
 * @param settled the fingerprints of findings that a person has settled
 * @param dateOrder what numbers between slashes mean
 * @param limits of what is read
 */
record Options(
        ZoneId zone,
        Vocabulary vocabulary,
        Optional<Path> root,
        Set<String> settled,
        Optional<DateOrder> dateOrder,
        Limits limits) {

    static Options in(ZoneId zone) {
        return new Options(
                zone, Vocabulary.standard(), Optional.empty(), Set.of(), Optional.empty(), Limits.standard());
    }

    Options with(Vocabulary words) {
        return new Options(zone, words, root, settled, dateOrder, limits);
    }

    Options below(Path folder) {
        return new Options(zone, vocabulary, Optional.of(folder), settled, dateOrder, limits);
    }

    Options settling(Set<String> fingerprints) {
        return new Options(zone, vocabulary, root, fingerprints, dateOrder, limits);
    }

    Options reading(DateOrder order) {
        return new Options(zone, vocabulary, root, settled, Optional.of(order), limits);
    }

    Options within(Limits bounds) {
        return new Options(zone, vocabulary, root, settled, dateOrder, bounds);
    }
}
