package org.ecoledger.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoledger.organisation.Datum;
import org.ecoledger.organisation.Metres;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON geometries as shapes: areas (Polygon, MultiPolygon) and lines (LineString, MultiLineString). What is wrong with one
 * is said in words, at the place where it is wrong, in the sender's own coordinates.
 */
final class Shapes {
    static final GeometryFactory FACTORY = new GeometryFactory();
    static final Set<String> DATUMS = Set.of("WGS-84", "CGCS2000", "GCJ-02");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CORNERS_OF_A_RING = 4;
    private static final int MOST_CORNERS = 50_000;

    private Shapes() {}

    /** The sender's shape, sound in itself. */
    static Geometry read(String geoJson, boolean line) {
        Geometry shape = parsed(geoJson);
        boolean fits = line ? shape.getDimension() == 1 : shape.getDimension() == 2;
        if (!fits) {
            throw new BadShape(line ? "grids.shape-no-line" : "grids.shape-no-area");
        }
        if (shape.getNumPoints() > MOST_CORNERS) {
            throw new BadShape("grids.shape-too-fine", shape.getNumPoints(), MOST_CORNERS);
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            throw new BadShape(sentence(error), place(error.getCoordinate()));
        }
        return shape;
    }

    /** A stored outline; one that is not valid is repaired as well as can be. */
    static @Nullable Geometry stored(String geoJson, @Nullable String datum) {
        try {
            Geometry shape = toWgs84(parsed(geoJson), datum);
            return shape.isValid() ? shape : shape.buffer(0);
        } catch (BadShape _) {
            return null;
        }
    }

    /** The same shape in WGS-84. */
    static Geometry toWgs84(Geometry shape, @Nullable String datum) {
        if (!"GCJ-02".equals(datum)) {
            return shape;
        }
        Geometry moved = shape.copy();
        moved.apply((EachPoint) (points, at) -> {
            Datum.Point point = Datum.wgs84(points.getX(at), points.getY(at), datum);
            points.setOrdinate(at, CoordinateSequence.X, point.lon());
            points.setOrdinate(at, CoordinateSequence.Y, point.lat());
        });
        return moved;
    }

    /** What lies within so many metres of a line in WGS-84. */
    static Geometry around(Geometry line, int metres) {
        double squeeze = Math.cos(Math.toRadians(line.getEnvelopeInternal().centre().y));
        Geometry plane = stretched(line, squeeze);
        return stretched(plane.buffer(Metres.toDegrees(metres)), 1 / squeeze);
    }

    private static Geometry stretched(Geometry shape, double factor) {
        Geometry copy = shape.copy();
        copy.apply((EachPoint) (points, at) -> points.setOrdinate(at, CoordinateSequence.X, points.getX(at) * factor));
        return copy;
    }

    @FunctionalInterface
    private interface EachPoint extends CoordinateSequenceFilter {
        void move(CoordinateSequence points, int at);

        @Override
        default void filter(CoordinateSequence points, int at) {
            move(points, at);
        }

        @Override
        default boolean isDone() {
            return false;
        }

        @Override
        default boolean isGeometryChanged() {
            return true;
        }
    }

    private static Geometry parsed(String geoJson) {
        try {
            JsonNode node = JSON.readTree(geoJson);
            JsonNode coordinates = node.path("coordinates");
            return switch (node.path("type").asString("")) {
                case "Polygon" -> polygon(coordinates);
                case "MultiPolygon" ->
                    FACTORY.createMultiPolygon(
                            parts(coordinates).stream().map(Shapes::polygon).toArray(Polygon[]::new));
                case "LineString" -> line(coordinates);
                case "MultiLineString" ->
                    FACTORY.createMultiLineString(
                            parts(coordinates).stream().map(Shapes::line).toArray(LineString[]::new));
                default -> throw new BadShape("grids.shape-unknown");
            };
        } catch (JacksonException _) {
            throw new BadShape("grids.shape-unknown");
        }
    }

    private static List<JsonNode> parts(JsonNode coordinates) {
        if (coordinates.isEmpty()) {
            throw new BadShape("grids.shape-unknown");
        }
        return List.copyOf(coordinates.values());
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : parts(rings)) {
            all.add(ring(ring, all.size() + 1));
        }
        return FACTORY.createPolygon(all.getFirst(), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode ring, int number) {
        Coordinate[] corners = corners(ring);
        if (corners.length > 1 && !corners[0].equals2D(corners[corners.length - 1])) {
            throw new BadShape("grids.shape-open-ring", number, place(corners[0]), place(corners[corners.length - 1]));
        }
        if (corners.length < CORNERS_OF_A_RING) {
            throw new BadShape("grids.shape-few-corners", number);
        }
        return FACTORY.createLinearRing(corners);
    }

    private static LineString line(JsonNode points) {
        Coordinate[] corners = corners(points);
        if (corners.length < 2) {
            throw new BadShape("grids.shape-short-line");
        }
        return FACTORY.createLineString(corners);
    }

    private static Coordinate[] corners(JsonNode points) {
        List<Coordinate> corners = new ArrayList<>();
        for (JsonNode point : points) {
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw new BadShape("grids.shape-unknown");
            }
            var corner = new Coordinate(point.path(0).asDouble(), point.path(1).asDouble());
            if (Math.abs(corner.x) > 180 || Math.abs(corner.y) > 90) {
                throw new BadShape("grids.shape-off-earth", place(corner));
            }
            corners.add(corner);
        }
        return corners.toArray(Coordinate[]::new);
    }

    static String place(Coordinate at) {
        return String.format(Locale.ROOT, "%.6f,%.6f", at.x, at.y);
    }

    private static String sentence(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "grids.shape-crosses-itself";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "grids.shape-hole-outside";
            case TopologyValidationError.NESTED_HOLES, TopologyValidationError.DISCONNECTED_INTERIOR ->
                "grids.shape-holes-overlap";
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS ->
                "grids.shape-parts-overlap";
            case TopologyValidationError.TOO_FEW_POINTS -> "grids.shape-few-corners-at";
            default -> "grids.shape-unsound";
        };
    }
}
