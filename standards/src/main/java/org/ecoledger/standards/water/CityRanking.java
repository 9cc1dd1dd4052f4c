package org.ecoledger.standards.water;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Ranked;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.CityIndexOptions.Comparison;
import org.ecoledger.standards.water.CityIndexOptions.Exempt;

/**
 * Cities ranked by their index of surface water over one period, and by its change against the same period before,
 * 城市地表水环境质量排名技术规定（试行） of 2017. Equals share a rank and keep the order in which they were given.
 *
 * @param byIndex the lowest index first
 * @param byChange by the change in percent, the greatest improvement (the lowest change) first
 * @param worsened those whose index rose, the greatest rise first, without those the option exempts
 * @param withoutIndex cities of which nothing was monitored
 * @param withoutComparison ranked cities with no index, or one of zero, in the period before
 */
public record CityRanking<T>(
        List<Ranked<T>> byIndex,
        List<Ranked<T>> byChange,
        List<Ranked<T>> worsened,
        List<T> withoutIndex,
        List<T> withoutComparison,
        Edition edition,
        String clause) {

    private static final String CLAUSE = "排名";

    public CityRanking {
        byIndex = List.copyOf(byIndex);
        byChange = List.copyOf(byChange);
        worsened = List.copyOf(worsened);
        withoutIndex = List.copyOf(withoutIndex);
        withoutComparison = List.copyOf(withoutComparison);
    }

    /**
     * The ranking. A change is taken from the exact indices whatever is compared; {@link Comparison#ROUNDED} compares it in
     * its own digits.
     *
     * @param now the indices of the period
     * @param before those of the same period of the year before; a city may be missing
     * @param day the last of the period
     * @throws IllegalArgumentException for days before 2017
     */
    public static <T> CityRanking<T> of(
            Map<T, CityIndex> now, Map<T, CityIndex> before, LocalDate day, CityIndexOptions options) {
        Edition edition = Editions.inForce(Subject.CITY_WATER_RANKING, day);
        Map<T, Ratio> changes = new LinkedHashMap<>();
        Map<T, Ratio> rises = new LinkedHashMap<>();
        List<T> withoutIndex = new ArrayList<>();
        List<T> withoutComparison = new ArrayList<>();
        now.forEach((city, index) -> {
            CityIndex earlier = before.get(city);
            Ratio change = earlier == null ? null : CityWaterIndex.exactChange(index, earlier);
            if (index.exact() == null) {
                withoutIndex.add(city);
            } else if (change == null) {
                withoutComparison.add(city);
            } else {
                Ratio compared = compared(change, options);
                changes.put(city, compared);
                if (compared.signum() > 0 && !isExempt(index, options)) {
                    rises.put(city, compared);
                }
            }
        });
        return new CityRanking<>(
                CityWaterIndex.rank(now, options),
                Ranked.ascending(changes),
                descending(rises),
                withoutIndex,
                withoutComparison,
                edition,
                CLAUSE);
    }

    private static boolean isExempt(CityIndex index, CityIndexOptions options) {
        return options.exempt() == Exempt.CLASS_THREE && index.meetsClassThree();
    }

    private static Ratio compared(Ratio change, CityIndexOptions options) {
        return options.comparison() == Comparison.ROUNDED ? Ratio.of(change.rounded(options.changeDecimals())) : change;
    }

    private static <T> List<Ranked<T>> descending(Map<T, Ratio> values) {
        Map<T, Ratio> negated = new LinkedHashMap<>();
        values.forEach((city, value) -> negated.put(city, value.negated()));
        return Ranked.ascending(negated).stream()
                .map(one -> new Ranked<>(one.subject(), one.rank(), one.value().negated()))
                .toList();
    }
}
