package dev.meetupkit.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a TZID means (RFC 5545, section 3.2.19): a zone of the JDK, else one by its Windows name, else by what remains behind a prefix
 * such as {@code /mozilla.org/20050126_1/Europe/Berlin}, else what the file's own VTIMEZONE says: its name, its only offset, or the zone whose
 * clock it describes.
 */
final class ZoneNames {

    private static final Map<String, String> IDS = new HashMap<>();

    static {
        ZoneId.getAvailableZoneIds().forEach(id -> IDS.put(id.toLowerCase(Locale.ROOT), id));
    }

    /** {@code GMT+0800}, {@code UTC-5}, {@code (UTC+01:00) Amsterdam, Berlin} where no zone is meant by name. */
    private static final Pattern OFFSET = Pattern.compile(
            "^(?:utc|gmt)?(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?$", Pattern.CASE_INSENSITIVE);

    /** Zones of a file that are compared with those of the JDK, which takes its time. */
    private static final int MOST_COMPARED = 100;

    private final Map<String, Component> defined = new HashMap<>();
    private final Map<String, Optional<ZoneId>> known = new HashMap<>();
    private int compared;

    /** Takes a VTIMEZONE of the file. */
    void define(Component zone) {
        zone.first("TZID").ifPresent(id -> {
            if (defined.putIfAbsent(id.value().strip(), zone) == null) {
                known.clear(); // a definition may come behind its first use
            }
        });
    }

    /**
     * The zone of a TZID; empty if nothing tells.
     *
     * @param year in which the clock is asked for, where only the file's own rules tell
     */
    Optional<ZoneId> of(String tzid, int year) {
        return known.computeIfAbsent(tzid.strip() + " " + year, unknown -> find(tzid.strip(), year));
    }

    private Optional<ZoneId> find(String name, int year) {
        return Stream.<Supplier<Optional<ZoneId>>>of(
                        () -> known(name),
                        () -> WindowsZones.id(name).flatMap(ZoneNames::known),
                        () -> behindPrefix(name),
                        () -> byDefinition(name),
                        () -> offset(name),
                        () -> byRules(name, year))
                .flatMap(way -> way.get().stream())
                .findFirst();
    }

    private static Optional<ZoneId> known(String name) {
        return Optional.ofNullable(IDS.get(name.toLowerCase(Locale.ROOT))).map(ZoneId::of);
    }

    /** The last three, two or one of the parts between slashes. */
    private static Optional<ZoneId> behindPrefix(String name) {
        int at = name.indexOf('/');
        while (at >= 0) {
            Optional<ZoneId> zone = known(name.substring(at + 1));
            if (zone.isPresent()) {
                return zone;
            }
            at = name.indexOf('/', at + 1);
        }
        return Optional.empty();
    }

    /** What the VTIMEZONE names itself, or its offset where it has only one. */
    private Optional<ZoneId> byDefinition(String name) {
        Component zone = defined.get(name);
        if (zone == null) {
            return Optional.empty();
        }
        Optional<ZoneId> named = Stream.of("X-LIC-LOCATION", "TZURL", "X-MICROSOFT-CDO-TZID")
                .flatMap(property -> zone.all(property))
                .map(line -> line.value().strip().replaceAll("\\.ics$", ""))
                .flatMap(value -> known(value).or(() -> behindPrefix(value)).stream())
                .findFirst();
        return named.or(() -> onlyOffset(zone));
    }

    /** The zone of the JDK that shows the clock of the VTIMEZONE. */
    private Optional<ZoneId> byRules(String name, int year) {
        Component zone = defined.get(name);
        return zone == null || ++compared > MOST_COMPARED ? Optional.empty() : FileZone.like(zone, year);
    }

    private static Optional<ZoneId> onlyOffset(Component zone) {
        Set<Optional<ZoneId>> offsets = new HashSet<>();
        zone.children().stream()
                .flatMap(rule -> rule.all("TZOFFSETTO"))
                .forEach(line -> offsets.add(FileZone.offset(line.value()).map(ZoneNames::zone)));
        return offsets.size() == 1 ? offsets.iterator().next() : Optional.empty();
    }

    /** An offset of zero is what a calendar writes as UTC. */
    private static ZoneId zone(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : offset;
    }

    private static Optional<ZoneId> offset(String name) {
        Matcher form = OFFSET.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        int sign = form.group("sign").equals("-") ? -1 : 1;
        int minutes = form.group("minutes") == null ? 0 : Integer.parseInt(form.group("minutes"));
        try {
            return Optional.of(
                    zone(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(form.group("hours")), sign * minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
