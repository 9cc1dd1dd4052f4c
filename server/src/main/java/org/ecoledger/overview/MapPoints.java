package org.ecoledger.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open matters with a place on the map; one whose place was not given stands at the seat of its township or county. */
@Repository
class MapPoints {
    private static final int MOST = 2_000;

    private final JdbcClient db;

    MapPoints(JdbcClient db) {
        this.db = db;
    }

    /** @param exact whether the place is the matter's own and not its region's seat */
    record MatterPoint(
            String number,
            String title,
            String kind,
            String state,
            String county,
            @Nullable String owner,
            @Nullable Instant dueAt,
            boolean overdue,
            BigDecimal lon,
            BigDecimal lat,
            boolean exact) {}

    List<MatterPoint> openMatters(Jurisdiction jurisdiction) {
        return db.sql("""
                        select m.number, m.title, m.kind, m.state, c.name as county, u.name as owner, m.due_at, m.overdue,
                               coalesce(m.lon, r.lon, c.lon) as lon, coalesce(m.lat, r.lat, c.lat) as lat,
                               m.lon is not null as exact
                        from matters.pub_matters m
                        join organisation.pub_regions r on r.code = m.region
                        join organisation.pub_regions c on c.code = m.county
                        left join organisation.pub_units u on u.code = m.owner
                        where m.closed_at is null and coalesce(m.lon, r.lon, c.lon) is not null
                          and (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units))
                        order by m.due_at nulls last, m.number
                        limit :most
                        """)
                .params(jurisdiction.parameters())
                .param("most", MOST)
                .query((row, _) -> {
                    var due = row.getObject("due_at", OffsetDateTime.class);
                    return new MatterPoint(
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("kind"),
                            row.getString("state"),
                            row.getString("county"),
                            row.getString("owner"),
                            due == null ? null : due.toInstant(),
                            row.getBoolean("overdue"),
                            row.getBigDecimal("lon"),
                            row.getBigDecimal("lat"),
                            row.getBoolean("exact"));
                })
                .list();
    }
}
