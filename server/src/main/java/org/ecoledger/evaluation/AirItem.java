package org.ecoledger.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/** The numbers that a place's hour or day has: the index and the six concentrations, by their names in addresses. */
enum AirItem {
    AQI(null),
    SO2(Pollutant.SO2),
    NO2(Pollutant.NO2),
    CO(Pollutant.CO),
    O3(Pollutant.O3),
    PM10(Pollutant.PM10),
    PM25(Pollutant.PM25);

    private final @Nullable Pollutant pollutant;

    AirItem(@Nullable Pollutant pollutant) {
        this.pollutant = pollutant;
    }

    static AirItem of(Pollutant pollutant) {
        return valueOf(pollutant.name());
    }

    static Optional<AirItem> find(String key) {
        return Arrays.stream(values()).filter(item -> item.key().equals(key)).findFirst();
    }

    /** so2, pm25, aqi: in addresses and as names of columns. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for the index. */
    Optional<Pollutant> pollutant() {
        return Optional.ofNullable(pollutant);
    }

    String unit() {
        return pollutant == null ? "" : pollutant.unit();
    }

    /** 细颗粒物（PM2.5）. */
    String chinese() {
        return pollutant == null ? "空气质量指数（AQI）" : pollutant.chinese() + "（" + pollutant.label() + "）";
    }
}
