package org.ecoledger.organisation;

/**
 * Metres and degrees on the sphere whose degree of latitude is 111,195 m (mean radius 6,371 km). Within a city the Earth is
 * taken for flat, which is some 0.3 % off at most.
 */
public final class Metres {
    /** In a degree of latitude; one of longitude has as many times the cosine of the latitude. */
    public static final double PER_DEGREE = 111_195;

    private Metres() {}

    /** So many metres as degrees of latitude. */
    public static double toDegrees(double metres) {
        return metres / PER_DEGREE;
    }

    /** So many metres as degrees of longitude at this latitude. */
    public static double toDegreesEast(double metres, double lat) {
        return metres / perDegreeEast(lat);
    }

    /** In a degree of longitude at this latitude. */
    public static double perDegreeEast(double lat) {
        return PER_DEGREE * Math.cos(Math.toRadians(lat));
    }

    /** Between two points of one datum, in whole metres. */
    public static long between(double lon, double lat, double otherLon, double otherLat) {
        double east = (otherLon - lon) * perDegreeEast((lat + otherLat) / 2);
        return Math.round(Math.hypot(east, (otherLat - lat) * PER_DEGREE));
    }
}
