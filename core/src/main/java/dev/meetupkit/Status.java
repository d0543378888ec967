package dev.meetupkit;

/** Whether an event or a session takes place. */
public enum Status {
    /** It is to take place, or did. */
    SCHEDULED,
    /** It is put off and has no new date yet. */
    POSTPONED,
    /** It does not take place. */
    CANCELLED
}
