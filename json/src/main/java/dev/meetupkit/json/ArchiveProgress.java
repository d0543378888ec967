package dev.meetupkit.json;

import java.util.OptionalLong;

/**
 * How far the reading of an archive is.
 *
 * @param octets octets of the file or stream that have been read, as they are stored
 * @param total octets of the whole; absent for a stream
 * @param events events so far
 */
public record ArchiveProgress(long octets, OptionalLong total, long events) {}
