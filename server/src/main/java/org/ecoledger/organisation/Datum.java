package org.ecoledger.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Points of the datums that are in use, brought to WGS-84. CGCS2000 differs from it by centimetres; GCJ-02, the datum of the
 * maps sold in China, by up to some 700 m in a way that is public knowledge and is undone by approximation.
 */
public final class Datum {
    private static final double AXIS = 6_378_245.0;
    private static final double FLATTENING = 0.006_693_421_622_965_943;

    private Datum() {}

    /** Degrees in WGS-84. */
    public record Point(double lon, double lat) {
        public long metresTo(Point other) {
            return Metres.between(lon, lat, other.lon, other.lat);
        }
    }

    /** The point in WGS-84; a datum that is not said is taken for WGS-84. */
    public static Point wgs84(double lon, double lat, @Nullable String datum) {
        return "GCJ-02".equals(datum) ? unshifted(lon, lat) : new Point(lon, lat);
    }

    private static Point unshifted(double lon, double lat) {
        var guess = new Point(lon, lat);
        for (int round = 0; round < 4; round++) {
            Point shifted = shifted(guess);
            guess = new Point(guess.lon + lon - shifted.lon, guess.lat + lat - shifted.lat);
        }
        return guess;
    }

    private static Point shifted(Point point) {
        double x = point.lon - 105;
        double y = point.lat - 35;
        double wave = (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3;
        double north = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave
                + (20 * wave(y) + 40 * wave(y / 3) + 160 * wave(y / 12) + 320 * wave(y / 30)) * 2 / 3;
        double east = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave
                + (20 * wave(x) + 40 * wave(x / 3) + 150 * wave(x / 12) + 300 * wave(x / 30)) * 2 / 3;
        double sine = Math.sin(Math.toRadians(point.lat));
        double squeezed = 1 - FLATTENING * sine * sine;
        double meridian = AXIS * (1 - FLATTENING) / (squeezed * Math.sqrt(squeezed));
        double parallel = AXIS / Math.sqrt(squeezed) * Math.cos(Math.toRadians(point.lat));
        return new Point(point.lon + Math.toDegrees(east / parallel), point.lat + Math.toDegrees(north / meridian));
    }

    private static double wave(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }
}
