package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Centralised drinking-water sources (集中式饮用水水源地). One of surface water complies if it is of class Ⅲ or better by
 * GB 3838-2002, table 1 (21 items), and keeps the limits of tables 2 and 3 as far as they were measured; one of
 * groundwater if it is of class Ⅲ or better by GB/T 14848-2017.
 */
public final class DrinkingSource {

    private static final List<Supplement> SUPPLEMENTS =
            ResourceTable.read(DrinkingSource.class, "source-limits.csv").rows().stream()
                    .map(Supplement::from)
                    .toList();

    /** Of GB 3838 and of GB/T 14848 alike. */
    private static final String TABLE_OF_CLASSES = "表1";

    private DrinkingSource() {}

    /** A source of surface water with {@link WaterOptions#DEFAULT}. */
    public static SourceJudgement surface(Map<WaterItem, BigDecimal> values, WaterBody body, LocalDate day) {
        return surface(values, body, day, WaterOptions.DEFAULT);
    }

    /**
     * A source of surface water.
     *
     * @param values in the items' units; a missing item is absent
     * @throws IllegalArgumentException as {@link SurfaceWater#judge(Map, WaterBody, LocalDate, WaterOptions)}
     */
    public static SourceJudgement surface(
            Map<WaterItem, BigDecimal> values, WaterBody body, LocalDate day, WaterOptions options) {
        return surface(SurfaceWater.judge(values, body, day, options), JudgedValue.ofDecimals(values), day, options);
    }

    /**
     * A source of surface water by a period's means, as
     * {@link SurfaceWater#judge(WaterMeans, WaterBody, LocalDate, WaterOptions)} takes them.
     *
     * @throws IllegalArgumentException as that
     */
    public static SourceJudgement surface(WaterMeans means, WaterBody body, LocalDate day, WaterOptions options) {
        return surface(SurfaceWater.judge(means, body, day, options), JudgedValue.ofMeans(means), day, options);
    }

    private static SourceJudgement surface(
            SectionJudgement section, Map<WaterItem, JudgedValue> values, LocalDate day, WaterOptions options) {
        List<SourceExceedance> exceeding = worseThanThree(section);
        List<Supplement> measured = SUPPLEMENTS.stream()
                .filter(supplement -> supplement.isOf(section.edition()) && values.containsKey(supplement.item()))
                .toList();
        measured.forEach(
                supplement -> supplement.exceedance(values, day, options).ifPresent(exceeding::add));
        return new SourceJudgement(
                section.waterClass(),
                compliant(section, exceeding),
                exceeding,
                measured.size(),
                section.edition(),
                clause(section, measured));
    }

    /**
     * A source of groundwater.
     *
     * @throws IllegalArgumentException as {@link GroundWater#judge(Map, LocalDate)}
     */
    public static SourceJudgement ground(Map<WaterItem, BigDecimal> values, LocalDate day) {
        return ground(GroundWater.judge(values, day));
    }

    /**
     * A source of groundwater by a period's means.
     *
     * @throws IllegalArgumentException as {@link GroundWater#judge(WaterMeans, LocalDate, WaterOptions)}
     */
    public static SourceJudgement ground(WaterMeans means, LocalDate day, WaterOptions options) {
        return ground(GroundWater.judge(means, day, options));
    }

    private static SourceJudgement ground(SectionJudgement water) {
        List<SourceExceedance> exceeding = worseThanThree(water);
        return new SourceJudgement(
                water.waterClass(), compliant(water, exceeding), exceeding, 0, water.edition(), water.clause());
    }

    /** The rates of a city by number and by volume, in the latest edition of GB 3838. */
    public static SourceRates rates(Collection<SourceSupply> sources) {
        return SourceRates.of(
                List.copyOf(sources), Editions.of(Subject.SURFACE_WATER).getLast());
    }

    /**
     * The rates of a city by number and by volume.
     *
     * @param day the last of the period
     * @throws IllegalArgumentException for days before 2002-06-01
     */
    public static SourceRates rates(Collection<SourceSupply> sources, LocalDate day) {
        return SourceRates.of(List.copyOf(sources), Editions.inForce(Subject.SURFACE_WATER, day));
    }

    /** Of tables 2 and 3 those of which something was measured. */
    private static String clause(SectionJudgement section, List<Supplement> measured) {
        String tables = measured.stream().map(Supplement::clause).distinct().collect(Collectors.joining("、"));
        return tables.isEmpty() ? section.clause() : section.clause() + "；" + tables;
    }

    private static @Nullable Boolean compliant(SectionJudgement section, List<SourceExceedance> exceeding) {
        if (!exceeding.isEmpty()) {
            return false;
        }
        return section.waterClass() == null ? null : true;
    }

    private static List<SourceExceedance> worseThanThree(SectionJudgement section) {
        List<SourceExceedance> exceeding = new ArrayList<>();
        for (ItemJudgement item : section.items().values()) {
            Exceedance exceedance = item.exceedance();
            if (exceedance != null) {
                exceeding.add(new SourceExceedance(item.item(), item.value(), exceedance.multiple(), TABLE_OF_CLASSES));
            }
        }
        return exceeding;
    }

    private record Supplement(String edition, String clause, WaterItem item, BigDecimal limit) {

        boolean isOf(Edition inForce) {
            return edition.equals(inForce.code());
        }

        Optional<SourceExceedance> exceedance(Map<WaterItem, JudgedValue> values, LocalDate day, WaterOptions options) {
            return Optional.ofNullable(values.get(item))
                    .map(value -> value.rounded(WaterDigits.decimals(item, day, options.digits())))
                    .filter(value -> value.compareTo(limit) > 0)
                    .map(value -> new SourceExceedance(
                            item,
                            value.decimal(),
                            Exceedance.multiple(value.exact(), limit).rounded(options.multipleDecimals()),
                            clause));
        }

        static Supplement from(ResourceTable.Row row) {
            return new Supplement(
                    row.text("edition"), row.text("clause"), WaterItem.valueOf(row.text("item")), row.number("limit"));
        }
    }
}
