package org.ecoledger.standards.water;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A drinking-water source in the rates of a city.
 *
 * @param source its name
 * @param compliant null if it was not evaluated
 * @param intake the volume taken in the period, in any one unit for all sources; null if it is not known
 */
public record SourceSupply(
        String source,
        @Nullable Boolean compliant,
        @Nullable BigDecimal intake) {

    public SourceSupply {
        if (intake != null && intake.signum() < 0) {
            throw new IllegalArgumentException("negative intake of " + source + ": " + intake);
        }
    }
}
