package org.ecoledger.grids;

import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.organisation.Region.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outlines of cells as people draw or send them; what is wrong with one is refused in words. */
@Repository
class Outlines {
    /** Boundaries are drawn more coarsely than cells: so far out is not yet outside the city, metres. */
    private static final int TOLERANCE = 300;

    private static final int WIDEST = 10_000;

    private final JdbcClient db;
    private final CellKinds kinds;
    private final Layers layers;
    private final Audit audit;

    Outlines(JdbcClient db, CellKinds kinds, Layers layers, Audit audit) {
        this.db = db;
        this.kinds = kinds;
        this.layers = layers;
        this.audit = audit;
    }

    /** @param width of a line, metres to either side */
    record Drawn(String geometry, String datum, @Nullable Integer width) {}

    /** The city's outline with its tolerance; empty where it is not known. */
    Optional<Geometry> city() {
        return layers.now().boundary(Level.CITY).map(city -> Shapes.around(city, TOLERANCE));
    }

    /**
     * Draws the cell anew, in the transaction of the caller, who then has what lies there placed anew.
     *
     * @param city as {@link #city()} says it
     * @throws BadShape when it is no outline of such a cell
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void draw(Actor actor, Cell cell, Drawn drawn, Optional<Geometry> city) {
        CellKind kind = kinds.get(cell.kind());
        if (!Shapes.DATUMS.contains(drawn.datum())) {
            throw new BadShape("grids.no-such-datum", drawn.datum());
        }
        Integer width = kind.line() ? drawn.width() : null;
        if (kind.line() && (width == null || width < 1 || width > WIDEST)) {
            throw new BadShape("grids.shape-width", WIDEST);
        }
        Geometry shape = Shapes.read(drawn.geometry(), kind.line());
        Geometry placed = Shapes.toWgs84(shape, drawn.datum());
        if (city.isPresent() && !city.get().covers(placed)) {
            throw new BadShape(
                    "grids.shape-outside-city",
                    Shapes.place(
                            placed.difference(city.get()).getInteriorPoint().getCoordinate()));
        }
        db.sql("""
                        update grids.cells set geometry = :geometry::jsonb, datum = :datum, width = :width where code = :code
                        """)
                .param("geometry", drawn.geometry())
                .param("datum", drawn.datum())
                .param("width", width)
                .param("code", cell.code())
                .update();
        layers.changed();
        audit.record(actor, "grid.drawn", cell.subject(), drawn.datum() + " " + shape.getNumPoints());
    }

    /** The outlines as they were sent, for whoever draws on. */
    Optional<Drawn> of(String code) {
        List<Drawn> found = db.sql("""
                        select geometry::text as geometry, datum, width from grids.cells
                        where code = ? and geometry is not null
                        """)
                .param(code)
                .query((row, _) -> new Drawn(
                        row.getString("geometry"), row.getString("datum"), row.getObject("width", Integer.class)))
                .list();
        return found.stream().findFirst();
    }
}
