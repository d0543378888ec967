package dev.meetupkit.load;

/** What {@code 5/6/2026} and {@code 5/6} mean where neither number tells. */
public enum DateOrder {
    /** As Chinese text, the United States and ISO 8601 have it: 6 May. */
    MONTH_FIRST,
    /** As most of the world has it: 5 June. */
    DAY_FIRST
}
