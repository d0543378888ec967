package dev.meetupkit.ical;

import dev.meetupkit.ical.ContentLines.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a calendar says of itself (RFC 5545, section 3.7, and RFC 7986, section 5), beside the properties that clients read from.
 *
 * @param name what it is called
 * @param description what it is about
 * @param refresh how often a subscriber need look
 * @param source where it is published
 * @param color a name of CSS3
 */
record FeedProperties(
        Optional<String> name,
        Optional<String> description,
        Optional<Duration> refresh,
        Optional<String> source,
        Optional<String> color) {

    static final FeedProperties NONE = new FeedProperties(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String PRODUCT = "-//Meetup Kit//meetupkit-ical//EN";

    FeedProperties named(String text) {
        return new FeedProperties(Optional.of(text), description, refresh, source, color);
    }

    FeedProperties described(String text) {
        return new FeedProperties(name, Optional.of(text), refresh, source, color);
    }

    FeedProperties refreshed(Duration every) {
        return new FeedProperties(name, description, Optional.of(every), source, color);
    }

    FeedProperties from(String url) {
        return new FeedProperties(name, description, refresh, Optional.of(url), color);
    }

    FeedProperties colored(String css) {
        return new FeedProperties(name, description, refresh, source, Optional.of(css));
    }

    /** Writes them, with a name for a calendar that was given none. */
    void write(ContentLines out, Instant stamp, Optional<String> otherName) {
        out.property("VERSION", Value.word("2.0"));
        out.property("PRODID", Value.text(PRODUCT));
        out.property("CALSCALE", Value.word("GREGORIAN"));
        out.property("LAST-MODIFIED", Value.utc(stamp));
        name.or(() -> otherName).map(Value::text).ifPresent(text -> {
            out.property("NAME", text);
            out.property("X-WR-CALNAME", text);
        });
        description.map(Value::text).ifPresent(text -> {
            out.property("DESCRIPTION", text);
            out.property("X-WR-CALDESC", text);
        });
        refresh.map(Value::duration).ifPresent(every -> {
            out.property("REFRESH-INTERVAL", every, new Parameter("VALUE", "DURATION"));
            out.property("X-PUBLISHED-TTL", every);
        });
        source.map(Value::uri).ifPresent(url -> out.property("SOURCE", url, new Parameter("VALUE", "URI")));
        color.map(Value::word).ifPresent(css -> out.property("COLOR", css));
    }
}
