package org.ecoledger.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.standards.air.Pollutant;

/** The columns of an hourly observation; as {@code column()} they stand in tables, files and addresses. */
enum AirItem implements ReportItem {
    SO2,
    NO2,
    CO,
    O3,
    O3_8H,
    PM10,
    PM25;

    static final List<AirItem> ALL = List.of(values());

    @Override
    public String field() {
        return column();
    }

    @Override
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String markColumn() {
        return column() + "_mark";
    }

    String label() {
        return pollutant().map(Pollutant::label).orElse("O3-8h");
    }

    /** Empty for the moving mean of ozone, which is kept as it came and evaluated by nobody. */
    Optional<Pollutant> pollutant() {
        return this == O3_8H ? Optional.empty() : Optional.of(Pollutant.valueOf(name()));
    }
}
