/** Assertions about events, what was loaded and calendars. */
@org.jspecify.annotations.NullMarked
module dev.meetupkit.assertj {
    requires transitive dev.meetupkit;
    requires transitive dev.meetupkit.ical;
    requires transitive org.assertj.core;
    requires static org.jspecify;

    exports dev.meetupkit.assertj;
}
