package org.ecoledger.grids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells in which regions a point lies. */
@Repository
public class Whereabouts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    Whereabouts(JdbcClient db) {
        this.db = db;
    }

    private record Outlined(String code, String level, String boundary) {}

    public Whereabout at(double lon, double lat, String datum) {
        Map<String, String> found = new HashMap<>();
        db.sql("select code, level, boundary from organisation.pub_regions where boundary is not null order by path desc")
                .query(Outlined.class)
                .list()
                .stream()
                .filter(one -> contains(JSON.readTree(one.boundary()), lon, lat))
                .forEach(one -> found.putIfAbsent(one.level(), one.code()));
        return new Whereabout(found.get("county"), found.get("township"), found.get("village"), List.of());
    }

    private static boolean contains(JsonNode node, double lon, double lat) {
        boolean multi = node.path("type").asString("").equals("MultiPolygon");
        boolean inside = false;
        for (JsonNode part : node.path("coordinates")) {
            if (multi) {
                for (JsonNode ring : part) {
                    inside ^= crosses(ring, lon, lat);
                }
            } else {
                inside ^= crosses(part, lon, lat);
            }
        }
        return inside;
    }

    private static boolean crosses(JsonNode ring, double lon, double lat) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            double xi = ring.path(i).path(0).asDouble();
            double yi = ring.path(i).path(1).asDouble();
            double xj = ring.path(j).path(0).asDouble();
            double yj = ring.path(j).path(1).asDouble();
            if (yi > lat != yj > lat && lon < xi + (xj - xi) * (lat - yi) / (yj - yi)) {
                inside = !inside;
            }
        }
        return inside;
    }
}
