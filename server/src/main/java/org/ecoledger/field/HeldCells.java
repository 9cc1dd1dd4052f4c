package org.ecoledger.field;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Grids;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.springframework.stereotype.Component;

/** The cells that somebody holds (inventory M03-02). */
@Component
class HeldCells {
    private final Grids grids;
    private final Regions regions;

    HeldCells(Grids grids, Regions regions) {
        this.grids = grids;
        this.regions = regions;
    }

    /** @param region code of the region in which it lies */
    record HeldCell(String code, String name, String region, String regionName) {}

    List<HeldCell> of(Actor actor) {
        return grids.all().stream()
                .filter(grid -> {
                    Long holder = grid.holder();
                    return holder != null && holder == actor.account();
                })
                .map(grid -> new HeldCell(
                        grid.code(),
                        grid.name(),
                        grid.region(),
                        regions.find(grid.region()).map(Region::name).orElse(grid.region())))
                .toList();
    }
}
