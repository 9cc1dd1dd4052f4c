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
 * @param exempts an item that need not be monitored may be left out of a complete index
 * @param exceedingAbove an item is named as exceeding above this individual index; empty: the edition has no such term
 */
record IndexRules(
        String edition,
        String clause,
        Optional<Integer> incompleteAbove,
        boolean movingMeansInHourly,
        boolean ozoneHourInDaily,
        boolean roundsInputs,
        boolean exempts,
        Optional<Integer> exceedingAbove) {

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
        return new IndexRules(
                row.text("edition"),
                row.text("clause"),
                figure(row, "incomplete_above"),
                yes(row, "moving_means"),
                yes(row, "daily_ozone_hour"),
                yes(row, "rounds_inputs"),
                yes(row, "exempts"),
                figure(row, "exceeding_above"));
    }

    private static Optional<Integer> figure(ResourceTable.Row row, String column) {
        return row.has(column) ? Optional.of(row.number(column).intValueExact()) : Optional.empty();
    }

    private static boolean yes(ResourceTable.Row row, String column) {
        return row.text(column).equals("yes");
    }
}
