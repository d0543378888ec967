package dev.meetupkit.json.sessionize;

import dev.meetupkit.diagnostic.Code;
import dev.meetupkit.diagnostic.Diagnostic;
import dev.meetupkit.json.codec.Jackson;
import dev.meetupkit.json.codec.JsonSource;
import dev.meetupkit.json.codec.JsonSource.Token;
import dev.meetupkit.json.codec.JsonValue;
import dev.meetupkit.json.codec.MismatchException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the JSON of the public views "All", "GridSmart" and "Sessions" of Sessionize. They do not name the event, so its title is an
 * argument. Immutable and safe for threads.
 *
 * <p>Limits: 16 MiB a text, 1 MiB a string, 32 levels.
 *
 * @see <a href="https://sessionize.com/playbook/api">the views</a>
 */
public final class SessionizeReader {

    private final ZoneId zone;

    private SessionizeReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A reader for events of a region.
     *
     * @param zone the zone of the event, in which times without an offset are written
     */
    public static SessionizeReader in(ZoneId zone) {
        return new SessionizeReader(zone);
    }

    /**
     * Reads a view.
     *
     * @param title the title of the event
     * @throws IllegalArgumentException if the title is blank
     */
    public ReadSessionize read(String title, String json) {
        return read(title, () -> Jackson.source(json));
    }

    /**
     * Reads a view in UTF-8.
     *
     * @param title the title of the event
     * @throws IllegalArgumentException if the title is blank
     */
    public ReadSessionize read(String title, byte[] json) {
        return read(title, () -> Jackson.source(json));
    }

    private ReadSessionize read(String title, Supplier<JsonSource> source) {
        try {
            JsonValue root = JsonValue.read(source.get());
            List<Diagnostic> findings = new ArrayList<>();
            boolean view = root.member("sessions").isPresent()
                    || root.kind() == Token.START_ARRAY
                            && root.elements().stream().allMatch(SessionizeReader::isPart);
            if (!view) {
                return refused(Diagnostic.at(
                        root.position(),
                        Code.BAD_JSON,
                        "expected the view All, GridSmart or Sessions of Sessionize, found something else"));
            }
            return new ReadSessionize(Optional.of(new SessionizeEvent(zone, findings).read(title, root)), findings);
        } catch (MismatchException e) {
            return refused(Diagnostic.at(e.position(), Code.BAD_JSON, e.reason() + " at \"" + e.pointer() + "\""));
        }
    }

    /** A day of GridSmart, or a group of Sessions; the speakers of the view Speakers have sessions, too, but a name. */
    private static boolean isPart(JsonValue part) {
        boolean person = part.member("fullName").isPresent();
        return !person
                && (part.member("sessions").isPresent() || part.member("rooms").isPresent());
    }

    private static ReadSessionize refused(Diagnostic finding) {
        return new ReadSessionize(Optional.empty(), List.of(finding));
    }
}
