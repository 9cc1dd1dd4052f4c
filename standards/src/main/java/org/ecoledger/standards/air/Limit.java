package org.ecoledger.standards.air;

import java.math.BigDecimal;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ratio;

/**
 * One concentration limit of GB 3095.
 *
 * @param value in the item's unit
 * @param clause the table of the edition that holds it
 */
public record Limit(AmbientItem item, Period period, AreaClass area, BigDecimal value, Edition edition, String clause) {

    /** Whether the concentration, in published digits, is above the limit. */
    public boolean isExceededBy(BigDecimal concentration) {
        return item.published(concentration).compareTo(value) > 0;
    }

    /** As {@link #isExceededBy(BigDecimal)}, rounded once from the exact concentration. */
    public boolean isExceededBy(Ratio concentration) {
        return item.published(concentration).compareTo(value) > 0;
    }

    /** Whether the concentration is above the limit when it is rounded to so many decimals. */
    public boolean isExceededBy(Ratio concentration, int decimals) {
        return concentration.rounded(decimals).compareTo(value) > 0;
    }
}
