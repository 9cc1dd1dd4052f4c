package org.ecoledger.grids;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A GeoJSON geometry in WGS-84, as it goes to a map: six decimals of a degree, about a decimetre.
 *
 * @param coordinates nested arrays as GeoJSON has them
 */
record Outline(String type, Object coordinates) {
    private static final double DECIMALS = 1e6;

    static Outline of(Geometry shape) {
        return switch (shape) {
            case Polygon polygon -> new Outline("Polygon", rings(polygon));
            case LineString line -> new Outline("LineString", corners(line));
            default ->
                shape.getDimension() == 1
                        ? new Outline("MultiLineString", parts(shape))
                        : new Outline("MultiPolygon", parts(shape));
        };
    }

    private static Object[] parts(Geometry shape) {
        Object[] parts = new Object[shape.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = of(shape.getGeometryN(i)).coordinates();
        }
        return parts;
    }

    private static double[][][] rings(Polygon polygon) {
        double[][][] rings = new double[polygon.getNumInteriorRing() + 1][][];
        rings[0] = corners(polygon.getExteriorRing());
        for (int i = 1; i < rings.length; i++) {
            rings[i] = corners(polygon.getInteriorRingN(i - 1));
        }
        return rings;
    }

    private static double[][] corners(LineString line) {
        Coordinate[] points = line.getCoordinates();
        double[][] corners = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            corners[i] = new double[] {rounded(points[i].x), rounded(points[i].y)};
        }
        return corners;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
