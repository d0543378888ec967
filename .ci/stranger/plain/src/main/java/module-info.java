/** A program of somebody else, who wants no more than he needs. */
module stranger {
    requires dev.meetupkit.ical;
    requires dev.meetupkit.json;
}
