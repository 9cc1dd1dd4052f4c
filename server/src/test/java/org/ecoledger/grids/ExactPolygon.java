package org.ecoledger.grids;

import java.math.BigDecimal;
import java.util.List;

/** A ring of corners judged with exact arithmetic and by no library: whether a point is inside, outside or on the border. */
final class ExactPolygon {
    private final List<double[]> corners;

    /** @param corners longitude and latitude, the first not repeated at the end */
    ExactPolygon(List<double[]> corners) {
        this.corners = List.copyOf(corners);
    }

    enum Side {
        INSIDE,
        OUTSIDE,
        BORDER
    }

    /** By the winding number: how often the border goes round the point. */
    Side of(double lon, double lat) {
        int winding = 0;
        for (int i = 0; i < corners.size(); i++) {
            double[] from = corners.get(i);
            double[] to = corners.get((i + 1) % corners.size());
            int turn = turn(from, to, lon, lat);
            if (turn == 0 && isBetween(from, to, lon, lat)) {
                return Side.BORDER;
            }
            if (from[1] <= lat && to[1] > lat && turn > 0) {
                winding++;
            } else if (from[1] > lat && to[1] <= lat && turn < 0) {
                winding--;
            }
        }
        return winding == 0 ? Side.OUTSIDE : Side.INSIDE;
    }

    boolean covers(double lon, double lat) {
        return of(lon, lat) != Side.OUTSIDE;
    }

    /** Positive when the point lies to the left of the way from one corner to the other. */
    private static int turn(double[] from, double[] to, double lon, double lat) {
        BigDecimal left =
                exact(to[0]).subtract(exact(from[0])).multiply(exact(lat).subtract(exact(from[1])));
        BigDecimal right =
                exact(lon).subtract(exact(from[0])).multiply(exact(to[1]).subtract(exact(from[1])));
        return left.compareTo(right);
    }

    private static boolean isBetween(double[] from, double[] to, double lon, double lat) {
        return lon >= Math.min(from[0], to[0])
                && lon <= Math.max(from[0], to[0])
                && lat >= Math.min(from[1], to[1])
                && lat <= Math.max(from[1], to[1]);
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    String geoJson() {
        var text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        for (int i = 0; i <= corners.size(); i++) {
            double[] corner = corners.get(i % corners.size());
            text.append(i == 0 ? "[" : ",[")
                    .append(corner[0])
                    .append(',')
                    .append(corner[1])
                    .append(']');
        }
        return text.append("]]}").toString();
    }

    List<double[]> corners() {
        return corners;
    }
}
