package org.ecoledger.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Metres and degrees are the same everywhere")
class MetresTest {
    private static final double RADIUS = 6_371_000;

    /** By the haversine, independent of the flat reckoning. */
    private static double onTheSphere(double lon, double lat, double otherLon, double otherLat) {
        double north = Math.toRadians(otherLat - lat) / 2;
        double east = Math.toRadians(otherLon - lon) / 2;
        double half = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.pow(Math.sin(east), 2);
        return 2 * RADIUS * Math.asin(Math.sqrt(half));
    }

    @Test
    @DisplayName("Within a city the flat reckoning agrees with the sphere")
    void agreesWithTheSphere() {
        for (double lat : new double[] {18.2, 27.8, 32.1, 41.4, 53.4}) {
            for (double[] step : new double[][] {{0.01, 0}, {0, 0.01}, {0.3, 0.2}, {-0.5, 0.1}}) {
                double real = onTheSphere(112, lat, 112 + step[0], lat + step[1]);
                assertThat((double) Metres.between(112, lat, 112 + step[0], lat + step[1]))
                        .isCloseTo(real, within(0.5 + real * 1e-4));
            }
        }
    }

    @Test
    @DisplayName("So many metres as degrees are so many metres again, north and east")
    void thereAndBack() {
        assertThat(Metres.between(112, 32, 112, 32 + Metres.toDegrees(1000))).isEqualTo(1000);
        assertThat(Metres.between(112, 32, 112 + Metres.toDegreesEast(1000, 32), 32))
                .isEqualTo(1000);
        assertThat(new Datum.Point(112, 32).metresTo(new Datum.Point(112, 32.01)))
                .isEqualTo(1112);
    }
}
