package org.ecoledger.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Outlines of the demo's cells, cut from the boundaries of its regions: {@code region} for the whole, {@code slice 1/2} for
 * the western half, {@code line lon lat/lon lat} for a line.
 */
final class DemoCellShapes {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<String, Geometry> boundaries;

    private DemoCellShapes(Map<String, Geometry> boundaries) {
        this.boundaries = boundaries;
    }

    static DemoCellShapes ofTheCity() {
        Map<String, Coordinate> seats = new LinkedHashMap<>();
        DemoTable.rows("regions").stream()
                .filter(row -> row.get("level").equals("TOWNSHIP"))
                .forEach(row -> seats.put(
                        row.get("code"),
                        new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")))));
        return new DemoCellShapes(DemoBoundaries.of(seats));
    }

    /** GeoJSON of an outline. */
    String of(String shape, String region) {
        String[] words = shape.split(" ", 2);
        Geometry whole = Objects.requireNonNull(boundaries.get(region), region);
        return switch (words[0]) {
            case "region" -> DemoBoundaries.geoJson(rounded(whole));
            case "slice" -> DemoBoundaries.geoJson(rounded(slice(whole, words[1])));
            case "line" -> line(words[1]);
            default -> throw new IllegalArgumentException(shape);
        };
    }

    /** To five decimals and still sound, as it is written. */
    private static Geometry rounded(Geometry shape) {
        return GeometryPrecisionReducer.reduce(shape, new PrecisionModel(100_000));
    }

    private static Geometry slice(Geometry whole, String part) {
        int which = Integer.parseInt(part.substring(0, part.indexOf('/')));
        int of = Integer.parseInt(part.substring(part.indexOf('/') + 1));
        Envelope box = whole.getEnvelopeInternal();
        double width = box.getWidth() / of;
        var strip = new Envelope(
                box.getMinX() + (which - 1) * width, box.getMinX() + which * width, box.getMinY(), box.getMaxY());
        return whole.intersection(GEOMETRY.toGeometry(strip));
    }

    private static String line(String points) {
        return Arrays.stream(points.split("/"))
                .map(point -> "[" + point.replace(' ', ',') + "]")
                .collect(Collectors.joining(",", "{\"type\":\"LineString\",\"coordinates\":[", "]}"));
    }
}
