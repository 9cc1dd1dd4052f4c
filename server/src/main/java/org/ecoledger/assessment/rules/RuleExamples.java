package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Worked examples: what a few values earn, computed by the very formulas that will be applied. */
final class RuleExamples {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private RuleExamples() {}

    /** @param address of the item or deduction, @param lines such as 75% → 30 */
    record Example(String address, String heading, List<String> lines) {}

    static List<Example> of(RuleSet rules, Locale locale) {
        Tongue tongue = Tongue.of(locale);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < rules.items().size(); i++) {
            RuleItem item = rules.items().get(i);
            String unit = ValueWords.unit(item.value());
            List<String> lines = values(item).stream()
                    .map(value -> tongue.say(
                            label(item, value, unit, tongue) + "得" + marks(rules, item, value) + "分",
                            label(item, value, unit, tongue) + " earns " + marks(rules, item, value)))
                    .toList();
            examples.add(new Example("items[" + i + "]", tongue.say(item.name(), item.english()), lines));
        }
        for (int i = 0; i < rules.deductions().size(); i++) {
            Deduction deduction = rules.deductions().get(i);
            BigDecimal each = deduction.each();
            if (each != null) {
                examples.add(new Example(
                        "deductions[" + i + "]",
                        tongue.say(deduction.name(), deduction.english()),
                        Stream.of(1, 2, 5)
                                .map(times -> taken(deduction, each, times, tongue))
                                .toList()));
            }
        }
        return List.copyOf(examples);
    }

    private static String taken(Deduction deduction, BigDecimal each, int times, Tongue tongue) {
        BigDecimal sum = each.multiply(BigDecimal.valueOf(times));
        BigDecimal cap = deduction.cap();
        String lost = Tongue.number(cap == null ? sum : sum.min(cap));
        return tongue.say(times + "次扣" + lost + "分", times + (times == 1 ? " time costs " : " times cost ") + lost);
    }

    private static Set<BigDecimal> values(RuleItem item) {
        var values = new LinkedHashSet<BigDecimal>();
        switch (item.formula()) {
            case Formula.Linear linear ->
                values.addAll(
                        List.of(linear.full(), linear.full().add(linear.zero()).divide(TWO), linear.zero()));
            case Formula.Bands bands -> bands.bands().forEach(band -> values.add(band.from()));
            case Formula.InProportion share ->
                values.addAll(List.of(
                        share.of(),
                        share.of().multiply(new BigDecimal("0.95")),
                        share.of().divide(TWO)));
            case Formula.Minus _ -> values.addAll(List.of(BigDecimal.ZERO, BigDecimal.ONE, item.points()));
            case Formula.RankPoints points -> {
                for (int place = 1; place <= points.points().size() + 1; place++) {
                    values.add(BigDecimal.valueOf(place));
                }
            }
        }
        return values;
    }

    private static String label(RuleItem item, BigDecimal value, String unit, Tongue tongue) {
        String number = Tongue.number(value);
        return switch (item.formula()) {
            case Formula.RankPoints _ -> tongue.say("第" + number + "名", "place " + number);
            case Formula.Minus _ -> tongue.say("扣分值" + number, "a deduction of " + number);
            case Formula.Linear _, Formula.Bands _, Formula.InProportion _ ->
                tongue.say("值为", "a value of ") + number + unit;
        };
    }

    private static String marks(RuleSet rules, RuleItem item, BigDecimal value) {
        return rules.text(item.formula().marks(value, item.points()));
    }
}
