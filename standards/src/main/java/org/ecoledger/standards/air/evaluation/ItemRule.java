package org.ecoledger.standards.air.evaluation;

import java.util.List;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.air.Pollutant;

/**
 * Which figures of an item an edition of HJ 663 judges.
 *
 * @param percentile 1 to 99
 * @param judgesMean whether the mean is judged too; where it is not, the composite index takes the percentile
 * @param rollingYears over how many years annual values are averaged besides; empty where the edition does not
 */
record ItemRule(
        String edition,
        String clause,
        Pollutant pollutant,
        int percentile,
        boolean judgesMean,
        Optional<Integer> rollingYears) {

    private static final List<ItemRule> ALL = ResourceTable.read(ItemRule.class, "items.csv").rows().stream()
            .map(ItemRule::from)
            .toList();

    static ItemRule of(Edition edition, Pollutant pollutant) {
        return ALL.stream()
                .filter(rule -> rule.edition.equals(edition.code()) && rule.pollutant == pollutant)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for " + pollutant + " in " + edition));
    }

    private static ItemRule from(ResourceTable.Row row) {
        return new ItemRule(
                row.text("edition"),
                row.text("clause"),
                Pollutant.valueOf(row.text("pollutant")),
                row.number("percentile").intValueExact(),
                row.text("mean").equals("yes"),
                row.has("rolling") ? Optional.of(row.number("rolling").intValueExact()) : Optional.empty());
    }
}
