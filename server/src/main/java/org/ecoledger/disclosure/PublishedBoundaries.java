package org.ecoledger.disclosure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outlines of the city and its counties, as GeoJSON (RFC 7946). */
@Repository
class PublishedBoundaries {
    private final JdbcClient db;
    private final JsonMapper json;

    PublishedBoundaries(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param note in which datum the coordinates are, in words */
    record Outlines(String type, List<Outline> features, String note) {}

    record Outline(String type, @Nullable JsonNode geometry, Properties properties) {}

    /**
     * @param lon longitude of the region's seat, in degrees
     * @param datum WGS-84, CGCS2000 or GCJ-02
     */
    record Properties(
            String code,
            String name,
            String level,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum) {}

    Outlines all() {
        var features = db.sql("""
                        select code, name, level, lon, lat, boundary, datum
                        from organisation.pub_regions
                        where level in ('city', 'county') and boundary is not null
                        order by path
                        """)
                .query((row, _) -> new Outline(
                        "Feature",
                        json.readTree(row.getString("boundary")),
                        new Properties(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("level"),
                                row.getBigDecimal("lon"),
                                row.getBigDecimal("lat"),
                                row.getString("datum"))))
                .list();
        return new Outlines("FeatureCollection", features, note(features));
    }

    private static String note(List<Outline> features) {
        var datums = features.stream()
                .map(feature -> feature.properties().datum())
                .distinct()
                .toList();
        return datums.size() == 1 && datums.getFirst() != null
                ? "坐标基准：" + datums.getFirst() + "。界线仅作示意，不作划界依据。"
                : "各区域坐标基准见其属性。界线仅作示意，不作划界依据。";
    }
}
