package dev.meetupkit.json.schedule;

import dev.meetupkit.Event;
import java.util.Optional;

/**
 * Writes an event as the schedule that conference apps read: days, rooms and items with guids that survive retitling, moving and
 * reordering. Nothing is made up: what the format has no place for, or asks for and the event does not tell, is a finding. The same
 * event gives the same text. Immutable and safe for threads.
 *
 * @see <a href="https://c3voc.de/wiki/schedule">the format, as the c3voc keeps it</a>
 */
public final class ScheduleWriter {

    private static final String LOCAL = "urn:meetupkit:local";

    private final String baseUrl;
    private final Optional<String> version;

    private ScheduleWriter(String baseUrl, Optional<String> version) {
        this.baseUrl = baseUrl;
        this.version = version;
    }

    /** Writes guids that are no one else's only within this archive; the version is drawn from what is written. */
    public static ScheduleWriter standard() {
        return new ScheduleWriter(LOCAL, Optional.empty());
    }

    /**
     * The same with guids of a community: those that its calendars have as UID.
     *
     * @param baseUrl the address below which the community publishes
     */
    public ScheduleWriter under(String baseUrl) {
        return new ScheduleWriter(baseUrl, version);
    }

    /**
     * The same with this version, by which apps tell whether anything changed.
     *
     * @param version any text, such as {@code 1.3}
     */
    public ScheduleWriter versioned(String version) {
        return new ScheduleWriter(baseUrl, Optional.of(version));
    }

    /** The schedule as JSON. */
    public WrittenSchedule json(Event event) {
        Grid grid = new Grid(event, baseUrl);
        return new WrittenSchedule(ScheduleJson.text(grid, version), grid.findings(false));
    }

    /** The schedule as XML. */
    public WrittenSchedule xml(Event event) {
        Grid grid = new Grid(event, baseUrl);
        return new WrittenSchedule(ScheduleXml.text(grid, version), grid.findings(true));
    }
}
