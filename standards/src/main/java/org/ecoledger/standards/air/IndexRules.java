package org.ecoledger.standards.air;

import java.util.List;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.ResourceTable;

/**
 * What an edition of HJ 633 says beyond its table of breakpoints.
 *
 * @param incompleteAbove an index that lacks an item is published only above this figure; empty: always
 * @param movingMeansInHourly the text takes moving means of ozone and particles for the real-time index
 * @param ozoneHourInDaily the daily index also takes the day's highest one-hour mean of ozone
 * @param roundsInputs concentrations are rounded before the formula
 */
record IndexRules(
        String edition,
        String clause,
        Optional<Integer> incompleteAbove,
        boolean movingMeansInHourly,
        boolean ozoneHourInDaily,
        boolean roundsInputs) {

    private static final List<IndexRules> ALL = ResourceTable.read(IndexRules.class, "index-rules.csv").rows().stream()
            .map(IndexRules::from)
            .toList();

    static IndexRules of(Edition edition) {
        return ALL.stream()
                .filter(rules -> rules.edition.equals(edition.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no index rules for " + edition));
    }

    private static IndexRules from(ResourceTable.Row row) {
        Optional<Integer> above = row.has("incomplete_above")
                ? Optional.of(row.number("incomplete_above").intValueExact())
                : Optional.empty();
        return new IndexRules(
                row.text("edition"),
                row.text("clause"),
                above,
                yes(row, "moving_means"),
                yes(row, "daily_ozone_hour"),
                yes(row, "rounds_inputs"));
    }

    private static boolean yes(ResourceTable.Row row, String column) {
        return row.text(column).equals("yes");
    }
}
