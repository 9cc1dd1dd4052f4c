package org.ecoledger.field;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.grids.Cells;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/** The cells that somebody holds (inventory M03-02). */
@Component
class HeldCells {
    private final Cells cells;
    private final Regions regions;

    HeldCells(Cells cells, Regions regions) {
        this.cells = cells;
        this.regions = regions;
    }

    /** @param region code of the region in which it lies */
    record HeldCell(String code, String name, String region, String regionName) {}

    List<HeldCell> of(Actor actor) {
        return cells.heldBy(actor).stream()
                .map(cell -> new HeldCell(
                        cell.code(),
                        cell.name(),
                        cell.region(),
                        regions.find(cell.region()).map(Region::name).orElse(cell.region())))
                .toList();
    }
}
