package dev.meetupkit.json;

/**
 * How much an archive holds. Lines that are empty are not counted.
 *
 * @param events lines that are an event
 * @param errors lines that are none
 * @param findings what was noticed beside errors
 */
public record ArchiveCounts(long events, long errors, long findings) {

    /** The same with a line more. */
    ArchiveCounts plus(ArchiveLine line) {
        return line.event().isPresent()
                ? new ArchiveCounts(
                        events + 1, errors, findings + line.diagnostics().size())
                : new ArchiveCounts(events, errors + 1, findings);
    }
}
