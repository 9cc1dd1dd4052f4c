package org.ecoledger.evaluation;

import java.time.Instant;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.standards.water.DrinkingSource;
import org.ecoledger.standards.water.SourceRates;
import org.ecoledger.standards.water.SourceSupply;

/**
 * The drinking water sources of a region over a period.
 *
 * @param place code of the region
 */
record SourceGroup(String place, String name, WaterPeriod period, List<PeriodSection> sources) {

    SourceGroup {
        sources = List.copyOf(sources);
    }

    SourceRates rates() {
        List<SourceSupply> supplies = sources.stream()
                .map(source ->
                        new SourceSupply(source.section().name(), source.water().compliant(), source.intake()))
                .toList();
        return DrinkingSource.rates(supplies, period.lastDay());
    }

    WaterGroup.Value value(WaterStatistic statistic) {
        SourceRates rates = rates();
        return switch (statistic) {
            case SOURCES_EVALUATED -> WaterGroup.Value.of(rates.evaluated());
            case SOURCES_COMPLIANT -> WaterGroup.Value.of(rates.compliant());
            case SOURCES_BY_COUNT -> WaterGroup.Value.of(rates.countPercent());
            case SOURCES_BY_VOLUME -> WaterGroup.Value.of(rates.volumePercent());
            default -> throw new IllegalArgumentException(statistic + " is none of sources");
        };
    }

    Instant asOf() {
        return sources.stream()
                .map(PeriodSection::asOf)
                .max(Instant::compareTo)
                .orElse(CityTime.startOf(period.first().atDay(1)));
    }
}
