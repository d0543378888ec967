/** Events as JSON. */
@org.jspecify.annotations.NullMarked
module dev.meetupkit.json {
    requires transitive dev.meetupkit;
    requires static org.jspecify;
    requires tools.jackson.core;
    requires static com.fasterxml.jackson.core;

    exports dev.meetupkit.json;
}
