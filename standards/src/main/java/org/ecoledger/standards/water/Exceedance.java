package org.ecoledger.standards.water;

import java.math.BigDecimal;
import org.ecoledger.standards.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * An item worse than class Ⅲ.
 *
 * @param waterClass the item's own class
 * @param multiple by how many times the value lies above the limit of class Ⅲ, (C − S) / S, rounded by GB/T 8170; null
 *     for pH and dissolved oxygen, which have none
 */
public record Exceedance(
        WaterItem item, WaterClass waterClass, @Nullable BigDecimal multiple) {

    /** (C − S) / S, exactly. */
    static Ratio multiple(Ratio value, BigDecimal limit) {
        return value.dividedBy(Ratio.of(limit)).minus(Ratio.ONE);
    }
}
