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
 */
record Options(ZoneId zone, Vocabulary vocabulary, Optional<Path> root, Set<String> settled) {}
