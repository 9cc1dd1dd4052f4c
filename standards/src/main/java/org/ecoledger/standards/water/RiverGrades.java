package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.ResourceTable;
import org.jspecify.annotations.Nullable;

/** The quality of a river by the shares of its sections' classes; the exact shares are compared, not rounded ones. */
final class RiverGrades {

    private static final List<Grade> ALL = ResourceTable.read(RiverGrades.class, "river-grades.csv").rows().stream()
            .map(Grade::from)
            .toList();

    private RiverGrades() {}

    static Grade of(ClassShares shares, Edition edition) {
        return ALL.stream()
                .filter(grade -> grade.edition().equals(edition.code()) && grade.fits(shares))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no grade of " + edition + " for " + shares));
    }

    record Grade(
            String edition,
            String clause,
            WaterQuality quality,
            BigDecimal goodFrom,
            @Nullable BigDecimal badBelow) {

        boolean fits(ClassShares shares) {
            Ratio good = ClassShares.exactPercent(shares.good(), shares.sections());
            Ratio bad = ClassShares.exactPercent(shares.bad(), shares.sections());
            return good.compareTo(goodFrom) >= 0 && (badBelow == null || bad.compareTo(badBelow) < 0);
        }

        static Grade from(ResourceTable.Row row) {
            return new Grade(
                    row.text("edition"),
                    row.text("clause"),
                    WaterQuality.valueOf(row.text("quality")),
                    row.number("good_from"),
                    row.has("bad_below") ? row.number("bad_below") : null);
        }
    }
}
