package org.ecoledger.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** The outlines of cells from GeoJSON collections, matched by code, with the datum that the sender states. */
@Component
class CellShapeKind implements ImportKind {
    private final Cells cells;
    private final Outlines outlines;
    private final Drawing drawing;

    CellShapeKind(Cells cells, Outlines outlines, Drawing drawing) {
        this.cells = cells;
        this.outlines = outlines;
        this.drawing = drawing;
    }

    @Override
    public String code() {
        return "grid-shapes";
    }

    @Override
    public Title title() {
        return new Title("网格边界（GeoJSON）", "Outlines of grids (GeoJSON)");
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.SYSTEM_ADMIN, Role.COMMITTEE_OFFICE);
    }

    @Override
    public List<Option> options() {
        return List.of(new Option("datum", new Title("坐标系", "Datum"), null, List.of("WGS-84", "CGCS2000", "GCJ-02")));
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        String datum = run.option("datum").orElseThrow();
        Optional<Geometry> city = outlines.city();
        List<String> drawn = new ArrayList<>();
        return new RowWriter() {
            @Override
            public void take(ImportRow row) {
                String code = row.get("code");
                Cell cell = cells.find(code).orElseThrow(() -> new RowRefused("grids.no-such-cell", code));
                Integer width =
                        row.findNumber("width").map(number -> number.intValue()).orElse(cell.width());
                try {
                    drawing.draw(run.actor(), cell, new Outlines.Drawn(row.get("geometry"), datum, width), city);
                } catch (BadShape bad) {
                    throw new RowRefused(bad.code(), bad.arguments().toArray());
                }
                drawn.add(code);
            }

            @Override
            public void finish() {
                if (!drawn.isEmpty()) {
                    drawing.placeAnew(drawn);
                }
            }
        };
    }
}
