package org.ecoledger.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Boundaries for an invented city: each township is what lies nearest to its seat, within a wavy outline; a county is the
 * union of its townships, the city that of its counties.
 */
final class DemoBoundaries {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int OUTLINE_POINTS = 180;

    private DemoBoundaries() {}

    /** @param seats longitude and latitude of each township's seat by its code, WGS-84 degrees */
    static Map<String, Geometry> of(Map<String, Coordinate> seats) {
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(List.copyOf(seats.values()));
        Geometry outline = outline(seats);
        builder.setClipEnvelope(outline.getEnvelopeInternal());
        Geometry cells = builder.getDiagram(GEOMETRY);
        Map<String, Geometry> boundaries = new LinkedHashMap<>();
        seats.forEach(
                (code, seat) -> boundaries.put(code, cellAround(seat, cells).intersection(outline)));
        new LinkedHashMap<>(boundaries).forEach((code, township) -> {
            merge(boundaries, code.substring(0, 6), township);
            merge(boundaries, code.substring(0, 4) + "00", township);
        });
        return boundaries;
    }

    /** The geometry as GeoJSON, five decimals of a degree (about a metre). */
    static String geoJson(Geometry geometry) {
        var text = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            text.append(part == 0 ? "[[" : ",[[");
            Coordinate[] ring =
                    ((Polygon) geometry.getGeometryN(part)).getExteriorRing().getCoordinates();
            for (int point = 0; point < ring.length; point++) {
                text.append(point == 0 ? "" : ",")
                        .append(String.format(java.util.Locale.ROOT, "[%.5f,%.5f]", ring[point].x, ring[point].y));
            }
            text.append("]]");
        }
        return text.append("]}").toString();
    }

    private static void merge(Map<String, Geometry> boundaries, String code, Geometry part) {
        boundaries.merge(code, part, (whole, piece) -> UnaryUnionOp.union(List.of(whole, piece)));
    }

    private static Geometry cellAround(Coordinate seat, Geometry cells) {
        var point = GEOMETRY.createPoint(seat);
        for (int cell = 0; cell < cells.getNumGeometries(); cell++) {
            if (cells.getGeometryN(cell).covers(point)) {
                return cells.getGeometryN(cell);
            }
        }
        throw new IllegalStateException("No cell around " + seat);
    }

    private static Geometry outline(Map<String, Coordinate> seats) {
        Geometry near = GEOMETRY.createMultiPointFromCoords(seats.values().toArray(Coordinate[]::new))
                .convexHull()
                .buffer(0.07);
        Coordinate centre = near.getCentroid().getCoordinate();
        Coordinate[] ring = new Coordinate[OUTLINE_POINTS + 1];
        for (int point = 0; point < OUTLINE_POINTS; point++) {
            double angle = 2 * Math.PI * point / OUTLINE_POINTS;
            double wave =
                    1 + 0.035 * Math.sin(7 * angle) + 0.02 * Math.sin(17 * angle + 1) + 0.012 * Math.sin(41 * angle);
            ring[point] = edge(near, centre, angle, wave);
        }
        ring[OUTLINE_POINTS] = ring[0];
        return GEOMETRY.createPolygon(ring).buffer(0);
    }

    private static Coordinate edge(Geometry near, Coordinate centre, double angle, double wave) {
        var ray = GEOMETRY.createLineString(new Coordinate[] {
            centre, new Coordinate(centre.x + 5 * Math.cos(angle), centre.y + 5 * Math.sin(angle))
        });
        Coordinate hit = near.intersection(ray).getCoordinates()[1];
        return new Coordinate(centre.x + (hit.x - centre.x) * wave, centre.y + (hit.y - centre.y) * wave);
    }
}
