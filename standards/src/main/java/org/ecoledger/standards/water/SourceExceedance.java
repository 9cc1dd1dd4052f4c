package org.ecoledger.standards.water;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item that keeps a drinking-water source from complying.
 *
 * @param value as it was judged, in the item's unit
 * @param multiple (C − S) / S against the limit of the source; null for pH and dissolved oxygen
 * @param clause the table that sets the limit
 */
public record SourceExceedance(
        WaterItem item, BigDecimal value, @Nullable BigDecimal multiple, String clause) {}
