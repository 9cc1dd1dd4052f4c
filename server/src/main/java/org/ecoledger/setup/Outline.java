package org.ecoledger.setup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecoledger.intake.RowRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON Polygon or MultiPolygon whose every corner is a place on earth, and the box around it. */
final class Outline {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CORNERS_OF_A_RING = 4;

    private BigDecimal west = new BigDecimal("180");
    private BigDecimal east = new BigDecimal("-180");
    private BigDecimal south = new BigDecimal("90");
    private BigDecimal north = new BigDecimal("-90");

    private Outline() {}

    static Outline of(String geometry) {
        var outline = new Outline();
        try {
            JsonNode node = JSON.readTree(geometry);
            JsonNode coordinates = node.path("coordinates");
            switch (node.path("type").asString("")) {
                case "Polygon" -> outline.polygon(coordinates);
                case "MultiPolygon" -> coordinates.forEach(outline::polygon);
                default -> throw new RowRefused("setup.outline-kind");
            }
        } catch (JacksonException _) {
            throw new RowRefused("setup.outline-kind");
        }
        if (outline.east.compareTo(outline.west) < 0) {
            throw new RowRefused("setup.outline-kind");
        }
        return outline;
    }

    BigDecimal middleLon() {
        return middle(west, east);
    }

    BigDecimal middleLat() {
        return middle(south, north);
    }

    private static BigDecimal middle(BigDecimal one, BigDecimal other) {
        return one.add(other).divide(BigDecimal.TWO, 6, RoundingMode.HALF_EVEN);
    }

    private void polygon(JsonNode rings) {
        for (JsonNode ring : rings) {
            if (ring.size() < CORNERS_OF_A_RING) {
                throw new RowRefused("setup.outline-ring");
            }
            ring.forEach(this::corner);
        }
    }

    private void corner(JsonNode corner) {
        if (!corner.path(0).isNumber() || !corner.path(1).isNumber()) {
            throw new RowRefused("setup.outline-kind");
        }
        BigDecimal lon = corner.path(0).decimalValue();
        BigDecimal lat = corner.path(1).decimalValue();
        if (lon.abs().intValue() > 180 || lat.abs().intValue() > 90) {
            throw new RowRefused("setup.outline-off-earth", lon + "," + lat);
        }
        west = west.min(lon);
        east = east.max(lon);
        south = south.min(lat);
        north = north.max(lat);
    }
}
