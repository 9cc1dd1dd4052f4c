package org.ecoledger.fires;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A zone's outline: a GeoJSON Polygon or MultiPolygon (RFC 7946). A point on the border lies inside. */
record Shape(Geometry geometry) {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The shape, if the text is one that is sound. */
    static Optional<Shape> of(String geoJson) {
        try {
            JsonNode node = JSON.readTree(geoJson);
            JsonNode parts = node.path("coordinates");
            Geometry geometry = switch (node.path("type").asString("")) {
                case "Polygon" -> polygon(parts);
                case "MultiPolygon" -> FACTORY.createMultiPolygon(polygons(parts));
                default -> FACTORY.createPolygon();
            };
            return geometry.isEmpty() || !geometry.isValid() ? Optional.empty() : Optional.of(new Shape(geometry));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean holds(double lon, double lat) {
        return geometry.covers(FACTORY.createPoint(new Coordinate(lon, lat)));
    }

    private static Polygon[] polygons(JsonNode parts) {
        List<Polygon> all = new ArrayList<>();
        parts.forEach(part -> all.add(polygon(part)));
        return all.toArray(Polygon[]::new);
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring(ring)));
        return all.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(all.getFirst(), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        List<Coordinate> corners = new ArrayList<>();
        points.forEach(point -> corners.add(
                new Coordinate(point.path(0).asDouble(Double.NaN), point.path(1).asDouble(Double.NaN))));
        return FACTORY.createLinearRing(corners.toArray(Coordinate[]::new));
    }
}
