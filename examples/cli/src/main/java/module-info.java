/** The command line. */
@org.jspecify.annotations.NullMarked
module dev.meetupkit.cli {
    requires dev.meetupkit;
    requires dev.meetupkit.ical;
    requires dev.meetupkit.json;
    requires info.picocli;
    requires static org.jspecify;
    requires tools.jackson.core;

    opens dev.meetupkit.cli to
            info.picocli;
}
