package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.water.WaterOptions.Oxygen;
import org.jspecify.annotations.Nullable;

/** Judges the items of one section against one table. */
record Judge(
        LimitTable table, Map<WaterItem, JudgedValue> values, WaterBody body, LocalDate day, WaterOptions options) {

    private static final int MAIN_POLLUTANTS = 3;

    Judge {
        values.forEach((item, value) -> item.checked(value.decimal()));
    }

    /** The section by its worst item. */
    SectionJudgement section(Edition edition, String method) {
        Map<WaterItem, ItemJudgement> items = new EnumMap<>(WaterItem.class);
        table.judged().forEach(item -> item(item).ifPresent(judgement -> items.put(item, judgement)));
        WaterClass worst = items.values().stream()
                .map(ItemJudgement::waterClass)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new SectionJudgement(
                worst,
                deciding(items.values(), worst),
                items,
                mainPollutants(items.values()),
                edition,
                table.clause() + "；" + method);
    }

    Optional<ItemJudgement> item(WaterItem item) {
        return value(item)
                .flatMap(value -> classOf(item, value)
                        .map(waterClass -> new ItemJudgement(
                                item, value.decimal(), waterClass, exceedance(item, value, waterClass))));
    }

    /**
     * The first three items worse than class Ⅲ: worst class first, then the highest multiple, then those that have none;
     * ahead of all, if the option says so, cyanide and heavy metals.
     */
    private List<Exceedance> mainPollutants(Collection<ItemJudgement> items) {
        return items.stream()
                .filter(judgement -> judgement.exceedance() != null)
                .sorted(Comparator.comparing(this::isNamedLater)
                        .thenComparing(ItemJudgement::waterClass, Comparator.reverseOrder())
                        .thenComparing(this::multiple, Comparator.reverseOrder())
                        .thenComparing(ItemJudgement::item))
                .limit(MAIN_POLLUTANTS)
                .flatMap(judgement -> Optional.ofNullable(judgement.exceedance()).stream())
                .toList();
    }

    private static List<WaterItem> deciding(Collection<ItemJudgement> items, @Nullable WaterClass worst) {
        return items.stream()
                .filter(judgement -> worst != WaterClass.I && judgement.waterClass() == worst)
                .map(ItemJudgement::item)
                .toList();
    }

    private boolean isNamedLater(ItemJudgement judgement) {
        return !(options.cyanideAndMetalsFirst() && table.isFirst(judgement.item()));
    }

    /** The exact multiple; what has none goes after everything that has one. */
    private Ratio multiple(ItemJudgement judgement) {
        return value(judgement.item())
                .flatMap(value -> multiple(judgement.item(), value))
                .orElse(Ratio.ZERO);
    }

    private @Nullable Exceedance exceedance(WaterItem item, JudgedValue value, WaterClass waterClass) {
        if (waterClass.meets(WaterClass.III)) {
            return null;
        }
        BigDecimal multiple = multiple(item, value)
                .map(exact -> exact.rounded(options.multipleDecimals()))
                .orElse(null);
        return new Exceedance(item, waterClass, multiple);
    }

    private Optional<JudgedValue> value(WaterItem item) {
        return Optional.ofNullable(values.get(item))
                .map(given -> given.rounded(WaterDigits.decimals(item, day, options.digits())));
    }

    private Optional<Ratio> multiple(WaterItem item, JudgedValue value) {
        return table.limit(item, body, WaterClass.III)
                .filter(limit -> table.hasMultiple(item, body))
                .map(limit -> Exceedance.multiple(value.exact(), limit));
    }

    private Optional<WaterClass> classOf(WaterItem item, JudgedValue value) {
        return item == WaterItem.DO && isSaturated() ? Optional.of(WaterClass.I) : table.classOf(item, body, value);
    }

    private boolean isSaturated() {
        JudgedValue saturation = values.get(WaterItem.OXYGEN_SATURATION);
        return options.oxygen() == Oxygen.CONCENTRATION_OR_SATURATION
                && saturation != null
                && table.classOf(WaterItem.OXYGEN_SATURATION, body, saturation).equals(Optional.of(WaterClass.I));
    }
}
