/**
 * Events as JSON, and the views of them that other tools ask for. On the module path the {@code MeetupModule} of either Jackson is
 * added to a mapper by its owner: a service cannot be provided for a module that may be absent.
 */
@org.jspecify.annotations.NullMarked
module dev.meetupkit.json {
    requires transitive dev.meetupkit;
    requires static org.jspecify;
    requires java.xml;
    requires tools.jackson.core;
    requires static tools.jackson.databind;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;

    exports dev.meetupkit.json;
    exports dev.meetupkit.json.jackson2;
    exports dev.meetupkit.json.jackson3;
    exports dev.meetupkit.json.schedule;
    exports dev.meetupkit.json.sessionize;
}
