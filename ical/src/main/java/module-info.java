/** Events as iCalendar. */
@org.jspecify.annotations.NullMarked
module dev.meetupkit.ical {
    requires transitive dev.meetupkit;
    requires static org.jspecify;
    requires static ical4j.core;

    exports dev.meetupkit.ical;
}
