/** A stranger's program: it requires the library alone; which Jacksons are there is up to who starts it. */
module stranger {
    requires dev.meetupkit.json;
    requires static tools.jackson.databind;
    requires static com.fasterxml.jackson.databind;
}
