package org.ecoledger.registry;

import java.util.List;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;

/** Regions and units as clerks write them, by code or name; read once per file. What is not known stays as it was written. */
final class RowPlaces {
    private final List<Region> regions;
    private final List<Unit> units;

    RowPlaces(Regions regions, Units units) {
        this.regions = regions.all();
        this.units = units.all();
    }

    String county(String written) {
        return region(written, Level.COUNTY, null);
    }

    String township(String written, String county) {
        return region(written, Level.TOWNSHIP, county);
    }

    String village(String written, @Nullable String township) {
        return region(written, Level.VILLAGE, township);
    }

    String unit(String written) {
        return units.stream()
                .filter(unit -> unit.code().equals(written) || unit.name().equals(written))
                .map(Unit::code)
                .findFirst()
                .orElse(written);
    }

    private String region(String written, Level level, @Nullable String above) {
        return regions.stream()
                .filter(region -> region.level() == level && (above == null || above.equals(region.parent())))
                .filter(region -> region.code().equals(written) || region.name().equals(written))
                .map(Region::code)
                .findFirst()
                .orElse(written);
    }
}
