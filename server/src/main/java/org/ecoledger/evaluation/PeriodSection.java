package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.standards.water.TargetedSection;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.ecoledger.standards.water.WaterMeans;
import org.jspecify.annotations.Nullable;

/**
 * A section or source over a period: of one month its means, of more the means of the monthly means (环办〔2011〕22号).
 *
 * @param months the evaluated months in it, in order of time
 * @param water judged by the edition in force on the period's last day; without any month there is no class
 */
record PeriodSection(WaterSection section, WaterPeriod period, List<WaterMonth> months, JudgedWater water) {

    static PeriodSection of(WaterSection section, WaterPeriod period, List<WaterMonth> months) {
        WaterMeans means =
                WaterMeans.ofMeans(months.stream().map(WaterMonth::means).toList());
        Map<WaterItem, Integer> decimals = new EnumMap<>(WaterItem.class);
        months.forEach(month -> month.decimals().forEach((item, digits) -> decimals.merge(item, digits, Math::max)));
        return new PeriodSection(
                section, period, List.copyOf(months), JudgedWater.of(section, means, decimals, period.lastDay()));
    }

    String ref(String what) {
        return WaterKeys.section(section.code(), period, what);
    }

    /** Time of the newest reading in it, else the period's beginning. */
    Instant asOf() {
        return months.isEmpty()
                ? CityTime.startOf(period.first().atDay(1))
                : months.getLast().asOf();
    }

    TargetedSection targeted() {
        Integer target = section.target();
        return new TargetedSection(water.waterClass(), target == null ? null : WaterClass.values()[target - 1]);
    }

    /** What a source gave in its evaluated months, 10,000 m³; null where that is not known. */
    @Nullable
    BigDecimal intake() {
        BigDecimal monthly = section.intake();
        return monthly == null || months.isEmpty() ? null : monthly.multiply(BigDecimal.valueOf(months.size()));
    }
}
