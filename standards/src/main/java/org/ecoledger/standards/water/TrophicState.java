package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Rounding;
import org.ecoledger.standards.Subject;

/**
 * The comprehensive trophic state index of lakes and reservoirs (综合营养状态指数 TLI) of 2001, from chlorophyll a
 * (mg/m³), total phosphorus, total nitrogen, permanganate index (mg/L) and transparency (m).
 */
public final class TrophicState {

    private static final int DECIMALS = 3;
    private static final List<Formula> FORMULAS = ResourceTable.read(TrophicState.class, "trophic.csv").rows().stream()
            .map(Formula::from)
            .toList();

    private TrophicState() {}

    /**
     * The trophic state from one value for each item, as a rule the means of a period over the lake's points. Only with
     * all five items is there an index of the whole; otherwise those of the items alone.
     *
     * @param values as they are, not rounded: of means, those that {@link WaterMeans#judged} gives for
     *     {@link WaterOptions.Digits#AS_GIVEN}
     * @throws IllegalArgumentException for a negative value of anything but temperature, and for days before 2001
     */
    public static TrophicJudgement judge(Map<WaterItem, BigDecimal> values, LocalDate day) {
        Edition edition = Editions.inForce(Subject.TROPHIC_STATE, day);
        values.forEach(WaterItem::checked);
        List<Formula> formulas = FORMULAS.stream()
                .filter(formula -> formula.edition().equals(edition.code()))
                .toList();
        Map<Formula, BigDecimal> exact = new LinkedHashMap<>();
        formulas.forEach(formula -> formula.index(values).ifPresent(index -> exact.put(formula, index)));
        Map<WaterItem, BigDecimal> indices = new LinkedHashMap<>();
        exact.forEach((formula, index) -> indices.put(formula.item(), Rounding.toDigits(index, DECIMALS)));
        List<WaterItem> missing = formulas.stream()
                .filter(formula -> !exact.containsKey(formula))
                .map(Formula::item)
                .toList();
        String clause = formulas.getFirst().clause();
        if (!missing.isEmpty()) {
            return new TrophicJudgement(null, null, indices, missing, edition, clause);
        }
        BigDecimal total = exact.entrySet().stream()
                .map(entry -> entry.getKey().weight().multiply(entry.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        TrophicGrades.Grade grade = TrophicGrades.of(total, edition);
        return new TrophicJudgement(
                Rounding.toDigits(total, DECIMALS),
                grade.level(),
                indices,
                missing,
                edition,
                clause + "；" + grade.clause());
    }

    /** 10 (a + b ln x), and its weight in the whole. */
    private record Formula(
            String edition, String clause, WaterItem item, BigDecimal a, BigDecimal b, BigDecimal weight) {

        /** Empty where there is no value, or one without logarithm. */
        Optional<BigDecimal> index(Map<WaterItem, BigDecimal> values) {
            return Optional.ofNullable(values.get(item))
                    .filter(value -> value.signum() > 0)
                    .map(value -> BigDecimal.TEN.multiply(a.add(b.multiply(Logarithm.natural(value)))));
        }

        static Formula from(ResourceTable.Row row) {
            return new Formula(
                    row.text("edition"),
                    row.text("clause"),
                    WaterItem.valueOf(row.text("item")),
                    row.number("a"),
                    row.number("b"),
                    row.number("weight"));
        }
    }
}
