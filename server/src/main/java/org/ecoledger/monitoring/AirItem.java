package org.ecoledger.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.standards.air.Pollutant;

/** The columns of an hourly observation; as {@code column()} they stand in tables, files and addresses. */
enum AirItem {
    SO2,
    NO2,
    CO,
    O3,
    O3_8H,
    PM10,
    PM25;

    static final List<AirItem> ALL = List.of(values());

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String markColumn() {
        return column() + "_mark";
    }

    String label() {
        return pollutant().map(Pollutant::label).orElse("O3-8h");
    }

    /** Empty for the moving mean of ozone, which is kept as it came and evaluated by nobody. */
    Optional<Pollutant> pollutant() {
        return this == O3_8H ? Optional.empty() : Optional.of(Pollutant.valueOf(name()));
    }

    /** Value and mark columns of all items, in order, separated by commas. */
    static String columns() {
        return Arrays.stream(values()).map(AirItem::column).collect(Collectors.joining(", "))
                + ", "
                + Arrays.stream(values()).map(AirItem::markColumn).collect(Collectors.joining(", "));
    }
}
