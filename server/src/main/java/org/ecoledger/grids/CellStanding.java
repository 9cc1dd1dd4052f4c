package org.ecoledger.grids;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * How a cell stands.
 *
 * @param holders names of those who hold it now, with 、 between
 * @param held how many hold it now
 * @param present how many of them have an account in use and a post
 * @param lastDeed last finding or check; null where there was none
 * @param objects objects under governance in it; where only their being there was asked, 0 or 1
 */
record CellStanding(
        Cell cell,
        String regionName,
        String regionPath,
        @Nullable String holders,
        long held,
        long present,
        long objects,
        long openMatters,
        @Nullable Instant lastDeed) {

    /** Last day on which something must be found or checked. */
    LocalDate dueBy(int checkDays) {
        LocalDate built = cell.built();
        LocalDate last = lastDeed == null ? built : CityTime.at(lastDeed).toLocalDate();
        return (last.isAfter(built) ? last : built).plusDays(checkDays);
    }

    /** What is only on paper about it; nothing before it is built. */
    List<Fault> faults(int checkDays, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (cell.built().isAfter(today)) {
            return faults;
        }
        if (held == 0) {
            faults.add(Fault.UNHELD);
        } else if (present == 0) {
            faults.add(Fault.LEFT);
        }
        if (objects == 0) {
            faults.add(Fault.EMPTY);
        }
        if (today.isAfter(dueBy(checkDays))) {
            faults.add(Fault.SILENT);
        }
        return faults;
    }
}
