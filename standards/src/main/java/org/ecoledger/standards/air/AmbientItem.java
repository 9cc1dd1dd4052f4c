package org.ecoledger.standards.air;

import java.math.BigDecimal;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Rounding;

/** An item for which GB 3095 sets a limit: the six basic ones, and the others of table 2 and appendix A. */
public sealed interface AmbientItem permits Pollutant, OtherItem {

    /** As printed: {@code PM2.5}. */
    String label();

    /** The official Chinese name: 细颗粒物. */
    String chinese();

    /** The unit of all concentrations of this item in this library. */
    String unit();

    /** Digits after the point in published concentrations. */
    int decimals();

    /** The concentration in published digits, by GB/T 8170. */
    default BigDecimal published(BigDecimal concentration) {
        return Rounding.toDigits(concentration, decimals());
    }

    /** The exact concentration in published digits, by GB/T 8170. */
    default BigDecimal published(Ratio concentration) {
        return concentration.rounded(decimals());
    }

    /** The item of that name, such as {@code PM25} or {@code TSP}. */
    static AmbientItem named(String name) {
        for (Pollutant pollutant : Pollutant.values()) {
            if (pollutant.name().equals(name)) {
                return pollutant;
            }
        }
        return OtherItem.valueOf(name);
    }
}
