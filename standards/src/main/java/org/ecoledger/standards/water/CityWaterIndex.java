package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Ranked;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.CityIndexOptions.Comparison;
import org.ecoledger.standards.water.CityIndexOptions.Unmonitored;
import org.jspecify.annotations.Nullable;

/**
 * The city index of surface water and the ranking by it, 城市地表水环境质量排名技术规定（试行） of 2017. Each of the 21
 * items counts its concentration per limit of class Ⅲ; dissolved oxygen its limit per concentration; pH its distance
 * from 7 per that of the limit. Rivers and lakes, of which phosphorus has different limits, are summed apart and
 * weighted by their numbers of sections. Days before 2017 are refused.
 */
public final class CityWaterIndex {

    private static final String CLAUSE = "城市水质指数 CWQI";
    private static final Ratio NEUTRAL_PH = Ratio.of(7);
    private static final Ratio ALKALINE_REACH = Ratio.of(2);

    private CityWaterIndex() {}

    /** A city with {@link CityIndexOptions#DEFAULT}. */
    public static CityIndex of(Collection<WaterMeans> rivers, Collection<WaterMeans> lakes, LocalDate day) {
        return of(rivers, lakes, day, CityIndexOptions.DEFAULT);
    }

    /**
     * A city.
     *
     * @param rivers the period's values of each section of its rivers, unrounded; one without any of the 21 items does
     *     not count
     * @param lakes the same of each point of its lakes and reservoirs
     * @param day the last of the period
     * @throws IllegalArgumentException for a mean oxygen of zero, which has no index; for an option that needs a
     *     detection limit that is not given; for days before 2017
     */
    public static CityIndex of(
            Collection<WaterMeans> rivers, Collection<WaterMeans> lakes, LocalDate day, CityIndexOptions options) {
        Edition edition = Editions.inForce(Subject.CITY_WATER_RANKING, day);
        WaterIndex river = index(rivers, WaterBody.RIVER, options);
        WaterIndex lake = index(lakes, WaterBody.LAKE, options);
        List<WaterIndex> parts = Stream.of(river, lake).filter(Objects::nonNull).toList();
        if (parts.isEmpty()) {
            return new CityIndex(null, null, null, null, edition, CLAUSE);
        }
        int sections = parts.stream().mapToInt(WaterIndex::sections).sum();
        Ratio exact = Ratio.total(parts.stream()
                        .map(part -> part.sum().times(part.sections()))
                        .toList())
                .dividedBy(sections);
        return new CityIndex(exact.rounded(options.decimals()), exact, river, lake, edition, CLAUSE);
    }

    /**
     * The change against the same period before, in percent; below zero is better. It is taken from the exact indices and
     * rounded once. Null where either has no index or the one before is zero.
     */
    public static @Nullable BigDecimal change(CityIndex now, CityIndex before, CityIndexOptions options) {
        Ratio exact = exactChange(now, before);
        return exact == null ? null : exact.rounded(options.changeDecimals());
    }

    static @Nullable Ratio exactChange(CityIndex now, CityIndex before) {
        Ratio present = now.exact();
        Ratio past = before.exact();
        if (present == null || past == null || past.signum() == 0) {
            return null;
        }
        return present.minus(past).dividedBy(past).times(100);
    }

    /** The cities, the best first, equals in the order given; one without an index is left out. */
    public static <T> List<Ranked<T>> rank(Map<T, CityIndex> cities, CityIndexOptions options) {
        Map<T, Ratio> values = new LinkedHashMap<>();
        cities.forEach((city, index) -> {
            Ratio exact = index.exact();
            if (exact != null) {
                values.put(city, compared(exact, options));
            }
        });
        return Ranked.ascending(values);
    }

    private static Ratio compared(Ratio exact, CityIndexOptions options) {
        return options.comparison() == Comparison.ROUNDED ? Ratio.of(exact.rounded(options.decimals())) : exact;
    }

    private static @Nullable WaterIndex index(
            Collection<WaterMeans> sections, WaterBody body, CityIndexOptions options) {
        List<WaterMeans> monitored = sections.stream()
                .filter(section -> SurfaceWater.items().stream().anyMatch(section.exact()::containsKey))
                .toList();
        if (monitored.isEmpty()) {
            return null;
        }
        Map<WaterItem, Ratio> means = WaterMeans.ofMeans(monitored).exact();
        Map<WaterItem, Ratio> items = new EnumMap<>(WaterItem.class);
        List<WaterItem> unmonitored = new ArrayList<>();
        for (WaterItem item : SurfaceWater.items()) {
            Ratio mean = means.get(item);
            if (mean == null) {
                unmonitored.add(item);
            }
            items.put(item, mean == null ? unmonitored(item, body, options) : index(item, mean, body));
        }
        return new WaterIndex(body, monitored.size(), items, unmonitored);
    }

    private static Ratio index(WaterItem item, Ratio mean, WaterBody body) {
        return switch (item) {
            case PH ->
                mean.compareTo(NEUTRAL_PH) <= 0
                        ? NEUTRAL_PH.minus(mean)
                        : mean.minus(NEUTRAL_PH).dividedBy(ALKALINE_REACH);
            case DO -> oxygen(limit(item, body), mean);
            default -> mean.dividedBy(limit(item, body));
        };
    }

    private static Ratio oxygen(Ratio limit, Ratio mean) {
        if (mean.signum() == 0) {
            throw new IllegalArgumentException("a mean of dissolved oxygen of zero has no index");
        }
        return limit.dividedBy(mean);
    }

    private static Ratio unmonitored(WaterItem item, WaterBody body, CityIndexOptions options) {
        boolean hasDetectionLimit = item != WaterItem.PH && item != WaterItem.DO;
        if (options.unmonitored() == Unmonitored.ZERO || !hasDetectionLimit) {
            return Ratio.ZERO;
        }
        BigDecimal detectionLimit = options.detectionLimits().get(item);
        if (detectionLimit == null) {
            throw new IllegalArgumentException("no detection limit given for " + item.label());
        }
        return index(item, Ratio.of(detectionLimit).dividedBy(2), body);
    }

    private static Ratio limit(WaterItem item, WaterBody body) {
        return Ratio.of(SurfaceWater.limit(item, body, WaterClass.III).orElseThrow());
    }
}
