package dev.meetupkit;

/**
 * A place on the earth in WGS 84, kept to seven decimals (about a centimetre).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double PRECISION = 1e7;

    /**
     * Rounds and checks.
     *
     * @throws IllegalArgumentException if a value is out of range or not a number
     */
    public GeoPoint {
        latitude = rounded("latitude", latitude, 90);
        longitude = rounded("longitude", longitude, 180);
    }

    private static double rounded(String name, double degrees, int bound) {
        if (!(Math.abs(degrees) <= bound)) {
            throw new IllegalArgumentException(
                    "GeoPoint." + name + " must be between -" + bound + " and " + bound + ", was " + degrees);
        }
        return Math.rint(degrees * PRECISION) / PRECISION + 0.0; // adding zero turns -0.0 into 0.0
    }
}
