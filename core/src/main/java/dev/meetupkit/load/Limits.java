package dev.meetupkit.load;

/**
 * How much a loader reads. The standard limits are far above every announcement we know, and low enough that whatever is within them is
 * read in seconds.
 *
 * @param octets of one document in UTF-8, and characters of a text; what has more is refused ({@code too-large})
 * @param nesting levels of quotations, lists and emphasis; what lies deeper is read as plain text. People stop at five, and depth costs
 *     the parser its stack
 * @param cells of all tables of a document; what has more is refused ({@code too-large}). Tables cost time by their cells, not by their
 *     length
 * @param sessions of the agenda that a text lists; the rest is left out ({@code too-large}), since each is compared with each
 */
public record Limits(int octets, int nesting, int cells, int sessions) {

    private static final Limits STANDARD = new Limits(4 * 1024 * 1024, 32, 20_000, 500);

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Limits {
        requirePositive("octets", octets);
        requirePositive("nesting", nesting);
        requirePositive("cells", cells);
        requirePositive("sessions", sessions);
    }

    /** 4 MiB, 32 levels, 20,000 cells, 500 sessions. */
    public static Limits standard() {
        return STANDARD;
    }

    /** The same with another length of a document. */
    public Limits withOctets(int most) {
        return new Limits(most, nesting, cells, sessions);
    }

    /** The same with another depth. */
    public Limits withNesting(int most) {
        return new Limits(octets, most, cells, sessions);
    }

    /** The same with other tables. */
    public Limits withCells(int most) {
        return new Limits(octets, nesting, most, sessions);
    }

    /** The same with another agenda. */
    public Limits withSessions(int most) {
        return new Limits(octets, nesting, cells, most);
    }

    private static void requirePositive(String name, int value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("Limits." + name + " must be positive, was " + value);
        }
    }
}
