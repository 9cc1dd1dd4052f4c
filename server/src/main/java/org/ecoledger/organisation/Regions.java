package org.ecoledger.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tree of regions: one city at its top, counties, townships, villages below. */
@Repository
public class Regions {
    private static final String COLUMNS = "select code, parent, name, level, path, lon, lat from organisation.regions ";

    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Regions(JdbcClient db, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    public Optional<Region> find(String code) {
        return db.sql(COLUMNS + "where code = ?")
                .param(code)
                .query(Regions::region)
                .optional();
    }

    public Region get(String code) {
        return find(code).orElseThrow(() -> Problem.notFound("organisation.no-such-region", code));
    }

    /** The city that this system serves, once it is set up. */
    public Optional<Region> city() {
        return db.sql(COLUMNS + "where level = 'city' order by code limit 1")
                .query(Regions::region)
                .optional();
    }

    public List<Region> counties() {
        return db.sql(COLUMNS + "where level = 'county' order by code")
                .query(Regions::region)
                .list();
    }

    /** Direct children in the order of their codes. */
    public List<Region> childrenOf(String code) {
        return db.sql(COLUMNS + "where parent = ? order by code")
                .param(code)
                .query(Regions::region)
                .list();
    }

    /** All regions, each before those it contains. */
    public List<Region> all() {
        return db.sql(COLUMNS + "order by path").query(Regions::region).list();
    }

    /** Adds the region or renames the one with this code. Its parent must be there. */
    @Transactional
    public Region put(Actor actor, String code, @Nullable String parent, String name, Level level) {
        String path = (parent == null ? "" : get(parent).path()) + code + "/";
        db.sql("""
                        insert into organisation.regions (code, name, level, path, parent) values (?, ?, ?, ?, ?)
                        on conflict (code) do update set name = excluded.name
                        """)
                .params(code, name, level.name().toLowerCase(Locale.ROOT), path)
                .param(parent)
                .update();
        audit.record(actor, "region.put", "region:" + code, name);
        return get(code);
    }

    /**
     * Sets a region's place on the map.
     *
     * @param geometry GeoJSON geometry, Polygon or MultiPolygon
     * @param datum WGS-84, CGCS2000 or GCJ-02, as the source states it
     */
    @Transactional
    public void place(Actor actor, String code, double lon, double lat, @Nullable String geometry, String datum) {
        db.sql("""
                        update organisation.regions
                        set lon = :lon, lat = :lat, boundary = coalesce(:geometry::jsonb, boundary), datum = :datum
                        where code = :code
                        """)
                .param("lon", lon)
                .param("lat", lat)
                .param("geometry", geometry)
                .param("datum", datum)
                .param("code", code)
                .update();
        db.sql("update organisation.boundary_version set number = nextval('organisation.boundary_versions')")
                .update();
        audit.record(actor, "region.placed", "region:" + code, datum);
        events.publishEvent(new BoundariesChanged(code));
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                row.getString("code"),
                row.getString("parent"),
                row.getString("name"),
                Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                row.getString("path"),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"));
    }
}
