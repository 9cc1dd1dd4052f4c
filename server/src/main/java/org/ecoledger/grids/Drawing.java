package org.ecoledger.grids;

import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws cells, and has what lies in them placed anew. */
@Service
public class Drawing {
    private final Outlines outlines;
    private final Placements placements;

    Drawing(Outlines outlines, Placements placements) {
        this.outlines = outlines;
        this.placements = placements;
    }

    /**
     * Draws the cell anew.
     *
     * @param geometry GeoJSON: an area, or a line for reaches and stretches of road
     * @param datum WGS-84, CGCS2000 or GCJ-02
     * @param width of a line, metres to either side
     * @throws Problem 422 with what is wrong with the outline, in words
     */
    @Transactional
    public void draw(Actor actor, Cell cell, String geometry, String datum, @Nullable Integer width) {
        draw(actor, cell, new Outlines.Drawn(geometry, datum, width));
    }

    /** @throws Problem 422 with what is wrong with the outline, in words */
    private void draw(Actor actor, Cell cell, Outlines.Drawn drawn) {
        try {
            draw(actor, cell, drawn, outlines.city());
        } catch (BadShape bad) {
            String field = bad.code().equals("grids.shape-width") ? "width" : "geometry";
            throw Problem.objections("grids.shape-refused", List.of(new Objection(field, bad.code(), bad.arguments())));
        }
        placements.redo(List.of(cell.code()));
    }

    /** One of many, in one transaction that ends with {@link #placeAnew}. */
    void draw(Actor actor, Cell cell, Outlines.Drawn drawn, Optional<Geometry> city) {
        outlines.draw(actor, cell, drawn, city);
    }

    void placeAnew(List<String> codes) {
        placements.redo(codes);
    }
}
