package dev.meetupkit.json;

import dev.meetupkit.Event;
import dev.meetupkit.Link;
import dev.meetupkit.json.codec.Jackson;
import dev.meetupkit.json.codec.JsonSink;
import dev.meetupkit.json.codec.Octets;
import dev.meetupkit.json.codec.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes events as search engines read them: JSON-LD with the terms of <a href="https://schema.org/Event">schema.org</a>. A view,
 * not an archive: it is not read back; FORMAT.md says what it leaves out. Immutable and safe for threads.
 *
 * <p>Whatever an event says, the text can stand inside a {@code <script>} element: {@code <}, {@code >}, {@code &} and the line
 * separators of JavaScript are escaped. Equal events give equal texts.
 */
public final class JsonLd {

    private final boolean pretty;
    private final Optional<String> page;

    private JsonLd(boolean pretty, Optional<String> page) {
        this.pretty = pretty;
        this.page = page;
    }

    /** Writes everything on one line, without a line end. */
    public static JsonLd compact() {
        return new JsonLd(false, Optional.empty());
    }

    /** Writes a line for each member, indented by two spaces, with a line end at the end. */
    public static JsonLd pretty() {
        return new JsonLd(true, Optional.empty());
    }

    /**
     * The same for an event that has a page of its own.
     *
     * @param url the address of the page that the text will stand on
     * @throws IllegalArgumentException if it is no absolute http or https URL
     */
    public JsonLd on(String url) {
        if (!url.regionMatches(true, 0, "http", 0, 4)) {
            throw new IllegalArgumentException(
                    "JsonLd.on must have an absolute http or https URL, was \"" + url + "\"");
        }
        return new JsonLd(pretty, Optional.of(Link.of(Link.Rel.PAGE, url).url()));
    }

    /** The node of an event, with its sessions but the breaks as events within it. */
    public String write(Event event) {
        return text(new LdEvent(event, Optional.empty(), page));
    }

    /**
     * The same for an event that was announced before: what begins at another time since is marked as rescheduled, with the time it
     * had. A session is the one it was if its id is, else if its title is.
     */
    public String write(Event event, Event before) {
        return text(new LdEvent(event, Optional.of(before), page));
    }

    /** What search engines ask of each node that {@link #write(Event)} writes, the event first. */
    public List<SearchReport> report(Event event) {
        return SearchReport.of(new LdEvent(event, Optional.empty(), page).node());
    }

    private String text(LdEvent event) {
        Octets octets = new Octets();
        try (JsonSink sink = Jackson.sink(octets, pretty)) {
            Values.write(event.node(), sink);
        }
        String json = new String(octets.take(), StandardCharsets.UTF_8);
        return inScript(json) + (pretty ? "\n" : "");
    }

    /** These characters stand in strings only, where an escape means the same. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003C")
                .replace(">", "\\u003E")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
