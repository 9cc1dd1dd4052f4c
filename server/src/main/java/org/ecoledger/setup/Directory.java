package org.ecoledger.setup;

import java.util.List;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** Regions and units as clerks write them: by code, or by a name that only one of them has. */
@Component
class Directory {
    private final Regions regions;
    private final Units units;

    Directory(Regions regions, Units units) {
        this.regions = regions;
        this.units = units;
    }

    Region region(String written) {
        String code = RegionCode.read(written).map(RegionCode::text).orElse(written);
        return regions.find(code)
                .orElseGet(() -> onlyOne(
                        regions.all().stream()
                                .filter(region -> region.name().equals(written))
                                .toList(),
                        "setup.no-such-region",
                        "setup.region-name-twice",
                        written));
    }

    Unit unit(String written) {
        return units.find(written)
                .orElseGet(() -> onlyOne(
                        units.all().stream()
                                .filter(unit -> unit.name().equals(written))
                                .toList(),
                        "setup.no-such-unit",
                        "setup.unit-name-twice",
                        written));
    }

    private static <T> T onlyOne(List<T> found, String none, String several, String written) {
        if (found.size() != 1) {
            throw new RowRefused(found.isEmpty() ? none : several, written);
        }
        return found.getFirst();
    }
}
