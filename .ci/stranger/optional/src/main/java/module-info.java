/** A program of somebody else, who has a mapper of each Jackson and ical4j. */
@SuppressWarnings("requires-automatic") // ical4j is no module yet
module stranger {
    requires com.fasterxml.jackson.databind;
    requires dev.meetupkit.ical;
    requires dev.meetupkit.json;
    requires ical4j.core;
    requires tools.jackson.databind;
}
