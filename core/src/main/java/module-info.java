/** The meetup model and the loader of meetup documents. */
@org.jspecify.annotations.NullMarked
module dev.meetupkit {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.snakeyaml.engine;

    exports dev.meetupkit;
    exports dev.meetupkit.diagnostic;
    exports dev.meetupkit.load;
    exports dev.meetupkit.write;
}
