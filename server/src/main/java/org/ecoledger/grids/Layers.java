package org.ecoledger.grids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.ecoledger.organisation.BoundariesChanged;
import org.ecoledger.organisation.Region.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cells and boundaries in memory. Whether another server changed them is looked up at most once a second; this server's
 * own changes show as soon as they are committed.
 */
@Repository
class Layers {
    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();
    private static final String VERSION = """
            select c.number || '/' || b.number
            from grids.version c cross join organisation.pub_boundary_version b
            """;

    private final JdbcClient db;
    private final CellKinds kinds;
    private final AtomicLong lastLook = new AtomicLong(System.nanoTime() - LOOK_AGAIN);
    private volatile @Nullable Layer known;

    Layers(JdbcClient db, CellKinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    /** The layer as it is committed. */
    Layer now() {
        Layer layer = known;
        long looked = lastLook.get();
        if (layer != null && System.nanoTime() - looked < LOOK_AGAIN) {
            return layer;
        }
        if (layer != null && layer.version().equals(version())) {
            lastLook.compareAndSet(looked, System.nanoTime());
            return layer;
        }
        return reload();
    }

    private synchronized Layer reload() {
        Layer layer = known;
        String version = version();
        if (layer == null || !layer.version().equals(version)) {
            layer = load(version);
            known = layer;
        }
        lastLook.set(System.nanoTime());
        return layer;
    }

    /** The layer as the transaction of this thread sees it; kept for nobody else. */
    Layer fresh() {
        return load(version());
    }

    /** In the transaction that changed a cell. */
    void changed() {
        db.sql("update grids.version set number = nextval('grids.versions')").update();
        lookAgainAfterCommit();
    }

    @EventListener
    void boundariesChanged(BoundariesChanged changed) {
        lookAgainAfterCommit();
    }

    private void lookAgainAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookAgain();
                }
            });
        }
    }

    private void lookAgain() {
        lastLook.set(System.nanoTime() - LOOK_AGAIN);
    }

    private String version() {
        return db.sql(VERSION).query(String.class).single();
    }

    private Layer load(String version) {
        List<Layer.Zone> cells = db.sql("""
                        select code, name, kind, region, parent, built, geometry is not null as placed, width,
                               geometry::text as geometry, datum
                        from grids.cells where ended is null
                        """).query(this::zone).list();
        List<Layer.Boundary> regions = db.sql("""
                        select code, parent, level, boundary::text as boundary, datum from organisation.pub_regions
                        """).query(Layers::boundary).list();
        return new Layer(version, cells, regions);
    }

    private Layer.Zone zone(ResultSet row, int number) throws SQLException {
        Cell cell = Cells.cell(row, number);
        String geometry = row.getString("geometry");
        return Layer.zone(
                cell,
                kinds.get(cell.kind()),
                geometry == null ? null : Shapes.stored(geometry, row.getString("datum")));
    }

    private static Layer.Boundary boundary(ResultSet row, int number) throws SQLException {
        return new Layer.Boundary(
                row.getString("code"),
                row.getString("parent"),
                Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                outline(row.getString("boundary"), row.getString("datum")));
    }

    private static @Nullable PreparedGeometry outline(@Nullable String geoJson, @Nullable String datum) {
        Geometry shape = geoJson == null ? null : Shapes.stored(geoJson, datum);
        return shape == null || shape.isEmpty() ? null : PreparedGeometryFactory.prepare(shape);
    }
}
