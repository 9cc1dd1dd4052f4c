package org.ecoledger.reports.charts;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlines of a city's counties as far as they were loaded, in the datum of their source; they are all of one. */
@Repository
class CountyOutlines {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int CORNERS_OF_A_RING = 4;

    private final JdbcClient db;
    private final JsonMapper json;

    CountyOutlines(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Geometry> of(String county) {
        return db.sql("""
                        select boundary from organisation.pub_regions
                        where code = ? and boundary is not null
                        """)
                .param(county)
                .query((row, _) -> row.getString("boundary"))
                .optional()
                .map(json::readTree)
                .map(CountyOutlines::shape)
                .filter(shape -> !shape.isEmpty());
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        List<Polygon> parts = geometry.path("type").asString("").equals("MultiPolygon")
                ? coordinates.values().stream().map(CountyOutlines::polygon).toList()
                : List.of(polygon(coordinates));
        return SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = rings.values().stream()
                .filter(ring -> ring.size() >= CORNERS_OF_A_RING)
                .map(CountyOutlines::ring)
                .toList();
        return all.isEmpty()
                ? SHAPES.createPolygon()
                : SHAPES.createPolygon(all.getFirst(), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode ring) {
        return SHAPES.createLinearRing(ring.values().stream()
                .map(corner ->
                        new Coordinate(corner.path(0).asDouble(), corner.path(1).asDouble()))
                .toArray(Coordinate[]::new));
    }
}
