package dev.meetupkit.load;

import dev.meetupkit.diagnostic.Position;

/**
 * A block of a text that no attribute was made of.
 *
 * @param position where it begins
 * @param text the raw text of the block
 */
public record UnreadBlock(Position position, String text) {}
