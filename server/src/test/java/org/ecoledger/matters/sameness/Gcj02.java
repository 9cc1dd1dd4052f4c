package org.ecoledger.matters.sameness;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/** The shift of the maps that are sold in China, written down apart from the server's own so that each checks the other. */
final class Gcj02 {
    private Gcj02() {}

    /** The point as such a map shows it: longitude and latitude. */
    static double[] shifted(double lon, double lat) {
        double x = lon - 105;
        double y = lat - 35;
        double wave = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + wave;
        north += (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3;
        north += (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + wave;
        east += (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3;
        east += (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
        double squeezed = 1 - 0.00669342162296594323 * sin(toRadians(lat)) * sin(toRadians(lat));
        double meridian = 6378245.0 * (1 - 0.00669342162296594323) / (squeezed * sqrt(squeezed));
        double parallel = 6378245.0 / sqrt(squeezed) * cos(toRadians(lat));
        return new double[] {lon + Math.toDegrees(east / parallel), lat + Math.toDegrees(north / meridian)};
    }
}
