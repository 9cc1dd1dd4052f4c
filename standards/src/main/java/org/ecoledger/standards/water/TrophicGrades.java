package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.ResourceTable;
import org.jspecify.annotations.Nullable;

/** The trophic state of a lake by its index; the index is compared as it is, not rounded. */
final class TrophicGrades {

    private static final List<Grade> ALL = ResourceTable.read(TrophicGrades.class, "trophic-levels.csv").rows().stream()
            .map(Grade::from)
            .toList();

    private TrophicGrades() {}

    static Grade of(BigDecimal index, Edition edition) {
        return ALL.stream()
                .filter(grade -> grade.edition().equals(edition.code()) && grade.fits(index))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no trophic level of " + edition + " for " + index));
    }

    record Grade(
            String edition,
            String clause,
            TrophicLevel level,
            @Nullable BigDecimal below,
            @Nullable BigDecimal atMost) {

        boolean fits(BigDecimal index) {
            return (below == null || index.compareTo(below) < 0) && (atMost == null || index.compareTo(atMost) <= 0);
        }

        static Grade from(ResourceTable.Row row) {
            return new Grade(
                    row.text("edition"),
                    row.text("clause"),
                    TrophicLevel.valueOf(row.text("level")),
                    row.has("below") ? row.number("below") : null,
                    row.has("at_most") ? row.number("at_most") : null);
        }
    }
}
