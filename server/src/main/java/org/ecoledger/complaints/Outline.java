package org.ecoledger.complaints;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.organisation.Metres;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rings of a GeoJSON Polygon or MultiPolygon (RFC 7946), for asking whether a point lies inside. */
final class Outline {
    private static final double NEAR_METRES = 1000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Each ring as longitudes and latitudes in turn. */
    private final List<double[]> rings;

    private Outline(List<double[]> rings) {
        this.rings = rings;
    }

    static Outline of(String geometry) {
        JsonNode node = JSON.readTree(geometry);
        List<double[]> rings = new ArrayList<>();
        if (node.path("type").asString("").equals("MultiPolygon")) {
            node.path("coordinates").forEach(polygon -> polygon.forEach(ring -> rings.add(corners(ring))));
        } else {
            node.path("coordinates").forEach(ring -> rings.add(corners(ring)));
        }
        return new Outline(rings);
    }

    private static double[] corners(JsonNode ring) {
        double[] corners = new double[ring.size() * 2];
        for (int i = 0; i < ring.size(); i++) {
            corners[2 * i] = ring.path(i).path(0).asDouble();
            corners[2 * i + 1] = ring.path(i).path(1).asDouble();
        }
        return corners;
    }

    /** By counting the edges east of the point; holes count twice and so fall out. */
    boolean contains(double lon, double lat) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                boolean crosses = ring[i + 1] > lat != ring[j + 1] > lat;
                if (crosses
                        && lon < ring[i] + (ring[j] - ring[i]) * (lat - ring[i + 1]) / (ring[j + 1] - ring[i + 1])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    boolean isNear(double lon, double lat) {
        return contains(lon, lat) || rings.stream().anyMatch(ring -> metresTo(ring, lon, lat) <= NEAR_METRES);
    }

    private static double metresTo(double[] ring, double lon, double lat) {
        double east = Metres.perDegreeEast(lat);
        double least = Double.MAX_VALUE;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            double x = (ring[i] - lon) * east;
            double y = (ring[i + 1] - lat) * Metres.PER_DEGREE;
            double dx = (ring[j] - lon) * east - x;
            double dy = (ring[j + 1] - lat) * Metres.PER_DEGREE - y;
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.clamp(-(x * dx + y * dy) / length, 0, 1);
            least = Math.min(least, Math.hypot(x + along * dx, y + along * dy));
        }
        return least;
    }
}
